using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Tables.Headers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>
/// Headers of words that say neither scenario nor year, known by where they stand: each over a figure of the row below (<c>Inskrivna  Avslutade  Till arbete</c>), or, in
/// text without positions, words for groups of people before a row of as many figures: on lines of their own, or on one line behind the head of the labels (<c>Insats Kvinnor
/// Män Totalt</c>).
/// </summary>
internal static class NamedHeads
{
    /// <summary>Words of a column's name at most.</summary>
    private const int MostWords = 4;

    /// <summary>Words over the labels at most, before the heads of the columns.</summary>
    private const int MostWordsOfCorner = 3;

    /// <summary>The lines, with those headers marked as such.</summary>
    public static List<LineShape> Find(List<LineShape> lines, TextLayout layout)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            // A header may begin with heads that this reader does not know: "Påbörjade  Avslutade  Delt. 2023  Delt. 2024".
            var known = lines[i] is { Kind: LineKind.Header, IsNamed: false, HeaderStart: > 0 } && layout != TextLayout.Stream ? lines[i].HeaderColumns : 0;
            if (lines[i].Kind != LineKind.Label && known == 0)
                continue;
            if (layout == TextLayout.Stream && HeadsGroups(lines[i]) && Next(lines, i + 1) is { Kind: LineKind.Figures, TailStart: > 0 } below && below.TailLength >= lines[i].HeaderColumns)
            {
                lines[i] = lines[i] with { Kind = LineKind.Header };
                continue;
            }
            var end = layout == TextLayout.Stream ? EndOfGroups(lines, i) : i + 1;
            if (end == i || Next(lines, end) is not { Kind: LineKind.Figures, TailStart: > 0 } row)
                continue;
            var stream = layout == TextLayout.Stream;
            var (start, columns) = stream ? (0, end - i <= row.TailLength ? 1 : 0) : OverFigures(lines[i].Line, row);
            if (columns <= known)
                continue;
            for (var head = i; head < end; head++)
                lines[head] = lines[head] with { Kind = LineKind.Header, IsNamed = true, HeaderStart = start, HeaderColumns = columns };
        }
        return lines;
    }

    private static LineShape? Next(List<LineShape> lines, int from)
    {
        while (from < lines.Count && lines[from].Kind is LineKind.Blank)
            from++;
        return from < lines.Count ? lines[from] : null;
    }

    /// <summary>Whether a line ends in two groups of people or more, and perhaps their sum, behind the head of the labels; years and scenarios need no such help.</summary>
    private static bool HeadsGroups(LineShape shape)
    {
        if (shape is not { HeaderStart: > 0 and <= MostWordsOfCorner, HeaderColumns: >= 2 })
            return false;
        var items = HeaderLexer.Items(shape.Line, shape.HeaderStart).ToList();
        return items.TrueForAll(item => item.Kind == HeaderItemKind.Name) && items.Count(item => !HeaderLexicon.IsSumWord(item.Text)) >= 2;
    }

    /// <summary>Behind the last of two or more lines, one group each; the line itself when there are none.</summary>
    private static int EndOfGroups(List<LineShape> lines, int from)
    {
        var (end, groups) = (from, 0);
        for (; end < lines.Count && lines[end] is { Kind: LineKind.Label, Line.Words.Length: 1 } shape; end++)
        {
            if (HeaderLexer.Read(shape.Line, 0, weak: true) is not { Kind: HeaderItemKind.Name } item)
                break;
            groups += HeaderLexicon.IsSumWord(item.Text) ? 0 : 1;
        }
        return groups >= 2 ? end : from;
    }

    /// <summary>
    /// First word and number of a line's cells, two or more, that stand each over a figure of its own in the row below; a cell before them is over the labels. (0, 0) when
    /// they do not.
    /// </summary>
    private static (int Start, int Columns) OverFigures(SourceLine head, LineShape row)
    {
        var cells = Cells(head, 0);
        var figures = Cells(row.Line, row.TailStart);
        if (cells.Count > 0 && figures.Count > 0 && cells[0].Right <= figures[0].Left)
            cells.RemoveAt(0);
        if (cells.Count < 2 || cells.Count > figures.Count || cells.Exists(cell => cell.Words > MostWords || !char.IsLetter(head.Text[head.Words[cell.First].Start])))
            return default;
        var at = 0;
        foreach (var cell in cells)
        {
            while (at < figures.Count && figures[at].Right <= cell.Left)
                at++;
            if (at == figures.Count || figures[at].Left >= cell.Right)
                return default;
            at++;
        }
        return (cells[0].First, cells.Count);
    }

    private static List<(double Left, double Right, int First, int Words)> Cells(SourceLine line, int from)
    {
        var cells = new List<(double Left, double Right, int First, int Words)>();
        for (var first = from; first < line.Words.Length;)
        {
            var end = first + 1;
            while (end < line.Words.Length && HeaderLexer.JoinsBefore(line, end))
                end++;
            cells.Add((HeaderLexer.Left(line, line.Words[first]), HeaderLexer.Right(line, line.Words[end - 1]), first, end - first));
            first = end;
        }
        return cells;
    }
}
