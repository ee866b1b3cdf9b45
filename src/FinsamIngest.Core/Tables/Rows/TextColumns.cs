using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Tables.Decoding;
using FinsamIngest.Core.Tables.Headers;
using FinsamIngest.Core.Tables.Regions;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>
/// Finds a column of words between the labels and the figures (<c>Älvstegen | Regionen | 4 508</c>) and takes it out of the labels: an activity is called the same
/// in every table, whoever owns it. Serves layouts that tell where cells begin: tabbed text, text that keeps its columns, and positioned words.
/// </summary>
internal static class TextColumns
{
    /// <summary>Rows that begin a cell of words at the same place.</summary>
    private const int Fewest = 2;

    /// <summary>The part of the rows with figures that have to; totals have none, and a cell may be empty.</summary>
    private const double Most = 0.6;

    /// <summary>How far the left edges of one column's cells are apart at most, in points.</summary>
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
        // The cells are flush left or right, or centred.
        var (of, place, most) = Edges.Select(edge => Common(breaks, edge)).MaxBy(common => common.Count);
        if (most < Fewest || most < Most * figures)
            return rows;
        return [.. rows.Select((row, i) => breaks[i].Word > 0 && Math.Abs(of(breaks[i]) - place) <= Tolerance ? row with { Reading = row.Reading! with { LabelEnd = breaks[i].Word } } : row)];
    }

    private static readonly Func<(int Word, double Left, double Right), double>[] Edges = [static cell => cell.Left, static cell => cell.Right, static cell => (cell.Left + cell.Right) / 2];

    /// <summary>The place that most cells have one of their edges at.</summary>
    private static (Func<(int Word, double Left, double Right), double> Of, double Place, int Count) Common(List<(int Word, double Left, double Right)> cells, Func<(int Word, double Left, double Right), double> of)
    {
        var own = cells.FindAll(cell => cell.Word > 0);
        return own.Select(cell => (of, of(cell), own.Count(other => Math.Abs(of(other) - of(cell)) <= Tolerance))).DefaultIfEmpty((of, 0, 0)).MaxBy(place => place.Item3);
    }

    /// <summary>
    /// The lines of a table without what a cell of the column of words goes on with on a line of its own: <c>Åsmarks</c> beside the figures and <c>kommun</c> below it is no
    /// end of the row's label.
    /// </summary>
    public static IReadOnlyList<LineShape> WithoutRest(IReadOnlyList<LineShape> body, TextLayout layout)
    {
        if (layout is not (TextLayout.Geometry or TextLayout.Columns))
            return body;
        var rows = body.Where(shape => shape is { Kind: LineKind.Figures, TailStart: > 0 }).Select(shape => Break(shape.Line, shape.TailStart, layout)).ToList();
        var (_, place, most) = Common(rows, Edges[0]);
        if (most < Fewest || most < Most * rows.Count)
            return body;
        return [.. body.Select(shape => shape.Kind == LineKind.Label ? Cut(shape, place, layout) : shape).Where(shape => shape is not null).Select(shape => shape!)];
    }

    /// <summary>A line without the cell that begins at a place; null when nothing is left of it.</summary>
    private static LineShape? Cut(LineShape shape, double place, TextLayout layout)
    {
        var line = shape.Line;
        for (var w = 0; w < line.Words.Length; w++)
            if (Math.Abs(HeaderLexer.Left(line, line.Words[w]) - place) <= Tolerance && (w == 0 || Begins(line, w, layout)))
                return w == 0 ? null : shape with { Line = line with { Text = line.Text[..line.Words[w].Start].TrimEnd(), Words = line.Words[..w] } };
        return shape;
    }

    private static (int Word, double Left, double Right) Break(DecodedRow row, TextLayout layout) =>
        row.Reading is { HasFigures: true } reading && row.Source.Text is { IsOneLine: true, Joined: var line } ? Break(line, reading.LabelEnd, layout) : default;

    /// <summary>The first word of a label that begins a second cell, and the cell's edges; word 0 when none does.</summary>
    private static (int Word, double Left, double Right) Break(SourceLine line, int labelEnd, TextLayout layout)
    {
        for (var w = 1; w < labelEnd; w++)
        {
            // A number of a note or a lone digit is no word, and an account's number is no label by itself: "1040    Checkkonto".
            if (!Begins(line, w, layout) || !char.IsLetter(line.Text[line.Words[w].Start]) || w == 1 && Glyphs.Digits(line.TextOf(line.Words[0])))
                continue;
            // The cells of one tabulator stand further apart than the tolerance.
            return layout == TextLayout.Tabbed
                ? (w, line.Words[w].TabsBefore * 10 * Tolerance, line.Words[w].TabsBefore * 10 * Tolerance)
                : (w, HeaderLexer.Left(line, line.Words[w]), HeaderLexer.Right(line, line.Words[labelEnd - 1]));
        }
        return default;
    }

    private static bool Begins(SourceLine line, int word, TextLayout layout) => layout == TextLayout.Columns ? line.Words[word].BlanksBefore >= ColumnBlanks : LineCells.Parts(line, word);
}
