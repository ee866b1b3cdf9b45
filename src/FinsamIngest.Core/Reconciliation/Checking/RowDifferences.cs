using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tables;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Figures of one row: avvikelse against outcome and budget (or another year), netto against intäkt and kostnad.</summary>
internal static class RowDifferences
{
    /// <summary>
    /// A column in which fewer rows than one in so many are the difference shows something else (per cent, another year's budget), one in which fewer than half are may do so: a
    /// misprint is in one row.
    /// </summary>
    private const int MostMisses = 3;

    public static void Find(RelationSet relations)
    {
        var book = relations.Book;
        var votesOfNotes = new Dictionary<string, SignConvention>();
        var work = new List<(int Table, SignConvention Convention, List<RowAlternatives> Rows, Meaning Meaning, bool IsDoubtful)>();
        for (var t = 0; t < book.Tables.Length; t++)
        {
            var columns = book.Tables[t].Columns;
            for (var c = 0; c < columns.Length; c++)
            {
                if (columns[c].Scenario is not (Scenario.Deviation or Scenario.Net))
                    continue;
                var isNet = columns[c].Scenario == Scenario.Net;
                var (plus, minus) = isNet ? NetOf(columns, c) : DeviationOf(columns, c);
                if (plus < 0)
                    continue;
                var rows = Alternatives(relations, t, c, plus, minus, isNet);
                // The tables of one note share their convention; elsewhere every column has its own.
                var key = book.Tables[t].NoteNumber is { } note && !isNet ? $"note {note}" : $"{t} {c}";
                if (!votesOfNotes.TryGetValue(key, out var convention))
                    votesOfNotes[key] = convention = new SignConvention();
                var (told, fits) = Fitting(book, rows);
                if (told > 1 && MostMisses * fits < told)
                    continue;
                convention.Count(rows);
                work.Add((t, convention, rows, isNet ? Meaning.Net : Meaning.Deviation, 2 * fits < told));
            }
        }

        var (proven, failing) = BySums(relations);
        foreach (var (t, convention, rows, meaning, isDoubtful) in work)
        {
            var sides = Sides(book, t);
            for (var i = 0; i < rows.Count; i++)
            {
                var (isPlus, isProven) = convention.For(rows, i, sides, book.Shapes[t]);
                if (rows[i].Vote == (isPlus ? -1 : 1) && proven.Contains(rows[i].Lhs) && !rows[i].Plus.Any(term => failing.Contains(term.Figure)))
                    (isPlus, isProven) = (!isPlus, false);
                relations.Add(new Relation(
                    CheckType.Horizontal, rows[i].Lhs, isPlus ? rows[i].Plus : rows[i].Minus, isProven && !isDoubtful ? Trust.Certain : Trust.Likely, meaning));
            }
        }
    }

    /// <summary>Incomes and costs by their words; in a table on costs, of which no row says that it is an income, all rows are costs.</summary>
    private static RowSide[] Sides(FigureBook book, int table)
    {
        var sides = RowSides.Of(book.Shapes[table]);
        var isOfCosts = book.Tables[table].Title is { } title && title.Contains("kostnad", StringComparison.OrdinalIgnoreCase) && !title.Contains("intäkt", StringComparison.OrdinalIgnoreCase);
        return isOfCosts && !sides.Contains(RowSide.Income) && !Array.Exists(book.Shapes[table], shape => shape.Role == RowRole.Result) ? Array.ConvertAll(sides, _ => RowSide.Cost) : sides;
    }

    /// <summary>
    /// The figures whose signs sums prove: they are plainly added to others, and every sum of their column that they enter holds. Such a difference is taken the way that it fits,
    /// whatever its neighbours do: with the other sign the column would not add up. Sums that subtract prove no sign: which way they go is chosen by what fits. And the figures of
    /// sums that fail, which may be the slip (outcome and budget exchanged).
    /// </summary>
    private static (HashSet<int> Proven, HashSet<int> Failing) BySums(RelationSet relations)
    {
        var (proven, failing) = (new HashSet<int>(), new HashSet<int>());
        foreach (var sum in relations.All)
            if (sum.Type == CheckType.VerticalSum && sum.Terms.Length > 1)
                (sum.Outcome.Fails ? failing : proven).UnionWith(sum.Figures());
        proven.ExceptWith(failing);
        foreach (var sum in relations.All)
            if (sum.Type == CheckType.VerticalSum && sum.Terms.Any(term => term.Weight < 0))
                proven.ExceptWith(sum.Figures());
        return (proven, failing);
    }

