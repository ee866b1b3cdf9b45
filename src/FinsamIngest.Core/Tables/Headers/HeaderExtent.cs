using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>Which words of a line are a header's, and how many columns they name.</summary>
internal static class HeaderExtent
{
    /// <summary>Words between the two halves of a header of two sides at most: <c>Intäkter (tkr)</c>, <c>Skulder och eget kapital</c>.</summary>
    private const int MostWordsBetween = 5;

    /// <summary>
    /// The first word from which all words to the end of the line are header words, and how many of them make a column.
    /// <c>Not 3. Fodringar (Belopp i t.kr) 2024 2023</c> gives the index of <c>(Belopp</c> and 2.
    /// </summary>
    public static (int Start, int Columns) Tail(SourceLine line)
    {
        var (start, columns) = Tail(line, weak: false);
        var withWeak = Tail(line, weak: true);
        if (withWeak.Start < start && WeakWordsName(line, withWeak.Start))
            return withWeak;
        if (RepeatedNames(line, start) is var names && names.Columns > 0)
            return (names.Start, columns + names.Columns);
        var other = columns >= 2 ? OtherSide(line, start, columns) : -1;
        return other < 0 ? (start, columns) : (other, columns * 2);
    }

    /// <summary>
    /// Pairs of a word and a year before the header words, the word always the same, whatever it is: <c>Bidrag 2023 Bidrag 2024 Andel 2024</c>. Where they begin and the
    /// columns that they add.
    /// </summary>
    private static (int Start, int Columns) RepeatedNames(SourceLine line, int start)
    {
        var year = start;
        while (year >= 3 && IsYear(line, year) && HeaderLexer.Read(line, year - 1) is null && IsYear(line, year - 2)
            && line.TextOf(line.Words[year - 1]) is [var letter, ..] name && char.IsLetter(letter) && name.Equals(line.TextOf(line.Words[year - 3]), StringComparison.OrdinalIgnoreCase))
            year -= 2;
        return (year - 1, (start - year) / 2);
    }

    private static bool IsYear(SourceLine line, int word) => word < line.Words.Length && HeaderLexer.Read(line, word) is { Kind: HeaderItemKind.Period };

    private static (int Start, int Columns) Tail(SourceLine line, bool weak)
    {
        var (start, columns, months) = (line.Words.Length, 0, 0);
        for (var w = line.Words.Length - 1; w >= 0; w--)
        {
            var item = HeaderLexer.Read(line, w, weak);
            if (item is null && !HeaderDates.IsSplitEnd(line, w))
                break;
            start = w;
            if (item is { MakesColumn: true })
                columns++;
            if (item is { Kind: HeaderItemKind.Months })
                months++;
        }
        return (start, months > 1 ? Math.Max(columns, months) : columns);
    }

    /// <summary>
    /// Whether words that are more often labels name columns here: each year has a word before it and two of those words are such (<c>Intäkter 2024 Kostnader 2024 Budget 2024
    /// Avvikelse</c>), two stand beside a scenario that needs no year (<c>Intäkter Kostnader Netto Budget</c>), or all are groups of people (<c>Kvinnor Män Totalt</c>).
    /// <c>Intäkter och kostnader 2024 2023</c> is a title.
    /// </summary>
    public static bool WeakWordsName(SourceLine line, int firstWord)
    {
        var (weak, strong, bare, joined, groups, years) = (0, 0, 0, 0, 0, 0);
        HeaderItem? before = null;
        for (var w = firstWord; w < line.Words.Length; w++)
        {
            if (HeaderLexer.Read(line, w, weak: true) is not { } item)
                return false;
            if (item.Kind == HeaderItemKind.Filler && char.IsLetter(item.Text.Length > 0 ? item.Text[0] : ' '))
                joined++;
            if (!item.MakesColumn)
                continue;
            if (item.Kind == HeaderItemKind.Name && !HeaderLexicon.IsSumWord(item.Text))
                groups++;
            if (item.Kind == HeaderItemKind.Period)
            {
                years++;
                bare += before is null or { Kind: HeaderItemKind.Period } ? 1 : 0;
            }
            else if (HeaderLexer.Read(line, w) is null)
                weak++;
            else
                strong++;
            before = item;
        }
        return weak >= 2 && bare == 0 && joined == 0 && (years > 0 || strong > 0 || groups >= 2);
    }

    /// <summary>
    /// The start of an equal run of header words before this one: <c>Kostnader Budget 2024 Utfall 2024 Intäkter Budget 2024 Utfall 2024</c>, a table of
    /// two sides; −1 when there is none.
    /// </summary>
    private static int OtherSide(SourceLine line, int start, int columns)
    {
        var end = start;
        while (end > 0 && start - end < MostWordsBetween && !HeaderLexer.NamesColumn(line, end - 1))
            end--;
        if (end == start || end == 0)
            return -1;
        var (first, found) = (end, 0);
        for (var w = end - 1; w >= 0 && HeaderLexer.Read(line, w) is { } item && found < columns; w--)
        {
            first = w;
            if (item.MakesColumn)
                found++;
        }
        return found == columns ? first : -1;
    }
}
