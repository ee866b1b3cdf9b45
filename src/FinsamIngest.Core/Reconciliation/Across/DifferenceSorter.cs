using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Sorts what differs between two reports by its reason: restated, mistyped, another convention; one difference per reason.</summary>
internal sealed class DifferenceSorter(ReportPair pair, List<Comparison> comparisons)
{
    /// <summary>Fewer figures than this say nothing about a whole column.</summary>
    private const int LeastOfColumn = 4;

    /// <summary>Below this the reader was not sure where a figure begins or which column it is in.</summary>
    private const double LeastReading = 0.7;

    private readonly FigureBook _book = pair.Book;
    private readonly List<Difference> _found = [];

    public List<Difference> Run()
    {
        var turned = comparisons.Where(c => c.IsTurned).ToImmutableArray();
        if (!turned.IsEmpty)
            _found.Add(new Difference(AcrossKind.SignConvention, turned));
        var rest = new List<Comparison>();
        foreach (var column in comparisons.Where(c => !c.IsTurned).GroupBy(c => (_book.Figures[c.Later].Table, _book.Figures[c.Later].Column)))
            if (!IsColumn(Told(column)))
                rest.AddRange(column.Where(c => c.Differs));
        var single = rest.ConvertAll(Judge);
        _found.AddRange(single.Where(d => d.Kind is AcrossKind.Mistyped or AcrossKind.Unclear));
        foreach (var column in single.Where(d => d.Kind == AcrossKind.Lone).GroupBy(d => (_book.Figures[d.Lead.Later].Table, _book.Figures[d.Lead.Later].Column)))
            _found.AddRange(Unexplained([.. column]));
        _found.AddRange(Joined(single.Where(d => d.Kind is AcrossKind.Restated or AcrossKind.Corrected).ToList()));
        DroppedRows();
        return _found;
    }

    /// <summary>The earlier figure in the later one's unit and with its decimals; null when it is printed more coarsely than that.</summary>
    private decimal? Expected(Comparison c)
    {
        var (a, b) = (_book.Figures[c.Later], _book.Figures[c.Earlier]);
        return b.Quantum * b.Scale > a.Quantum * a.Scale
            ? null
            : decimal.Round(c.Sign * b.Value * b.Scale / a.Scale, a.Value.Scale, MidpointRounding.AwayFromZero);
    }

    private Difference Judge(Comparison c)
    {
        var expected = Expected(c);
        var (mends, breaks) = expected is { } value ? pair.LaterChecks.Try(c.Later, value) : ([], 0);
        var kind = (mends.Count > 0, breaks > 0) switch
        {
            (true, false) => AcrossKind.Mistyped,
            (true, true) => AcrossKind.Unclear,
            _ when IsCorrected(c) => AcrossKind.Corrected,
            (false, true) => AcrossKind.Restated,
            _ => AcrossKind.Lone,
        };
        return new Difference(kind, [c])
        {
            Expected = expected,
            Mends = [.. mends],
            IsCertain = c is { Kind: RowMatchKind.Label, IsOwnYear: true } && _book.Figures[c.Later].Scenario == Scenario.Actual
                && !pair.EarlierChecks.Fails(c.Earlier) && Reading(c.Later) >= LeastReading && Reading(c.Earlier) >= LeastReading,
            OtherPeriod = OtherPeriod(c),
        };
    }

    /// <summary>Whether the earlier report contradicted itself and would not have with the new figure.</summary>
    private bool IsCorrected(Comparison c)
    {
        var (a, b) = (_book.Figures[c.Later], _book.Figures[c.Earlier]);
        return pair.EarlierChecks.Fails(c.Earlier)
            && pair.EarlierChecks.Try(c.Earlier, decimal.Round(c.Sign * a.Value * a.Scale / b.Scale, b.Value.Scale, MidpointRounding.AwayFromZero)) is { Mends.Count: > 0, Breaks: 0 };
    }

    /// <summary>The year whose figure the earlier report printed on the same row, where the later one has it in this year's place.</summary>
    private string? OtherPeriod(Comparison c)
    {
        var (a, b) = (_book.Figures[c.Later], _book.Figures[c.Earlier]);
        if (a.Value == 0 || SignificantDigits.Of(a.Value) < 2 || a.Unit != b.Unit)
            return null;
        for (var column = 0; column < _book.Tables[b.Table].Columns.Length; column++)
            if (_book.FigureAt(b.Table, b.Row, column) is { } other && other.Period != b.Period && other.Scenario == b.Scenario && other.Value == c.Sign * a.Value)
                return other.Period;
        return null;
    }

    private double Reading(int figure)
    {
        var f = _book.Figures[figure];
        return _book.RowOf(f).CellIn(_book.Tables[f.Table].Columns[f.Column].Id)?.Confidence ?? 0;
    }

    /// <summary>Where most of a column differs, that is one thing to say, not one for each figure.</summary>
    private bool IsColumn(List<Comparison> told)
    {
        var different = told.Where(c => c.Differs).ToImmutableArray();
        if (told.Count < LeastOfColumn || 2 * different.Length <= told.Count)
            return false;
        var thousand = different.Where(IsThousandfold).ToImmutableArray();
        var stale = different.Where(c => OtherPeriod(c) is not null).GroupBy(OtherPeriod).OrderByDescending(g => g.Count()).FirstOrDefault();
        if (2 * thousand.Length > different.Length)
            _found.Add(new Difference(AcrossKind.WrongUnit, thousand));
        else if (stale is not null && 3 * stale.Count() > 2 * different.Length)
            _found.Add(new Difference(AcrossKind.WrongYear, [.. stale]) { OtherPeriod = stale.Key });
        else
            return false;
        return true;
    }

