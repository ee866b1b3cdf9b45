using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>Reads the words of a line as words of a column header.</summary>
internal static class HeaderLexer
{
    /// <summary>
    /// The first word from which all words to the end of the line are header words, and how many of them make a column.
    /// <c>Not 3. Fodringar (Belopp i t.kr) 2024 2023</c> gives the index of <c>(Belopp</c> and 2.
    /// </summary>
    public static (int Start, int Columns) Tail(SourceLine line)
    {
        var start = line.Words.Length;
        var columns = 0;
        for (var w = line.Words.Length - 1; w >= 0; w--)
        {
            var item = Read(line, w);
            if (item is null && !IsSplitDateEnd(line, w))
                break;
            start = w;
            if (item is { MakesColumn: true })
                columns++;
        }
        var other = columns >= 2 ? OtherSide(line, start, columns) : -1;
        return other < 0 ? (start, columns) : (other, columns * 2);
    }

    /// <summary>Words between the two halves of a header of two sides at most: <c>Intäkter (tkr)</c>, <c>Skulder och eget kapital</c>.</summary>
    private const int MostWordsBetween = 5;

    /// <summary>
    /// The start of an equal run of header words before this one: <c>Kostnader Budget 2024 Utfall 2024 Intäkter Budget 2024 Utfall 2024</c>, a table of
    /// two sides; −1 when there is none.
    /// </summary>
    private static int OtherSide(SourceLine line, int start, int columns)
    {
        var end = start;
        while (end > 0 && start - end < MostWordsBetween && !NamesColumn(line, end - 1))
            end--;
        if (end == start || end == 0)
            return -1;
        var (first, found) = (end, 0);
        for (var w = end - 1; w >= 0 && Read(line, w) is { } item && found < columns; w--)
        {
            first = w;
            if (item.MakesColumn)
                found++;
        }
        return found == columns ? first : -1;
    }

    /// <summary>The same for a line that is tagged as a header: from the first cell that names a column, whatever stands in the others.</summary>
    public static (int Start, int Columns) Tagged(SourceLine line)
    {
        var start = -1;
        var columns = 0;
        for (var w = 0; w < line.Words.Length; w++)
        {
            if (Read(line, w) is not { MakesColumn: true })
                continue;
            columns++;
            if (start < 0)
                start = w;
        }
        while (start > 0 && line.InOneCell(start - 1, start) is true)
            start--;
        return (Math.Max(0, start), columns);
    }

    /// <summary>The header items of a line from a word on; words that are no header words are left out.</summary>
    public static IEnumerable<HeaderItem> Items(SourceLine line, int firstWord)
    {
        var known = true;
        for (var w = firstWord; w < line.Words.Length; w++)
        {
            // "Andel | Bidrag 2024": the year joins a word that is none of the header's, not the one before that.
            if (Read(line, w) is { } item)
                yield return known ? item : item with { JoinsBefore = false };
            known = Read(line, w) is not null;
        }
    }

    /// <summary>Whether a word can name a column.</summary>
    public static bool NamesColumn(SourceLine line, int word) => Read(line, word) is { MakesColumn: true };

    /// <summary>Words that are a column's name though they say neither year nor scenario.</summary>
    public static HeaderItem Other(SourceLine line, int firstWord, int end)
    {
        var (first, last) = (line.Words[firstWord], line.Words[end - 1]);
        return new HeaderItem(HeaderItemKind.Scenario, Scenario.Other, null, line.Text[first.Start..last.End], line.Number, last.Geometry?.X1 ?? first.TabsBefore,
            Left(line, first), Right(line, last), false, false, first.Cell);
    }

