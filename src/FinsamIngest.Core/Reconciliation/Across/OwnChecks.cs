using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>A report's checks of itself, tried with another value of a figure.</summary>
internal sealed class OwnChecks
{
    private readonly FigureBook _book;
    private readonly decimal[] _values;
    private readonly Dictionary<int, List<(Relation Relation, string Id)>> _incident = [];

    /// <param name="book">Tables of both reports.</param>
    /// <param name="report">The report whose checks these are.</param>
    /// <param name="figures">Its figures by reference, without the prefix of the document.</param>
    public OwnChecks(FigureBook book, NormalisedReport report, Dictionary<string, int> figures)
    {
        _book = book;
        _values = Array.ConvertAll(book.Figures, f => f.Value);
        foreach (var check in report.Checks)
        {
            if (check.Type is CheckType.CrossDocument or CheckType.Header or CheckType.Format or CheckType.Prose || check.Terms.IsEmpty
                || !figures.TryGetValue(check.Lhs, out var lhs) || Terms(check.Terms, figures) is not { } terms)
                continue;
            var divisor = check.Denominator is { } denominator ? Terms(denominator, figures) : null;
            if (check.Denominator is not null && divisor is null)
                continue;
            var relation = new Relation(check.Type, lhs, terms, Trust.Likely, Meaning.Sum) { Denominator = divisor };
            relation.Outcome = RelationTester.Test(relation, book.Figures, _values);
            // A plain quota cannot be told from a per cent here; what does not come out as recorded is left alone.
            if (relation.Outcome.Verdict != check.Verdict)
                continue;
            All.Add((relation, check.Id));
            foreach (var figure in relation.Figures().Distinct())
            {
                if (!_incident.TryGetValue(figure, out var list))
                    _incident[figure] = list = [];
                list.Add((relation, check.Id));
            }
        }
    }

    public List<(Relation Relation, string Id)> All { get; } = [];

    public bool Fails(int figure) => _incident.TryGetValue(figure, out var list) && list.Exists(r => r.Relation.Outcome.Fails);

    /// <summary>Which failing checks would hold with the value, and how many that hold would fail.</summary>
    public (List<string> Mends, int Breaks) Try(int figure, decimal value)
    {
        var mends = new List<string>();
        var breaks = 0;
        if (_incident.TryGetValue(figure, out var list))
        {
            var printed = _values[figure];
            _values[figure] = value;
            foreach (var (relation, id) in list)
            {
                var fails = RelationTester.Test(relation, _book.Figures, _values).Fails;
                if (relation.Outcome.Fails && !fails)
                    mends.Add(id);
                else if (!relation.Outcome.Fails && fails)
                    breaks++;
            }

            _values[figure] = printed;
        }

        return (mends, breaks);
    }

    private static Term[]? Terms(IEnumerable<CheckTerm> terms, Dictionary<string, int> figures)
    {
        var result = new List<Term>();
        foreach (var term in terms)
        {
            if (!figures.TryGetValue(term.Cell, out var figure))
                return null;
            result.Add(new Term(figure, term.Weight));
        }

        return [.. result];
    }
}
