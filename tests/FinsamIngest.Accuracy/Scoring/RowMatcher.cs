namespace FinsamIngest.Accuracy.Scoring;

/// <summary>Pairs the rows of the truth with those that were read, the best pair first, each row at most once.</summary>
internal static class RowMatcher
{
    /// <summary>For each row of the truth the index of its partner; −1 when it has none.</summary>
    public static int[] Match(IReadOnlyList<TrueRow> truth, IReadOnlyList<FoundRow> found)
    {
        var byValue = new Dictionary<decimal, HashSet<int>>();
        for (var j = 0; j < found.Count; j++)
            foreach (var (_, _, value) in found[j].Cells)
                (byValue.TryGetValue(Rounded(value), out var rows) ? rows : byValue[Rounded(value)] = []).Add(j);

        var pairs = new List<(double Score, int Nearness, int True, int Found)>();
        for (var i = 0; i < truth.Count; i++)
        {
            var candidates = new HashSet<int>();
            foreach (var (_, _, value) in truth[i].Cells)
                if (byValue.TryGetValue(Rounded(value), out var rows))
                    candidates.UnionWith(rows);
            foreach (var j in candidates)
                if (Score(truth[i], found[j]) is { } score)
                    pairs.Add((score, -Math.Abs(i - j), i, j));
        }
        pairs.Sort((a, b) => b.CompareTo(a));

        var partner = new int[truth.Count];
        Array.Fill(partner, -1);
        var taken = new bool[found.Count];
        foreach (var (_, _, i, j) in pairs)
        {
            if (partner[i] >= 0 || taken[j])
                continue;
            (partner[i], taken[j]) = (j, true);
        }
        return partner;
    }

    /// <summary>Whether two figures are the same number.</summary>
    public static bool Same(decimal a, decimal b) => Math.Abs(a - b) < 0.000001m;

    /// <summary>Likeness of two rows by label, values, columns, statement and note; null when they share too little.</summary>
    private static double? Score(TrueRow truth, FoundRow found)
    {
        var likeness = LabelSimilarity.Of(truth.Row.Label, found.Row.Label);
        var hits = truth.Cells.Count(cell => found.Cells.Any(other => Same(cell.Value, other.Value)));
        if (likeness < 0.5 && hits < 2)
            return null;
        var exact = truth.Cells.Count(cell => found.Cells.Any(other => Same(cell.Value, other.Value) && cell.Key == other.Key));
        var count = (double)truth.Cells.Count;
        return likeness * 2 + hits / count + exact / count + 0.6 * (SameStatement(truth, found) ? 1 : 0) + 0.3 * (SameNote(truth, found) ? 1 : 0);
    }

    public static bool SameStatement(TrueRow truth, FoundRow found) => truth.Table.Statement == Core.Reports.Json.EnumNames.Of(found.Table.Statement);

    private static bool SameNote(TrueRow truth, FoundRow found)
    {
        if (!truth.Table.Id.StartsWith('N'))
            return false;
        var number = truth.Table.Id.TrimStart('N');
        var other = string.IsNullOrEmpty(found.Table.NoteNumber) ? "-" : found.Table.NoteNumber;
        return number.Length > 0 && number[0] == other[0];
    }

    private static decimal Rounded(decimal value) => Math.Round(value, 6);
}
