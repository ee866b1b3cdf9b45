using DocumentFormat.OpenXml.Spreadsheet;

namespace FinsamIngest.Export.Xlsx.Workbooks;

/// <summary>
/// Fonts, fills and lines. Every fill is light enough for black text at a contrast above 7 : 1, and none says anything that the cell does not also say in
/// words or by a sign.
/// </summary>
internal static class Palette
{
    public const int WarningDifferential = 0;
    public const int ErrorDifferential = 1;

    private const string Face = "Calibri";
    private const string Ink = "FF1A1A1A";

    public static Font Font(FontKind kind)
    {
        var size = kind switch { FontKind.Title => 18, FontKind.Heading => 13, _ => 11 };
        var colour = kind switch { FontKind.Muted => "FF595959", FontKind.Link => "FF0B4F9E", FontKind.Calculated => "FF1F4E4A", _ => Ink };
        var font = new Font();
        if (kind is FontKind.Bold or FontKind.Title or FontKind.Heading)
            font.Append(new Bold());
        if (kind == FontKind.Calculated)
            font.Append(new Italic());
        if (kind == FontKind.Link)
            font.Append(new Underline());
        font.Append(new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = Face }, new FontFamilyNumbering { Val = 2 });
        return font;
    }

    public static Fill Fill(FillKind kind) => new(new PatternFill
    {
        PatternType = PatternValues.Solid,
        ForegroundColor = new ForegroundColor { Rgb = Colour(kind) },
        BackgroundColor = new BackgroundColor { Indexed = 64 },
    });

    /// <summary>What conditional formatting puts over a cell.</summary>
    public static DifferentialFormat Differential(FillKind kind) => new(
        new Font(new Bold(), new Color { Rgb = Ink }),
        new Fill(new PatternFill { PatternType = PatternValues.Solid, BackgroundColor = new BackgroundColor { Rgb = Colour(kind) } }));

    public static Border Border(LineKind kind)
    {
        var line = new Color { Rgb = "FF7F7F7F" };
        return new Border(
            new LeftBorder(), new RightBorder(),
            kind == LineKind.Above ? new TopBorder(line) { Style = BorderStyleValues.Thin } : new TopBorder(),
            kind == LineKind.Below ? new BottomBorder(line) { Style = BorderStyleValues.Thin } : new BottomBorder(),
            new DiagonalBorder());
    }

    private static string Colour(FillKind kind) => kind switch
    {
        FillKind.Header => "FFE3E8EE",
        FillKind.Calculated => "FFEEF6F5",
        FillKind.Error => "FFF8CBC6",
        FillKind.Warning => "FFFBE3B5",
        FillKind.Notice => "FFDDE7F5",
        FillKind.Total => "FFF4F4F4",
        _ => "FFFFFFFF",
    };
}
