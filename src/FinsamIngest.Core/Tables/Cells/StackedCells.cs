using System.Globalization;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Tables.Regions;

namespace FinsamIngest.Core.Tables.Cells;

/// <summary>
/// Puts tables together again that an extractor left cell by cell, each cell a line or a paragraph: title, heads, then for each row its label, perhaps an owner or the number of a
/// note, and its figures. Serves running text only. The rows that come out are lines whose words are marked with their cells, as those of tagged PDFs are, so that all
/// that asks for cells there does so here. A table is put together only when most of its rows have equally many figures and its heads are known; otherwise its lines are left as they are.
/// </summary>
internal static class StackedCells
{
    /// <summary>The lines with their shapes, those of such tables joined row by row.</summary>
    /// <param name="lines">The lines of the document.</param>
    /// <param name="layout">Its layout.</param>
    /// <param name="apart">Numbers of lines that belong to no table: page numbers, running heads, footnotes.</param>
    public static IReadOnlyList<LineShape> Join(IReadOnlyList<LineShape> lines, TextLayout layout, IReadOnlySet<int> apart)
    {
        if (layout != TextLayout.Stream || !HasLoneFigures(lines))
            return lines;
        var cells = CellsOf(lines, apart);
        List<LineShape>? joined = null;
        var (taken, table) = (0, 0);
        for (var first = 0; first < cells.Count;)
        {
            if (cells[first].Kind == CellLineKind.None)
            {
                first++;
                continue;
            }

            var end = first;
            while (end < cells.Count && cells[end].Kind != CellLineKind.None)
                end++;
            while (first < end)
            {
                var (next, rows) = StackedTable.Read(cells, first, end, table);
                if (rows is not null)
                {
                    joined ??= [];
                    for (; taken < rows.FirstIndex; taken++)
                        joined.Add(lines[taken]);
                    joined.AddRange(rows.Lines.Select(LineShaper.Shape));
                    taken = rows.EndIndex;
                    table++;
                }

                first = next;
            }
        }

        for (; joined is not null && taken < lines.Count; taken++)
            joined.Add(lines[taken]);
        return joined ?? lines;
    }

    /// <summary>Whether figures that are a line each follow each other at all: most texts need not be looked at further.</summary>
    private static bool HasLoneFigures(IReadOnlyList<LineShape> lines)
    {
        var run = 0;
        foreach (var line in lines.Select(shape => shape.Line))
        {
            if (line.IsBlank)
                continue;
            run = line.Words.All(word => Glyphs.IsFigureWord(line.TextOf(word)) || Glyphs.IsCellUnit(line.TextOf(word))) ? run + 1 : 0;
            if (run >= 2)
                return true;
        }

        return false;
    }

    private static List<CellLine> CellsOf(IReadOnlyList<LineShape> lines, IReadOnlySet<int> apart)
    {
        var shapes = new List<(int Index, LineShape Shape, bool IsSetOff, bool IsBehindEdge)>();
        var (setOff, behindEdge) = (true, false);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Line;
            if (line.IsBlank)
            {
                setOff = true;
            }
            else if (apart.Contains(line.Number) && !IsHeadOfYears(lines, i))
            {
                (setOff, behindEdge) = (true, true);
            }
            else
            {
                shapes.Add((i, lines[i], setOff || i > 0 && line.Page != lines[i - 1].Line.Page, behindEdge));
                (setOff, behindEdge) = (false, false);
            }
        }

        var cells = new List<CellLine>(shapes.Count);
        for (var i = 0; i < shapes.Count; i++)
        {
            var beforeFigure = i + 1 < shapes.Count && CellLine.IsOneFigure(shapes[i + 1].Shape);
            var amongRows = i > 0 && CellLine.IsOneFigure(shapes[i - 1].Shape) && i + 1 < shapes.Count && shapes[i + 1].Shape.Kind != LineKind.Prose;
            cells.Add(new CellLine(shapes[i].Index, shapes[i].Shape, CellLine.KindOf(shapes[i].Shape, beforeFigure, amongRows), shapes[i].IsSetOff, shapes[i].IsBehindEdge));
        }

        return cells;
    }

    /// <summary>Years one by one, which look like the axis of a chart: where a table's rows follow they are its heads.</summary>
    private static bool IsHeadOfYears(IReadOnlyList<LineShape> lines, int at)
    {
        return Year(at) is { } year && (IsBeside(year, -1) || IsBeside(year, 1));

        int? Year(int i) => lines[i].Line is { Words: [var word] } line && Glyphs.IsYear(line.TextOf(word)) ? int.Parse(line.TextOf(word), CultureInfo.InvariantCulture) : null;

        bool IsBeside(int year, int step)
        {
            var i = at + step;
            while (i >= 0 && i < lines.Count && lines[i].Line.IsBlank)
                i += step;
            return i >= 0 && i < lines.Count && Year(i) is { } other && Math.Abs(other - year) == 1;
        }
    }
}
