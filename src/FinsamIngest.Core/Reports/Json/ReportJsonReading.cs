namespace FinsamIngest.Core.Reports.Json;

/// <summary>What came of reading a report's JSON.</summary>
/// <param name="Report">The report; null when the JSON is not one.</param>
/// <param name="Error">Where and why it is not one, in English (it names fields); null when it is.</param>
public sealed record ReportJsonReading(NormalisedReport? Report, string? Error);
