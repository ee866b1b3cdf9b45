using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>
/// Headers of two levels where positions are known: <c>Utfall 2024 | Budget 2024 | Utfall 2023</c>, each set in the middle of (or flush with) the columns that it
/// covers, over <c>Intäkter Kostnader Utfall netto | Budget Budgetavvikelse | Intäkter Kostnader Netto</c>. Serves follow-ups by unit or committee, where the groups
/// cover different numbers of columns and the lower words are scenarios as well as parts.
/// </summary>
internal static class HeaderSpans
{
    /// <summary>The columns of the lower level with what the upper says of them; null when the header has no two such levels.</summary>
    public static List<PlannedColumn>? Of(IReadOnlyList<List<HeaderItem>> own)
    {
        for (var split = 1; split < own.Count; split++)
        {
            var groups = HeaderStacks.Of(own.Take(split));
            var lower = HeaderStacks.Of(own.Skip(split));
            if (groups.Count < 2 || lower.Count <= groups.Count)
                continue;
            if (!lower.Exists(HasPeriod) && groups.TrueForAll(HasPeriod))
                return Deal(groups, lower) is { } starts ? Columns(groups, lower, starts) : null;
            if (lower.TrueForAll(IsPeriod) && !groups.Exists(HasPeriod) && groups.TrueForAll(HasScenario))
                return Deal(groups, lower) is { } years ? OfYears(groups, lower, years) : null;
        }

        return null;
    }

    /// <summary>Lines of a header of two levels at most, each broken over a few.</summary>
    private const int MostLines = 8;

    /// <summary>
    /// Groups that each have the same columns: <c>2024 | 2023</c> over <c>Kvinnor Män Totalt | Kvinnor Män Totalt</c>, <c>Före | Efter</c> over <c>Antal Andel | Antal Andel</c>. That
    /// the words below repeat tells which group each is of, wherever the groups stand over them. Null when they do not.
    /// </summary>
    public static List<PlannedColumn>? Repeated(IReadOnlyList<List<HeaderItem>> own)
    {
        for (var split = 1; split < own.Count && own.Count <= MostLines; split++)
        {
            var groups = HeaderStacks.Of(own.Take(split));
            var lower = HeaderStacks.Of(own.Skip(split));
            var size = groups.Count < 2 || lower.Count % groups.Count != 0 ? 0 : lower.Count / groups.Count;
            if (size < 2 || groups.DistinctBy(Text).Count() < groups.Count || lower.Take(size).DistinctBy(Text).Count() < size
                || lower.Exists(HasPeriod) || Enumerable.Range(size, lower.Count - size).Any(c => Text(lower[c]) != Text(lower[c - size])))
                continue;
            return lower.Select((words, c) => OfGroup(groups[c / size], words, c)).ToList();
        }

        return null;
    }

    /// <summary>A column of people is no outcome of its group's year, nor is all of them: <c>2024 Totalt</c> beside women and men.</summary>
    private static PlannedColumn OfGroup(List<HeaderItem> group, List<HeaderItem> words, int column)
    {
        List<HeaderItem> all = [.. group, .. words];
        var planned = HeaderColumns.Of(HeaderFormulas.Without(all), $"{Text(group)} {Text(words)}", column, words[^1].Slot);
        return words.Find(item => item.Kind == HeaderItemKind.Name) is { } name && planned.Scenario == Scenario.Actual
            ? planned with { Scenario = name.Scenario, GroupScenario = name.Scenario }
            : planned;
    }

    private static string Text(List<HeaderItem> words) => string.Join(' ', words.Select(item => item.Text).Where(word => word.Length > 0));

    private static bool HasPeriod(List<HeaderItem> words) => words.Exists(item => item.Kind == HeaderItemKind.Period);

    private static bool IsPeriod(List<HeaderItem> words) => HasPeriod(words) && words.TrueForAll(item => item.Kind == HeaderItemKind.Period || !item.MakesColumn);

    private static bool HasScenario(List<HeaderItem> words) => words.Exists(item => item.Kind == HeaderItemKind.Scenario);

