using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>Makes a planned column of the header words that name it.</summary>
internal static class HeaderColumns
{
    /// <summary>A column of one scenario, with the year that its periods agree on and the days that they print.</summary>
    public static PlannedColumn Of(Scenario scenario, List<HeaderItem> periods, string printed, int group, double slot)
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

    /// <summary>A column of the words over one another or after one another that name it: a year makes an outcome of any name, <c>Bidrag 2024</c>.</summary>
    public static PlannedColumn Of(IReadOnlyList<HeaderItem> words, string printed, int group, double slot)
    {
        var scenario = words.FirstOrDefault(item => item is { Scenario: Scenario.Deviation, Kind: HeaderItemKind.Scenario })
            ?? words.FirstOrDefault(item => item.Kind is HeaderItemKind.Scenario or HeaderItemKind.Part);
        var periods = words.Where(item => item.Kind == HeaderItemKind.Period).ToList();
        var name = words.FirstOrDefault(item => item.Kind == HeaderItemKind.Name);
        return Of(scenario?.Scenario ?? (name is not null && periods.Count == 0 ? name.Scenario : Scenario.Actual), periods, printed, group, slot);
    }

    /// <summary>A part of a group: the net of a budget is a budget, the income of an outcome an income.</summary>
    public static PlannedColumn Part(PlannedColumn group, HeaderItem part, int number) =>
        new(group.Year, group.Scenario is Scenario.Actual ? part.Scenario : group.Scenario, Print(group.Printed, part.Text), number, part.Slot) { GroupScenario = group.Scenario };

    /// <summary>The header as printed, from top to bottom.</summary>
    public static string Print(string? above, string below) => above is null ? below : above + " " + below;
}
