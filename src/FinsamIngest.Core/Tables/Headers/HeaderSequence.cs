using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>
/// Headers read word after word, as text without positions gives them: scenario and year in turn, or scenarios and years each named once
/// for several columns.
/// </summary>
internal static class HeaderSequence
{
    /// <summary>Words in reading order, a new column whenever a word would be the second of its kind.</summary>
    public static List<PlannedColumn>? InSequence(List<HeaderItem> items, bool yearFirst)
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
            columns.Add(HeaderColumns.Of(scenario?.Scenario ?? Scenario.Actual, periods, string.Join(' ', words), columns.Count, slot));
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

    /// <summary>
    /// Scenarios named once and years named once: <c>Utfall Budget Avvikelse</c> under <c>2024 2023</c> with four columns of figures means
    /// three for the first year and the utfall of the second; with six, three for each.
    /// </summary>
    public static List<PlannedColumn>? Spread(List<HeaderItem> items, IReadOnlyList<HeaderItem> outer, int count)
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
                columns.Add(HeaderColumns.Of(scenario.Scenario, [periods[0]], HeaderColumns.Print(scenario.Text, periods[0].Text), columns.Count, scenario.Slot));
            foreach (var period in periods.Skip(1))
                columns.Add(HeaderColumns.Of(Scenario.Actual, [period], period.Text, columns.Count, double.NaN));
        }
        else if (count == scenarios.Count * periods.Count)
        {
            foreach (var period in periods)
                foreach (var scenario in scenarios)
                    columns.Add(HeaderColumns.Of(scenario.Scenario, [period], HeaderColumns.Print(scenario.Text, period.Text), columns.Count, double.NaN));
        }
        return columns;
    }

    /// <summary>Scenarios without years: all of the year named in the title, or of the report's year.</summary>
    public static List<PlannedColumn>? OneYear(List<HeaderItem> items, IReadOnlyList<HeaderItem> outer)
    {
        if (items.Exists(item => item.Kind == HeaderItemKind.Period))
            return null;
        var year = outer.Where(item => item.Kind == HeaderItemKind.Period).Take(1).ToList();
        var columns = new List<PlannedColumn>();
        foreach (var item in items)
            columns.Add(HeaderColumns.Of(item.Scenario, year, item.Text, columns.Count, item.Slot));
        return columns;
    }

    /// <summary>"Utfall Budget Avvikelse 2023": a year behind the scenarios on their line heads a column of its own; one for all of them stands before or above.</summary>
    public static bool EndsInLoneYear(List<HeaderItem> items) =>
        items.Count > 2 && items[^1].Kind == HeaderItemKind.Period && items[^2].Line == items[^1].Line && items.Count(item => item.Kind == HeaderItemKind.Period) == 1;
}
