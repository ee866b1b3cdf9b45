using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>
/// Makes columns of header words. A header may stand on one line, be broken over lines word by word, be stacked (scenarios over years), have
/// two levels (Utfall over Intäkt, Kostnad, Netto) or name only some of its columns; each is tried, and the number of columns that the rows
/// show decides (<see cref="Plan"/>).
/// </summary>
internal static class HeaderReader
{
    /// <summary>Most columns of a table that is read: seven years and their likes; wider grids are statistics laid out otherwise.</summary>
    public const int MaxColumns = 12;

    /// <summary>Columns beyond the header's words that are still taken for columns of the table.</summary>
    private const int MostUnnamed = 2;

    /// <summary>The likeliest plan with exactly <paramref name="count"/> columns; null when the header speaks against it.</summary>
    public static ColumnPlan? Plan(
        IReadOnlyList<List<HeaderItem>> own, IReadOnlyList<HeaderItem> outer, ColumnPlan? inherited, int count, int? fiscalYear, bool hasPositions)
    {
        var lines = own.Select(line => line.Where(item => item.MakesColumn || item.EndsInDash).ToList()).Where(line => line.Count > 0).ToList();
        var all = own.SelectMany(line => line).ToList();
        var note = all.Exists(item => item.Kind == HeaderItemKind.Note);
        ColumnPlan? best = null;
        void Offer(IReadOnlyList<PlannedColumn>? columns, double cost)
        {
            if (columns is null || columns.Count != count)
                return;
            cost += Oddity(columns, fiscalYear);
            if (best is null || cost < best.Cost)
                best = new ColumnPlan([.. Complete(columns, outer, fiscalYear)], cost, note);
        }

        var items = WithoutFormulas(all);
        outer = [.. outer.Where(item => item.MakesColumn)];
        if (items.Count > 0)
        {
            var stacked = Stacked(lines);
            var scattered = stacked is null ? Scattered(lines) : null;
            // Two full lines of header words are a stack; read one after the other they would make twice the columns.
            var broken = stacked is not null ? 6 : scattered is not null ? 3 : 0;
            if (hasPositions && HeaderStacks.Of(outer.Count > 0 ? [outer, .. own] : own) is { Count: > 0 } stacks && !stacks.Exists(stack => stack.Exists(item => item.Kind == HeaderItemKind.Part)))
            {
                Offer(Positioned(stacks), 0);
                Offer(Positioned(HeaderStacks.Paired(stacks)), 0.1);
                broken += 4;
            }
            var tagged = hasPositions ? TaggedHeader.Columns(outer.Count > 0 ? [outer, .. own] : own) : null;
            Offer(tagged, 0);
            broken += tagged is null ? 0 : 6;
            Offer(TwoLevels(items, lines), tagged is null ? 0 : 3);
            if (hasPositions)
                Offer(TwoLevelsByPlace(own), tagged is null ? 0.1 : 3.1);
            Offer(Interleaved(items), 0.1);
            Offer(stacked, 0.2);
            Offer(InSequence(items, yearFirst: false), 0.4 + broken);
            // "2024 Utfall 2023 Utfall": only a header that begins with a year can have its years first.
            if (items[0].Kind == HeaderItemKind.Period)
                Offer(InSequence(items, yearFirst: true), 0.6 + broken);
            Offer(Spread(items, outer, count), 1.0 + (EndsInLoneYear(items) ? 3 : 0));
            Offer(OneYear(items, outer), 1.2);
            Offer(scattered, 1.0);
            Offer(LoneScenario(lines), 0.2);
            // Without positions a thousands group would pass for a column.
            if (hasPositions)
                Offer(WithUnnamed(InSequence(items, yearFirst: false), count), 5);
        }
        else if (outer.Count > 0)
        {
            Offer(InSequence(WithoutFormulas(outer), yearFirst: false), 0.5);
        }
        // "Not 1 Verksamhetens intäkter 2024 2023" says what its columns are; those of the table before count for less.
        if (best is null && inherited is not null && inherited.Columns.Length == count && items.Count == 0)
            best = inherited.Unprinted() with { Cost = outer.Count > 1 ? 2.2 : 1.0, HasNoteColumn = note };
        if (items.Count == 0 && outer.Count == 0 && (inherited is null || count == 1))
            Offer(Unnamed(count, fiscalYear), count switch { 1 => 3, 2 => 4, _ => 9 });
        return best;
    }

