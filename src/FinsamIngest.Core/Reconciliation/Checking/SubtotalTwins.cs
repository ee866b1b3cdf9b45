using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// A line that is two or three subtotals of another table together: verksamhetens kostnader = kansli + insatser + övriga insatser of the
/// driftredovisning. Believed when it holds in two columns, or in one of many digits.
/// </summary>
internal static class SubtotalTwins
{
    /// <summary>Subtotals that are combined: nine make 120 pairs and triples.</summary>
    private const int MostSubtotals = 9;

    /// <summary>Lines compared: more stand in no report that has a driftredovisning.</summary>
    private const int MostLines = 1_500;

    public static void Find(RelationSet relations, int? fiscalYear)
    {
        var book = relations.Book;
        var lines = Lines(book);
        for (var t = 0; t < book.Tables.Length; t++)
        {
            var subtotals = new List<int>();
            for (var r = 0; r < book.Shapes[t].Length && subtotals.Count <= MostSubtotals; r++)
                if (book.Shapes[t][r].Role == RowRole.Sum)
                    subtotals.Add(r);
            if (subtotals.Count is < 2 or > MostSubtotals)
                continue;
            foreach (var combination in Combinations(subtotals))
                Compare(relations, lines, t, combination, fiscalYear);
        }
    }

    private static FigureIndex Lines(FigureBook book)
    {
        var lines = new FigureIndex();
        foreach (var figure in book.Figures)
            if (lines.Count < MostLines && SignificantDigits.Of(figure.Value) >= 3)
                lines.Add(figure);
        return lines;
    }

    private static IEnumerable<int[]> Combinations(List<int> rows)
    {
        for (var i = 0; i < rows.Count; i++)
            for (var j = i + 1; j < rows.Count; j++)
            {
                yield return [rows[i], rows[j]];
                for (var k = j + 1; k < rows.Count; k++)
                    yield return [rows[i], rows[j], rows[k]];
            }
    }

    private static void Compare(RelationSet relations, FigureIndex lines, int t, int[] rows, int? fiscalYear)
    {
        var book = relations.Book;
        var candidates = new HashSet<RowKey>();
        for (var c = 0; c < book.Tables[t].Columns.Length; c++)
        {
            if (Sum(book, t, rows, c) is not var (thousands, period, scenario) || period is null)
                continue;
            foreach (var figure in lines.Near((period, scenario, Math.Abs(thousands))))
                if (figure.Table != t)
                    candidates.Add(new RowKey(figure.Table, figure.Row));
        }

        foreach (var line in candidates)
            Relate(relations, line, t, rows, fiscalYear);
    }

    private static (long Thousands, string? Period, ScenarioClass Scenario)? Sum(FigureBook book, int t, int[] rows, int column)
    {
        var sum = 0m;
        foreach (var row in rows)
        {
            if (book.FigureAt(t, row, column) is not { } figure || !Units.IsMoney(figure.Unit) || figure.Value == 0)
                return null;
            sum += figure.Value * figure.Scale;
        }

        var header = book.Tables[t].Columns[column];
        var scenario = ScenarioClasses.Of(header.Scenario);
        return scenario == ScenarioClass.Derived ? null : ((long)decimal.Round(sum / 1000), header.Period, scenario);
    }

    private static void Relate(RelationSet relations, RowKey line, int t, int[] rows, int? fiscalYear)
    {
        var book = relations.Book;
        foreach (var sign in new[] { 1m, -1m })
        {
            var found = new List<Relation>();
            var (holds, digits) = (0, 0);
            for (var c = 0; c < book.Tables[t].Columns.Length; c++)
            {
                var header = book.Tables[t].Columns[c];
                if (Sum(book, t, rows, c) is null || book.Find(line, header.Period, ScenarioClasses.Of(header.Scenario)) is not (>= 0 and var lhs) || found.Exists(f => f.Lhs == lhs))
                    continue;
                if (!Units.IsMoney(book.Figures[lhs].Unit))
                    continue;
                var type = fiscalYear is { } year && header.Period != $"{year}" ? CheckType.PriorYear : CheckType.CrossTable;
                var relation = new Relation(type, lhs, [.. rows.Select(r => new Term(book.At(t, r, c), sign))], Trust.Likely, Meaning.Composition);
                found.Add(relation);
                if (relations.Test(relation).Fails)
                    continue;
                holds++;
                digits += SignificantDigits.Of(book.Figures[lhs].Value);
            }

            if (holds < 2 || digits < 6 || found.Count > 2 * holds)
                continue;
            relations.Bridge.Add(relations, found);
            return;
        }
    }
}
