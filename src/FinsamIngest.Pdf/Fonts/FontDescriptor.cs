using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Filters;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Fonts;

/// <summary>What a font's descriptor and name say about it.</summary>
internal sealed class FontDescriptor
{
    private const int FixedPitchFlag = 1;
    private const int SerifFlag = 2;
    private const int SymbolicFlag = 4;
    private const int ItalicFlag = 64;
    private const int ForceBoldFlag = 1 << 18;

    /// <summary>Heights that most fonts have, for those that do not say.</summary>
    private const float UsualAscent = 0.95f;
    private const float UsualDescent = -0.35f;

    /// <summary>Ascents above this are mistakes of the producer (units of the program instead of thousandths).</summary>
    private const double SaneHeight = 1.9;

    private static readonly string[] BoldWords = ["bold", "black", "heavy", "demi", "extrabd"];

    private readonly PdfFile file;
    private readonly PdfDictionary? dictionary;
    private readonly int flags;

    public FontDescriptor(PdfFile file, PdfDictionary? dictionary, string? baseFont)
    {
        this.file = file;
        this.dictionary = dictionary;
        string name = baseFont ?? file.Name(dictionary?["FontName"]) ?? "";
        if (name.Length > 7 && name[6] == '+')
            name = name[7..];
        Name = name;
        flags = file.Integer(dictionary?["Flags"], 0);
        bool bold = SaysBold(name)
            || (flags & ForceBoldFlag) != 0 || file.Number(dictionary?["FontWeight"]) >= 600;
        bool italic = (flags & ItalicFlag) != 0 || name.Contains("Italic", StringComparison.OrdinalIgnoreCase) || name.Contains("Oblique", StringComparison.OrdinalIgnoreCase);
        Face = new FontFace(name, bold, italic);
        Standard = StandardFont.Match(name, (flags & FixedPitchFlag) != 0, (flags & SerifFlag) != 0, out bool exact);
        IsStandard = exact;
    }

    /// <summary>Whether a font's name has a word for a weight above medium.</summary>
    public static bool SaysBold(string name) => Array.Exists(BoldWords, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    public string Name { get; }

    public FontFace Face { get; }

    public StandardFontFamily Standard { get; }

    public bool IsStandard { get; }

    public bool IsSymbolic => (flags & SymbolicFlag) != 0;

    public double MissingWidth => file.Number(dictionary?["MissingWidth"]) ?? 0;

    /// <summary>Whether the descriptor says how tall the letters are.</summary>
    public bool HasHeight => file.Number(dictionary?["Ascent"]) is { } ascent && ascent != 0;

    public (float Ascent, float Descent) Height()
    {
        float ascent = UsualAscent, descent = UsualDescent;
        if (dictionary is null || (IsStandard && !HasProgram))
            return IsStandard ? StandardFont.Height(Standard) : (ascent, descent);
        double up = Math.Abs(file.Number(dictionary["Ascent"]) ?? 0) / 1000, down = -Math.Abs(file.Number(dictionary["Descent"]) ?? 0) / 1000;
        if (up is > 0 and < SaneHeight)
            ascent = (float)up;
        if (down is < 0 and > -SaneHeight)
            descent = (float)down;
        return (ascent, descent);
    }

    /// <summary>Reads the embedded program, or gives null when there is none or it is beyond reading.</summary>
    public IFontProgram? ReadProgram()
    {
        if (Program(out string? key) is not { } stream)
            return null;
        using var buffer = new ByteBuffer();
        file.DecodeWithin(stream, buffer, file.Limits.MaxStreamBytes);
        if (buffer.Length < 8)
            return null;
        if (key == "FontFile")
            return Type1Program.Read(buffer.Span);
        if (buffer.Span[0] == 1 && key == "FontFile3")
            return CompactFontProgram.TryRead(buffer.Span);
        var trueType = TrueTypeProgram.TryRead(buffer.Span.ToArray());
        if (trueType is { CompactFont.Length: > 0 })
            return new FontProgramPair(trueType, CompactFontProgram.TryRead(trueType.CompactFont.Span));
        return trueType;
    }

    private bool HasProgram => Program(out _) is not null;

    private PdfStream? Program(out string? key)
    {
        foreach (string candidate in (ReadOnlySpan<string>)["FontFile2", "FontFile3", "FontFile"])
        {
            key = candidate;
            if (dictionary is not null && file.Stream(dictionary[candidate]) is { } stream)
                return stream;
        }

        key = null;
        return null;
    }
}
