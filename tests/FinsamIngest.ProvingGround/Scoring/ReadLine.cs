using FinsamIngest.Core.Reports;

namespace FinsamIngest.ProvingGround.Scoring;

/// <summary>A row of the reader's report with its figures.</summary>
internal sealed record ReadLine(ReportTable Table, ReportRow Row, string Label, IReadOnlyList<(ReportColumn Column, decimal Value)> Cells);
