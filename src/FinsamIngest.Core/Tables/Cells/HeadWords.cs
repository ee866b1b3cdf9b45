using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tables.Headers;

namespace FinsamIngest.Core.Tables.Cells;

/// <summary>What the lines of a head say of its column: year, scenario and part, and whether they contradict each other.</summary>
/// <param name="Year">The year that its periods agree on; null when there is none.</param>
/// <param name="IsDay">Whether it names a day.</param>
/// <param name="Scenario">Utfall, Budget, Avvikelse …; null when it says none.</param>
/// <param name="Part">Intäkt, Kostnad, Netto; null when it says none.</param>
/// <param name="Text">Its words, for telling heads apart that say nothing else.</param>
/// <param name="IsLower">Whether its scenario begins in lower case: the <c>budget</c> of <c>Diff mot budget</c> names no column beside another scenario.</param>
/// <param name="Conflicts">How often its lines say different things of one kind: two years, <c>Utfall</c> and <c>Budget</c>; a part of one where they may.</param>
internal readonly record struct HeadWords(int? Year, bool IsDay, Scenario? Scenario, Scenario? Part, string Text, bool IsLower, double Conflicts)
{
    /// <summary>Two days of different years: printed so by mistake now and then.</summary>
    private const double Days = 0.4;

    /// <summary><c>Budget</c> over <c>Avvikelse</c>.</summary>
    private const double OverDeviation = 0.5;

    /// <summary>Whether it says anything of a column.</summary>
    public bool IsKnown => Year is not null || Scenario is not null || Part is not null;

    /// <summary>What some lines say together.</summary>
    public static HeadWords Of(IEnumerable<CellLine> lines)
    {
        var (words, text) = (default(HeadWords), new List<string>());
        var open = false;
        foreach (var line in lines)
        {
            var own = OfLine(line);
            // "Utfall-" over "Budget": a formula.
            words = Over(words, open && own.Scenario != Reports.Scenario.Deviation ? own with { Scenario = null } : own);
            open = HeaderLexer.Read(line.Line, line.Line.Words.Length - 1) is { EndsInDash: true };
            text.Add(line.Text);
        }

        return words with { Text = string.Join(' ', text).ToUpperInvariant() };
    }

    /// <summary>What a head and the one below it say together.</summary>
    public static HeadWords Over(HeadWords upper, HeadWords lower)
    {
        var conflicts = upper.Conflicts + lower.Conflicts;
        if (lower.IsLower && upper.Scenario is not null)
            lower = lower with { Scenario = null, IsLower = false };
        // "2024-01-01" over "2024-12-31" is a year.
        if (upper.Year is { } year && lower.Year is { } other)
            conflicts += upper.IsDay && lower.IsDay ? year == other ? 0 : Days : 1;
        if (upper.Scenario is { } scenario && lower.Scenario is { } its && scenario != its)
            conflicts += IsOwn(its) && IsOwn(scenario) ? 1 : IsOwn(its) || IsOwn(scenario) && its != Reports.Scenario.Ratio ? OverDeviation : 0;
        if (upper.Part is { } part && lower.Part is { } below && part != below)
            conflicts++;
        return new HeadWords(
            upper.Year ?? lower.Year, upper.IsDay || lower.IsDay, Stronger(upper.Scenario, lower.Scenario), lower.Part ?? upper.Part, $"{upper.Text} {lower.Text}",
            upper.Scenario is null ? lower.IsLower : upper.IsLower, conflicts);
    }

    private static Scenario? Stronger(Scenario? a, Scenario? b) => b is Reports.Scenario.Deviation or Reports.Scenario.Ratio ? b : a ?? b;

    private static HeadWords OfLine(CellLine line)
    {
        int? year = null;
        var (day, isLower, conflicts) = (false, false, 0.0);
        Scenario? scenario = null, part = null;
        for (var w = 0; w < line.Line.Words.Length; w++)
        {
            // "2024-01-01" over "–2024-12-31".
            var word = line.Line.TextOf(line.Line.Words[w]);
            if (word.Length > 1 && Glyphs.IsMinus(word[0]) && HeaderDates.TryRead(line.Line, w, word[1..], out var until))
            {
                conflicts += year is { } other && other != until.Year ? 1 : 0;
                (year, day) = (year ?? until.Year, day || until.IsDay);
                continue;
            }

            if (HeaderLexer.Read(line.Line, w) is not { } item)
                continue;
            switch (item.Kind)
            {
                case HeaderItemKind.Period when item.Period is { IsRelative: false } period:
                    conflicts += year is { } before && before != period.Year ? 1 : 0;
                    (year, day) = (year ?? period.Year, day || period.IsDay);
                    break;
                // "mot budget", "budget–utfall", "Utfall –": of a deviation.
                case HeaderItemKind.Scenario when item.EndsInDash || char.IsLower(item.Text[0]) && w > 0 && item.Scenario != Reports.Scenario.Ratio:
                    break;
                case HeaderItemKind.Scenario when scenario is null:
                    (scenario, isLower) = (item.Scenario, char.IsLower(item.Text[0]));
                    break;
                case HeaderItemKind.Scenario:
                    conflicts += IsOwn(scenario.Value) && IsOwn(item.Scenario) && scenario != item.Scenario ? 1 : 0;
                    scenario = Stronger(scenario, item.Scenario);
                    break;
                case HeaderItemKind.Part:
                    conflicts += part is { } its && its != item.Scenario ? 1 : 0;
                    part ??= item.Scenario;
                    break;
            }
        }

        return new HeadWords(year, day, scenario, part, "", isLower, conflicts);
    }

    private static bool IsOwn(Scenario said) => said is not (Reports.Scenario.Deviation or Reports.Scenario.Ratio);
}
