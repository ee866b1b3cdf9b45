using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Lines of the income statement that one definition of a figure counts in and another leaves out: "nettokostnad" with or without depreciation and
/// financial items, "summa intäkter" with interest, an overview of intäkter, kostnader and årets resultat without the financial items. Where such lines
/// are exactly what two figures differ by, they do not contradict each other.
/// </summary>
internal sealed class Bridge
{
    /// <summary>The codes of each line, as statements name it.</summary>
    private static readonly string[][] Codes = [["depreciation"], ["financial_income", "interest_income", "net_financial_items"], ["financial_costs", "interest_costs", "bank_charges"]];

    private readonly FigureBook _book;
    private readonly RowKey?[] _lines;

    public Bridge(FigureBook book)
    {
        _book = book;
        _lines = Array.ConvertAll(Codes, codes => Array.ConvertAll(codes, code => LineOf(book, code)).FirstOrDefault(line => line is not null));
    }

    /// <summary>The kinds of bridge of financial lines: income added or subtracted, costs added or subtracted, both.</summary>
    private static readonly int[] Financial = [3, 6, 9, 18, 12, 15, 21, 24];

    /// <summary>Kinds of bridge: each line left out, added or subtracted.</summary>
    public static int Count => 27;

    /// <summary>Whether the report has any such line.</summary>
    public bool Exists => Array.Exists(_lines, l => l is not null);

    /// <summary>Whether the lines are known for a year: the income statement shows it.</summary>
    public bool Shows(string? period) => Array.Exists(_lines, line => line is { } row && _book.Find(row, period, ScenarioClass.Outcome) >= 0);

    /// <summary>Whether a relation that holds would fail with any of the financial lines added or subtracted: those of its year are known, and are in it already.</summary>
    public bool IsRefuted(RelationSet relations, Relation relation)
    {
        var spans = Financial.Select(kind => Span(relation, kind)).OfType<Relation>().ToList();
        return spans.Count > 0 && spans.TrueForAll(spanned => relations.Test(spanned).Fails);
    }

    /// <summary>The relation with the lines of a kind of bridge added on its right; null when it has none of them in that year, or nothing but zeros.</summary>
    public Relation? Span(Relation relation, int kind)
    {
        var lhs = _book.Figures[relation.Lhs];
        var terms = new List<Term>(relation.Terms);
        var any = false;
        for (var i = 0; i < _lines.Length; i++, kind /= 3)
        {
            if (kind % 3 == 0 || _lines[i] is not { } line || _book.Find(line, lhs.Period, ScenarioClasses.Of(lhs.Scenario)) is not (>= 0 and var figure))
                continue;
            if (figure == relation.Lhs || terms.Exists(t => t.Figure == figure))
                return null;
            terms.Add(new Term(figure, kind % 3 == 1 ? 1 : -1));
            any |= _book.Figures[figure].Value != 0;
        }

        return any ? new Relation(relation.Type, relation.Lhs, [.. terms], Trust.Likely, Meaning.Composition) : null;
    }

    /// <summary>The kind of bridge with which most of some relations that fail hold, at least one; null when none does.</summary>
    public int? Best(RelationSet relations, IReadOnlyList<Relation> failing)
    {
        if (!Exists)
            return null;
        var (best, most) = (0, 0);
        for (var kind = 1; kind < Count; kind++)
        {
            var holds = 0;
            foreach (var relation in failing)
                if (Span(relation, kind) is { } spanned && !relations.Test(spanned).Fails)
                    holds++;
            if (holds > most)
                (best, most) = (kind, holds);
        }

        return most > 0 ? best : null;
    }

    /// <summary>Adds relations of two rows, one a column; those that fail with the bridge that mends some of them.</summary>
    public void Add(RelationSet relations, IReadOnlyList<Relation> columns)
    {
        var failing = Exists ? columns.Where(r => relations.Test(r).Fails).ToList() : [];
        var kind = failing.Count > 0 ? Best(relations, failing) : null;
        foreach (var relation in columns)
            relations.Add(kind is { } bridge && failing.Contains(relation) && Span(relation, bridge) is { } spanned ? spanned : relation);
    }

    private static RowKey? LineOf(FigureBook book, string code)
    {
        foreach (var key in book.WithCode(code))
            if (book.Tables[key.Table].Statement == Statement.IncomeStatement)
                return key;
        return null;
    }
}
