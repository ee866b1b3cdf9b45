using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>Which words of a line are a header's, and how many columns they name.</summary>
internal static class HeaderExtent
{
    /// <summary>Words between the two halves of a header of two sides at most: <c>Intäkter (tkr)</c>, <c>Skulder och eget kapital</c>.</summary>
    private const int MostWordsBetween = 5;

    /// <summary>Words of a column's name at most: <c>Antal deltagare i insats</c>. More are a text.</summary>
    private const int MostWordsOfName = 4;

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
        var other = columns >= 2 ? OtherSide(line, start, columns) : -1;
        return other < 0 ? (start, columns) : (other, columns * 2);
    }

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

    /// <summary>The same for a line that is tagged as a header: from the first cell that names a column, whatever stands in the others.</summary>
    public static (int Start, int Columns) Tagged(SourceLine line)
    {
        var start = -1;
        var columns = 0;
        for (var w = 0; w < line.Words.Length; w++)
        {
            if (HeaderLexer.Read(line, w) is not { MakesColumn: true })
                continue;
            columns++;
            if (start < 0)
                start = w;
        }
        while (start > 0 && line.InOneCell(start - 1, start) is true)
            start--;
        return (Math.Max(0, start), columns);
    }

    /// <summary>
    /// The same for a line whose cells are set apart, by tabulators or gaps, where words that this reader does not know head columns among those that it knows:
    /// <c>⇥Insatsägare⇥Utfall⇥Budget⇥Antal deltagare</c>. (0, 0) when the line holds a figure, or reads as a text.
    /// </summary>
    public static (int Start, int Columns) Cells(SourceLine line)
    {
        var cells = Split(line);
        if (cells.Count < 2)
            return default;
        var tabbed = line.Words[^1].TabsBefore > 0;
        var first = tabbed ? cells.FindIndex(cell => line.Words[cell.First].TabsBefore > 0) : cells.FindIndex(cell => cell.IsKnown);
        if (first < 0)
            return default;
        var own = cells.GetRange(first, cells.Count - first);
        var known = own.Count(cell => cell.IsKnown);
        var names = own.Count(cell => !cell.IsKnown && (!cell.IsSilent || cell.IsUnit));
        var isHeader = own.TrueForAll(cell => !cell.HasFigure && (cell.IsKnown || cell.End - cell.First <= MostWordsOfName))
            && (tabbed ? known >= 1 && known + names >= 2 : known >= 2 && names <= known);
        return isHeader ? (own[0].First, known + names) : default;
    }

    private static List<Cell> Split(SourceLine line)
    {
        var cells = new List<Cell>();
        for (var first = 0; first < line.Words.Length;)
        {
            var end = first + 1;
            while (end < line.Words.Length && HeaderLexer.JoinsBefore(line, end))
                end++;
            var (known, silent, unread, figure, unit) = (false, true, false, false, false);
            for (var w = first; w < end; w++)
            {
                var item = HeaderLexer.Read(line, w);
                known |= item is { MakesColumn: true } or { Kind: HeaderItemKind.Months };
                silent &= item is not null;
                unread |= item is null;
                unit |= item is { Kind: HeaderItemKind.Unit };
                figure |= item is null && Glyphs.IsFigureWord(line.TextOf(line.Words[w]));
            }
            // "Bidrag 2024" names a column; in a long cell the year is a word of a text.
            cells.Add(new Cell(first, end, known && (!unread || end - first <= MostWordsOfName), silent, figure, unit));
            first = end;
        }
        return cells;
    }

    private sealed record Cell(int First, int End, bool IsKnown, bool IsSilent, bool HasFigure, bool IsUnit);
}