    /// <summary>Where most of a column differs and nothing tells why, the table was drawn up in another way.</summary>
    private List<Difference> Unexplained(List<Difference> lone)
    {
        var (table, column) = (_book.Figures[lone[0].Lead.Later].Table, _book.Figures[lone[0].Lead.Later].Column);
        var told = Told(comparisons.Where(c => _book.Figures[c.Later].Table == table && _book.Figures[c.Later].Column == column)).Count;
        return lone.Count >= LeastOfColumn && 2 * lone.Count > told ? [new Difference(AcrossKind.OtherBasis, [.. lone.Select(d => d.Lead)])] : lone;
    }

    /// <summary>Comparisons that say something about their column: of rows that are surely the same, and not of nothing.</summary>
    private List<Comparison> Told(IEnumerable<Comparison> column) =>
        [.. column.Where(c => !c.IsTurned && c.Kind <= RowMatchKind.Code && _book.Figures[c.Later].Value != 0 && _book.Figures[c.Earlier].Value != 0)];

    private bool IsThousandfold(Comparison c)
    {
        var (a, b) = (_book.Figures[c.Later], _book.Figures[c.Earlier]);
        if (!Units.IsMoney(a.Unit))
            return false;
        var (left, right) = (Interval.Of(a.Value, a.Quantum) * a.Scale, Interval.Of(c.Sign * b.Value, b.Quantum) * b.Scale);
        return (left * 1000).Overlaps(right) || left.Overlaps(right * 1000);
    }

    /// <summary>A change that runs through several tables and sums is one: those that the later report's own checks tie together.</summary>
    private IEnumerable<Difference> Joined(List<Difference> differences)
    {
        var index = new Dictionary<int, int>();
        for (var i = 0; i < differences.Count; i++)
            index[differences[i].Lead.Later] = i;
        var sets = new DisjointSets(differences.Count);
        foreach (var (relation, _) in pair.LaterChecks.All)
        {
            if (relation.Outcome.Fails)
                continue;
            int? first = null;
            foreach (var figure in relation.Figures())
                if (index.TryGetValue(figure, out var i))
                {
                    if (first is { } f)
                        sets.Union(f, i);
                    first ??= i;
                }
        }

        foreach (var set in Enumerable.Range(0, differences.Count).GroupBy(sets.Find))
        {
            var members = set.Select(i => differences[i]).OrderBy(d => Rank(d.Lead)).ThenByDescending(d => Size(d.Lead)).ThenBy(d => d.Lead.Later).ToList();
            yield return members[0] with
            {
                Kind = members.Exists(d => d.Kind == AcrossKind.Corrected) ? AcrossKind.Corrected : AcrossKind.Restated,
                Comparisons = [.. members.Select(d => d.Lead)],
            };
        }
    }

    /// <summary>The statements, in which a reader looks first, before overviews and notes.</summary>
    private int Rank(Comparison c) => _book.Tables[_book.Figures[c.Later].Table].Statement switch
    {
        Statement.IncomeStatement => 0,
        Statement.BalanceSheet => 1,
        Statement.CashFlowStatement => 2,
        Statement.OperatingAccount => 3,
        _ => 4,
    };

    private static decimal Size(Comparison c) => Math.Abs(c.Outcome.Difference) * Units.Scale(c.Outcome.Unit);

    /// <summary>A sum that fell short in the later report by the figure of a row that only the earlier report has.</summary>
    private void DroppedRows()
    {
        var agreeing = new Dictionary<int, Comparison>();
        foreach (var c in comparisons)
            if (!c.Outcome.Fails && c.Kind <= RowMatchKind.Code)
                agreeing.TryAdd(c.Later, c);
        var matched = pair.Matches.Select(m => m.Earlier).ToHashSet();
        foreach (var (relation, id) in pair.LaterChecks.All)
        {
            if (relation.Type != CheckType.VerticalSum || !relation.Outcome.Fails || !agreeing.TryGetValue(relation.Lhs, out var sum))
                continue;
            var total = _book.Figures[sum.Earlier];
            var missing = relation.Outcome.Difference * Units.Scale(relation.Outcome.Unit);
            var rows = Enumerable.Range(0, _book.Tables[total.Table].Rows.Length)
                .Where(r => r != total.Row && !matched.Contains(new RowKey(total.Table, r)) && Math.Abs(r - total.Row) <= SumReach && Lacks(total, r, missing)).ToList();
            if (rows is [var row])
                _found.Add(new Difference(AcrossKind.DroppedRow, [sum]) { Expected = relation.Outcome.Difference, Mends = [id], Dropped = new RowKey(total.Table, row) });
        }
    }

    /// <summary>Rows of a group stand near its sum.</summary>
    private const int SumReach = 40;

    private bool Lacks(PrintedFigure total, int row, decimal missing) =>
        _book.FigureAt(total.Table, row, total.Column) is { } figure && figure.Unit == total.Unit && SignificantDigits.Of(figure.Value) >= 2
        && Math.Abs((figure.Value * figure.Scale) - missing) <= figure.Quantum * figure.Scale;
}
