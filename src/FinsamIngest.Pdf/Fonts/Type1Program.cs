using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Fonts;

/// <summary>The encoding of a Type 1 font program, which stands in its clear part as <c>dup 65 /A put</c>.</summary>
internal sealed class Type1Program : IFontProgram
{
    private readonly Dictionary<int, string> names = [];
    private readonly bool standardEncoding;

    private Type1Program(ReadOnlySpan<byte> data)
    {
        int at = data.IndexOf("/Encoding"u8);
        if (at < 0)
            return;
        var tokens = new Tokenizer(data, at + 9);
        var table = new NameTable();
        double code = -1;
        for (int i = 0; i < 4096; i++)
        {
            var token = tokens.Next();
            if (token == Token.Number)
            {
                code = tokens.Number;
            }
            else if (token == Token.Name && code is >= 0 and <= 255)
            {
                names.TryAdd((int)code, table.Get(tokens.Raw));
            }
            else if (token == Token.Keyword && tokens.Raw.SequenceEqual("StandardEncoding"u8))
            {
                standardEncoding = true;
                return;
            }
            else if (token == Token.End || (token == Token.Keyword && (tokens.Raw.SequenceEqual("def"u8) || tokens.Raw.SequenceEqual("readonly"u8))))
            {
                return;
            }
        }
    }

    public static Type1Program Read(ReadOnlySpan<byte> data)
    {
        int end = data.IndexOf("eexec"u8);
        return new Type1Program(end < 0 ? data : data[..end]);
    }

    public string? TextOfGlyph(int glyph) => null;

    public string? TextOfCode(int code) =>
        names.TryGetValue(code, out string? name) ? GlyphList.Find(name)
        : standardEncoding && code < 256 && Encodings.Standard[code] != '\0' ? Characters.Of(Encodings.Standard[code])
        : null;

    public double? WidthOfCharacter(char character) => null;

    public double? WidthOfGlyph(int glyph) => null;
}
