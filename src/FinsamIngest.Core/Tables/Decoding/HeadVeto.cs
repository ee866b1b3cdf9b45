using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tables.Cells;
using FinsamIngest.Core.Tables.Headers;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables.Decoding;

/// <summary>
/// Takes heads back that the figures speak against: a deviation or a net that is the difference of its columns in hardly a row. Serves tables put together from cells that are lines,
/// whose heads an extractor may have given in any order (those of one printed line stand at slightly different heights): there the words of a head are sure and its column is not.
/// A report has misprints, not a column of them.
/// </summary>
internal static class HeadVeto
{
    /// <summary>Rows that have to say something: in fewer, misprints may be all there is.</summary>
    private const int FewestRows = 4;

    /// <summary>The part of them in which a difference holds that is none: now and then by chance.</summary>
    private const double Few = 0.25;

    /// <summary>The plan, or one of as many columns of which nothing is known when its heads fail: which of them are right nothing tells.</summary>
    public static ColumnPlan Of(ColumnPlan plan, IReadOnlyList<DecodedRow> rows, TextLayout layout) =>
        layout == TextLayout.Stream && rows.Any(row => row.Source.Text is { IsOfCells: true }) && RowArithmetic.Differences(plan.Columns).Exists(difference => Fails(difference, rows))
            ? plan with { Columns = [.. plan.Columns.Select(column => column with { Year = null, Scenario = Scenario.Other, GroupScenario = Scenario.Other, Days = default })] }
            : plan;

    private static bool Fails(ColumnDifference difference, IReadOnlyList<DecodedRow> rows)
    {
        var (told, holds) = (0, 0);
        foreach (var row in rows)
        {
            if (row.Reading is not { } reading || reading.Figures[difference.Left]?.Value is not { } a || reading.Figures[difference.Right]?.Value is not { } b || a == b || reading.Figures[difference.Result]?.Value is not { } its)
                continue;
            told++;
            holds += HeadEvidence.IsDifference(its, a, b) ? 1 : 0;
        }

        return told >= FewestRows && holds <= Few * told;
    }
}
