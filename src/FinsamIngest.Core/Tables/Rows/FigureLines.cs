using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Tables.Regions;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>
/// Shares lines of figures between the labels that stood before them. Serves extractors that give a table cell by cell (each cell a line),
/// row by row below the labels, or column by column (all of a column's cells, then the next column's).
/// </summary>
internal static class FigureLines
{
    /// <summary>The lines of each row, for at most <paramref name="labels"/> rows of at most <paramref name="columns"/> columns.</summary>
    public static List<List<SourceLine>> Share(List<LineShape> lines, int labels, int columns)
    {
        var single = lines.TrueForAll(line => IsOneFigure(line));
        if (!single || columns <= 1)
        {
            // Whole rows: one line a row, the last labels take them.
            if (lines.Count <= Math.Max(1, labels))
                return lines.ConvertAll(line => new List<SourceLine> { line.Line });
            // More lines than labels: rows without a label of their own keep their figures.
            return single ? [lines.ConvertAll(line => line.Line)] : lines.ConvertAll(line => new List<SourceLine> { line.Line });
        }
        var shares = SplitShares(lines, out var amounts);
        if (shares is not null)
            return [amounts, shares];
        if (lines.Count <= columns)
            return [lines.ConvertAll(line => line.Line)];
        var rows = Math.Max(2, Math.Min(labels, (lines.Count + columns - 1) / columns));
        return lines.Count == rows * columns && RunsOf(lines, rows)
            ? Transposed(lines, rows, columns)
            : Chunked(lines, columns);
    }

    /// <summary>Every amount followed by its share in parentheses, cell by cell: two rows in one (an amount row and a per cent row).</summary>
    private static List<SourceLine>? SplitShares(List<LineShape> lines, out List<SourceLine> amounts)
    {
        amounts = [];
        if (lines.Count < 4 || lines.Count % 2 != 0)
            return null;
        var shares = new List<SourceLine>();
        for (var i = 0; i < lines.Count; i++)
        {
            var isShare = lines[i].Line.Text.Contains('%', StringComparison.Ordinal);
            if (isShare != (i % 2 == 1))
                return null;
            (isShare ? shares : amounts).Add(lines[i].Line);
        }
        return shares;
    }

    /// <summary>Whether the lines stand in runs of a length, without blank lines inside a run: a column's cells.</summary>
    private static bool RunsOf(List<LineShape> lines, int length)
    {
        for (var i = 1; i < lines.Count; i++)
            if (i % length != 0 && lines[i].Line.Number - lines[i - 1].Line.Number > 1)
                return EvenlySpaced(lines);
        return true;
    }

    private static bool EvenlySpaced(List<LineShape> lines)
    {
        var step = lines[1].Line.Number - lines[0].Line.Number;
        for (var i = 2; i < lines.Count; i++)
            if (lines[i].Line.Number - lines[i - 1].Line.Number != step)
                return false;
        return true;
    }

    private static List<List<SourceLine>> Transposed(List<LineShape> lines, int rows, int columns)
    {
        var result = new List<List<SourceLine>>();
        for (var r = 0; r < rows; r++)
        {
            var row = new List<SourceLine>();
            for (var c = 0; c < columns; c++)
                row.Add(lines[c * rows + r].Line);
            result.Add(row);
        }
        return result;
    }

    private static List<List<SourceLine>> Chunked(List<LineShape> lines, int columns)
    {
        var result = new List<List<SourceLine>>();
        for (var i = 0; i < lines.Count; i += columns)
            result.Add(lines.GetRange(i, Math.Min(columns, lines.Count - i)).ConvertAll(line => line.Line));
        return result;
    }

    /// <summary>Whether the line can hold no more than one figure: all its words join, or only one has digits.</summary>
    private static bool IsOneFigure(LineShape shape)
    {
        var line = shape.Line;
        for (var w = 1; w < line.Words.Length; w++)
        {
            var text = line.TextOf(line.Words[w]).TrimEnd(")%");
            if (char.IsAsciiDigit(text.IsEmpty ? '0' : text[0]) && (text.Length != 3 && text.Length != 0 || line.StandsApart(w)))
                return false;
            if (!text.IsEmpty && !char.IsAsciiDigit(text[0]))
                return false;
        }
        return true;
    }
}
