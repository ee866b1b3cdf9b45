using FinsamIngest.Core.Documents.Pages.Layout;

namespace FinsamIngest.Pdf.Tests.Poppler;

/// <summary>Compares our words with poppler's.</summary>
/// <param name="Total">Words that poppler finds.</param>
/// <param name="Agreed">Of them, those that we find with the same text within half a point.</param>
/// <param name="Missing">Poppler's words that we do not have.</param>
/// <param name="Extra">Our words that poppler does not have.</param>
internal sealed record WordComparison(int Total, int Agreed, List<PlacedWord> Missing, List<PlacedWord> Extra)
{
    private const double Tolerance = 0.5;

    public double Share => Total == 0 ? 1 : (double)Agreed / Total;

    public static WordComparison Of(List<PlacedWord> reference, LaidOutDocument document)
    {
        var ours = new Dictionary<(int, string), List<PlacedWord>>();
        foreach (var page in document.Pages)
            foreach (var word in page.Lines.Concat(page.RunningHeads).SelectMany(line => line.Words))
            {
                var placed = Displayed(page, word);
                string key = Key(placed.Text);
                if (!ours.TryGetValue((page.Number, key), out var list))
                    ours[(page.Number, key)] = list = [];
                list.Add(placed);
            }

        int agreed = 0;
        var missing = new List<PlacedWord>();
        foreach (var word in reference)
        {
            if (ours.TryGetValue((word.Page, Key(word.Text)), out var list) && list.Find(own => own.IsNear(word, Tolerance)) is { } match)
            {
                list.Remove(match);
                agreed++;
            }
            else
            {
                missing.Add(word);
            }
        }

        return new WordComparison(reference.Count, agreed, missing, [.. ours.Values.SelectMany(list => list)]);
    }

    /// <summary>Ligatures and decomposed accents are the same text; both readers may keep or change them. (String.Normalize does nothing without ICU.)</summary>
    private static string Key(string text)
    {
        string key = text;
        foreach (var (from, to) in SameText)
            key = key.Replace(from, to, StringComparison.Ordinal);
        return key;
    }

    private static readonly (string From, string To)[] SameText =
    [
        ("\uFB00", "ff"), ("\uFB01", "fi"), ("\uFB02", "fl"), ("\uFB03", "ffi"), ("\uFB04", "ffl"), ("\u00AD", ""),
        ("a\u030A", "å"), ("a\u0308", "ä"), ("o\u0308", "ö"), ("A\u030A", "Å"), ("A\u0308", "Ä"), ("O\u0308", "Ö"), ("e\u0301", "é"),
    ];

    private static PlacedWord Displayed(LaidOutPage page, LaidOutWord word)
    {
        var g = word.Geometry;
        double w = page.Width, h = page.Height;
        return page.Rotation switch
        {
            90 => new PlacedWord(page.Number, word.Text, h - g.Y1, g.X0, h - g.Y0, g.X1),
            180 => new PlacedWord(page.Number, word.Text, w - g.X1, h - g.Y1, w - g.X0, h - g.Y0),
            270 => new PlacedWord(page.Number, word.Text, g.Y0, w - g.X1, g.Y1, w - g.X0),
            _ => new PlacedWord(page.Number, word.Text, g.X0, g.Y0, g.X1, g.Y1),
        };
    }
}
