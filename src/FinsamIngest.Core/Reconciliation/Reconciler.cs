using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Ticks what an auditor ticks: finds every relation that a report's tables support, tests it, and explains what fails.</summary>
public static class Reconciler
{
    /// <summary>Checks, findings and coverage of a report.</summary>
    /// <param name="tables">The tables as read; ids must be unique.</param>
    /// <param name="fiscalYear">The year reported on; null when unknown.</param>
    public static ReconciliationResult Reconcile(ImmutableArray<ReportTable> tables, int? fiscalYear) => Reconcile(new FigureBook(tables), fiscalYear);

    /// <summary>The same of figures that are gathered already.</summary>
    internal static ReconciliationResult Reconcile(FigureBook read, int? fiscalYear)
    {
        var moved = OpeningColumns.Move(PartOfYearColumns.Silence(read.Tables));
        var printed = moved == read.Tables ? read : new FigureBook(moved);
        // A wrong word above a table is one finding; what stands under it is compared as it is meant.
        var faults = HeadingFaults(printed, fiscalYear);
        var book = faults.Count == 0 ? printed : new FigureBook(HeadingFault.Mend(printed.Tables, faults));
        var relations = new RelationSet(book);
        BalanceIdentity.Find(relations);
        VerticalSums.Find(relations);
        RowDifferences.Find(relations);
        RowTotals.Find(relations);
        CashPositions.Find(relations);
        NoteTotals.Find(relations, fiscalYear);
        SharedItems.Find(relations, fiscalYear);
        IncomeSplits.Find(relations, fiscalYear);
        RollForwards.Find(relations);
        RollForwardRows.Find(relations);
        YearRows.Find(relations);
        Shares.Find(relations);
        TwinRows.Find(relations, fiscalYear);
        SubtotalTwins.Find(relations, fiscalYear);
        var headers = HeaderChecks.Find(printed);
        headers.AddRange(faults.Select(f => f.Anomaly).OfType<Anomaly>());
        headers.AddRange(RepeatedYears.Find(relations));
        return FindingWriter.Write(relations, headers, FormatChecks.Find(book));
    }

    private static List<HeadingFault> HeadingFaults(FigureBook printed, int? fiscalYear)
    {
        var units = WrongUnits.Find(printed);
        var years = WrongYears.Find(units.Count == 0 ? printed : new FigureBook(HeadingFault.Mend(printed.Tables, units)), fiscalYear);
        return [.. units, .. years];
    }
}
