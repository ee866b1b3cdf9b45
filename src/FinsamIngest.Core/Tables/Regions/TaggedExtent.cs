using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>From where to where each tagged table runs: what stands between its rows without being one is a page's foot or head, a footnote or a caption.</summary>
internal sealed class TaggedExtent
{
    private readonly Dictionary<int, int> lastLines = [];

    public TaggedExtent(IEnumerable<LineShape> lines)
    {
        foreach (var shape in lines)
            if (TableOf(shape.Line) is { } table)
                lastLines[table] = shape.Line.Number;
    }

    /// <summary>The tagged table that a line is a row of; null when it is of none.</summary>
    public static int? TableOf(SourceLine line)
    {
        foreach (var word in line.Words)
            if (word.Cell is { } cell)
                return cell.Table;
        return null;
    }

    /// <summary>Whether a later line belongs to a tagged table.</summary>
    public bool GoesOnAfter(int? table, SourceLine line) => table is { } known && lastLines.GetValueOrDefault(known) > line.Number;
}
