using FinsamIngest.Site.Review;

namespace FinsamIngest.Site.Reports;

/// <summary>What the page Rapport shows.</summary>
/// <param name="Reviewed">The report with its decisions.</param>
/// <param name="Selected">The key of the finding that is open; null when there is none.</param>
public sealed record ReportPageModel(Reviewed Reviewed, string? Selected)
{
    /// <summary>The finding that is open.</summary>
    public FindingModel? Finding { get; init; }

    /// <summary>The figure that was asked for, with its checks; null when a finding is shown.</summary>
    public FigureModel? Figure { get; init; }

    /// <summary>Whether the tables are shown in place of the findings.</summary>
    public bool ShowsTables { get; init; }

    /// <summary>The original's pages or lines.</summary>
    public SourceModel Source { get; init; } = SourceModel.Missing;
}
