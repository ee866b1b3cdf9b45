using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>
/// Headers whose columns are named by several lines together: scenarios over years, first days over last days, years scattered under the scenarios
/// that need one. By the order of the words, or by their places where those are known.
/// </summary>
internal static class HeaderLines
{
    /// <summary>Words over one another, by their place on the page.</summary>
    public static List<PlannedColumn> Positioned(List<List<HeaderItem>> stacks)
    {
        var columns = new List<PlannedColumn>();
        foreach (var stack in stacks)
        {
            var printed = string.Join(' ', stack.Select(item => item.Text).Where(text => text.Length > 0));
            columns.Add(HeaderColumns.Of(HeaderFormulas.Without(stack), printed, columns.Count, stack[^1].Slot));
        }
        return columns;
    }

    /// <summary>Lines of equally many words stand one over the other: Budget Utfall Diff Utfall over 2024 2024 2024 2023; first days over last days.</summary>
    public static List<PlannedColumn>? Stacked(List<List<HeaderItem>> lines)
    {
        if (lines.Count < 2 || lines[0].Count < 2)
            return null;
        var count = lines[0].Count;
        var stacks = lines[0].ConvertAll(item => new List<HeaderItem> { item });
        var extra = new List<PlannedColumn>();
        var stacked = false;
        foreach (var line in lines.Skip(1))
        {
            // "2024 2024 budget 2024 2023" under "Budget Utfall Diff mot Utfall": the loose word belongs to the one above it.
            var periods = line.FindAll(item => item.Kind == HeaderItemKind.Period);
            var row = line.Count == count ? line : periods.Count == count ? periods : null;
            if (row is null && line.Count > count && BeginsUnder(line, lines[0]))
            {
                // A column more on the lower line: "Budget 2019".
                foreach (var more in HeaderSequence.InSequence(line.GetRange(count, line.Count - count), yearFirst: false) ?? [])
                    extra.Add(more);
                row = line.GetRange(0, count);
            }
            if (row is null)
            {
                // The end of a broken last word ("budget, %") goes under it; years that do not fit make this no stack.
                if (periods.Count > 0 || line.Count > count)
                    return null;
                continue;
            }
            // "Utfall och budget 2024" over "Utfall Budget Avvikelse": a title, for no column says the same thing twice.
            if (Enumerable.Range(0, count).Any(c => row[c].Kind == HeaderItemKind.Scenario && stacks[c].Exists(item => item.Kind == HeaderItemKind.Scenario && item.Scenario == row[c].Scenario)))
                return null;
            // "Insatser 2024, budget och utfall" over "Budget 2024 Utfall 2024 Avvikelse Utfall 2023": the lower line names its columns itself.
            if (row == periods && line.Count > count && line.Count(item => item.Kind == HeaderItemKind.Scenario && lines[0].Exists(above => above.Kind == HeaderItemKind.Scenario && above.Scenario == item.Scenario)) >= 2)
                return null;
            // "Bidrag 2024 och 2023" over "Bidrag 2023 Bidrag 2024": a title, for no column is of two years.
            if (Enumerable.Range(0, count).Any(c => row[c].Kind == HeaderItemKind.Period && stacks[c].Exists(item => IsOtherYear(item, row[c]))))
                return null;
            stacked = true;
            for (var c = 0; c < count; c++)
                stacks[c].Add(row[c]);
            // "Utfall Budget Utfall" over "2024 2024 Avvikelse 2023": the word of one line is set beside the lower of two.
            if (row == periods && line.FindIndex(item => item.Scenario == Scenario.Deviation) is >= 0 and var at && !lines[0].Exists(item => item.Scenario == Scenario.Deviation))
            {
                stacks.Insert(line.Take(at).Count(item => item.Kind == HeaderItemKind.Period), [line[at]]);
                break;
            }
        }
        if (!stacked)
            return null;
        var columns = new List<PlannedColumn>();
        foreach (var stack in stacks)
        {
            columns.Add(HeaderColumns.Of(stack, string.Join(' ', stack.Select(item => item.Text)), columns.Count, stack[^1].Slot));
        }
        columns.AddRange(extra.Select((column, i) => column with { Group = columns.Count + i }));
        return columns;
    }

    private static bool IsOtherYear(HeaderItem above, HeaderItem below) =>
        above is { Kind: HeaderItemKind.Period, Period: { BeginsYear: false } period } && period.Year != below.Period!.Value.Year;

    /// <summary>
    /// Whether a line begins with the lower halves of the upper one's columns and goes on with columns of its own: first days over last days, or
    /// <c>Utfall Utfall</c> over <c>2024 2023 Budget 2024</c>.
    /// </summary>
    private static bool BeginsUnder(List<HeaderItem> line, List<HeaderItem> upper)
    {
        var first = line.GetRange(0, upper.Count);
        if (upper.TrueForAll(item => item.Period is { BeginsYear: true }))
            return first.TrueForAll(item => item.Period is { IsDay: true, BeginsYear: false });
        return upper.TrueForAll(item => item.Kind == HeaderItemKind.Scenario) && first.TrueForAll(item => item.Kind == HeaderItemKind.Period)
            && line[upper.Count].Kind == HeaderItemKind.Scenario && line[^1].Kind == HeaderItemKind.Period;
    }