    /// <summary>How many rows of the column say anything – they show a difference, or none between columns that differ – and how many of them show the difference between the two.</summary>
    private static (int Told, int Fits) Fitting(FigureBook book, List<RowAlternatives> rows)
    {
        var told = rows.FindAll(r => book.Figures[r.Lhs].Value != 0 || !(r.PlusFits || r.MinusFits));
        return (told.Count, told.Count(r => r.PlusFits || r.MinusFits));
    }

    /// <summary>The columns whose difference a deviation is: outcome and budget of its year, else the outcomes of two years.</summary>
    private static (int Plus, int Minus) DeviationOf(IReadOnlyList<ReportColumn> columns, int deviation)
    {
        var period = columns[deviation].Period;
        var outcome = NearestColumn.Of(columns, deviation, c => c.Scenario == Scenario.Net && (period is null || c.Period == period));
        if (outcome < 0)
            outcome = NearestColumn.Of(columns, deviation, c => c.Scenario == Scenario.Actual && (period is null || c.Period == period));
        var budget = NearestColumn.Of(columns, deviation, c => c.Scenario == Scenario.Budget && (period is null || c.Period == period));
        if (outcome >= 0 && budget >= 0)
            return (outcome, budget);
        if (outcome < 0 || columns.Any(c => c.Scenario == Scenario.Budget))
            return (-1, -1);
        return (outcome, NearestColumn.Of(columns, deviation, c => c.Scenario == Scenario.Actual && c.Period is not null && c.Period != columns[outcome].Period));
    }

    private static (int Plus, int Minus) NetOf(IReadOnlyList<ReportColumn> columns, int net)
    {
        var income = NearestColumn.Of(columns, net, c => c.Scenario == Scenario.Income && c.Period == columns[net].Period);
        var cost = NearestColumn.Of(columns, net, c => c.Scenario == Scenario.Cost && c.Period == columns[net].Period);
        return income >= 0 && cost >= 0 ? (income, cost) : (-1, -1);
    }

    private static List<RowAlternatives> Alternatives(RelationSet relations, int t, int column, int plus, int minus, bool isNet)
    {
        var book = relations.Book;
        var rows = new List<RowAlternatives>();
        if (minus < 0)
            return rows;
        for (var r = 0; r < book.Shapes[t].Length; r++)
        {
            var (lhs, a, b) = (book.At(t, r, column), book.At(t, r, plus), book.At(t, r, minus));
            if (lhs < 0 || (a < 0 && b < 0))
                continue;
            if ((a >= 0 && book.Figures[a].Unit != book.Figures[lhs].Unit) || (b >= 0 && book.Figures[b].Unit != book.Figures[lhs].Unit))
                continue;
            // A cost printed with a minus sign is added to the income, a positive one subtracted.
            var second = isNet && b >= 0 && book.Figures[b].Value < 0 ? 1 : -1;
            var alternatives = new RowAlternatives(r, lhs, Terms(a, 1, b, second), Terms(a, -1, b, -second));
            alternatives.PlusFits = !Outcome(relations, alternatives, alternatives.Plus).Fails;
            alternatives.MinusFits = !Outcome(relations, alternatives, alternatives.Minus).Fails;
            // With a blank where a figure should be, only a difference that holds tells anything.
            var isBlank = a == FigureBook.Blank || b == FigureBook.Blank;
            if (!isBlank || alternatives.PlusFits || alternatives.MinusFits)
                rows.Add(alternatives);
        }

        return rows;
    }

    private static Outcome Outcome(RelationSet relations, RowAlternatives row, Term[] terms) =>
        relations.Test(new Relation(CheckType.Horizontal, row.Lhs, terms, Trust.Likely, Meaning.Deviation));

    private static Term[] Terms(int a, decimal weightA, int b, decimal weightB) =>
        a >= 0 && b >= 0 ? [new(a, weightA), new(b, weightB)] : a >= 0 ? [new(a, weightA)] : [new(b, weightB)];
}
