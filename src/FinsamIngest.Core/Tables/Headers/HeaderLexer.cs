using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>Reads the words of a line as words of a column header.</summary>
internal static class HeaderLexer
{
    /// <summary>Width given to a tabulated cell: wider than any word, so that words of one cell overlap and of two never do.</summary>
    private const double CellWidth = 1000;

    /// <summary>
    /// The header items of a line from a word on. A cell (set off by a tabulator, a gap or tags) in which no word is a header word is one <see cref="HeaderItemKind.Name"/>;
    /// beside header words other words say nothing and are left out.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="firstWord">Where its header words begin.</param>
    /// <param name="named">Whether it is known that the line heads columns, whatever its words are.</param>
    public static IEnumerable<HeaderItem> Items(SourceLine line, int firstWord, bool named = false)
    {
        var weak = named || HeaderExtent.WeakWordsName(line, firstWord);
        for (var first = firstWord; first < line.Words.Length;)
        {
            var end = first + 1;
            while (end < line.Words.Length && JoinsBefore(line, end))
                end++;
            var items = new List<HeaderItem>();
            for (var w = first; w < end; w++)
                if (Read(line, w, weak) is { } item)
                    // "Andel Bidrag 2024": the year joins a word that is none of the header's, not the one before that.
                    items.Add(w > first && Read(line, w - 1, weak) is null ? item with { JoinsBefore = false } : item);
            // "Årets resultat", "Medlemsbidrag, mnkr" in a head that was a line of its own: of its words one names a column in company only, or is a unit.
            if (named && !line.Pieces.IsEmpty && items.Count < end - first && items.TrueForAll(item => item.Kind is HeaderItemKind.Filler or HeaderItemKind.Unit || IsWeak(item)))
                items = [Name(line, first, end) with { Scenario = items.Exists(item => item.Kind == HeaderItemKind.Unit) ? Scenario.Actual : Scenario.Other }];
            // "Till arbete": of its words one says nothing and the other is none of a header's.
            if ((items.TrueForAll(item => item.Kind is HeaderItemKind.Filler or HeaderItemKind.Unit) || IsRate(line, first, end)) && items.Count < end - first && (named || IsSetOff(line, first)))
                items = [Name(line, first, end)];
            foreach (var item in items)
                yield return item;
            first = end;
        }
    }

    private static bool IsWeak(HeaderItem item) => HeaderLexicon.TryFindWeak(item.Text, out _, out _) && !HeaderLexicon.TryFind(item.Text, out _, out _);

