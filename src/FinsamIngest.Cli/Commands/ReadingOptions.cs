namespace FinsamIngest.Cli.Commands;

/// <summary>What the user asked of <c>ingest</c> or <c>check</c>.</summary>
internal sealed record ReadingOptions
{
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Null when nothing is to be written.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>Where the pages are to be drawn; null when they are not.</summary>
    public string? DebugFolder { get; init; }

    public Formats Formats { get; init; } = Formats.Json;

    public char Separator { get; init; } = ',';

    public bool Json { get; init; }

    public bool ShowAll { get; init; }

    /// <summary>Whether pages that are images are to be read by text recognition.</summary>
    public bool Ocr { get; init; }

    public required TimeSpan Timeout { get; init; }
}
