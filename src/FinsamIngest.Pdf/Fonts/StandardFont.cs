namespace FinsamIngest.Pdf.Fonts;

/// <summary>Which of the standard 14 a font name means, with its ascent and descent in ems.</summary>
internal static class StandardFont
{
    /// <param name="name">PostScript name without subset prefix.</param>
    /// <param name="fixedPitch">What the descriptor says about its pitch.</param>
    /// <param name="serif">What the descriptor says about serifs.</param>
    /// <param name="exact">Whether the name is one of the fourteen or of their usual twins (Arial, Times New Roman, Courier New).</param>
    public static StandardFontFamily Match(string name, bool fixedPitch, bool serif, out bool exact)
    {
        string plain = name.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        bool bold = plain.Contains("Bold", StringComparison.OrdinalIgnoreCase);
        bool italic = plain.Contains("Italic", StringComparison.OrdinalIgnoreCase) || plain.Contains("Oblique", StringComparison.OrdinalIgnoreCase);
        exact = true;
        if (plain.StartsWith("Courier", StringComparison.OrdinalIgnoreCase))
            return StandardFontFamily.Courier;
        if (plain.StartsWith("Helvetica", StringComparison.OrdinalIgnoreCase) || plain.StartsWith("Arial", StringComparison.OrdinalIgnoreCase))
            return bold ? StandardFontFamily.HelveticaBold : StandardFontFamily.Helvetica;
        if (plain.StartsWith("Times", StringComparison.OrdinalIgnoreCase))
            return Times(bold, italic);
        if (plain.StartsWith("Symbol", StringComparison.OrdinalIgnoreCase))
            return StandardFontFamily.Symbol;
        if (plain.StartsWith("ZapfDingbats", StringComparison.OrdinalIgnoreCase))
            return StandardFontFamily.Dingbats;
        exact = false;
        return fixedPitch ? StandardFontFamily.Courier
            : serif ? Times(bold, italic)
            : bold ? StandardFontFamily.HelveticaBold : StandardFontFamily.Helvetica;
    }

    public static (float Ascent, float Descent) Height(StandardFontFamily family) => family switch
    {
        StandardFontFamily.Times or StandardFontFamily.TimesBold or StandardFontFamily.TimesItalic or StandardFontFamily.TimesBoldItalic => (0.683f, -0.217f),
        StandardFontFamily.Courier => (0.629f, -0.157f),
        StandardFontFamily.Symbol => (1.010f, -0.293f),
        StandardFontFamily.Dingbats => (0.820f, -0.143f),
        _ => (0.718f, -0.207f),
    };

    private static StandardFontFamily Times(bool bold, bool italic) =>
        bold ? italic ? StandardFontFamily.TimesBoldItalic : StandardFontFamily.TimesBold
        : italic ? StandardFontFamily.TimesItalic : StandardFontFamily.Times;
}
