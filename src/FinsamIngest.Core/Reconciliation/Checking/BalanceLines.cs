using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Lines of a balance sheet, singly or added up, by year.</summary>
internal sealed class BalanceLines(FigureBook book, int table)
{
    /// <summary>The balance sheets of a report.</summary>
    public static IEnumerable<BalanceLines> Of(FigureBook book)
    {
        for (var t = 0; t < book.Tables.Length; t++)
            if (book.Tables[t].Statement == Statement.BalanceSheet)
                yield return new BalanceLines(book, t);
    }

    public int Table { get; } = table;

    /// <summary>The figures of all rows with one of the codes in a year; empty when a code's row has none, or no row has any of the codes.</summary>
    public int[] Figures(string? period, params ReadOnlySpan<string> codes)
    {
        var figures = new List<int>();
        foreach (var code in codes)
            foreach (var key in book.WithCode(code))
                if (key.Table == Table && book.Find(key, period, ScenarioClass.Outcome) is >= 0 and var figure)
                    figures.Add(figure);
        return [.. figures];
    }

    /// <summary>One figure with the code in a year, or Blank.</summary>
    public int Figure(string? period, string code) => Figures(period, code) is [var figure, ..] ? figure : FigureBook.Blank;

    /// <summary>Equity in a year: the printed total, else the result and the rest of it; empty when the rest cannot be told by its name.</summary>
    public int[] Equity(string? period)
    {
        if (Figure(period, Codes.TotalEquity) is >= 0 and var total)
            return [total];
        var rest = Figures(period, Codes.OtherEquity, Codes.RestrictedReserve);
        return Figure(period, Codes.Result) is >= 0 and var result && rest.Length > 0 ? [result, .. rest] : [];
    }

    /// <summary>
    /// The items of a group in a year: those with the codes, and what stands directly between or beside them and belongs to no other group
    /// ("Skattekonto" under "Mervärdesskattefordran").
    /// </summary>
    public int[] Group(string? period, string[] codes)
    {
        var rows = new SortedSet<int>();
        foreach (var code in codes)
            foreach (var key in book.WithCode(code))
                if (key.Table == Table && rows.Add(key.Row))
                {
                    Beside(rows, key.Row, -1);
                    Beside(rows, key.Row, 1);
                }

        return [.. rows.Select(r => book.Find(new RowKey(Table, r), period, ScenarioClass.Outcome)).Where(f => f >= 0)];
    }

    private static bool IsElsewhere(string? code) =>
        code is Codes.CashAndBank or Codes.ShortTermInvestments or Codes.Result or Codes.OtherEquity or Codes.RestrictedReserve or "long_term_liabilities"
        || code is not null && (code.EndsWith("_provisions", StringComparison.Ordinal) || code.EndsWith("_assets", StringComparison.Ordinal) || code.StartsWith("total_", StringComparison.Ordinal));

    private void Beside(SortedSet<int> rows, int row, int step)
    {
        var shapes = book.Shapes[Table];
        for (var r = row + step; r >= 0 && r < shapes.Length && shapes[r].Role == RowRole.Item && !IsElsewhere(book.Tables[Table].Rows[r].Code); r += step)
            rows.Add(r);
    }

    /// <summary>The items between the sums of the assets (or liabilities) side that are coded so, or the printed total of them.</summary>
    public static Term[] Change(int[] now, int[] before, decimal sign) =>
        [.. now.Select(f => new Term(f, sign)), .. before.Select(f => new Term(f, -sign))];
}