    private static HeaderItem? Read(SourceLine line, int index)
    {
        var word = line.Words[index];
        var text = line.TextOf(word);
        if (word.Geometry is { Raised: true } && text.Length <= 3)
            return Item(HeaderItemKind.Filler, Scenario.Other, null, "");
        if (TryReadPeriod(line, index, out var period))
            return Item(HeaderItemKind.Period, Scenario.Actual, period, Trim(text).ToString());
        // "63 % 31 %" are shares; a header's per cent sign stands behind a word.
        if (text is "%" && index > 0 && char.IsAsciiDigit(line.Text[line.Words[index - 1].End - 1]))
            return null;
        var core = Trim(text);
        if (core.IsEmpty)
            return text is "(" or ")" or ":" ? Item(HeaderItemKind.Filler, Scenario.Other, null, text.ToString()) : null;
        if (HeaderLexicon.TryFind(core, out var kind, out var scenario))
            return Item(kind, scenario, null, core.ToString());
        if (TryReadFormula(core, out scenario))
            return Item(HeaderItemKind.Scenario, scenario, null, core.ToString());
        if (IsSideBesideSide(line, index, core))
            return Item(HeaderItemKind.Part, IsIncomes(core) ? Scenario.Income : Scenario.Cost, null, core.ToString());
        if (OfTheWhole(line, index, core) is { } whole)
            return whole == Scenario.Actual ? Item(HeaderItemKind.Filler, Scenario.Other, null, core.ToString()) : Item(HeaderItemKind.Scenario, whole, null, core.ToString());
        if (ScenarioWithYear(core) is { } dated && index + 1 < line.Words.Length && TryReadPeriod(line, index + 1, out _))
            return Item(HeaderItemKind.Scenario, dated, null, core.ToString());
        var stem = core.TrimEnd("0123456789");
        if (stem.Length > 2 && stem.Length < core.Length && core.Length - stem.Length <= 2 && HeaderLexicon.TryFind(stem, out kind, out scenario))
            return Item(kind, scenario, null, stem.ToString());
        stem = core.TrimEnd("-–\u00AD");
        if (stem.Length > 1 && stem.Length < core.Length && HeaderLexicon.TryFind(stem, out kind, out scenario))
            return Item(kind, scenario, null, stem.ToString(), dash: true);
        return null;

        HeaderItem Item(HeaderItemKind kind, Scenario scenario, HeaderPeriod? period, string text, bool dash = false) =>
            new(kind, scenario, period, text, line.Number, word.Geometry?.X1 ?? word.TabsBefore,
                Left(line, word), Right(line, word), JoinsBefore(line, index), dash, word.Cell);
    }

    /// <summary>Width given to a tabulated cell: wider than any word, so that words of one cell overlap and of two never do.</summary>
    private const double CellWidth = 1000;

    private static double Left(SourceLine line, SourceWord word) =>
        word.Geometry?.X0 ?? (line.Text.Contains('\t', StringComparison.Ordinal) ? word.TabsBefore * CellWidth : word.Start);

    private static double Right(SourceLine line, SourceWord word) =>
        word.Geometry?.X1 ?? (line.Text.Contains('\t', StringComparison.Ordinal) ? (word.TabsBefore + 0.5) * CellWidth : word.End);

    private static bool JoinsBefore(SourceLine line, int index)
    {
        if (index == 0)
            return false;
        if (line.InOneCell(index - 1, index) is { } inOne)
            return inOne;
        var (before, word) = (line.Words[index - 1], line.Words[index]);
        return before.Geometry is { } a && word.Geometry is { } b ? b.X0 - a.X1 < 0.6 * b.FontSize : word.BlanksBefore <= 1 && word.TabsBefore == before.TabsBefore;
    }

    /// <summary>
    /// Intäkter and Kostnader right beside each other head columns where another column's word follows, <c>Nämnd Intäkter Kostnader Netto</c>; alone the two head the
    /// sides of a project's budget, one of them is a heading or a label, and <c>Intäkter och kostnader</c> is a title.
    /// </summary>
    private static bool IsSideBesideSide(SourceLine line, int index, ReadOnlySpan<char> word)
    {
        var incomes = IsIncomes(word);
        if (!incomes && !IsCosts(word))
            return false;
        var isFirst = index + 1 < line.Words.Length && IsOther(Trim(line.TextOf(line.Words[index + 1])));
        if (!isFirst && !(index > 0 && IsOther(Trim(line.TextOf(line.Words[index - 1])))))
            return false;
        for (var w = index + (isFirst ? 2 : 1); w < line.Words.Length; w++)
            if (HeaderLexicon.TryFind(Trim(line.TextOf(line.Words[w])), out var kind, out _) && kind is HeaderItemKind.Part or HeaderItemKind.Scenario)
                return true;
        return false;

        bool IsOther(ReadOnlySpan<char> neighbour) => incomes ? IsCosts(neighbour) : IsIncomes(neighbour);
    }

    /// <summary>
    /// <c>Total projektbudget</c>, <c>Beslutad totalbudget</c>, <c>Total utgift</c>: columns of a statement of investments about a project from its start to its end. The
    /// scenario of the second word; <see cref="Scenario.Actual"/> for the first, which names no column of its own; null for other words.
    /// </summary>
    private static Scenario? OfTheWhole(SourceLine line, int index, ReadOnlySpan<char> word)
    {
        if (IsWhole(word))
            return index + 1 < line.Words.Length && Second(Trim(line.TextOf(line.Words[index + 1]))) is not null ? Scenario.Actual : null;
        return index > 0 && IsWhole(Trim(line.TextOf(line.Words[index - 1]))) ? Second(word) : null;

        static bool IsWhole(ReadOnlySpan<char> first) =>
            first.Equals("total", StringComparison.OrdinalIgnoreCase) || first.Equals("totalt", StringComparison.OrdinalIgnoreCase) || first.Equals("beslutad", StringComparison.OrdinalIgnoreCase);

        static Scenario? Second(ReadOnlySpan<char> second) =>
            second.Equals("projektbudget", StringComparison.OrdinalIgnoreCase) || second.Equals("totalbudget", StringComparison.OrdinalIgnoreCase) ? Scenario.Budget
            : second.Equals("utgift", StringComparison.OrdinalIgnoreCase) || second.Equals("totalutgift", StringComparison.OrdinalIgnoreCase) ? Scenario.Other : null;
    }

