using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// A column of totals against the columns before it, or those after it: women, men and both; the quarters and the year; a project's years and all of them. Found by its heading and
/// believed by its figures.
/// </summary>
internal static class RowTotals
{
    /// <summary>Rows that have to add up before the column is taken for the total of the others, and how many times as many as do not.</summary>
    private const int FewestRows = 2;
    private const int Majority = 2;

    /// <summary>Headings of totals; "Summa 2024" too.</summary>
    private static readonly string[] Heads = ["totalt", "total", "summa", "samtliga", "alla"];

    public static void Find(RelationSet relations)
    {
        for (var t = 0; t < relations.Book.Tables.Length; t++)
        {
            var columns = relations.Book.Tables[t].Columns;
            for (var c = 0; c < columns.Length; c++)
                if (IsTotal(columns[c]))
                    Relate(relations, t, c, columns);
        }
    }

    private static bool IsTotal(ReportColumn column) =>
        column.Scenario is Scenario.Other or Scenario.Actual or Scenario.Budget && column.Printed is { Length: > 0 and < 60 } printed
        && LabelText.Normalise(printed) is var text && Array.Exists(Heads, head => text == head || text.StartsWith(head + " ", StringComparison.Ordinal));

    private static void Relate(RelationSet relations, int t, int total, IReadOnlyList<ReportColumn> columns)
    {
        int[] before = [.. Run(columns, total, -1).Reverse()], after = [.. Run(columns, total, 1)];
        foreach (var parts in new[] { before, after })
        {
            if (parts.Length < 2)
                continue;
            var found = Rows(relations, t, total, parts).ToList();
            var fails = found.Count(r => r.Fails);
            var holds = found.Count(r => !r.Fails && r.Tells);
            if (holds < FewestRows || holds < Majority * fails)
                continue;
            foreach (var (relation, _, _) in found)
            {
                relation.Trust = holds > FewestRows ? Trust.Certain : Trust.Likely;
                relations.Add(relation);
            }

            return;
        }
    }

    /// <summary>The columns of the same kind beside it.</summary>
    private static IEnumerable<int> Run(IReadOnlyList<ReportColumn> columns, int total, int step)
    {
        for (var c = total + step; c >= 0 && c < columns.Count && columns[c].Scenario == columns[total].Scenario && !IsTotal(columns[c]); c += step)
            yield return c;
    }

    private static IEnumerable<(Relation Relation, bool Fails, bool Tells)> Rows(RelationSet relations, int t, int total, int[] parts)
    {
        var book = relations.Book;
        for (var r = 0; r < book.Shapes[t].Length; r++)
        {
            if (book.FigureAt(t, r, total) is not { } lhs)
                continue;
            var terms = parts.Select(c => book.FigureAt(t, r, c)).OfType<PrintedFigure>().Where(part => part.Unit == lhs.Unit).Select(part => new Term(part.Index, 1)).ToArray();
            if (terms.Length == 0)
                continue;
            var relation = new Relation(CheckType.Horizontal, lhs.Index, terms, Trust.Likely, Meaning.RowTotal) { BlankParts = parts.Count(c => book.At(t, r, c) == FigureBook.Blank) };
            yield return (relation, relations.Test(relation).Fails, terms.Count(term => book.Figures[term.Figure].Value != 0) > 1);
        }
    }
}
