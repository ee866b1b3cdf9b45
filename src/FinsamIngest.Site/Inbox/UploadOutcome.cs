using System.Text.Json.Serialization;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Site.Inbox;

/// <summary>What became of a file that was handed in.</summary>
/// <param name="Name">Its name as the sender has it.</param>
/// <param name="InboxName">Its name in the inbox; null when it was not put there.</param>
/// <param name="Existing">The report that the same bytes have become already; null for new ones.</param>
/// <param name="Reason">Why it was not taken; null when it was.</param>
/// <param name="Status">The HTTP status that says so.</param>
internal sealed record UploadOutcome(string Name, string? InboxName, string? Existing, LocalisedText? Reason, int Status);

/// <summary>The outcome as the upload script gets it.</summary>
/// <param name="Message">Why the file was not taken; null when it was.</param>
/// <param name="Report">The page of the report that it is already; null for a new one.</param>
internal sealed record UploadAnswer(string? Message, string? Report);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UploadAnswer))]
internal sealed partial class UploadJson : JsonSerializerContext;
