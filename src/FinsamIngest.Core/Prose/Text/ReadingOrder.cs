using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Puts running text that is set in two columns in its reading order: <c>pdftotext -layout</c> and the like print both columns on each line, with blanks between them.
/// Lines with positions are in their order already.
/// </summary>
internal static class ReadingOrder
{
    /// <summary>Blanks between the columns on the line that shows them, and on the others: justified text has gaps of its own.</summary>
    private const int Gap = 3;
    private const int LeastGap = 2;

    /// <summary>Lines with text in both columns at least: fewer are chance, or a signature beside another.</summary>
    private const int FewestLines = 3;

    /// <summary>Blank lines that the columns may run over: between paragraphs of the one and the other.</summary>
    private const int MostBlanks = 2;

    /// <summary>Lines of columns looked through from one line: a long page, so that work stays linear where no page ends.</summary>
    private const int MostLines = 120;

    /// <summary>A line that is one of a side's first or last may be set in by so many characters: bullets, first lines.</summary>
    private const int Indent = 4;

    /// <summary>The lines in the order that they are read in, each with whether a table has it; a line of two columns is there twice, each time with the words of one.</summary>
    public static List<(SourceLine Line, bool InTable)> Of(SourceDocument document, bool[] tableLines)
    {
        var ordered = new List<(SourceLine, bool)>(document.Lines.Length);
        for (var i = 0; i < document.Lines.Length; i++)
        {
            var line = document.Lines[i];
            var (at, end) = tableLines[i] || line.IsBlank || line.Words[0].Geometry is not null ? (0, -1) : Columns(document, tableLines, i);
            if (end < i)
            {
                ordered.Add((line, tableLines[i]));
                continue;
            }

            // The right column may begin higher than the left one.
            var first = i;
            while (first > 0 && !tableLines[first - 1] && document.Lines[first - 1] is { IsBlank: false } above && above.Page == line.Page && above.Words[0].Start == at)
                first--;
            ordered.RemoveRange(ordered.Count - (i - first), i - first);
            for (var l = first; l <= end; l++)
                ordered.Add((document.Lines[l] with { Words = [.. document.Lines[l].Words.Where(w => w.Start < at)] }, false));
            for (var l = first; l <= end; l++)
                ordered.Add((document.Lines[l] with { Words = [.. document.Lines[l].Words.Where(w => w.Start >= at)] }, false));
            i = end;
        }

        return ordered;
    }

    /// <summary>Where the right column begins that the line shows, and the last line that has text in it; an end before the line when it shows none.</summary>
    private static (int At, int End) Columns(SourceDocument document, bool[] tableLines, int first)
    {
        var line = document.Lines[first];
        for (var w = 1; w < line.Words.Length; w++)
            if (line.Words[w].Start - line.Words[w - 1].End >= Gap && Last(document, tableLines, first, line.Words[w].Start) is >= 0 and var end)
                return (line.Words[w].Start, end);
        return (0, -1);
    }

    /// <summary>The last line of the columns that begin on a line; −1 when they are none.</summary>
    private static int Last(SourceDocument document, bool[] tableLines, int first, int at)
    {
        var (both, prose, blanks, last) = (0, 0, 0, -1);
        for (var l = first; l < Math.Min(document.Lines.Length, first + MostLines) && !tableLines[l] && document.Lines[l].Page == document.Lines[first].Page; l++)
        {
            var line = document.Lines[l];
            if (line.IsBlank)
            {
                if (++blanks > MostBlanks)
                    break;
                continue;
            }

            blanks = 0;
            var right = FirstFrom(line, at);
            if (right < line.Words.Length && !(line.Words[right].Start - at is >= 0 and var indent && (indent == 0 || right == 0 && indent <= Indent)) || right > 0 && line.Words[right - 1].End > at - (right < line.Words.Length ? LeastGap : 1))
                break;
            if (right == line.Words.Length)
                continue;
            last = l;
            if (right == 0)
                continue;
            both++;
            if (IsText(line, 0, right) && IsText(line, right, line.Words.Length))
                prose++;
        }

        return both >= FewestLines && 2 * prose > both ? last : -1;
    }

    private static int FirstFrom(SourceLine line, int at)
    {
        var word = 0;
        while (word < line.Words.Length && line.Words[word].Start < at)
            word++;
        return word;
    }

    /// <summary>Two words of letters or more: the rows of a table that was not seen have one, or figures.</summary>
    private static bool IsText(SourceLine line, int from, int to)
    {
        var words = 0;
        for (var w = from; w < to; w++)
            if (char.IsLetter(line.Text[line.Words[w].Start]))
                words++;
        return words > 1 && 2 * words > to - from;
    }
}
