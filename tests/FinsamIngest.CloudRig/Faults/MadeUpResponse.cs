using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace FinsamIngest.CloudRig.Faults;

/// <summary>An answer that no service gave.</summary>
internal sealed class MadeUpResponse(int status, string requestId) : Response
{
    public override int Status => status;

    // The transport, which a made-up answer never reaches, would set this; without it nobody tries again.
    public override bool IsError => true;

    public override string ReasonPhrase => "Made up";

    public override Stream? ContentStream { get; set; } = new MemoryStream();

    public override string ClientRequestId { get; set; } = requestId;

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => false;

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => [];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = null;
        return false;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = null;
        return false;
    }
}