    /// <summary><c>Kostnad per deltagare</c>: a cost for each of something that is none of a header's words is no column of costs.</summary>
    private static bool IsRate(SourceLine line, int first, int end)
    {
        for (var w = first + 1; w + 1 < end; w++)
            if (line.TextOf(line.Words[w]) is "per" && Read(line, w + 1) is null && char.IsLetter(line.Text[line.Words[w + 1].Start]))
                return true;
        return false;
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

    /// <summary>What a word says; null when it is no header word.</summary>
    /// <param name="line">The line.</param>
    /// <param name="index">Index of the word.</param>
    /// <param name="weak">Whether words that name columns in company only are read too.</param>
    public static HeaderItem? Read(SourceLine line, int index, bool weak = false)
    {
        var word = line.Words[index];
        var text = line.TextOf(word);
        if (word.Geometry is { Raised: true } && text.Length <= 3)
            return Item(HeaderItemKind.Filler, Scenario.Other, null, "");
        var core = Trim(text);
        if (HeaderDates.TryRead(line, index, core, out var period))
            // "Förändring från 2023" is this year's.
            return index > 0 && !period.IsDay && !period.IsRelative && line.TextOf(line.Words[index - 1]) is "från" or "sedan"
                ? Item(HeaderItemKind.Filler, Scenario.Other, null, core.ToString())
                : Item(HeaderItemKind.Period, Scenario.Actual, period, IsSaidWith(line, index, period) ? $"{line.TextOf(line.Words[index - 1])} {core}" : core.ToString());
        if (HeaderDates.IsRangeOfYears(core))
            return Item(HeaderItemKind.Filler, Scenario.Other, null, core.ToString());
        // The "Föregående" of "Föregående år" is said with the year.
        if (index + 1 < line.Words.Length && HeaderDates.TryRead(line, index + 1, Trim(line.TextOf(line.Words[index + 1])), out var next) && next.IsRelative)
            return Item(HeaderItemKind.Filler, Scenario.Other, null, "");
        // "63 % 31 %" are shares; a header's per cent sign stands behind a word.
        if (text is "%" && index > 0 && char.IsAsciiDigit(line.Text[line.Words[index - 1].End - 1]))
            return null;
        if (core.IsEmpty)
            return text is "(" or ")" or ":" ? Item(HeaderItemKind.Filler, Scenario.Other, null, text.ToString()) : null;
        if (HeaderParts.Of(line, index, core) is { } part)
            return part.Length == 0 ? Item(HeaderItemKind.Filler, Scenario.Other, null, "") : Item(HeaderItemKind.Months, Scenario.Other, null, part);
        if (HeaderLexicon.TryFind(core, out var kind, out var scenario))
            return EndsSentence(text, kind) ? null : Item(kind, scenario, null, core.ToString());
        if (TryReadFormula(core, out scenario))
            return Item(HeaderItemKind.Scenario, scenario, null, core.ToString());
        if (IsSideBesideSide(line, index, core))
            return Item(HeaderItemKind.Part, IsIncomes(core) ? Scenario.Income : Scenario.Cost, null, core.ToString());
        // "Prognos 2 2024": the second of the year.
        if (core.Length == 1 && char.IsAsciiDigit(core[0]) && index > 0 && line.TextOf(line.Words[index - 1]).Equals("prognos", StringComparison.OrdinalIgnoreCase))
            return Item(HeaderItemKind.Filler, Scenario.Other, null, core.ToString());
        if (BalanceOf(line, index, core) is { } balance)
            return balance.Length == 0 ? Item(HeaderItemKind.Filler, Scenario.Other, null, "") : Item(HeaderItemKind.Name, Scenario.Actual, null, balance);
        if (OfTheWhole(line, index, core) is { } whole)
            return whole == Scenario.Actual ? Item(HeaderItemKind.Filler, Scenario.Other, null, core.ToString()) : Item(HeaderItemKind.Scenario, whole, null, core.ToString());
        if (IsInhabitants(line, index, core))
            return Item(HeaderItemKind.Scenario, Scenario.Other, null, core.ToString());
        if (ScenarioWithYear(core) is { } dated && index + 1 < line.Words.Length && HeaderDates.TryRead(line, index + 1, Trim(line.TextOf(line.Words[index + 1])), out _))
            return Item(HeaderItemKind.Scenario, dated, null, core.ToString());
        if (IsPlanBesideBudget(line, index, core))
            return Item(HeaderItemKind.Scenario, Scenario.Budget, null, core.ToString());
        var stem = core.TrimEnd("0123456789");
        if (stem.Length > 2 && stem.Length < core.Length && core.Length - stem.Length <= 2 && HeaderLexicon.TryFind(stem, out kind, out scenario))
            return Item(kind, scenario, null, stem.ToString());
        stem = core.TrimEnd("-–\u00AD");
        if (stem.Length > 1 && stem.Length < core.Length && HeaderLexicon.TryFind(stem, out kind, out scenario))
            return Item(kind, scenario, null, stem.ToString(), dash: true);
        return weak && HeaderLexicon.TryFindWeak(core, out kind, out scenario) ? Item(kind, scenario, null, core.ToString()) : null;

        HeaderItem Item(HeaderItemKind kind, Scenario scenario, HeaderPeriod? period, string text, bool dash = false) =>
            new(kind, scenario, period, text, line.Number, word.Geometry?.X1 ?? word.TabsBefore,
                Left(line, word), Right(line, word), JoinsBefore(line, index), dash, word.Cell);
    }

    /// <summary>Whether the word before a period belongs to its name: <c>Föregående år</c>, and <c>Ingående 2024</c> in one head, which is no year's figure.</summary>
    private static bool IsSaidWith(SourceLine line, int index, HeaderPeriod period) =>
        index > 0 && (period.IsRelative
            || (JoinsBefore(line, index) && Trim(line.TextOf(line.Words[index - 1])) is var before && (HeaderBalances.IsOpening(before) || HeaderBalances.IsClosing(before))));

    /// <summary><c>… en ny plan.</c>, <c>… under jan-oktober.</c>; <c>diff.</c> is an abbreviation.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> text, HeaderItemKind kind) =>
        text[^1] == '.' && char.IsLower(text[0]) && kind is (HeaderItemKind.Scenario or HeaderItemKind.Months or HeaderItemKind.Name) && !HeaderLexicon.TryFind(text, out _, out _);

    /// <summary>Whether only a word's blank parts a word from the word before it.</summary>
    public static bool JoinsBefore(SourceLine line, int index)
    {
        if (index == 0)
            return false;
        if (line.InOneCell(index - 1, index) is { } inOne)
            return inOne;
        var (before, word) = (line.Words[index - 1], line.Words[index]);
        return before.Geometry is { } a && word.Geometry is { } b ? b.X0 - a.X1 < 0.6 * b.FontSize : word.BlanksBefore <= 1 && word.TabsBefore == before.TabsBefore;
    }

    /// <summary>Whether the layout says that a column's head begins with a word: in stream text it is a word like any other.</summary>
    private static bool IsSetOff(SourceLine line, int index) =>
        line.Words[index].Geometry is not null || line.Words[index].TabsBefore > 0 || line.Words[index].BlanksBefore > 1;

    private static HeaderItem Name(SourceLine line, int first, int end)
    {
        var (word, last) = (line.Words[first], line.Words[end - 1]);
        return new HeaderItem(
            HeaderItemKind.Name, Scenario.Other, null, Blanks.Collapse(line.Text[word.Start..last.End]), line.Number, last.Geometry?.X1 ?? last.TabsBefore,
            Left(line, word), Right(line, last), false, false, word.Cell);
    }

    /// <summary>Left edge of a word: points, characters, or widths of tabulated cells.</summary>
    public static double Left(SourceLine line, SourceWord word) =>
        word.Geometry?.X0 ?? (line.Text.Contains('\t', StringComparison.Ordinal) ? word.TabsBefore * CellWidth : word.Start);

    /// <summary>Right edge of a word, in the unit of <see cref="Left"/>.</summary>
    public static double Right(SourceLine line, SourceWord word) =>
        word.Geometry?.X1 ?? (line.Text.Contains('\t', StringComparison.Ordinal) ? (word.TabsBefore + 0.5) * CellWidth : word.End);

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

    /// <summary><c>Invånare 2024-11-01</c>, <c>Kr per invånare</c>: neither is an amount of the year; over labels, <c>Invånare 2024 2023</c>, the word names no column.</summary>
    private static bool IsInhabitants(SourceLine line, int index, ReadOnlySpan<char> word)
    {
        if (!word.Equals("invånare", StringComparison.OrdinalIgnoreCase) && !word.Equals("folkmängd", StringComparison.OrdinalIgnoreCase) && !word.Equals("befolkning", StringComparison.OrdinalIgnoreCase))
            return false;
        return (index > 0 && line.TextOf(line.Words[index - 1]).Equals("per", StringComparison.OrdinalIgnoreCase))
            || (index + 1 < line.Words.Length && HeaderDates.TryRead(line, index + 1, Trim(line.TextOf(line.Words[index + 1])), out var day) && day.IsDay);
    }

    /// <summary>
    /// <c>Ingående balans</c>, <c>Utg saldo</c>: heads of a balance sheet by account. The whole name at its second word, nothing at its first; null for other words.
    /// </summary>
    private static string? BalanceOf(SourceLine line, int index, ReadOnlySpan<char> word)
    {
        if (HeaderBalances.IsOpening(word) || HeaderBalances.IsClosing(word))
            return index + 1 < line.Words.Length && IsBalance(Trim(line.TextOf(line.Words[index + 1]))) ? "" : null;
        var before = index > 0 ? Trim(line.TextOf(line.Words[index - 1])) : default;
        return IsBalance(word) && (HeaderBalances.IsOpening(before) || HeaderBalances.IsClosing(before)) ? $"{before} {word}" : null;

        static bool IsBalance(ReadOnlySpan<char> second) => second.Equals("balans", StringComparison.OrdinalIgnoreCase) || second.Equals("saldo", StringComparison.OrdinalIgnoreCase);
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
    /// Words that head a column only before a year: <c>Plan 2028</c>, a later year of a budget over several (alone the word is a floor or a document),
    /// <c>Antal 2024</c>, a column of counts beside columns of amounts, and <c>Mål 2024</c>, what was aimed at, which no outcome is compared with.
    /// </summary>
    private static Scenario? ScenarioWithYear(ReadOnlySpan<char> word) =>
        word.Equals("plan", StringComparison.OrdinalIgnoreCase) ? Scenario.Budget
        : word.Equals("antal", StringComparison.OrdinalIgnoreCase) || word.Equals("mål", StringComparison.OrdinalIgnoreCase) ? Scenario.Other : null;

    /// <summary><c>Budget Plan Plan</c> over <c>2025 2026 2027</c>: beside another head the word is one, wherever its year stands.</summary>
    private static bool IsPlanBesideBudget(SourceLine line, int index, ReadOnlySpan<char> word)
    {
        return IsPlan(word) && ((index > 0 && IsHead(line.TextOf(line.Words[index - 1]))) || (index + 1 < line.Words.Length && IsPlan(Trim(line.TextOf(line.Words[index + 1])))));

        static bool IsPlan(ReadOnlySpan<char> word) => word is "Plan" or "PLAN";

        static bool IsHead(ReadOnlySpan<char> before) => IsPlan(Trim(before)) || HeaderLexicon.TryFind(Trim(before), out var kind, out var scenario) && kind == HeaderItemKind.Scenario && scenario is Scenario.Budget or Scenario.Actual;
    }

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
        // Nearly all words have nothing around them.
        if (!word.IsEmpty && char.IsAsciiLetterOrDigit(word[0]) && char.IsAsciiLetterOrDigit(word[^1]))
            return word;
        var core = word.Trim("()[]:;,*.\"”'").TrimEnd("¹²³⁴⁵⁶⁷⁸⁹⁰");
        return core.Trim("()[]:;,*");
    }
}
