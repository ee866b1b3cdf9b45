using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Fonts;

/// <summary>The W array of a CID font: runs of widths and ranges of one width.</summary>
internal sealed class CidWidths
{
    private readonly Dictionary<int, float> single = [];
    private readonly List<(int First, int Last, float Width)> ranges = [];
    private readonly float otherwise;

    /// <summary>Ranges are searched one by one; no font needs this many.</summary>
    private const int MaxRanges = 5000;

    public CidWidths(PdfFile file, PdfDictionary font)
    {
        otherwise = (float)(file.Number(font["DW"]) ?? 1000) / 1000f;
        if (file.Array(font["W"]) is not { } array)
            return;
        var items = array.Items;
        for (int i = 0; i + 1 < items.Count;)
        {
            int first = file.Integer(items[i], 0);
            if (file.Resolve(items[i + 1]) is PdfArray run)
            {
                for (int n = 0; n < run.Items.Count; n++)
                    single[first + n] = (float)(file.Number(run.Items[n]) ?? 0) / 1000f;
                i += 2;
                continue;
            }

            if (i + 2 < items.Count && ranges.Count < MaxRanges)
                ranges.Add((first, file.Integer(items[i + 1], first), (float)(file.Number(items[i + 2]) ?? 0) / 1000f));
            i += 3;
        }
    }

    public float Of(int cid)
    {
        if (single.TryGetValue(cid, out float width))
            return width;
        foreach (var range in ranges)
            if (cid >= range.First && cid <= range.Last)
                return range.Width;
        return otherwise;
    }
}