    /// <summary>Drops the words of a definition (<c>Utfall – budget</c> under Avvikelse): they name no columns.</summary>
    internal static List<HeaderItem> WithoutFormulas(IReadOnlyList<HeaderItem> items)
    {
        var kept = new List<HeaderItem>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (IsFormulaStart(items, i, out var length))
            {
                // The definition stands for its column when the column has no other name.
                if (kept.Count == 0 || kept[^1].Scenario != Scenario.Deviation)
                    kept.Add(item with { Scenario = Scenario.Deviation, Kind = HeaderItemKind.Scenario });
                i += length - 1;
                continue;
            }
            // "Avvikelse budget", "Andel av budget": against the budget.
            if (item is { Scenario: Scenario.Budget, Kind: HeaderItemKind.Scenario } && char.IsLower(item.Text[0]) && kept.Count > 0 && kept[^1].Scenario is Scenario.Deviation or Scenario.Ratio
                && !(i + 1 < items.Count && items[i + 1].Kind == HeaderItemKind.Period && items[i + 1].Line == item.Line))
                continue;
            if (item.MakesColumn)
                kept.Add(item);
        }
        return kept;
    }

    private static bool IsFormulaStart(IReadOnlyList<HeaderItem> items, int at, out int length)
    {
        length = 0;
        if (items[at].Kind != HeaderItemKind.Scenario || items[at].Scenario is not (Scenario.Actual or Scenario.Budget))
            return false;
        var next = at + 1;
        var dash = items[at].EndsInDash;
        while (next < items.Count && items[next].Kind == HeaderItemKind.Filler && items[next].Text is "-" or "–" or "—" or "mot")
        {
            dash = true;
            next++;
        }
        if (!dash || next >= items.Count || items[next].Kind != HeaderItemKind.Scenario || items[next].Scenario == items[at].Scenario)
            return false;
        next++;
        if (next < items.Count && items[next].Scenario == Scenario.Net && (items[at].Line != items[next].Line || items[next].InCellBefore))
            next++;
        length = next - at;
        return true;
    }

    /// <summary>Utfall 2024 | Budget 2024 | Avvikelse over Intäkt Kostnad Netto | Netto | …: parts dealt out to the groups above them.</summary>
    private static List<PlannedColumn>? TwoLevels(List<HeaderItem> items, List<List<HeaderItem>> lines)
    {
        var first = items.FindIndex(item => item.Kind == HeaderItemKind.Part);
        if (first < 1 || items.FindIndex(first, item => item.Kind == HeaderItemKind.Period) >= 0)
            return null;
        var above = lines.TakeWhile(line => !line.Exists(item => item.Kind == HeaderItemKind.Part)).ToList();
        var parts = items.GetRange(first, items.Count - first);
        return Deal(parts, Stacked(above)) ?? Deal(parts, InSequence(items.GetRange(0, first), yearFirst: false)) ?? Deal(parts, Scattered(above));
    }

    /// <summary>The same where words of either level are broken over lines: <c>Budget</c> over <c>2024</c>, <c>Utfall-Budget</c> over <c>netto</c>.</summary>
    private static List<PlannedColumn>? TwoLevelsByPlace(IReadOnlyList<List<HeaderItem>> own)
    {
        var first = own.ToList().FindIndex(line => line.Exists(item => item.Kind == HeaderItemKind.Part));
        if (first < 1)
            return null;
        var parts = HeaderStacks.Of(own.Skip(first)).ConvertAll(stack => WithoutFormulas(stack)).FindAll(words => words.Count > 0);
        return parts.Exists(words => words.Exists(item => item.Kind == HeaderItemKind.Period))
            ? null
            : Deal(parts.ConvertAll(words => words[0]), Positioned(HeaderStacks.Of(own.Take(first))));
    }

    /// <summary>Gives each part to its group; a part that may not follow the one before it begins the next group. Null when groups and parts do not match.</summary>
    private static List<PlannedColumn>? Deal(List<HeaderItem> parts, List<PlannedColumn>? groups)
    {
        if (groups is null)
            return null;
        var columns = new List<PlannedColumn>();
        var group = 0;
        var last = -1;
        foreach (var part in parts)
        {
            var rank = part.Scenario switch { Scenario.Income => 0, Scenario.Cost => 1, Scenario.Net => 2, _ => 3 };
            if (last >= 0 && (rank <= last || rank == 3))
            {
                group++;
                last = -1;
            }
            last = rank == 3 ? 9 : rank;
            if (group >= groups.Count)
                return null;
            columns.Add(Part(groups[group], part, group));
        }
        return group == groups.Count - 1 ? columns : null;
    }

    /// <summary>Each group followed by its parts: Utfall 2024 Intäkt Kostnad Netto Budget 2024 Netto …, as an extractor gives a header cell by cell.</summary>
    private static List<PlannedColumn>? Interleaved(List<HeaderItem> items)
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
            var head = Column(scenario.Scenario, periods, string.Join(' ', periods.Select(item => item.Text).Prepend(scenario.Text)), group, scenario.Slot);
            var any = false;
            for (; at < items.Count && (items[at].Kind == HeaderItemKind.Part || scenario.Scenario == Scenario.Deviation && items[at].Scenario == Scenario.Deviation); at++)
            {
                any = true;
                columns.Add(Part(head, items[at], group));
            }
            if (!any)
                columns.Add(head);
        }
        return columns;
    }

    /// <summary>A part of a group: the net of a budget is a budget, the income of an outcome an income.</summary>
    internal static PlannedColumn Part(PlannedColumn group, HeaderItem part, int number) =>
        new(group.Year, group.Scenario is Scenario.Actual ? part.Scenario : group.Scenario, Print(group.Printed, part.Text), number, part.Slot) { GroupScenario = group.Scenario };

    /// <summary>Words over one another, by their place on the page.</summary>
    private static List<PlannedColumn> Positioned(List<List<HeaderItem>> stacks)
    {
        var columns = new List<PlannedColumn>();
        foreach (var stack in stacks)
        {
            var words = WithoutFormulas(stack);
            var scenario = words.Find(item => item.Scenario == Scenario.Deviation && item.Kind == HeaderItemKind.Scenario) ?? words.Find(item => item.Kind == HeaderItemKind.Scenario);
            var periods = words.FindAll(item => item.Kind == HeaderItemKind.Period);
            columns.Add(Column(scenario?.Scenario ?? Scenario.Actual, periods, string.Join(' ', stack.Select(item => item.Text).Where(text => text.Length > 0)), columns.Count, stack[^1].Slot));
        }
        return columns;
    }

    /// <summary>Lines of equally many words stand one over the other: Budget Utfall Diff Utfall over 2024 2024 2024 2023; first days over last days.</summary>
    private static List<PlannedColumn>? Stacked(List<List<HeaderItem>> lines)
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
            if (row is null && line.Count > count && line.Take(count).All(item => item.Period is { IsDay: true, BeginsYear: false }) && lines[0].TrueForAll(item => item.Period is { BeginsYear: true }))
            {
                // First days over last days, and a column more on the lower line: "Budget 2019".
                foreach (var more in InSequence(line.GetRange(count, line.Count - count), yearFirst: false) ?? [])
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
            var scenario = stack.Find(item => item.Kind is HeaderItemKind.Scenario or HeaderItemKind.Part);
            var periods = stack.FindAll(item => item.Kind == HeaderItemKind.Period);
            columns.Add(Column(scenario?.Scenario ?? Scenario.Actual, periods, string.Join(' ', stack.Select(item => item.Text)), columns.Count, stack[^1].Slot));
        }
        columns.AddRange(extra.Select((column, i) => column with { Group = columns.Count + i }));
        return columns;
    }

    /// <summary>
    /// Scenarios on one line, their years scattered over the lines below, as column widths would have it: the newest year goes with the first
    /// scenarios, an Avvikelse or a quota needs none.
    /// </summary>
    private static List<PlannedColumn>? Scattered(List<List<HeaderItem>> lines)
    {
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
            columns.Add(Column(item.Scenario, own, own.Count == 0 ? item.Text : Print(item.Text, own[0].Text), columns.Count, item.Slot));
        }
        return columns;
    }

    /// <summary>
    /// One scenario on the line above the years, <c>Budget</c> over <c>2024-12-31 2023-12-31 2024</c>: it heads the column whose year another column has too.
    /// Over <c>Bokslut 2024 Bokslut 2023 2024</c> it heads the one that has only a year.
    /// </summary>
    private static List<PlannedColumn>? LoneScenario(List<List<HeaderItem>> lines)
    {
        if (lines.Count != 2 || lines[0] is not [{ Kind: HeaderItemKind.Scenario } lone] || lines[1].Count < 2)
            return null;
        if (!lines[1].TrueForAll(item => item.Kind == HeaderItemKind.Period))
        {
            if (InSequence(lines[1], yearFirst: false) is not { Count: > 1 } named)
                return null;
            var bare = named.FindAll(column => column.Printed is { } printed && column.Year is not null && !printed.AsSpan().ContainsAnyInRange('A', 'z'));
            if (bare.Count != 1)
                return null;
            named[bare[0].Group] = bare[0] with { Scenario = lone.Scenario, GroupScenario = lone.Scenario, Printed = Print(lone.Text, bare[0].Printed!) };
            return named;
        }
        var years = lines[1].ConvertAll(item => item.Period!.Value.Year);
        var twice = years.FindLastIndex(year => years.Count(other => other == year) > 1);
        if (twice < 1)
            return null;
        return lines[1].Select((item, c) => Column(c == twice ? lone.Scenario : Scenario.Actual, [item], c == twice ? Print(lone.Text, item.Text) : item.Text, c, item.Slot)).ToList();
    }

    private static bool NeedsYear(HeaderItem scenario) => scenario.Scenario is not (Scenario.Deviation or Scenario.Ratio);

    /// <summary>Words in reading order, a new column whenever a word would be the second of its kind.</summary>
    private static List<PlannedColumn>? InSequence(List<HeaderItem> items, bool yearFirst)
    {
        var columns = new List<PlannedColumn>();
        HeaderItem? scenario = null;
        var periods = new List<HeaderItem>();
        var words = new List<string>();
        double slot = 0;
        void Close()
        {
            if (scenario is null && periods.Count == 0)
                return;
            columns.Add(Column(scenario?.Scenario ?? Scenario.Actual, periods, string.Join(' ', words), columns.Count, slot));
            scenario = null;
            periods = [];
            words.Clear();
        }

        foreach (var item in items)
        {
            if (item.Kind == HeaderItemKind.Period)
            {
                var continuesRange = periods.Count == 1 && periods[0].Period is { IsDay: true, BeginsYear: true } && item.Period is { IsDay: true, BeginsYear: false };
                // "Utfall 2024 Budget 2024 Avvikelse 2023", "Utfall Budget Avvikelse 2023": a deviation has no year of its own, least of all another one.
                var otherYear = scenario?.Scenario == Scenario.Deviation && columns.Count > 0 && columns[^1].Year != item.Period!.Value.Year;
                if (periods.Count > 0 && !continuesRange || yearFirst && scenario is not null || otherYear)
                    Close();
                periods.Add(item);
            }
            else if (scenario is { Scenario: Scenario.Ratio } && item.Scenario == Scenario.Ratio)
            {
                // "Förbrukning %" is one column.
                words.Add(item.Text);
                continue;
            }
            else
            {
                if (scenario is not null || !yearFirst && periods.Count > 0)
                    Close();
                scenario = item;
            }
            words.Add(item.Text);
            slot = item.Slot;
        }
        Close();
        return columns;
    }

    /// <summary>"Utfall Budget Avvikelse 2023": a year behind the scenarios on their line heads a column of its own; one for all of them stands before or above.</summary>
    private static bool EndsInLoneYear(List<HeaderItem> items) =>
        items.Count > 2 && items[^1].Kind == HeaderItemKind.Period && items[^2].Line == items[^1].Line && items.Count(item => item.Kind == HeaderItemKind.Period) == 1;

    /// <summary>
    /// Scenarios named once and years named once: <c>Utfall Budget Avvikelse</c> under <c>2024 2023</c> with four columns of figures means
    /// three for the first year and the utfall of the second; with six, three for each.
    /// </summary>
    private static List<PlannedColumn>? Spread(List<HeaderItem> items, IReadOnlyList<HeaderItem> outer, int count)
    {
        var scenarios = items.FindAll(item => item.Kind != HeaderItemKind.Period);
        var periods = items.FindAll(item => item.Kind == HeaderItemKind.Period);
        if (periods.Count == 0 || scenarios.Count > 0 && periods.Count < 2)
            periods = [.. outer.Where(item => item.Kind == HeaderItemKind.Period), .. periods];
        periods = [.. periods.DistinctBy(item => item.Period!.Value.Year)];
        // "Bokslut 2020 Bokslut 2019" names each column; only scenarios named once are spread.
        if (scenarios.Count < 2 || periods.Count == 0 || scenarios.DistinctBy(item => item.Scenario).Count() < scenarios.Count)
            return null;
        var columns = new List<PlannedColumn>();
        if (count == scenarios.Count + periods.Count - 1)
        {
            foreach (var scenario in scenarios)
                columns.Add(Column(scenario.Scenario, [periods[0]], Print(scenario.Text, periods[0].Text), columns.Count, scenario.Slot));
            foreach (var period in periods.Skip(1))
                columns.Add(Column(Scenario.Actual, [period], period.Text, columns.Count, double.NaN));
        }
        else if (count == scenarios.Count * periods.Count)
        {
            foreach (var period in periods)
                foreach (var scenario in scenarios)
                    columns.Add(Column(scenario.Scenario, [period], Print(scenario.Text, period.Text), columns.Count, double.NaN));
        }
        return columns;
    }

    /// <summary>Scenarios without years: all of the year named in the title, or of the report's year.</summary>
    private static List<PlannedColumn>? OneYear(List<HeaderItem> items, IReadOnlyList<HeaderItem> outer)
    {
        if (items.Exists(item => item.Kind == HeaderItemKind.Period))
            return null;
        var year = outer.Where(item => item.Kind == HeaderItemKind.Period).Take(1).ToList();
        var columns = new List<PlannedColumn>();
        foreach (var item in items)
            columns.Add(Column(item.Scenario, year, item.Text, columns.Count, item.Slot));
        return columns;
    }

    /// <summary>A header whose last words are none that this reader knows: the columns to the right of it stay unnamed.</summary>
    private static List<PlannedColumn>? WithUnnamed(List<PlannedColumn>? columns, int count)
    {
        if (columns is null || count <= columns.Count || count > columns.Count + MostUnnamed)
            return null;
        for (var c = columns.Count; c < count; c++)
            columns.Add(new PlannedColumn(null, Scenario.Other, null, c, double.NaN) { GroupScenario = Scenario.Other });
        return columns;
    }

    private static List<PlannedColumn> Unnamed(int count, int? fiscalYear)
    {
        var columns = new List<PlannedColumn>();
        for (var c = 0; c < count; c++)
            columns.Add(new PlannedColumn(count <= 2 ? fiscalYear - c : null, Scenario.Actual, null, c, double.NaN));
        return columns;
    }

    internal static PlannedColumn Column(Scenario scenario, List<HeaderItem> periods, string printed, int group, double slot)
    {
        HeaderPeriod? from = null, to = null;
        var year = (int?)null;
        foreach (var item in periods)
        {
            var period = item.Period!.Value;
            if (period.BeginsYear)
                from = period;
            else if (period.IsDay)
                to = period;
            // Where the two days name different years one of them is misprinted; the first day is the one typed with care.
            year = period.BeginsYear ? period.Year : year ?? period.Year;
        }
        return new PlannedColumn(year, scenario, printed, group, slot) { Days = (from, to), GroupScenario = scenario };
    }

    /// <summary>Columns without a year are of the report's year, or else of the newest year that the header names.</summary>
    private static IEnumerable<PlannedColumn> Complete(IReadOnlyList<PlannedColumn> columns, IReadOnlyList<HeaderItem> outer, int? fiscalYear)
    {
        var newest = columns.Select(column => column.Year).Max();
        // "Utfall Budget Avvikelse 2023" in a report on 2024: what has no year is of the report's, newer than the one named.
        var fallback = newest is null ? outer.Select(item => item.Period?.Year).Max() ?? fiscalYear : fiscalYear > newest ? fiscalYear : newest;
        foreach (var column in columns)
            yield return column.Year is null ? column with { Year = fallback } : column;
    }

    /// <summary>What speaks against a plan: the same column twice (a table of two sides may have that), years that jump.</summary>
    private static double Oddity(IReadOnlyList<PlannedColumn> columns, int? fiscalYear)
    {
        var cost = 0.0;
        foreach (var column in columns)
            if (column.Scenario == Scenario.Actual && column.Year > fiscalYear)
                cost += 4;
        for (var i = 0; i < columns.Count; i++)
            for (var j = i + 1; j < columns.Count; j++)
                if (columns[i].Year == columns[j].Year && columns[i].Scenario == columns[j].Scenario && columns[i].GroupScenario == columns[j].GroupScenario)
                    cost += j - i == columns.Count / 2 ? 0.5 : 2;
        return cost;
    }

    private static string Print(string? above, string below) => above is null ? below : above + " " + below;
}
