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
        var words = new List<HeaderItem>();
        foreach (var item in items)
        {
            if (words.Count > 0 && Begins(item, words, columns, yearFirst))
                Close();
            words.Add(item);
        }
        Close();
        return columns;

        void Close()
        {
            if (words.Count == 0)
                return;
            var column = HeaderColumns.Of(words, string.Join(' ', words.Select(word => word.Text)), columns.Count, words[^1].Slot);
            // "Intäkter 2024 Kostnader 2024 Resultat 2024": parts of one outcome.
            if (words.Exists(word => word.Kind == HeaderItemKind.Part) && columns.Count > 0 && columns[^1].Scenario is Scenario.Income or Scenario.Cost && columns[^1].Year == column.Year)
                column = column with { Group = columns[^1].Group };
            columns.Add(column with { GroupScenario = column.Scenario is Scenario.Income or Scenario.Cost or Scenario.Net ? Scenario.Actual : column.Scenario });
            words.Clear();
        }
    }

    /// <summary>Whether a word begins a column, and is not one more word of the column that <paramref name="words"/> name.</summary>
    private static bool Begins(HeaderItem item, List<HeaderItem> words, List<PlannedColumn> columns, bool yearFirst)
    {
        var scenario = words.Find(word => word.Kind != HeaderItemKind.Period);
        var periods = words.FindAll(word => word.Kind == HeaderItemKind.Period);
        if (item.Kind != HeaderItemKind.Period)
            // "Förbrukning %" is one column.
            return !(scenario is { Scenario: Scenario.Ratio } && item.Scenario == Scenario.Ratio) && (scenario is not null || !yearFirst && periods.Count > 0);
        var period = item.Period!.Value;
        var continuesRange = periods.Count == 1 && periods[0].Period is { IsDay: true, BeginsYear: true } && period is { IsDay: true, BeginsYear: false };
        // "Rev. budget Föregående år": a capital letter begins the next head.
        return periods.Count > 0 && !continuesRange || char.IsUpper(item.Text[0]) || yearFirst && scenario is not null || scenario is not null && columns.Count > 0 && IsAnothers(period, scenario, columns[^1]);
    }

    /// <summary>
    /// <c>Utfall 2024 Budget 2024 Avvikelse 2023</c>, <c>2024 Andel 2023</c>, <c>2024-01-01 Förändring 2024-12-31</c>: a deviation or a share has no year of its own, least of all another one.
    /// </summary>
    private static bool IsAnothers(HeaderPeriod period, HeaderItem scenario, PlannedColumn before) =>
        scenario.Scenario is Scenario.Deviation or Scenario.Ratio && (before.Year != period.Year || before.Days is ({ }, null) && period.IsDay);

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
