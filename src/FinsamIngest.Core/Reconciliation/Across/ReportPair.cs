using System.Globalization;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Two reports of one organisation side by side: which figures of the later one the earlier one said, too.</summary>
internal sealed class ReportPair
{
    private readonly List<RowMatch> _matches;
    private readonly RelationSet _relations;

    public ReportPair(NormalisedReport later, NormalisedReport earlier)
    {
        (Later, Earlier) = (later, earlier);
        Book = new FigureBook([.. later.Tables, .. earlier.Tables.Select(t => t with { Id = $"{earlier.DocumentId}#{t.Id}" })]);
        _relations = new RelationSet(Book);
        _matches = new RowMatcher(Book, later.Tables.Length).Run();
        LaterFigures = Index(0, later.Tables.Length, "");
        EarlierFigures = Index(later.Tables.Length, Book.Tables.Length, earlier.DocumentId + "#");
        LaterChecks = new OwnChecks(Book, later, LaterFigures);
        EarlierChecks = new OwnChecks(Book, earlier, EarlierFigures);
    }

    public NormalisedReport Later { get; }

    public NormalisedReport Earlier { get; }

    public FigureBook Book { get; }

    public OwnChecks LaterChecks { get; }

    public OwnChecks EarlierChecks { get; }

    /// <summary>The later report's figures by reference.</summary>
    public Dictionary<string, int> LaterFigures { get; }

    /// <summary>The earlier report's figures by reference, without its prefix.</summary>
    public Dictionary<string, int> EarlierFigures { get; }

    public IReadOnlyList<RowMatch> Matches => _matches;

    private int EarlierYear => Earlier.FiscalYear!.Value;

    /// <summary>What the reports both say.</summary>
    /// <param name="ownYear">The year that the earlier report is about, with the openings that follow from it; else the years before it.</param>
    /// <param name="done">References of figures that were compared already; those compared here are added.</param>
    public List<Comparison> Compare(bool ownYear, HashSet<string> done)
    {
        var found = new List<Comparison>();
        foreach (var match in _matches)
        {
            var columns = Book.Tables[match.Later.Table].Columns;
            for (var c = 0; c < columns.Length; c++)
            {
                var scenario = ScenarioClasses.Of(columns[c].Scenario);
                if (scenario == ScenarioClass.Derived || YearOf(columns[c].Period) is not { } year || year >= Later.FiscalYear || (ownYear ? year != EarlierYear : year >= EarlierYear))
                    continue;
                var a = Book.At(match.Later.Table, match.Later.Row, c);
                // Of income, cost and net of one year, one says what the row comes to.
                if (a >= 0 && Book.Find(match.Later, columns[c].Period, scenario) == a && Book.Find(match.Earlier, columns[c].Period, scenario) is >= 0 and var b)
                    Add(found, a, b, match.Kind, Meaning.SameItem, ownYear, done);
            }
        }

        if (ownYear && EarlierYear == Later.FiscalYear - 1)
            Openings(found, done);
        return found;
    }

    private void Openings(List<Comparison> found, HashSet<string> done)
    {
        Opening(found, done, "cash_opening", [Codes.CashClosing, Codes.TotalCash, Codes.CashAndBank]);
        Opening(found, done, "opening_equity", [Codes.ClosingEquity, Codes.TotalEquity]);
    }

    private void Opening(List<Comparison> found, HashSet<string> done, string opening, string[] closings)
    {
        var (now, before) = ($"{Later.FiscalYear}", $"{EarlierYear}");
        var closing = closings.SelectMany(code => Book.WithCode(code)).Where(r => r.Table >= Later.Tables.Length)
            .Select(r => Book.Find(r, before, ScenarioClass.Outcome)).FirstOrDefault(f => f >= 0, FigureBook.Blank);
        if (closing < 0)
            return;
        foreach (var row in Book.WithCode(opening))
            if (row.Table < Later.Tables.Length && Book.Find(row, now, ScenarioClass.Outcome) is >= 0 and var figure)
                Add(found, figure, closing, RowMatchKind.Elsewhere, Meaning.Opening, true, done);
    }

    private void Add(List<Comparison> found, int later, int earlier, RowMatchKind kind, Meaning meaning, bool ownYear, HashSet<string> done)
    {
        var (a, b) = (Book.Figures[later], Book.Figures[earlier]);
        if (!Units.AreComparable(a.Unit, b.Unit) || !done.Add(Book.Reference(later)))
            return;
        var relation = Tested(later, earlier, 1, meaning);
        if (relation.Outcome.Fails && a.Value != 0 && b.Value != 0)
        {
            var turned = Tested(later, earlier, -1, meaning);
            // A sign that the report's own arithmetic asks for is a slip; another convention leaves its sums as they are.
            if (!turned.Outcome.Fails && LaterChecks.Try(later, -a.Value) is not { Mends.Count: > 0, Breaks: 0 })
            {
                found.Add(new Comparison(turned, kind, ownYear, IsTurned: true));
                return;
            }
        }

        found.Add(new Comparison(relation, kind, ownYear));
    }

    private Relation Tested(int later, int earlier, decimal sign, Meaning meaning)
    {
        var relation = new Relation(CheckType.CrossDocument, later, [new Term(earlier, sign)], Trust.Likely, meaning);
        relation.Outcome = _relations.Test(relation);
        return relation;
    }

    private Dictionary<string, int> Index(int from, int to, string prefix)
    {
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var figure in Book.Figures)
            if (figure.Table >= from && figure.Table < to)
                index.TryAdd(Book.Reference(figure.Index)[prefix.Length..], figure.Index);
        return index;
    }

    private static int? YearOf(string? period) => int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
