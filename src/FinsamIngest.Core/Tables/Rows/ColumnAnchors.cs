using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Tables.Headers;
using FinsamIngest.Core.Tables.Regions;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>Finds the place of each column of figures: the tabulator index in tabbed text, the common right edge where positions are known.</summary>
internal static class ColumnAnchors
{
    /// <summary>Places from left to right, one a column; empty when the layout tells none.</summary>
    public static double[] Find(IReadOnlyList<RowSource> rows, ColumnPlan plan, TextLayout layout, RawTable region, bool hasNoteColumn)
    {
        if (layout == TextLayout.Stream)
            return [];
        var places = Places(rows, layout);
        var columns = plan.Columns.Length;
        if (layout == TextLayout.Tabbed)
        {
            var header = plan.Columns.Select(column => column.Slot).ToArray();
            if (header.Length > 1 && Array.TrueForAll(header, slot => slot > 0) && header.Distinct().Count() == columns)
                return header;
            var used = places.Keys.Order().ToList();
            if (hasNoteColumn && used.Count > columns)
                used.RemoveAt(0);
            return used.Count >= columns ? [.. used.TakeLast(columns)] : [];
        }
        return Cluster(places, columns, layout);
    }

    /// <summary>How many figures end at each place.</summary>
    private static Dictionary<double, int> Places(IReadOnlyList<RowSource> rows, TextLayout layout)
    {
        var places = new Dictionary<double, int>();
        foreach (var row in rows)
        {
            if (row.Text is not { IsOneLine: true } text)
                continue;
            var line = text.Joined;
            for (var w = line.Words.Length - 1; w >= 0 && Glyphs.IsFigureWord(line.TextOf(line.Words[w])); w--)
            {
                // Only the last word of a figure stands at its column's edge.
                if (w + 1 < line.Words.Length && Glyphs.IsFigureWord(line.TextOf(line.Words[w + 1])) && JoinsNext(line, w, layout))
                    continue;
                var place = Placement.Slot(new Figure(0, line.Words[w].End, null, 0, FigureTraits.None, null, w), line, layout);
                if (place > 0)
                    places[place] = places.GetValueOrDefault(place) + 1;
            }
        }
        return places;
    }

    /// <summary>Whether two neighbouring words of digits may be one figure.</summary>
    public static bool JoinsNext(SourceLine line, int word, TextLayout layout)
    {
        var (here, next) = (line.Words[word], line.Words[word + 1]);
        if (layout == TextLayout.Tabbed)
            return here.TabsBefore == next.TabsBefore;
        if (next.Geometry is { Raised: true })
            return true;
        if (next.AfterRule)
            return false;
        return here.Geometry is { } a && next.Geometry is { } b
            ? b.X0 - a.X1 < (Monospace.Advance(line) is > 0 and var advance ? Monospace.OneBlank * advance : 0.45 * b.FontSize)
            : next.BlanksBefore <= 1;
    }

    /// <summary>Right edges nearer to each other than this are one column's: a bracket, a per cent sign or a mark shifts them.</summary>
    public static double Tolerance(TextLayout layout) => layout == TextLayout.Geometry ? 6 : 2;

    /// <summary>
    /// The right edges of whole figures, those that most share. Digits within a figure end nowhere near a column's edge, and a lone edge among
    /// many rows belongs to a label.
    /// </summary>
    public static double[] Cluster(Dictionary<double, int> places, int columns, TextLayout layout)
    {
        var clusters = new List<(double Place, int Count)>();
        foreach (var (place, count) in places.OrderByDescending(place => place.Value).ThenByDescending(place => place.Key))
        {
            var near = clusters.FindIndex(cluster => Math.Abs(cluster.Place - place) <= Tolerance(layout));
            if (near >= 0)
                clusters[near] = (clusters[near].Place, clusters[near].Count + count);
            else
                clusters.Add((place, count));
        }
        if (clusters.Count < columns)
            return [];
        return [.. clusters.OrderByDescending(cluster => cluster.Count).ThenByDescending(cluster => cluster.Place).Take(columns).Select(cluster => cluster.Place).Order()];
    }
}
