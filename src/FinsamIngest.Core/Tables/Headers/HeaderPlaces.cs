using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>
/// Header words by the columns of figures that they stand over. Serves every layout with positions whose figures share right edges: heads broken over lines at uneven
/// places (<c>Utfall</c> over <c>2022</c> close beside <c>mot budget</c>), heads that only a word's blank parts (<c>Förändring UB 2024-12-31</c>), and titles that got into
/// the header, whose words stand over the labels.
/// </summary>
internal static class HeaderPlaces
{
    /// <summary>How far from its column's right edge a head set flush with the figures may end, in widths of a head's letter: layout-preserving text moves edges by some letters.</summary>
    private const double FlushLetters = 1.5;

    /// <summary>The part of a head's width that may stand over a neighbouring column.</summary>
    private const double MostBeside = 0.4;

    /// <summary>The columns; null when a column has no head, or heads that say two things, or when a head stands over several columns.</summary>
    public static List<PlannedColumn>? Of(IReadOnlyList<List<HeaderItem>> lines, IReadOnlyList<ColumnPlace> places)
    {
        if (places.Count == 0)
            return null;
        var stacks = places.Select(_ => new List<HeaderItem>()).ToList();
        var years = new List<int>();
        foreach (var line in lines)
        {
            var dealt = HeaderStacks.Cells(line, apart: false).FindAll(cell => cell.Exists(item => item.MakesColumn)).ConvertAll(cell => Deal(cell, places));
            // Words over the labels are a title's when the whole line is: else they head columns that are not among these.
            if (dealt.Exists(parts => parts is null) || dealt.Select(parts => parts![0].Column < 0).Distinct().Count() > 1)
                return null;
            foreach (var (words, column) in dealt.SelectMany(parts => parts!))
                if (column < 0)
                    years.AddRange(words.Where(item => item.Period is not null).Select(item => item.Period!.Value.Year));
                else
                    stacks[column].AddRange(words);
        }

        stacks.ForEach(NameParts);
        if (stacks.Exists(stack => !SaysOneThing(stack)))
            return null;
        NameYears(lines, places, stacks);
        var columns = HeaderLines.Positioned(stacks);
        // The year of a title over the labels is every column's that has none.
        return years.Distinct().Count() == 1 && columns.TrueForAll(column => column.Year is null)
            ? columns.ConvertAll(column => column.Scenario is Scenario.Deviation or Scenario.Ratio ? column : column with { Year = years[0] })
            : columns;
    }

    /// <summary><c>Balanserat</c> over <c>resultat</c>, <c>Kostnad</c> over <c>per deltagare</c>: beside a word that nobody knows a part is a word of its name.</summary>
    private static void NameParts(List<HeaderItem> stack)
    {
        if (stack.Exists(item => item is { Kind: HeaderItemKind.Name, Scenario: Scenario.Other }) && !stack.Exists(item => item.Kind is HeaderItemKind.Scenario or HeaderItemKind.Period))
            for (var i = 0; i < stack.Count; i++)
                if (stack[i].Kind == HeaderItemKind.Part)
                    stack[i] = stack[i] with { Kind = HeaderItemKind.Name, Scenario = Scenario.Other };
    }

    /// <summary>
    /// What stands over a year that says no more goes with it: <c>Invånare</c> over <c>2023-11-01</c>, <c>Avgift</c> over <c>2024</c>. And with any head goes a word that could have been one alone:
    /// <c>perioden</c> under <c>Budget hela</c>, <c>totalt</c> under <c>Upparbetat</c>.
    /// </summary>
    private static void NameYears(IReadOnlyList<List<HeaderItem>> lines, IReadOnlyList<ColumnPlace> places, List<List<HeaderItem>> stacks)
    {
        foreach (var cell in lines.SelectMany(line => HeaderStacks.Cells(line, apart: false)))
            if (cell.TrueForAll(item => item.Kind == HeaderItemKind.Filler && item.Text is [var first, ..] && (char.IsLetter(first) || HeaderDates.IsRangeOfYears(item.Text))) && Deal(cell, places) is [{ Column: >= 0 and var column }]
                && (HeaderDates.IsRangeOfYears(cell[0].Text) || CouldBeAlone(cell[0].Text) || stacks[column].TrueForAll(item => item.Kind is HeaderItemKind.Period or HeaderItemKind.Filler)))
                stacks[column].InsertRange(stacks[column].FindIndex(item => item.Line >= cell[0].Line) is >= 0 and var below ? below : stacks[column].Count, cell);
    }