    /// <summary>
    /// Words that head a column only before a year: <c>Plan 2028</c>, a later year of a budget over several (alone the word is a floor or a document), and
    /// <c>Antal 2024</c>, a column of counts beside columns of amounts.
    /// </summary>
    private static Scenario? ScenarioWithYear(ReadOnlySpan<char> word) =>
        word.Equals("plan", StringComparison.OrdinalIgnoreCase) ? Scenario.Budget : word.Equals("antal", StringComparison.OrdinalIgnoreCase) ? Scenario.Other : null;

    private static bool IsIncomes(ReadOnlySpan<char> word) => word.Equals("intäkter", StringComparison.OrdinalIgnoreCase);

    private static bool IsCosts(ReadOnlySpan<char> word) => word.Equals("kostnader", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>Utfall-Budget</c> in one word is the definition of a deviation, not two columns.</summary>
    private static bool TryReadFormula(ReadOnlySpan<char> word, out Scenario scenario)
    {
        scenario = Scenario.Deviation;
        var dash = word.IndexOfAny("-–/");
        return dash > 0 && dash < word.Length - 1
            && HeaderLexicon.TryFind(word[..dash], out var left, out var a) && left == HeaderItemKind.Scenario && a is Scenario.Actual or Scenario.Budget
            && HeaderLexicon.TryFind(word[(dash + 1)..], out var right, out var b) && right == HeaderItemKind.Scenario && b is Scenario.Actual or Scenario.Budget;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> word)
    {
        var core = word.Trim("()[]:;,*.\"”'").TrimEnd("¹²³⁴⁵⁶⁷⁸⁹⁰");
        return core.Trim("()[]:;,*");
    }

    /// <summary>The <c>31</c> of <c>2024-12- 31</c>, a date broken by a stray blank.</summary>
    private static bool IsSplitDateEnd(SourceLine line, int index) =>
        index > 0 && Glyphs.Digits(line.TextOf(line.Words[index])) && IsDateStub(line.TextOf(line.Words[index - 1]));

    private static bool IsDateStub(ReadOnlySpan<char> word) =>
        word.Length == 8 && Glyphs.IsYear(word[..4]) && Glyphs.IsMinus(word[4]) && Glyphs.Digits(word[5..7]) && Glyphs.IsMinus(word[7]);

    /// <summary>Whether a day is the first or last of its month, as days that periods begin and end on are.</summary>
    private static bool IsEdgeOfMonth(int month, int day) =>
        day == 1 || day == month switch { 2 => 28, 4 or 6 or 9 or 11 => 30, _ => 31 } || month == 2 && day == 29;

    private static bool TryReadPeriod(SourceLine line, int index, out HeaderPeriod period)
    {
        period = default;
        var word = Trim(line.TextOf(line.Words[index]));
        if (word.Length > 4 && Glyphs.IsMinus(word[0]))
            word = word[1..];
        if (IsDateStub(word))
        {
            var day = index + 1 < line.Words.Length && int.TryParse(line.TextOf(line.Words[index + 1]), out var d) ? d : 31;
            period = new HeaderPeriod(int.Parse(word[..4]), int.Parse(word[5..7]), day);
            return true;
        }
        if (Glyphs.IsDate(word) && Glyphs.IsYear(word[..4]))
        {
            period = new HeaderPeriod(int.Parse(word[..4]), int.Parse(word[5..7]), int.Parse(word[8..]));
            return true;
        }
        if (word.Length == 6 && Glyphs.Digits(word) && int.Parse(word[..2]) is >= 10 and <= 49 && int.Parse(word[2..4]) is >= 1 and <= 12 && IsEdgeOfMonth(int.Parse(word[2..4]), int.Parse(word[4..])))
        {
            // 241231, as accounting systems print it.
            period = new HeaderPeriod(2000 + int.Parse(word[..2]), int.Parse(word[2..4]), int.Parse(word[4..]));
            return true;
        }
        // 2024, and 20226: a year with a one-digit footnote mark.
        if (word.Length is 4 or 5 && Glyphs.IsYear(word[..4]) && Glyphs.Digits(word))
        {
            period = new HeaderPeriod(int.Parse(word[..4]), 0, 0);
            return true;
        }
        return false;
    }
}
