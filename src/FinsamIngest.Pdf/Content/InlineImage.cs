using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Content;

/// <summary>Finds the end of an inline image, whose binary data stands in the middle of the operators.</summary>
internal static class InlineImage
{
    /// <summary>Bytes after a candidate end that have to look like operators.</summary>
    private const int Lookahead = 12;

    /// <param name="content">The content stream.</param>
    /// <param name="at">Index after BI.</param>
    /// <param name="names">The document's names.</param>
    /// <returns>Index after EI.</returns>
    public static int Skip(ReadOnlySpan<byte> content, int at, NameTable names)
    {
        var parser = new ObjectParser(content, at, names, null);
        var dictionary = new PdfDictionary();
        while (true)
        {
            var token = parser.Tokens.Next();
            if (token == Token.End)
                return content.Length;
            if (token == Token.Keyword && parser.Tokens.Raw.SequenceEqual("ID"u8))
                break;
            if (token != Token.Name)
                continue;
            string key = names.Get(parser.Tokens.Raw);
            int back = parser.Tokens.Position;
            var value = parser.ReadObject();
            if (parser.AtKeyword)
                parser.Tokens.Position = back;
            else
                dictionary.Add(key, value);
        }

        int data = Math.Min(parser.Tokens.Position + 1, content.Length);
        int raw = RawLength(dictionary);
        if (raw >= 0 && raw <= content.Length - data)
        {
            int end = data + raw;
            while (end < content.Length && ByteSearch.IsBlank(content[end]))
                end++;
            if (content[end..].StartsWith("EI"u8))
                return end + 2;
        }

        return Search(content, data);
    }

    private static int Search(ReadOnlySpan<byte> content, int at)
    {
        while (true)
        {
            int step = content[at..].IndexOf("EI"u8);
            if (step < 0)
                return content.Length;
            int end = at + step;
            at = end + 2;
            if (end > 0 && !ByteSearch.IsBlank(content[end - 1]))
                continue;
            var after = content[at..Math.Min(at + Lookahead, content.Length)];
            if (after.Length > 0 && !ByteSearch.IsBlank(after[0]))
                continue;
            if (!after.ContainsAnyExceptInRange((byte)9, (byte)126))
                return at;
        }
    }

    /// <summary>Length of unfiltered data, or -1 when it cannot be told.</summary>
    private static int RawLength(PdfDictionary image)
    {
        if ((image["F"] ?? image["Filter"]) is not null)
            return -1;
        double width = (image["W"] ?? image["Width"]) is PdfNumber w ? w.Value : 0;
        double height = (image["H"] ?? image["Height"]) is PdfNumber h ? h.Value : 0;
        double bits = (image["BPC"] ?? image["BitsPerComponent"]) is PdfNumber b ? b.Value : 1;
        double components = ((image["CS"] ?? image["ColorSpace"]) as PdfName)?.Value switch
        {
            "RGB" or "DeviceRGB" => 3,
            "CMYK" or "DeviceCMYK" => 4,
            _ => 1,
        };
        double length = Math.Floor((width * bits * components + 7) / 8) * height;
        return length is > 0 and < int.MaxValue ? (int)length : -1;
    }
}
