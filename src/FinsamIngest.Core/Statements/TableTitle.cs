using FinsamIngest.Core.Tables.Regions;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Statements;

/// <summary>The title of a table out of the lines above it.</summary>
internal static class TableTitle
{
    /// <summary>Lines of a title at most; more are text that happens to stand above.</summary>
    private const int MostLines = 4;

    /// <summary>
    /// A note's heading with the table's own, a statement's heading alone (what stands below it is the association's name or a unit), otherwise
    /// the nearest lines; the section's heading when the table has none.
    /// </summary>
    public static string? Of(RawTable region)
    {
        var titles = region.Titles.Where(title => title.Length > 1).Distinct(StringComparer.Ordinal).ToList();
        if (titles.Count == 0)
            return region.HeadingPath.LastOrDefault();
        if (region.NoteNumber is not null)
            return Join(titles.Take(MostLines));
        var statement = titles.FindIndex(Headings.NamesStatement);
        if (statement >= 0)
            return titles[statement];
        var section = region.HeadingPath.Count > 0 ? region.HeadingPath[0] : null;
        var own = titles.Where(title => title != section).TakeLast(MostLines).ToList();
        return own.Count > 0 ? Join(own) : titles[0];
    }

    /// <summary>The lines of a title: a broken line goes on in the next, a new one is set off.</summary>
    private static string Join(IEnumerable<string> titles)
    {
        var joined = "";
        foreach (var title in titles)
            joined = joined.Length == 0 || char.IsLower(title[0]) || joined[^1] == '-' ? RowAssembler.Join(joined, title) : $"{joined} – {title}";
        return joined;
    }
}
