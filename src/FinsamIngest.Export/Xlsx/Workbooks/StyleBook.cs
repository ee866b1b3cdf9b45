using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FinsamIngest.Export.Xlsx.Workbooks;

/// <summary>The styles in use, numbered in the order of their first use, and the style sheet made of them.</summary>
internal sealed class StyleBook
{
    // Numbers below belong to formats that the program brings along.
    private const uint FirstCustomFormat = 164;

    private readonly Dictionary<CellStyle, uint> styles = new() { [CellStyle.Plain] = 0 };
    private readonly Dictionary<string, uint> formats = new(StringComparer.Ordinal);

    /// <summary>The number of a style.</summary>
    public uint IndexOf(CellStyle style)
    {
        if (!styles.TryGetValue(style, out var index))
            styles.Add(style, index = (uint)styles.Count);
        return index;
    }

    /// <summary>The style sheet, when nothing more is styled.</summary>
    public Stylesheet ToStylesheet()
    {
        var cells = new CellFormats(styles.Keys.Select(FormatOf).ToArray<OpenXmlElement>());
        var numbers = new NumberingFormats(formats
            .Select(format => new NumberingFormat { NumberFormatId = format.Value, FormatCode = format.Key }).ToArray<OpenXmlElement>());
        return new Stylesheet(
        [
            .. formats.Count > 0 ? [numbers] : Array.Empty<OpenXmlElement>(),
            new Fonts(Enum.GetValues<FontKind>().Select(Palette.Font).ToArray<OpenXmlElement>()),
            new Fills([new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                .. Enum.GetValues<FillKind>().Skip(1).Select(fill => Palette.Fill(fill))]),
            new Borders(Enum.GetValues<LineKind>().Select(Palette.Border).ToArray<OpenXmlElement>()),
            new CellStyleFormats(new CellFormat()),
            cells,
            new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }),
            new DifferentialFormats(Palette.Differential(FillKind.Warning), Palette.Differential(FillKind.Error)),
        ]);
    }

    private CellFormat FormatOf(CellStyle style)
    {
        var format = new CellFormat
        {
            NumberFormatId = NumberOf(style.Number),
            FontId = (uint)style.Font,
            // The file format's own two fills come first.
            FillId = style.Fill == FillKind.None ? 0 : (uint)style.Fill + 1,
            BorderId = (uint)style.Lines,
            FormatId = 0,
            ApplyNumberFormat = style.Number is not null,
            ApplyFont = style.Font != FontKind.Normal,
            ApplyFill = style.Fill != FillKind.None,
            ApplyBorder = style.Lines != LineKind.None,
            ApplyAlignment = true,
            Alignment = new Alignment
            {
                Vertical = VerticalAlignmentValues.Top,
                Horizontal = style.Right ? HorizontalAlignmentValues.Right
                    : style.Centre ? HorizontalAlignmentValues.Center
                    : style.Indent > 0 ? HorizontalAlignmentValues.Left : null,
                Indent = style.Indent > 0 ? (uint)style.Indent : null,
                WrapText = style.Wrap ? true : null,
            },
        };
        if (style.Quoted)
            format.QuotePrefix = true;
        return format;
    }

    private uint NumberOf(string? code)
    {
        if (code is null)
            return 0;
        if (!formats.TryGetValue(code, out var id))
            formats.Add(code, id = FirstCustomFormat + (uint)formats.Count);
        return id;
    }
}