    private static bool CouldBeAlone(string word) =>
        HeaderLexicon.IsSumWord(word) || HeaderLexicon.TryFind(word, out var kind, out _) && kind == HeaderItemKind.Name;

    private static bool SaysOneThing(List<HeaderItem> stack)
    {
        var words = HeaderFormulas.Without(stack);
        var periods = words.FindAll(item => item.Kind == HeaderItemKind.Period);
        var scenarios = words.FindAll(item => item.Kind == HeaderItemKind.Scenario);
        return words.Count > 0 && !words.Exists(item => item.Kind == HeaderItemKind.Part)
            && (periods.Count <= 1 || periods is [{ Period: { BeginsYear: true } }, { Period: { IsDay: true, BeginsYear: false } }])
            && scenarios.DistinctBy(item => item.Scenario).Count() <= 1;
    }

    /// <summary>The columns of a head's words; −1 for words over the labels. Null when they stand over several columns and none of them ends at a column's edge.</summary>
    private static List<(List<HeaderItem> Words, int Column)>? Deal(List<HeaderItem> cell, IReadOnlyList<ColumnPlace> places)
    {
        if (Parts(cell, places) is { } parts)
            return parts;
        return (Flush(cell, places) ?? Over(cell, places)) is { } column ? [(cell, column)] : null;
    }

    /// <summary>Heads of several columns that a word's blank parts, each flush with its own; null when the words are one head.</summary>
    private static List<(List<HeaderItem> Words, int Column)>? Parts(List<HeaderItem> cell, IReadOnlyList<ColumnPlace> places)
    {
        var parts = new List<(List<HeaderItem> Words, int Column)>();
        var words = new List<HeaderItem>();
        foreach (var item in cell)
        {
            words.Add(item);
            // The last of them may be set less exactly: there is nothing behind it to take it for.
            if (!words.Exists(word => word.MakesColumn) || (Flush(words, places) ?? (parts.Count > 0 && ReferenceEquals(item, cell[^1]) ? Over(words, places) : null)) is not { } column)
                continue;
            if (parts.Count > 0 && column <= parts[^1].Column)
                return null;
            parts.Add((words, column));
            words = [];
        }

        return parts.Count > 1 && words.Count == 0 ? parts : null;
    }

    /// <summary>The column that a head stands over with most of its width, −1 for the labels'; null when it stands over several.</summary>
    private static int? Over(List<HeaderItem> words, IReadOnlyList<ColumnPlace> places)
    {
        var (left, right) = (words[0].Left, words[^1].Right);
        var over = Enumerable.Range(-1, places.Count + 1).Select(c => Math.Min(right, End(places, c)) - Math.Max(left, Begin(places, c))).ToList();
        var most = over.IndexOf(over.Max());
        return over.Where((_, c) => c != most).All(part => part <= MostBeside * (right - left)) ? most - 1 : null;
    }

    /// <summary>The column whose figures a head ends with; null when there is none.</summary>
    private static int? Flush(List<HeaderItem> words, IReadOnlyList<ColumnPlace> places)
    {
        var last = words[^1];
        if (last.Text.Length == 0)
            return null;
        var tolerance = FlushLetters * (last.Right - last.Left) / last.Text.Length;
        var nearest = 0;
        for (var c = 1; c < places.Count; c++)
            if (Math.Abs(places[c].Right - last.Right) < Math.Abs(places[nearest].Right - last.Right))
                nearest = c;
        return Math.Abs(places[nearest].Right - last.Right) <= tolerance ? nearest : null;
    }

    private static double Begin(IReadOnlyList<ColumnPlace> places, int column) => column < 0 ? double.NegativeInfinity : End(places, column - 1);

    /// <summary>Half of what is free before the next column's figures belongs to either; the labels end where the first column begins, which is as wide as the others.</summary>
    private static double End(IReadOnlyList<ColumnPlace> places, int column)
    {
        if (column < 0)
            return Math.Min(places[0].Left, places.Count > 1 ? places[0].Right - (places[^1].Right - places[0].Right) / (places.Count - 1) : places[0].Left);
        return column + 1 == places.Count ? double.PositiveInfinity : (places[column].Right + Math.Max(places[column].Right, places[column + 1].Left)) / 2;
    }
}
