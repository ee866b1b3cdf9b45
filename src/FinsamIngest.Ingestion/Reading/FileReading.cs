using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Documents.Pages.Layout;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Ingestion.Reading;

/// <summary>What came of a file: a report, or the reason why there is none.</summary>
/// <param name="Report">The report, not yet compared with others; null when there is none.</param>
/// <param name="Failure">Why there is none; null when there is one.</param>
/// <param name="Layout">The pages it was read from; null for sources without pages.</param>
public sealed record FileReading(NormalisedReport? Report, DocumentFailure? Failure, LaidOutDocument? Layout);