    /// <summary>Scenarios over their years: <c>Utfall | Budget</c> over <c>2024 2023 | 2024 2025</c>.</summary>
    private static List<PlannedColumn> OfYears(List<List<HeaderItem>> groups, List<List<HeaderItem>> lower, int[] starts)
    {
        var columns = new List<PlannedColumn>();
        for (var c = 0; c < lower.Count; c++)
        {
            var head = groups[Array.FindLastIndex(starts, start => start <= c)];
            List<HeaderItem> words = [.. head, .. lower[c]];
            columns.Add(HeaderColumns.Of(HeaderFormulas.Without(words), Text(words), c, lower[c][^1].Slot));
        }

        return columns;
    }

    /// <summary>The first lower column of each group: the runs whose middles (or left, or right edges) are nearest to the groups'; null when a group stands beside its run.</summary>
    private static int[]? Deal(List<List<HeaderItem>> groups, List<List<HeaderItem>> lower)
    {
        int[]? best = null;
        var least = double.PositiveInfinity;
        // Tabulators put a group over the first of its columns exactly.
        foreach (var edge in (Func<double, double, double>[])[static (left, _) => left, static (left, right) => (left + right) / 2, static (_, right) => right])
            if (Nearest(groups, lower, edge) is var (starts, distance) && distance < least)
                (best, least) = (starts, distance);
        for (var g = 0; best is not null && g < groups.Count; g++)
        {
            var last = g + 1 < groups.Count ? best[g + 1] - 1 : lower.Count - 1;
            if (Right(groups[g]) < Left(lower[best[g]]) || Left(groups[g]) > Right(lower[last]))
                return null;
        }

        return best;
    }

    /// <summary>The cheapest way to cut the lower columns into as many runs as there are groups.</summary>
    private static (int[] Starts, double Distance)? Nearest(List<List<HeaderItem>> groups, List<List<HeaderItem>> lower, Func<double, double, double> edge)
    {
        // cost[g, k]: the first g groups over the first k columns; from[g, k]: where the last of them begins.
        var cost = new double[groups.Count + 1, lower.Count + 1];
        var from = new int[groups.Count + 1, lower.Count + 1];
        for (var g = 0; g <= groups.Count; g++)
            for (var k = 0; k <= lower.Count; k++)
                cost[g, k] = g == 0 && k == 0 ? 0 : double.PositiveInfinity;
        for (var g = 1; g <= groups.Count; g++)
            for (var k = g; k <= lower.Count; k++)
                for (var start = g - 1; start < k; start++)
                {
                    var off = cost[g - 1, start] + Math.Abs(edge(Left(groups[g - 1]), Right(groups[g - 1])) - edge(Left(lower[start]), Right(lower[k - 1])));
                    if (off < cost[g, k])
                        (cost[g, k], from[g, k]) = (off, start);
                }

        if (double.IsInfinity(cost[groups.Count, lower.Count]))
            return null;
        var starts = new int[groups.Count];
        for (int g = groups.Count, k = lower.Count; g > 0; g--)
            k = starts[g - 1] = from[g, k];
        return (starts, cost[groups.Count, lower.Count]);
    }

    private static List<PlannedColumn>? Columns(List<List<HeaderItem>> groups, List<List<HeaderItem>> lower, int[] starts)
    {
        var heads = HeaderLines.Positioned(groups);
        var columns = new List<PlannedColumn>();
        var group = 0;
        for (var c = 0; c < lower.Count; c++)
        {
            if (group + 1 < starts.Length && c >= starts[group + 1])
                group++;
            var words = HeaderFormulas.Without(lower[c]);
            if (words.Count == 0)
                return null;
            var scenario = words.Find(item => item is { Kind: HeaderItemKind.Scenario, Scenario: Scenario.Deviation }) ?? words.Find(item => item.Kind == HeaderItemKind.Scenario);
            var part = words.FindLast(item => item.Kind == HeaderItemKind.Part);
            var text = Text(lower[c]);
            // "Utfall netto" is the net of its group; what is called Budget or Avvikelse is that, whatever it stands under.
            if (part is not null && (scenario is null || scenario.Scenario == Scenario.Actual))
                columns.Add(HeaderColumns.Part(heads[group], part with { Text = text }, group));
            else if (scenario is not null)
                columns.Add(new PlannedColumn(heads[group].Year, scenario.Scenario, HeaderColumns.Print(heads[group].Printed, text), group, scenario.Slot) { GroupScenario = scenario.Scenario });
        }

        return columns;
    }

    private static double Left(List<HeaderItem> words) => words.Min(item => item.Left);

    private static double Right(List<HeaderItem> words) => words.Max(item => item.Right);
}
