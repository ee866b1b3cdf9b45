using FinsamIngest.Core.Tables.Regions;

namespace FinsamIngest.Core.Tables.Cells;

/// <summary>A line of heads, or a word of a line that holds several: <c>Not Utfall 2023 Budget 2023</c>, <c>Netto Budget netto</c>.</summary>
/// <param name="Cell">The line or word.</param>
/// <param name="At">The place of the line among the cells.</param>
/// <param name="IsInLine">Whether it goes on on the line of the one before.</param>
internal readonly record struct HeadLine(CellLine Cell, int At, bool IsInLine)
{
    /// <summary>The lines, those of several heads word by word.</summary>
    public static List<HeadLine> Split(IReadOnlyList<CellLine> cells, int first, int end)
    {
        var lines = new List<HeadLine>();
        for (var i = first; i < end; i++)
        {
            var (cell, count) = (cells[i], cells[i].Line.Words.Length);
            if (count < 2 || cell.Kind != CellLineKind.Heads)
                lines.Add(new HeadLine(cell, i, false));
            else
                for (var w = 0; w < count; w++)
                    lines.Add(new HeadLine(OfWord(cell, w), i, w > 0));
        }

        return lines;
    }

    private static CellLine OfWord(CellLine cell, int index)
    {
        var (line, word) = (cell.Line, cell.Line.Words[index]);
        var own = line with { Text = line.TextOf(word).ToString(), Words = [word with { Start = 0 }] };
        var shape = LineShaper.Shape(own);
        return cell with { Shape = shape, Kind = CellLine.KindOf(shape, beforeFigure: true), IsSetOff = cell.IsSetOff && index == 0 };
    }
}
