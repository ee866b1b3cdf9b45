using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Tables.Decoding;
using FinsamIngest.Core.Tables.Regions;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>
/// Finds a column of words between the labels and the figures (<c>Älvstegen | Regionen | 4 508</c>) and takes it out of the labels: an activity is called the same
/// in every table, whoever owns it. Serves layouts that tell where cells begin: tabbed text, text that keeps its columns, and positioned words.
/// </summary>
internal static class TextColumns
{
    /// <summary>Rows that have a cell of words at the same place.</summary>
    private const int Fewest = 2;

    /// <summary>The part of the rows with figures that have to; totals have none, and a cell may be empty.</summary>
    private const double Most = 0.6;

    /// <summary>How far the edges (or middles) of one column's cells are apart at most, in points.</summary>
    private const double Tolerance = 3;

    /// <summary>Blanks that part two cells where a line keeps its columns.</summary>
    private const int ColumnBlanks = 2;

    /// <summary>The rows with labels that end where the column of words begins; the same rows when there is none.</summary>
    public static List<DecodedRow> Without(List<DecodedRow> rows, TextLayout layout)
    {
        if (layout == TextLayout.Stream)
            return rows;
        var breaks = rows.ConvertAll(row => Break(row, layout));
        var figures = rows.Count(row => row.Reading is { HasFigures: true });
        List<bool> inColumn = [];
        var most = 0;
        foreach (var cell in breaks.Where(cell => cell.Word > 0))
            foreach (var edge in new Func<TextCell, double>[] { one => one.Left, one => one.Right, one => (one.Left + one.Right) / 2 })
                if (breaks.ConvertAll(other => other.Word > 0 && Math.Abs(edge(other) - edge(cell)) <= Tolerance) is var standing && standing.Count(stands => stands) is var count && count > most)
                    (inColumn, most) = (standing, count);
        if (most < Fewest || most < Most * figures)
            return rows;
        return [.. rows.Select((row, i) => inColumn[i] ? row with { Reading = row.Reading! with { LabelEnd = breaks[i].Word } } : row)];
    }

    /// <summary>A second cell of a label, set flush left, flush right or centred in its column.</summary>
    /// <param name="Word">Its first word; 0 for none.</param>
    /// <param name="Left">Its left edge, in points or blanks.</param>
    /// <param name="Right">Its right edge.</param>
    private readonly record struct TextCell(int Word, double Left, double Right);

    /// <summary>The second cell of a row's label.</summary>
    private static TextCell Break(DecodedRow row, TextLayout layout)
    {
        if (row.Reading is not { HasFigures: true } reading || row.Source.Text is not { IsOneLine: true, Joined: var line })
            return default;
        for (var w = 1; w < reading.LabelEnd; w++)
        {
            var here = line.Words[w];
            var parts = layout == TextLayout.Columns ? here.BlanksBefore >= ColumnBlanks : LineCells.Parts(line, w);
            // A number of a note or a lone digit is no word, and an account's number is no label by itself: "1040    Checkkonto".
            if (parts && char.IsLetter(line.Text[here.Start]) && !(w == 1 && Glyphs.Digits(line.TextOf(line.Words[0]))))
            {
                var last = line.Words[reading.LabelEnd - 1];
                return layout switch
                {
                    TextLayout.Tabbed => new TextCell(w, here.TabsBefore * 10 * Tolerance, here.TabsBefore * 10 * Tolerance),
                    TextLayout.Geometry => new TextCell(w, here.Geometry!.X0, last.Geometry!.X1),
                    _ => new TextCell(w, here.Start, last.End),
                };
            }
        }
        return default;
    }
}
