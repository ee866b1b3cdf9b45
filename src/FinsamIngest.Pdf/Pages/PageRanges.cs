using System.Globalization;

namespace FinsamIngest.Pdf.Pages;

/// <summary>Page numbers as people write them: <c>1–4, 7</c>.</summary>
internal sealed class PageRanges
{
    /// <summary>A scan may lack text on every other page; a message that lists them all is not read.</summary>
    private const int MaxRanges = 8;

    private readonly List<(int First, int Last)> ranges = [];

    public PageRanges(IEnumerable<int> pages)
    {
        foreach (int page in pages.Order())
        {
            if (ranges.Count > 0 && ranges[^1].Last >= page - 1)
                ranges[^1] = (ranges[^1].First, page);
            else
                ranges.Add((page, page));
        }
    }

    public bool IsEmpty => ranges.Count == 0;

    public bool IsOne => ranges is [var (first, last)] && first == last;

    public override string ToString() =>
        string.Join(", ", ranges.Take(MaxRanges).Select(TextOf)) + (ranges.Count > MaxRanges ? " …" : "");

    private static string TextOf((int First, int Last) range) => range.First == range.Last
        ? range.First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{range.First}–{range.Last}");
}
