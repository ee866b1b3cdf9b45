using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>From where to where, in the order in which lines are read, each tagged table runs: what stands between its rows without being one is a page's foot or head, a footnote or a caption.</summary>
internal sealed class TaggedExtent
{
    private readonly Dictionary<int, int> last = [];

    public TaggedExtent(IReadOnlyList<LineShape> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            if (TableOf(lines[i].Line) is { } table)
                last[table] = i;
    }

    /// <summary>The tagged table that a line is a row of; null when it is of none.</summary>
    public static int? TableOf(SourceLine line)
    {
        foreach (var word in line.Words)
            if (word.Cell is { } cell)
                return cell.Table;
        return null;
    }

    /// <summary>Whether a line behind the one at an index belongs to a tagged table.</summary>
    public bool GoesOnAfter(int? table, int index) => table is { } known && last.GetValueOrDefault(known) > index;
}
