using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Storage;

/// <summary>Which figures are wanted; what is null does not matter.</summary>
/// <param name="Organisation">The <see cref="Organisation.Id"/>.</param>
/// <param name="FromYear">First fiscal year of the report.</param>
/// <param name="ToYear">Last fiscal year of the report.</param>
/// <param name="Statement">Which statement.</param>
/// <param name="Codes">Canonical line items, of which a figure must have one.</param>
/// <param name="Scenario">What kind of figure.</param>
public sealed record FigureFilter(
    string? Organisation = null, int? FromYear = null, int? ToYear = null, Statement? Statement = null, IReadOnlyCollection<string>? Codes = null, Scenario? Scenario = null)
{
    /// <summary>Whether a report may have figures that are wanted.</summary>
    public bool MayHold(ReportEntry report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return (Organisation is null || Organisation == report.Organisation?.Id)
            && (FromYear is null || report.FiscalYear >= FromYear)
            && (ToYear is null || report.FiscalYear <= ToYear);
    }

    /// <summary>Whether a figure is wanted.</summary>
    public bool Accepts(FigureRow figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return (Organisation is null || Organisation == figure.OrganisationId)
            && (FromYear is null || figure.FiscalYear >= FromYear)
            && (ToYear is null || figure.FiscalYear <= ToYear)
            && (Statement is null || Statement == figure.Statement)
            && (Codes is null || (figure.Code is { } code && Codes.Contains(code, StringComparer.Ordinal)))
            && (Scenario is null || Scenario == figure.Scenario);
    }
}
