using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Tables.Headers;
using FinsamIngest.Core.Tables.Regions;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>
/// Where the columns of a table stand, by its rows alone and before any is read: what a header's words have to stand over. Serves layouts with positions, points or
/// characters; tabulators and stream text have none.
/// </summary>
internal static class ColumnPlaces
{
    /// <summary>The part of the figures that have to end at a column's edge; where fewer do, figures are centred and the places say nothing.</summary>
    private const double Most = 0.7;

    /// <summary>The places of so many columns, from left to right; empty when the rows do not show them.</summary>
    public static IReadOnlyList<ColumnPlace> Of(IReadOnlyList<LineShape> body, int columns, TextLayout layout)
    {
        if (layout is not (TextLayout.Geometry or TextLayout.Columns))
            return [];
        var figures = body.Where(shape => shape.Kind == LineKind.Figures).SelectMany(shape => Figures(shape.Line, layout)).ToList();
        var edges = ColumnAnchors.Cluster(figures.GroupBy(figure => figure.Right).ToDictionary(edge => edge.Key, edge => edge.Count()), columns, layout);
        var at = figures.ToLookup(figure => Array.FindIndex(edges, edge => Math.Abs(edge - figure.Right) <= ColumnAnchors.Tolerance(layout)));
        if (edges.Length == 0 || at[-1].Count() > (1 - Most) * figures.Count)
            return [];
        // Figures that a narrow gap has joined with those before them begin in another column.
        return [.. edges.Select((edge, c) => new ColumnPlace(Math.Max(at[c].Min(figure => figure.Left), c > 0 ? edges[c - 1] : double.NegativeInfinity), edge))];
    }

    /// <summary>The figures at the end of a line, and those of a left side: set off from what stands before them.</summary>
    public static IEnumerable<ColumnPlace> Figures(SourceLine line, TextLayout layout)
    {
        for (var end = line.Words.Length; end > 0; end--)
        {
            if (!IsFigure(line, end - 1))
                continue;
            var first = end - 1;
            while (first > 0 && IsFigure(line, first - 1) && ColumnAnchors.JoinsNext(line, first - 1, layout))
                first--;
            if (first == 0 || IsFigure(line, first - 1) || !HeaderLexer.JoinsBefore(line, first))
                yield return new ColumnPlace(HeaderLexer.Left(line, line.Words[first]), HeaderLexer.Right(line, line.Words[end - 1]));
            end = first + 1;
        }
    }

    private static bool IsFigure(SourceLine line, int word) => Glyphs.IsFigureWord(line.TextOf(line.Words[word]));
}
