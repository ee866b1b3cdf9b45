using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Columns of quotas: outcome / budget within the row, each row's share of the total, or outcome / budget with the budget in another
/// table (found by the row with the same outcome). The reading that fits most rows is taken.
/// </summary>
internal static class ShareColumns
{
    /// <summary>Rows compared with another table's; longer lists are no table of quotas.</summary>
    private const int MostRows = 300;

    public static void Find(RelationSet relations, int t)
    {
        var book = relations.Book;
        var columns = book.Tables[t].Columns;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c].Scenario != Scenario.Ratio || book.Tables[t].Rows.Length > MostRows)
                continue;
            List<Relation> best = [];
            var (bestHolds, bestFails) = (1, int.MaxValue);
            foreach (var candidate in Candidates(relations, t, c))
            {
                var (found, holds, fails) = ShareSigns.Relate(relations, candidate);
                if (holds > bestHolds || (holds == bestHolds && holds > 1 && fails < bestFails))
                    (best, bestHolds, bestFails) = (found, holds, fails);
            }

            if (bestHolds < bestFails)
                continue;
            foreach (var relation in best)
            {
                // Budgets get revised between tables, so a quota against another table's budget is never sure.
                var isInside = relation.Denominator is [var whole] && book.Figures[whole.Figure].Table == t;
                relation.Trust = isInside && bestHolds > 2 && bestHolds > 2 * bestFails ? Trust.Certain : Trust.Likely;
                relations.Add(relation);
            }
        }
    }

    private static IEnumerable<List<ShareFigures>> Candidates(RelationSet relations, int t, int ratio)
    {
        var book = relations.Book;
        var columns = book.Tables[t].Columns;
        var period = columns[ratio].Period;
        for (var c = 0; c < columns.Length; c++)
        {
            if (c == ratio || columns[c].Scenario == Scenario.Ratio || (period is not null && columns[c].Period != period))
                continue;
            var part = c;
            for (var d = 0; d < columns.Length; d++)
                if (d != c && d != ratio && columns[d].Scenario != Scenario.Ratio)
                {
                    var whole = d;
                    yield return Rows(relations, t, ratio, r => (book.At(t, r, part), book.At(t, r, whole)));
                }

            var last = Array.FindLastIndex(book.Shapes[t], s => s.Role is RowRole.Sum or RowRole.Result);
            if (last >= 0)
                yield return Rows(relations, t, ratio, r => (book.At(t, r, part), book.At(t, last, part)));
            if (ScenarioClasses.Of(columns[c].Scenario) == ScenarioClass.Outcome && columns[c].Period is { } year)
                yield return Rows(relations, t, ratio, r => (book.At(t, r, part), BudgetElsewhere(relations, new RowKey(t, r), book.At(t, r, part), year)));
        }
    }

    private static List<ShareFigures> Rows(RelationSet relations, int t, int ratio, Func<int, (int Part, int Whole)> figures)
    {
        var book = relations.Book;
        var found = new List<ShareFigures>();
        for (var r = 0; r < book.Shapes[t].Length; r++)
        {
            if (book.At(t, r, ratio) is not (>= 0 and var lhs) || figures(r) is not (>= 0 and var a, >= 0 and var b) || book.Figures[b].Value == 0 || a == b)
                continue;
            if (Units.AreComparable(book.Figures[a].Unit, book.Figures[b].Unit))
                found.Add(new ShareFigures(lhs, a, b));
        }

        return found;
    }

    private static int BudgetElsewhere(RelationSet relations, RowKey row, int outcome, string year)
    {
        var book = relations.Book;
        if (outcome < 0 || book.Figures[outcome].Value == 0)
            return FigureBook.Blank;
        var (best, bestLikeness) = (FigureBook.Blank, 0.3);
        for (var t = 0; t < book.Tables.Length; t++)
        {
            if (t == row.Table || book.Tables[t].Rows.Length > MostRows || !book.Tables[t].Columns.Any(c => c.Scenario == Scenario.Budget && c.Period == year))
                continue;
            for (var r = 0; r < book.Shapes[t].Length; r++)
            {
                var key = new RowKey(t, r);
                if (book.Find(key, year, ScenarioClass.Outcome) is not (>= 0 and var same) || book.Find(key, year, ScenarioClass.Budget) is not (>= 0 and var budget))
                    continue;
                var (a, b) = (book.Figures[outcome], book.Figures[same]);
                if (!Units.AreComparable(a.Unit, b.Unit) || !a.IsAsMuchAs(b))
                    continue;
                var likeness = LabelText.Similarity(book.Labels[row.Table][row.Row], book.Labels[t][r]) + (SignificantDigits.Of(b.Value) >= 3 ? 0.35 : 0);
                if (likeness > bestLikeness)
                    (best, bestLikeness) = (budget, likeness);
            }
        }

        return best;
    }
}
