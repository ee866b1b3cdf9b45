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
        return Cluster(places, columns);
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
                if (layout == TextLayout.Tabbed && w + 1 < line.Words.Length && line.Words[w + 1].TabsBefore == line.Words[w].TabsBefore && Glyphs.IsFigureWord(line.TextOf(line.Words[w + 1])))
                    continue;
                var place = Placement.Slot(new Figure(0, line.Words[w].End, null, 0, FigureTraits.None, null, w), line, layout);
                if (place > 0)
                    places[place] = places.GetValueOrDefault(place) + 1;
            }
        }
        return places;
    }

    /// <summary>The right edges that most figures share; thousands groups make edges inside a column, which have fewer figures to their right.</summary>
    private static double[] Cluster(Dictionary<double, int> places, int columns)
    {
        var edges = places.OrderByDescending(place => place.Value).ThenBy(place => place.Key).Select(place => place.Key).ToList();
        var chosen = new List<double>();
        foreach (var edge in edges)
        {
            if (chosen.Count == columns)
                break;
            if (!chosen.Exists(other => Math.Abs(other - edge) < 5))
                chosen.Add(edge);
        }
        chosen.Sort();
        return chosen.Count == columns ? [.. chosen] : [];
    }
}
