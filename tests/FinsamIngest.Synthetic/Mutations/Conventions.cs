using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Mutations;

/// <summary>
/// Whether a column of deviations, as it is printed now, follows some convention in use: outcome less budget or the reverse, the same for every row, or one way for incomes and
/// results and the other for costs. The sign of the only cost row among incomes can be turned without a trace: the table is then right by another convention, and nobody can know.
/// </summary>
internal static class Conventions
{
    /// <summary>Whether every row of the cell's column is a deviation by one convention.</summary>
    public static bool Allow(TruthReport report, TruthCell cell)
    {
        if (cell.Column.Scenario != "deviation")
            return false;
        var rows = report.Relations.Where(r => r is { Type: "horizontal", Stands: true } && r.Lhs!.Table == cell.Table && r.Lhs.Column == cell.Column && r.Lhs.Printed != 0).ToList();
        foreach (var incomes in new[] { 1, -1 })
            foreach (var costs in new[] { 1, -1 })
                if (rows.TrueForAll(r => Follows(r, IsCost(report, r.Lhs!.Row) ? costs : incomes)))
                    return true;
        return false;
    }

    /// <summary>Whether the printed deviation is outcome less budget (1) or budget less outcome (−1).</summary>
    private static bool Follows(TruthRelation relation, int way)
    {
        var turned = relation.Terms.Select(t => t with { Weight = t.Cell.Column.Scenario == "budget" ? -way : way }).ToList();
        return new TruthRelation(relation.Id, relation.Type, relation.Lhs, turned).Judge().Verdict != "fails";
    }

    /// <summary>Whether a row lowers the result: by the weight and the sign with which it, or the sum that it is part of, counts there.</summary>
    private static bool IsCost(TruthReport report, TruthRow row)
    {
        for (var depth = 0; depth < 8; depth++)
        {
            var parent = report.Relations.FirstOrDefault(r => r.Type == "vertical_sum" && r.Lhs!.Table == row.Table && r.Lhs.Row != row && r.Lhs.Column.Scenario != "deviation" && r.Terms.Any(t => t.Cell.Row == row && t.Cell.Printed is not (null or 0)));
            if (parent is null)
                return false;
            var term = parent.Terms.First(t => t.Cell.Row == row);
            // A sum over both kinds is a result: what lowers it is a cost.
            if (parent.Terms.Select(t => Math.Sign(t.Weight * (t.Cell.Printed ?? 0))).Where(sign => sign != 0).Distinct().Count() > 1)
                return term.Weight * term.Cell.Printed < 0;
            row = parent.Lhs!.Row;
        }

        return false;
    }
}
