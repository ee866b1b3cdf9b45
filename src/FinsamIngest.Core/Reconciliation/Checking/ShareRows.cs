using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Rows of per cents in a table of amounts: "(% av totalkostnad)" under a group, "(Andel av medlemsbidraget %)" under an amount, "Utfall mot
/// budget" under a row with both. What is divided by what is taken from the words and confirmed by the figures.
/// </summary>
internal static class ShareRows
{
    public static void Find(RelationSet relations, int t)
    {
        var book = relations.Book;
        var rows = book.Tables[t].Rows;
        for (var r = 1; r < rows.Length; r++)
        {
            if (rows[r].Code == Codes.EquityRatio || !IsShare(book, t, r) || PartAbove(book, t, r) is not (>= 0 and var part))
                continue;
            List<Relation> best = [];
            var bestHolds = 0;
            foreach (var candidate in Candidates(relations, t, r, part))
            {
                var (found, holds, _) = ShareSigns.Relate(relations, candidate);
                if (holds > bestHolds || (holds == bestHolds && holds > 0 && found.Count < best.Count))
                    (best, bestHolds) = (found, holds);
            }

            if (bestHolds > 0 && 2 * bestHolds >= best.Count)
                Shares.AddAll(relations, best);
        }
    }

    private static bool IsShare(FigureBook book, int t, int r)
    {
        for (var c = 0; c < book.Tables[t].Columns.Length; c++)
            if (book.FigureAt(t, r, c) is { } figure)
                return figure.Unit == Unit.Percent && figure.Scenario != Scenario.Ratio;
        return false;
    }

    private static int PartAbove(FigureBook book, int t, int r)
    {
        for (var above = r - 1; above >= 0 && above >= r - 3; above--)
            if (book.Shapes[t][above].HasFigures && !IsShare(book, t, above))
                return above;
        return -1;
    }

    private static IEnumerable<List<ShareFigures>> Candidates(RelationSet relations, int t, int share, int part)
    {
        var book = relations.Book;
        var wholes = new List<int>();
        for (var r = 0; r < book.Shapes[t].Length && wholes.Count < 12; r++)
            if (r != part && book.Shapes[t][r].HasFigures && !IsShare(book, t, r)
                && (book.Shapes[t][r].Role is RowRole.Sum or RowRole.Result || SharesWord(book.Labels[t][share], book.Labels[t][r])))
                wholes.Add(r);
        foreach (var whole in wholes)
            yield return InColumns(c => (book.At(t, part, c), book.At(t, whole, c)));
        yield return InColumns(c => (book.At(t, part, c), BudgetOf(book, t, part, c)));

        List<ShareFigures> InColumns(Func<int, (int Part, int Whole)> figures)
        {
            var found = new List<ShareFigures>();
            for (var c = 0; c < book.Tables[t].Columns.Length; c++)
            {
                if (book.At(t, share, c) is >= 0 and var lhs && figures(c) is (>= 0 and var a, >= 0 and var b) && book.Figures[b].Value != 0)
                    found.Add(new ShareFigures(lhs, a, b));
            }

            return found;
        }
    }

    private static int BudgetOf(FigureBook book, int t, int row, int column)
    {
        var columns = book.Tables[t].Columns;
        if (columns[column].Scenario == Scenario.Budget)
            return FigureBook.Blank;
        for (var c = 0; c < columns.Length; c++)
            if (columns[c].Scenario == Scenario.Budget && columns[c].Period == columns[column].Period)
                return book.At(t, row, c);
        return FigureBook.Blank;
    }

    /// <summary>Whether a word of the share's label ("medlemsbidraget") begins like a word of the row's ("medlemsbidrag").</summary>
    private static bool SharesWord(string share, string row)
    {
        foreach (var range in share.AsSpan().Split(' '))
        {
            var word = share.AsSpan(range);
            if (word.Length >= 6 && row.AsSpan().Contains(word[..6], StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
