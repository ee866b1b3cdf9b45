using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>
/// Headers of two levels: scenarios and years, and under (or after) each its parts Intäkt, Kostnad and Netto. Serves budgets and follow-ups by activity.
/// </summary>
internal static class HeaderLevels
{
    /// <summary>Utfall 2024 | Budget 2024 | Avvikelse over Intäkt Kostnad Netto | Netto | …: parts dealt out to the groups above them.</summary>
    public static List<PlannedColumn>? TwoLevels(List<HeaderItem> items, List<List<HeaderItem>> lines)
    {
        var first = items.FindIndex(item => item.Kind == HeaderItemKind.Part);
        if (first < 1 || items.FindIndex(first, item => item.Kind == HeaderItemKind.Period) >= 0)
            return null;
        var above = lines.TakeWhile(line => !line.Exists(item => item.Kind == HeaderItemKind.Part)).ToList();
        var parts = items.GetRange(first, items.Count - first);
        return Deal(parts, HeaderLines.Stacked(above)) ?? Deal(parts, HeaderSequence.InSequence(items.GetRange(0, first), yearFirst: false)) ?? Deal(parts, HeaderLines.Scattered(above));
    }

    /// <summary>The same where words of either level are broken over lines: <c>Budget</c> over <c>2024</c>, <c>Utfall-Budget</c> over <c>netto</c>.</summary>
    public static List<PlannedColumn>? TwoLevelsByPlace(IReadOnlyList<List<HeaderItem>> own)
    {
        var first = own.ToList().FindIndex(line => line.Exists(item => item.Kind == HeaderItemKind.Part));
        if (first < 1)
            return null;
        var parts = HeaderStacks.Of(own.Skip(first)).ConvertAll(stack => HeaderFormulas.Without(stack)).FindAll(words => words.Count > 0);
        return parts.Exists(words => words.Exists(item => item.Kind == HeaderItemKind.Period))
            ? null
            : Deal(parts.ConvertAll(words => words[0]), HeaderLines.Positioned(HeaderStacks.Of(own.Take(first))));
    }

    /// <summary>Each group followed by its parts: Utfall 2024 Intäkt Kostnad Netto Budget 2024 Netto …, as an extractor gives a header cell by cell.</summary>
    public static List<PlannedColumn>? Interleaved(List<HeaderItem> items)
    {
        if (!items.Exists(item => item.Kind == HeaderItemKind.Part) || items[0].Kind != HeaderItemKind.Scenario)
            return null;
        var columns = new List<PlannedColumn>();
        var group = -1;
        var at = 0;
        while (at < items.Count)
        {
            if (items[at].Kind != HeaderItemKind.Scenario)
                return null;
            group++;
            var scenario = items[at++];
            var periods = new List<HeaderItem>();
            while (at < items.Count && items[at].Kind == HeaderItemKind.Period)
                periods.Add(items[at++]);
            var head = HeaderColumns.Of(scenario.Scenario, periods, string.Join(' ', periods.Select(item => item.Text).Prepend(scenario.Text)), group, scenario.Slot);
            var any = false;
            for (; at < items.Count && (items[at].Kind == HeaderItemKind.Part || scenario.Scenario == Scenario.Deviation && items[at].Scenario == Scenario.Deviation); at++)
            {
                any = true;
                columns.Add(HeaderColumns.Part(head, items[at], group));
            }
            if (!any)
                columns.Add(head);
        }
        return columns;
    }

    /// <summary>
    /// Gives each part to its group; a part that may not follow the one before it begins the next group. A lower head that names a scenario itself (<c>Budget netto</c>,
    /// <c>Avvikelse</c>) belongs to the next group of that scenario, or else to the group it stands in. Null when groups and parts do not match.
    /// </summary>
    private static List<PlannedColumn>? Deal(List<HeaderItem> parts, List<PlannedColumn>? groups)
    {
        if (groups is null)
            return null;
        var columns = new List<PlannedColumn>();
        var group = 0;
        var last = -1;
        foreach (var part in parts)
        {
            if (part.Kind == HeaderItemKind.Scenario && columns.Count > 0)
            {
                var named = groups.FindIndex(group, other => other.Scenario == part.Scenario);
                if (named < 0 && last == Closed && group + 1 < groups.Count)
                    return null;
                group = named < 0 ? group : named;
                last = named < 0 ? last : Closed;
                columns.Add(new PlannedColumn(groups[group].Year, part.Scenario, HeaderColumns.Print(named < 0 ? null : groups[named].Printed, part.Text), group, part.Slot) { GroupScenario = part.Scenario });
                continue;
            }
            var rank = part.Scenario switch { Scenario.Income => 0, Scenario.Cost => 1, Scenario.Net => 2, _ => 3 };
            if (last >= 0 && (rank <= last || rank == 3))
            {
                group++;
                last = -1;
            }
            last = rank == 3 ? Closed : rank;
            if (group >= groups.Count)
                return null;
            columns.Add(HeaderColumns.Part(groups[group], part, group));
        }
        return group == groups.Count - 1 ? columns : null;
    }

    /// <summary>The rank of what no part may follow within its group.</summary>
    private const int Closed = 9;
}
