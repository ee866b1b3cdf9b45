using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Filters;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Fonts;

/// <summary>Builds fonts from their dictionaries and keeps them for the document.</summary>
internal sealed class FontLoader(PdfFile file)
{
    /// <summary>Fonts kept; a generated file may have one per page.</summary>
    private const int MaxKept = 512;

    private readonly Dictionary<int, PdfFont> byNumber = [];
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

        return Build(file.Dictionary(reference));
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
        StreamDecoder.Decode(file, stream, buffer, file.Limits.MaxStreamBytes);
        var map = CMapParser.ReadToUnicode(buffer.Span);
        return map.Count == 0 ? null : map;
    }
}
