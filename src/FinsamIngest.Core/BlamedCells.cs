using System.Collections.Immutable;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core;

/// <summary>
/// Sentences that contradict a figure which the sums of its own table blame: then the table may be wrong and the sentence right. The finding says so, and is only a notice where the
/// sentence agrees with what the sums ask for.
/// </summary>
internal sealed class BlamedCells
{
    private readonly Dictionary<string, (Finding Finding, Cause Cause)> blamed = [];

    private readonly Dictionary<string, decimal> scales = [];

    public BlamedCells(ImmutableArray<ReportTable> tables, ImmutableArray<Finding> findings)
    {
        foreach (var finding in findings)
            if (finding.Causes is [{ Cell: { } cell, Suggested: not null, Printed: not null } cause, ..])
                blamed.TryAdd(cell, (finding, cause));
        if (blamed.Count == 0)
            return;
        foreach (var table in tables)
            foreach (var row in table.Rows)
                foreach (var cell in row.Cells)
                    scales[$"{table.Id}.{row.Id}.{cell.Column}"] = Units.Scale(table.UnitOf(row, cell.Column));
    }

    /// <summary>The finding with what is to be said of the figures that it names.</summary>
    /// <param name="finding">A finding about running text.</param>
    /// <param name="check">Its check; null when it has none.</param>
    public Finding Temper(Finding finding, Check? check)
    {
        if (blamed.Count == 0)
            return finding;
        // A difference that goes the other way rests on outcome and budget, which stand beside the deviation that it names.
        var rows = finding.Cells.Where(c => c.Contains('.', StringComparison.Ordinal)).Select(RowOf).ToHashSet();
        var turned = finding.Causes is [{ Kind: CauseKind.SignError }, ..];
        foreach (var (cell, (of, cause)) in blamed)
        {
            if (!(finding.Cells.Contains(cell) || turned && rows.Contains(RowOf(cell))))
                continue;
            var agrees = turned || check is not null && Agrees(check, cell, cause);
            return finding with
            {
                Severity = agrees && finding.Severity < Severity.Notice ? Severity.Notice : finding.Severity,
                Message = new LocalisedText(
                    finding.Message.Sv + $" Även summorna pekar ut tabellens siffra ({of.Id}: {FigureText.Of(cause.Suggested ?? 0, Language.Swedish)} i stället för {FigureText.Of(cause.Printed ?? 0, Language.Swedish)}){(agrees ? "; då stämmer texten" : "")}.",
                    finding.Message.En + $" The sums blame the table's figure too ({of.Id}: {FigureText.Of(cause.Suggested ?? 0, Language.English)} instead of {FigureText.Of(cause.Printed ?? 0, Language.English)}){(agrees ? "; then the text is right" : "")}."),
            };
        }

        return finding;
    }

    private bool Agrees(Check check, string cell, Cause cause)
    {
        if (check.Denominator is not null)
            return false;
        var difference = check.Difference;
        foreach (var term in check.Terms)
            if (term.Cell == cell && scales.TryGetValue(cell, out var scale))
                difference -= term.Weight * ((cause.Suggested ?? 0) - (cause.Printed ?? 0)) * scale / Units.Scale(check.Unit);
        return Math.Abs(difference) <= check.Tolerance;
    }

    private static string RowOf(string cell) => cell[..cell.LastIndexOf('.')];
}
