using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>
/// A line that says once what the years of the header below it are: <c>2022 och 2023 utfall, 2024 och 2025 budget</c>, <c>Utfall 2022, 2023; plan 2024</c>. Serves budgets and
/// accounts of projects over several years. It heads no column of its own; each year takes its scenario from it.
/// </summary>
internal static class HeaderLegends
{
    /// <summary>The lines without such a one, what it says set before the years; the same lines when there is none.</summary>
    public static List<List<HeaderItem>> Apply(List<List<HeaderItem>> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Meanings(lines[i]) is not { } meanings)
                continue;
            var years = lines.FindIndex(i + 1, line => Explains(meanings, line));
            if (years < 0)
                continue;
            List<List<HeaderItem>> told = [.. lines];
            told[years] = [.. lines[years].SelectMany(item => item.Kind == HeaderItemKind.Period ? [Over(item, meanings[item.Period!.Value.Year]), item with { JoinsBefore = true }] : new[] { item })];
            told.RemoveAt(i);
            return told;
        }

        return lines;
    }

    /// <summary>
    /// The scenario of each year where a line names more years than scenarios, every year once, each behind its scenario or before it; null for other lines. A header names a
    /// scenario for each of its years.
    /// </summary>
    private static Dictionary<int, HeaderItem>? Meanings(List<HeaderItem> line)
    {
        var words = line.FindAll(item => item.Kind is HeaderItemKind.Period or HeaderItemKind.Scenario);
        var scenarios = words.Count(item => item.Kind == HeaderItemKind.Scenario);
        if (scenarios is 0 || words.Count - scenarios <= scenarios || words.Exists(item => item.Period is { IsDay: true } or { IsRelative: true } || item is { Kind: HeaderItemKind.Scenario, Scenario: not (Scenario.Actual or Scenario.Budget) }))
            return null;
        var isBehind = words[0].Kind == HeaderItemKind.Period;
        if (isBehind == (words[^1].Kind == HeaderItemKind.Period))
            return null;
        var meanings = new Dictionary<int, HeaderItem>();
        HeaderItem? scenario = null;
        if (isBehind)
            words.Reverse();
        foreach (var item in words)
        {
            if (item.Kind == HeaderItemKind.Scenario)
                scenario = item;
            else if (!meanings.TryAdd(item.Period!.Value.Year, scenario!))
                return null;
        }

        return meanings;
    }

    /// <summary>Whether a line's columns are those years, each once and with no scenario of its own.</summary>
    private static bool Explains(Dictionary<int, HeaderItem> meanings, List<HeaderItem> line)
    {
        var years = line.FindAll(item => item.Kind == HeaderItemKind.Period).ConvertAll(item => item.Period!.Value.Year);
        return years.Count == meanings.Count && years.TrueForAll(meanings.ContainsKey) && years.Distinct().Count() == years.Count && !line.Exists(item => item.Kind is HeaderItemKind.Scenario or HeaderItemKind.Part);
    }

    private static HeaderItem Over(HeaderItem year, HeaderItem scenario) => scenario with { Slot = year.Slot, Left = year.Left, Right = year.Right, JoinsBefore = false, Line = year.Line, Cell = year.Cell };
}
