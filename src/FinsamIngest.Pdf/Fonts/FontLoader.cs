using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Filters;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Fonts;

/// <summary>Builds fonts from their dictionaries and keeps them for the document.</summary>
internal sealed class FontLoader(PdfFile file)
{
    /// <summary>Bytes of a CMap; a map of all 65,536 codes has 2 MB.</summary>
    internal const int MaxMapBytes = 4 << 20;

    /// <summary>Fonts kept; a generated file may have one per page.</summary>
    private const int MaxKept = 512;

    private readonly Dictionary<int, PdfFont> byNumber = [];
    private readonly Dictionary<PdfDictionary, PdfFont> byDictionary = [];
    private PdfFont? fallback;

    /// <summary>Used when a page names a font that does not exist.</summary>
    public PdfFont Fallback => fallback ??= SimpleFontBuilder.Build(file, new PdfDictionary());

    public PdfFont Load(PdfObject? reference)
    {
        if (reference is PdfReference { Number: var number })
        {
            if (byNumber.TryGetValue(number, out var known))
                return known;
            if (byNumber.Count >= MaxKept)
                byNumber.Clear();
            return byNumber[number] = Build(file.Dictionary(reference));
        }

        if (file.Dictionary(reference) is not { } direct)
            return Fallback;
        if (byDictionary.TryGetValue(direct, out var same))
            return same;
        if (byDictionary.Count >= MaxKept)
            byDictionary.Clear();
        return byDictionary[direct] = Build(direct);
    }

    private PdfFont Build(PdfDictionary? dictionary)
    {
        if (dictionary is null)
            return Fallback;
        return file.Name(dictionary["Subtype"]) == "Type0" ? CompositeFontBuilder.Build(file, dictionary) : SimpleFontBuilder.Build(file, dictionary);
    }

    /// <summary>The ToUnicode map of a font, or null.</summary>
    internal static Dictionary<uint, string>? ReadToUnicode(PdfFile file, PdfDictionary font)
    {
        if (file.Stream(font["ToUnicode"]) is not { } stream)
            return null;
        using var buffer = new ByteBuffer();
        file.DecodeWithin(stream, buffer, MaxMapBytes);
        var map = CMapParser.ReadToUnicode(buffer.Span);
        return map.Count == 0 ? null : map;
    }
}
