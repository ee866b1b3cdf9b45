namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// A group whose head is no sum of its rows as they stand (one is missing, or misprinted), found from the result: where other groups are headed by their
/// totals, and the result adds up only if some further row counts for those under it, that row is a head too.
/// </summary>
internal static class ClosedHeads
{
    /// <summary>Rows on the highest level: a driftredovisning has under thirty.</summary>
    private const int MostRows = 60;

    /// <summary>Digits of the result that have to agree, over all columns.</summary>
    private const int EnoughDigits = 5;

    /// <summary>The head and its rows; null when the result adds up without, or with none or several.</summary>
    public static (int Head, int[] Parts)? Find(SumGroup group, FigureBook book, IReadOnlyDictionary<int, int[]> heads)
    {
        var covered = heads.Values.SelectMany(p => p).ToHashSet();
        var top = new List<int>();
        var result = -1;
        for (var line = 0; line < group.Shapes.Length && result < 0; line++)
            switch (group.Shapes[line].Role)
            {
                case RowRole.Sum:
                    top.Clear();
                    top.Add(line);
                    break;
                case RowRole.Result when top.Count > 2:
                    result = line;
                    break;
                case RowRole.Item when !covered.Contains(line):
                    top.Add(line);
                    break;
            }

        if (result < 0 || top.Count > MostRows || Closes(group, book, top, result, 0, 0))
            return null;
        (int, int[])? found = null;
        for (var head = 0; head + 1 < top.Count; head++)
            for (var end = head + 1; end < top.Count && !heads.ContainsKey(top[head]) && !heads.ContainsKey(top[end]); end++)
            {
                if (!Closes(group, book, top, result, head + 1, end + 1))
                    continue;
                if (found is not null)
                    return null;
                found = (top[head], [.. top[(head + 1)..(end + 1)]]);
            }

        return found;
    }

    /// <summary>Whether the rows without those from <paramref name="from"/> up to <paramref name="to"/> add up to the result in every column.</summary>
    private static bool Closes(SumGroup group, FigureBook book, List<int> top, int result, int from, int to)
    {
        var digits = 0;
        for (var lane = 0; lane < group.Lanes.Length; lane++)
        {
            if (ScenarioClasses.Of(group.Lanes[lane]) == ScenarioClass.Derived || group.At(result, lane) is not (>= 0 and var index))
                continue;
            var total = book.Figures[index];
            var difference = total.Value * total.Scale;
            var width = total.Quantum * total.Scale;
            for (var i = 0; i < top.Count; i++)
                if ((i < from || i >= to) && group.At(top[i], lane) is >= 0 and var part)
                {
                    difference -= book.Figures[part].Value * book.Figures[part].Scale;
                    width += book.Figures[part].Quantum * book.Figures[part].Scale;
                }

            if (2 * Math.Abs(difference) > width)
                return false;
            digits += SignificantDigits.Of(total.Value);
        }

        return digits >= EnoughDigits;
    }
}
