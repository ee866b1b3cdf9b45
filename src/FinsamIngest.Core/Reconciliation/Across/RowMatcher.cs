using FinsamIngest.Core.Reports;
using FuzzySharp;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Finds the rows of two reports that show the same thing: within the same statement, by their words, else by their canonical code, else by
/// words with a slip. Never by their figures, which are what is to be compared.
/// </summary>
internal sealed class RowMatcher
{
    /// <summary>Two different rows of one list are often this alike ("Medlemsbidrag från …"); above it they are one with a slip.</summary>
    private const int LeastRatio = 90;
    private const int LeastWordRatio = 80;
    private const int ShortestFuzzyWord = 5;

    /// <summary>Tables beyond this are not looked for words with a slip: no report has a table of so many rows.</summary>
    private const int MostFuzzyRows = 200;

    /// <summary>Share of rows in common that makes two untitled tables one.</summary>
    private const double LeastOverlap = 0.5;

    /// <summary>Figures of an overview that have their place in a statement where the earlier report has no such overview.</summary>
    private static readonly (string Code, Statement Statement, string Earlier)[] HomeOf =
    [
        (Codes.Result, Statement.IncomeStatement, Codes.Result),
        (Codes.TotalAssets, Statement.BalanceSheet, Codes.TotalAssets),
        (Codes.TotalEquity, Statement.BalanceSheet, Codes.TotalEquity),
        (Codes.ClosingEquity, Statement.BalanceSheet, Codes.TotalEquity),
    ];

    private readonly List<RowNames> _later = [];
    private readonly List<RowNames> _earlier = [];
    private readonly Dictionary<string, List<int>> _earlierByName = new(StringComparer.Ordinal);

    /// <param name="book">The tables of the later report and then those of the earlier one.</param>
    /// <param name="laterTables">How many are the later report's.</param>
    public RowMatcher(FigureBook book, int laterTables)
    {
        var relations = new RelationSet(book);
        for (var t = 0; t < book.Tables.Length; t++)
            (t < laterTables ? _later : _earlier).Add(new RowNames(relations, t));
        for (var i = 0; i < _earlier.Count; i++)
            foreach (var name in _earlier[i].Unique)
            {
                if (!_earlierByName.TryGetValue(name, out var list))
                    _earlierByName[name] = list = [];
                list.Add(i);
            }
    }

    /// <summary>Every later row at most once, in the order of the later report.</summary>
    public List<RowMatch> Run()
    {
        var matches = new List<RowMatch>();
        foreach (var later in _later)
        {
            var taken = new RowMatch?[later.Names.Length];
            var used = new HashSet<RowKey>();
            var related = Related(later);
            foreach (var earlier in related)
                ByName(later, earlier, taken, used);
            foreach (var earlier in related)
                ByCode(later, earlier, taken, used);
            foreach (var earlier in related)
                BySlip(later, earlier, taken, used);
            if (later.Table.Statement == Statement.MultiYearOverview)
                ByHome(later, taken);
            foreach (var match in taken)
                if (match is { } found)
                    matches.Add(found);
        }

        return matches;
    }

    /// <summary>The earlier report's tables of the same kind, those with most rows in common first.</summary>
    private List<RowNames> Related(RowNames later)
    {
        var shared = new int[_earlier.Count];
        foreach (var name in later.Unique)
            if (name != RowNames.BareSum && _earlierByName.TryGetValue(name, out var list))
                foreach (var index in list)
                    shared[index]++;
        return [.. _earlier.Select((e, i) => (Names: e, Shared: shared[i]))
            .Where(e => e.Names.Table.Statement == later.Table.Statement && IsSame(later, e.Names, e.Shared))
            .OrderByDescending(e => e.Shared).ThenBy(e => e.Names.Index).Select(e => e.Names)];
    }

    private static bool IsSame(RowNames later, RowNames earlier, int shared) => later.Table.Statement switch
    {
        Statement.IncomeStatement or Statement.BalanceSheet or Statement.CashFlowStatement or Statement.MultiYearOverview or Statement.BalanceRequirement => true,
        // A report has many notes and lists: the title tells which, or most of the rows.
        _ => (later.Subject.Length > 0 && later.Subject == earlier.Subject)
            || (shared >= 2 && shared >= LeastOverlap * Math.Min(later.Unique.Count(), earlier.Unique.Count())),
    };

    private static void ByName(RowNames later, RowNames earlier, RowMatch?[] taken, HashSet<RowKey> used)
    {
        foreach (var name in later.Unique)
            if (later.Row(name) is { } row && earlier.Row(name) is { } other)
                Take(later, row, earlier, other, later.Numbers(row) == earlier.Numbers(other) ? RowMatchKind.Label : RowMatchKind.Fuzzy, taken, used);
    }

    private static void ByCode(RowNames later, RowNames earlier, RowMatch?[] taken, HashSet<RowKey> used)
    {
        foreach (var (code, row) in later.Codes)
            if (earlier.WithCode(code) is { } other && code != "total")
                Take(later, row, earlier, other, RowMatchKind.Code, taken, used);
    }

    private static void BySlip(RowNames later, RowNames earlier, RowMatch?[] taken, HashSet<RowKey> used)
    {
        if (later.Names.Length > MostFuzzyRows || earlier.Names.Length > MostFuzzyRows)
            return;
        for (var row = 0; row < taken.Length; row++)
        {
            if (taken[row] is not null || later.Names[row] is not { } name)
                continue;
            int? found = null;
            var several = false;
            for (var other = 0; other < earlier.Names.Length; other++)
                if (earlier.Names[other] is { } candidate && !used.Contains(new RowKey(earlier.Index, other)) && IsSlip(name, candidate))
                    (several, found) = (found is not null, other);
            if (found is { } only && !several)
                Take(later, row, earlier, only, RowMatchKind.Fuzzy, taken, used);
        }
    }

    private void ByHome(RowNames later, RowMatch?[] taken)
    {
        foreach (var (code, statement, other) in HomeOf)
        {
            if (later.WithCode(code) is not { } row || taken[row] is not null)
                continue;
            var homes = _earlier.Where(e => e.Table.Statement == statement && e.WithCode(other) is not null).ToList();
            if (homes is [var home])
                taken[row] = new RowMatch(new RowKey(later.Index, row), new RowKey(home.Index, home.WithCode(other)!.Value), RowMatchKind.Elsewhere);
        }
    }

    private static void Take(RowNames later, int row, RowNames earlier, int other, RowMatchKind kind, RowMatch?[] taken, HashSet<RowKey> used)
    {
        var key = new RowKey(earlier.Index, other);
        var (a, b) = (later.Table.Rows[row].Code, earlier.Table.Rows[other].Code);
        if (taken[row] is not null || (a is not null && b is not null && a != b) || !used.Add(key))
            return;
        taken[row] = new RowMatch(new RowKey(later.Index, row), key, kind);
    }

    /// <summary>The same number of words, each the same or a long one with a slip after its first letter; numbers are the same.</summary>
    private static bool IsSlip(string a, string b)
    {
        string[] left = a.Split(' '), right = b.Split(' ');
        if (left.Length != right.Length || Math.Min(a.Length, b.Length) < 8)
            return false;
        for (var i = 0; i < left.Length; i++)
            if (left[i] != right[i] && (Math.Min(left[i].Length, right[i].Length) < ShortestFuzzyWord || left[i][0] != right[i][0] || Fuzz.Ratio(left[i], right[i]) < LeastWordRatio))
                return false;
        return Fuzz.Ratio(a, b) >= LeastRatio;
    }
}
