using System.Collections.Frozen;

namespace FinsamIngest.Core.Numbers;

/// <summary>
/// The footnote marks that a document explains somewhere ("5 Förbundet har lånat ut ekonom …"). Digits are taken off the end of a figure
/// only when they are such a mark: without a footnote to point to, the digits belong to the figure.
/// </summary>
internal sealed class FootnoteMarks
{
    /// <summary>How far from its explanation (in lines, either way) a mark may stand: footnotes stand on their page, or a page away in shuffled text.</summary>
    private const int Reach = 150;

    private readonly FrozenDictionary<string, int[]> linesByMark;
    private readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public FootnoteMarks(IEnumerable<(string Mark, int Line)> explained)
    {
        linesByMark = explained.GroupBy(e => e.Mark, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Select(e => e.Line).Order().ToArray(), StringComparer.Ordinal);
        lookup = linesByMark.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>No footnotes at all.</summary>
    public static FootnoteMarks None { get; } = new([]);

    /// <summary>Cost of reading the last digits as a mark: about one figure in fifty carries one in a report that has footnotes.</summary>
    public const double Cost = 4;

    /// <summary>Whether the mark is explained near a line.</summary>
    public bool Contains(ReadOnlySpan<char> mark, int line)
    {
        if (!lookup.TryGetValue(mark, out var lines))
            return false;
        // The first explanation that is not too far above: a long document explains a mark on every page.
        var at = Array.BinarySearch(lines, line - Reach);
        at = at < 0 ? ~at : at;
        return at < lines.Length && lines[at] <= line + Reach;
    }
}
