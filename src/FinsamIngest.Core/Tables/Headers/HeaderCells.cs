using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>
/// The header that a line's cells make, where tags, tabulators or gaps part them. A cell that names a column makes one of each cell beside it, whatever its words are:
/// <c>Insatsägare | Utfall | Budget | Antal deltagare</c>, <c>Bidrag 2025 (kr) | Andel | Bidrag 2024 (kr)</c>; in a row that is tagged as the header each cell does. Serves
/// Markdown, tabbed text, text that keeps its columns, and positioned words.
/// </summary>
/// <param name="Start">The first word of the first cell that names a column.</param>
/// <param name="Columns">Cells from there that name one; 0 when the line is no header.</param>
/// <param name="IsNamed">Whether the cells are names because of where they stand, whatever their words are.</param>
/// <param name="AreCertain">Whether tabulators or tags part the cells, so that the first is known to be the labels'.</param>
internal readonly record struct HeaderCells(int Start, int Columns, bool IsNamed, bool AreCertain)
{
    /// <summary>Words of a column's name at most: <c>Antal deltagare i insats</c>. More are a text.</summary>
    private const int MostWords = 5;

    /// <summary>The header of a line; one of no columns when its cells make none.</summary>
    public static HeaderCells Of(SourceLine line)
    {
        // Most lines are one cell: their words need not be read.
        if (EndOfCell(line, 0) >= line.Words.Length)
            return default;
        var cells = Split(line);
        return IsHeaderRow(line) ? OfHeaderRow(line, cells) : OfCells(line, cells);
    }

    /// <summary>Whether all words of a line are in header cells, two of them at least.</summary>
    public static bool IsHeaderRow(SourceLine line) =>
        line.Words.Length > 1 && line.InOneCell(0, line.Words.Length - 1) is false && line.Words.All(word => word.Cell is { IsHeader: true });

    /// <summary>The first cell is the labels', whatever it says, unless it stands behind an empty one, or names a column where nothing tells that it does not.</summary>
    private static HeaderCells OfHeaderRow(SourceLine line, List<Cell> cells)
    {
        var isSure = line.Words[^1].TabsBefore > 0 || line.Words[0].Cell is { Column: >= 0 };
        var isLabels = isSure ? line.Words[0].TabsBefore == 0 && line.Words[0].Cell is not { Column: > 0 } : !cells[0].IsKnown;
        var own = isLabels ? cells.GetRange(1, cells.Count - 1) : cells;
        var naming = own.Count(cell => !cell.IsSilent || cell.IsKnown);
        return own.Exists(cell => cell.IsAmount) ? default : new HeaderCells(own[0].First, naming, own.Exists(cell => !cell.IsKnown && !cell.IsSilent), isSure);
    }

    private static HeaderCells OfCells(SourceLine line, List<Cell> cells)
    {
        var tabbed = line.Words[^1].TabsBefore > 0;
        var first = tabbed ? cells.FindIndex(cell => line.Words[cell.First].TabsBefore > 0) : cells.FindIndex(cell => cell.IsKnown);
        if (first < 0)
            return default;
        var own = cells.GetRange(first, cells.Count - first);
        var known = own.Count(cell => cell.IsKnown);
        var names = own.Count(cell => !cell.IsKnown && (!cell.IsSilent || cell.IsUnit));
        var isHeader = own.TrueForAll(cell => !(tabbed ? cell.IsAmount : cell.HasFigure) && (cell.IsKnown || cell.End - cell.First <= MostWords)) && (known >= 2 || tabbed && known == 1 && names >= 1);
        return isHeader ? new HeaderCells(own[0].First, known + names, false, tabbed) : default;
    }

    private static int EndOfCell(SourceLine line, int first)
    {
        var end = first + 1;
        while (end < line.Words.Length && HeaderLexer.JoinsBefore(line, end))
            end++;
        return end;
    }

    private static List<Cell> Split(SourceLine line)
    {
        var cells = new List<Cell>();
        for (var first = 0; first < line.Words.Length;)
        {
            var end = EndOfCell(line, first);
            var (known, silent, unread, amount, figure, unit) = (false, true, false, false, false, false);
            for (var w = first; w < end; w++)
            {
                var item = HeaderLexer.Read(line, w);
                known |= item is { MakesColumn: true } or { Kind: HeaderItemKind.Months };
                silent &= item is not null;
                unread |= item is null;
                unit |= item is { Kind: HeaderItemKind.Unit };
                figure |= item is null && Glyphs.IsFigureWord(line.TextOf(line.Words[w]));
                amount |= figure && w == first;
            }
            // "Bidrag 2024" names a column; in a long cell the year is a word of a text.
            cells.Add(new Cell(first, end, known && (!unread || end - first <= MostWords), silent, figure, amount, unit));
            first = end;
        }
        return cells;
    }

    /// <summary>A cell of the line.</summary>
    /// <param name="First">Its first word.</param>
    /// <param name="End">The word behind its last.</param>
    /// <param name="IsKnown">Whether one of its words names a column.</param>
    /// <param name="IsSilent">Whether all of its words are header words.</param>
    /// <param name="HasFigure">Whether it holds digits that no header word has.</param>
    /// <param name="IsAmount">Whether it begins with such digits: <c>Steg 2</c> is a name.</param>
    /// <param name="IsUnit">Whether one of its words is a unit.</param>
    private sealed record Cell(int First, int End, bool IsKnown, bool IsSilent, bool HasFigure, bool IsAmount, bool IsUnit);
}
