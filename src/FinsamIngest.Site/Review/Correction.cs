using System.Collections.Immutable;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Site.Review;

/// <summary>A check before and after a correction.</summary>
public sealed record CheckChange(Check Before, Check After);

/// <summary>What a correction would do, worked out before it is decided.</summary>
/// <param name="Mended">Checks that fail without it and hold with it.</param>
/// <param name="Broken">Checks that hold without it and fail with it.</param>
/// <param name="StillFailing">Checks of the figure that fail with it as well.</param>
/// <param name="StillHolding">Checks of the figure that hold both ways.</param>
/// <param name="New">Contradictions that only a new reconciliation of the corrected tables finds.</param>
public sealed record CorrectionEffect(
    ImmutableArray<CheckChange> Mended,
    ImmutableArray<CheckChange> Broken,
    ImmutableArray<CheckChange> StillFailing,
    ImmutableArray<CheckChange> StillHolding,
    ImmutableArray<Finding> New);

/// <summary>Tries a correction. A pure function: the report stays as it is.</summary>
internal static class Correction
{
    /// <summary>What happens when a figure says something else.</summary>
    /// <param name="book">The report.</param>
    /// <param name="standing">Corrections that have been decided already.</param>
    /// <param name="cell">The figure to correct.</param>
    /// <param name="value">What it should say, in its own unit.</param>
    public static CorrectionEffect Try(ReportBook book, IReadOnlyDictionary<string, decimal> standing, string cell, decimal value)
    {
        var before = new Dictionary<string, decimal>(standing, StringComparer.Ordinal);
        before.Remove(cell);
        var after = new Dictionary<string, decimal>(before, StringComparer.Ordinal) { [cell] = value };
        var mended = ImmutableArray.CreateBuilder<CheckChange>();
        var broken = ImmutableArray.CreateBuilder<CheckChange>();
        var failing = ImmutableArray.CreateBuilder<CheckChange>();
        var holding = ImmutableArray.CreateBuilder<CheckChange>();
        foreach (var check in book.ChecksWith(cell))
        {
            var change = new CheckChange(CheckArithmetic.With(check, book.Find, before), CheckArithmetic.With(check, book.Find, after));
            var list = (change.Before.Verdict == Verdict.Fails, change.After.Verdict == Verdict.Fails) switch
            {
                (true, false) => mended,
                (false, true) => broken,
                (true, true) => failing,
                (false, false) => holding,
            };
            list.Add(change);
        }

        return new CorrectionEffect(
            mended.ToImmutable(), broken.ToImmutable(), failing.ToImmutable(), holding.ToImmutable(), NewFindings(book, before, after, cell));
    }

    /// <summary>The tables with other figures in them.</summary>
    public static ImmutableArray<ReportTable> Tables(NormalisedReport report, IReadOnlyDictionary<string, decimal> changes)
    {
        var tables = changes.Keys.Select(reference => reference.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        return [.. report.Tables.Select(table => !tables.Contains(table.Id) ? table : table with
        {
            Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => Changed(table, row, cell, changes))] })],
        })];
    }

    private static ReportCell Changed(ReportTable table, ReportRow row, ReportCell cell, IReadOnlyDictionary<string, decimal> changes) =>
        !changes.TryGetValue($"{table.Id}.{row.Id}.{cell.Column}", out var value) ? cell : cell with
        {
            Value = value,
            AmountSek = cell.AmountSek is null ? null : value * CheckArithmetic.Scale(table.UnitOf(row, cell.Column)),
            Raw = value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };

    /// <summary>
    /// Relations that the printed figures did not support may be supported by the corrected ones (a column is no longer rounded to tens, two rows become
    /// twins). What they contradict is told apart from what the published checks say already.
    /// </summary>
    private static ImmutableArray<Finding> NewFindings(
        ReportBook book, Dictionary<string, decimal> before, Dictionary<string, decimal> after, string cell)
    {
        if (book.Find(cell)?.Table is null)
            return [];
        var known = book.Report.Checks.Select(Signature).ToHashSet(StringComparer.Ordinal);
        foreach (var check in Reconciler.Reconcile(Tables(book.Report, before), book.Report.FiscalYear).Checks)
            known.Add(Signature(check));
        var result = Reconciler.Reconcile(Tables(book.Report, after), book.Report.FiscalYear);
        var failing = result.Checks.Where(check => check.Verdict == Verdict.Fails && !known.Contains(Signature(check)))
            .Select(check => check.Id).ToHashSet(StringComparer.Ordinal);
        return [.. result.Findings.Where(finding => finding.Check is { } id && failing.Contains(id) && finding.Cells.Contains(cell))];
    }

    private static string Signature(Check check) => string.Join(' ', CheckArithmetic.References(check).Order(StringComparer.Ordinal));
}
