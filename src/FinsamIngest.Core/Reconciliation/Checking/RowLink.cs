using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Two rows of different tables that may show the same thing, compared column by column.</summary>
internal sealed class RowLink
{
    private RowLink(List<(int Left, int Right)> pairs, decimal sign) => (Pairs, Sign) = (pairs, sign);

    /// <summary>Figures of the same year and scenario.</summary>
    public List<(int Left, int Right)> Pairs { get; }

    /// <summary>1 when both rows print the same sign, −1 when one prints costs positive and the other negative.</summary>
    public decimal Sign { get; }

    /// <summary>Columns that agree and are not nothing.</summary>
    public int Holds { get; private set; }

    /// <summary>Columns that miss by at most one step of rounding.</summary>
    public int Near { get; private set; }

    public int Fails { get; private set; }

    /// <summary>Some columns agree with the same sign and others with the opposite one.</summary>
    public bool IsSignUnclear { get; private set; }

    /// <summary>Significant digits that agree; the same figure twice counts once.</summary>
    public int Digits { get; private set; }

    /// <summary>Compares the rows; null when no column is common.</summary>
    /// <param name="relations">The relations, for testing.</param>
    /// <param name="left">A row.</param>
    /// <param name="right">A row of another table.</param>
    /// <param name="usualSign">The sign between these tables where it is known: it decides when the columns do not agree on one; else 0.</param>
    /// <param name="isFirm">Whether that sign is beyond doubt.</param>
    public static RowLink? Compare(RelationSet relations, RowKey left, RowKey right, int usualSign = 0, bool isFirm = false)
    {
        var book = relations.Book;
        var pairs = new List<(int, int)>();
        var columns = book.Tables[left.Table].Columns;
        for (var c = 0; c < columns.Length; c++)
        {
            var scenario = ScenarioClasses.Of(columns[c].Scenario);
            if (scenario == ScenarioClass.Derived || columns[c].Period is not { } period)
                continue;
            if (book.At(left.Table, left.Row, c) is not (>= 0 and var a) || book.Find(right, period, scenario) is not (>= 0 and var b))
                continue;
            // One column of the year is enough: income, cost and net would say the same thing three times.
            if (book.Find(left, period, scenario) == a && Units.AreComparable(book.Figures[a].Unit, book.Figures[b].Unit))
                pairs.Add((a, b));
        }

        if (pairs.Count == 0)
            return null;
        var same = new RowLink(pairs, 1);
        same.Count(relations);
        if (same.Holds == pairs.Count && !isFirm)
            return same;
        var opposite = new RowLink(pairs, -1);
        opposite.Count(relations);
        if (isFirm && usualSign != 0 && same.Holds + opposite.Holds > 0)
            return usualSign > 0 ? same : opposite;
        if (same.Holds > 0 && opposite.Holds > 0 && usualSign != 0)
            return usualSign > 0 ? same : opposite;
        // Where the columns do not agree on a sign, one figure has the wrong one; the sign of the rest of its row tells which.
        if (same.Holds > 0 && opposite.Holds > 0 && OwnSign(book, left) * OwnSign(book, right) is not 0 and var own)
            return own > 0 ? same : opposite;
        var best = opposite.Holds > same.Holds || (opposite.Holds == same.Holds && opposite.Near > same.Near) ? opposite : same;
        best.IsSignUnclear = same.Holds > 0 && opposite.Holds == same.Holds;
        return best;
    }

    /// <summary>The sign of a row's outcomes: of all of them, or of three and more all but one; else 0.</summary>
    private static int OwnSign(FigureBook book, RowKey row)
    {
        var (plus, minus) = (0, 0);
        for (var c = 0; c < book.Tables[row.Table].Columns.Length; c++)
            if (book.FigureAt(row.Table, row.Row, c) is { } figure && ScenarioClasses.Of(figure.Scenario) == ScenarioClass.Outcome)
                (plus, minus) = (plus + (figure.Value > 0 ? 1 : 0), minus + (figure.Value < 0 ? 1 : 0));
        return Math.Min(plus, minus) == 0 || (plus + minus > 2 && Math.Min(plus, minus) == 1) ? Math.Sign(plus - minus) : 0;
    }

    /// <summary>Whether the rows show the same two amounts in each other's columns.</summary>
    public bool IsExchanged(FigureBook book)
    {
        decimal Of(int figure) => Math.Abs(book.Figures[figure].Value) * book.Figures[figure].Scale;
        return Pairs is [var (a, b), var (c, d)] && Math.Abs(Of(a) - Of(d)) <= book.Figures[d].Quantum * book.Figures[d].Scale && Math.Abs(Of(c) - Of(b)) <= book.Figures[b].Quantum * book.Figures[b].Scale;
    }

    /// <summary>The relations of columns whose sign cannot be told: each with the sign that fits, as weak evidence.</summary>
    public void RelateLoosely(RelationSet relations, int? fiscalYear, Meaning meaning)
    {
        foreach (var (left, right) in Pairs)
        {
            var (a, b) = (relations.Book.Figures[left].Value, relations.Book.Figures[right].Value);
            var loose = new RowLink([(left, right)], Math.Sign(a) * Math.Sign(b) < 0 ? -1 : 1);
            relations.Add(loose.Relate((left, right), relations.Book, fiscalYear, Trust.Weak, meaning));
        }
    }

    /// <summary>The relation of one pair.</summary>
    public Relation Relate((int Left, int Right) pair, FigureBook book, int? fiscalYear, Trust trust, Meaning meaning)
    {
        var earlier = fiscalYear is { } year && book.Figures[pair.Left].Period is { } period && period != $"{year}";
        return new Relation(earlier ? CheckType.PriorYear : CheckType.CrossTable, pair.Left, [new(pair.Right, Sign)], trust, meaning);
    }

    private void Count(RelationSet relations)
    {
        var book = relations.Book;
        var seen = 0m;
        foreach (var pair in Pairs)
        {
            var outcome = relations.Test(Relate(pair, book, null, Trust.Likely, Meaning.SameItem));
            var (a, b) = (book.Figures[pair.Left], book.Figures[pair.Right]);
            if (outcome.Fails && outcome.Excess > 1)
            {
                Fails++;
                continue;
            }

            if (a.Value == 0 || b.Value == 0)
                continue;
            if (outcome.Fails)
                Near++;
            else
                Holds++;
            var coarser = a.Scale >= b.Scale ? a.Value : b.Value;
            if (Math.Abs(coarser) != seen)
                Digits += SignificantDigits.Of(coarser);
            seen = Math.Abs(coarser);
        }
    }
}