    /// <summary>
    /// Scenarios on one line, their years scattered over the lines below, as column widths would have it: the newest year goes with the first
    /// scenarios, an Avvikelse or a quota needs none.
    /// </summary>
    public static List<PlannedColumn>? Scattered(List<List<HeaderItem>> lines)
    {
        if (lines.Count == 2 && lines[0].Exists(item => item.Kind == HeaderItemKind.Period))
            return Completed(lines[0], lines[1]);
        if (lines.Count < 2 || lines[0].Count < 3 || !lines[0].TrueForAll(item => item.Kind == HeaderItemKind.Scenario))
            return null;
        var below = lines.Skip(1).Select(line => line.FindAll(item => item.Kind == HeaderItemKind.Period)).Where(line => line.Count > 0).ToList();
        var periods = below.SelectMany(line => line).ToList();
        if (below.Count > 1)
            periods = [.. periods.OrderByDescending(item => item.Period!.Value.Year)];
        if (periods.Count == 0 || periods.Count != lines[0].Count(NeedsYear))
            return null;
        var columns = new List<PlannedColumn>();
        var next = 0;
        foreach (var item in lines[0])
        {
            List<HeaderItem> own = NeedsYear(item) ? [periods[next++]] : [];
            columns.Add(HeaderColumns.Of(item.Scenario, own, own.Count == 0 ? item.Text : HeaderColumns.Print(item.Text, own[0].Text), columns.Count, item.Slot));
        }
        return columns;
    }

    /// <summary>
    /// Scenarios of which some have their year beside them, the others below: <c>Utfall 2024 Budget Avvikelse Utfall</c> over <c>2024 2024 2023</c>, where a narrow column breaks what a wide one
    /// does not.
    /// </summary>
    private static List<PlannedColumn>? Completed(List<HeaderItem> upper, List<HeaderItem> lower)
    {
        var bare = Enumerable.Range(0, upper.Count).Where(i => upper[i].Kind == HeaderItemKind.Scenario && !(i + 1 < upper.Count && upper[i + 1].Kind == HeaderItemKind.Period)).ToList();
        if (upper.Count(item => item.Kind == HeaderItemKind.Scenario) < 3 || upper[0].Kind != HeaderItemKind.Scenario || !upper.TrueForAll(item => item.Kind is HeaderItemKind.Scenario or HeaderItemKind.Period)
            || bare.Count != lower.Count || !lower.TrueForAll(item => item.Kind == HeaderItemKind.Period))
            return null;
        var items = new List<HeaderItem>(upper);
        for (var b = bare.Count - 1; b >= 0; b--)
            items.Insert(bare[b] + 1, lower[b]);
        return HeaderSequence.InSequence(items, yearFirst: false);
    }

    /// <summary>
    /// One scenario on the line above the years, <c>Budget</c> over <c>2024-12-31 2023-12-31 2024</c>: it heads the column whose year another column has too.
    /// Over <c>Bokslut 2024 Bokslut 2023 2024</c> it heads the one that has only a year.
    /// </summary>
    public static List<PlannedColumn>? LoneScenario(List<List<HeaderItem>> lines)
    {
        if (lines.Count != 2 || lines[0] is not [{ Kind: HeaderItemKind.Scenario } lone] || lines[1].Count < 2)
            return null;
        if (!lines[1].TrueForAll(item => item.Kind == HeaderItemKind.Period))
        {
            if (HeaderSequence.InSequence(lines[1], yearFirst: false) is not { Count: > 1 } named)
                return null;
            var bare = named.FindAll(column => column.Printed is { } printed && column.Year is not null && !printed.AsSpan().ContainsAnyInRange('A', 'z'));
            if (bare.Count != 1)
                return null;
            named[bare[0].Group] = bare[0] with { Scenario = lone.Scenario, GroupScenario = lone.Scenario, Printed = HeaderColumns.Print(lone.Text, bare[0].Printed!) };
            return named;
        }
        var years = lines[1].ConvertAll(item => item.Period!.Value.Year);
        var twice = years.FindLastIndex(year => years.Count(other => other == year) > 1);
        if (twice < 1)
            return null;
        return lines[1].Select((item, c) => HeaderColumns.Of(c == twice ? lone.Scenario : Scenario.Actual, [item], c == twice ? HeaderColumns.Print(lone.Text, item.Text) : item.Text, c, item.Slot)).ToList();
    }

    private static bool NeedsYear(HeaderItem scenario) => scenario.Scenario is not (Scenario.Deviation or Scenario.Ratio);
}
