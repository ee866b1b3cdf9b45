using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FinsamIngest.Export.Xlsx.Workbooks;

/// <summary>What stands before and after the cells of a sheet, in the order that the format demands.</summary>
internal static class SheetFrame
{
    // What the format allows; the tip of a link stands in full in the cell it leads to.
    private const int MaxTip = 255;

    public static void WriteBefore(OpenXmlWriter xml, SheetSetup setup, bool selected)
    {
        xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        var view = new SheetView { WorkbookViewId = 0, ShowGridLines = false, TabSelected = selected ? true : null };
        if (setup.FrozenRows > 0 || setup.FrozenColumns > 0)
            Freeze(view, setup);
        xml.WriteElement(new SheetViews(view));
        xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        if (!setup.Widths.IsEmpty)
            xml.WriteElement(new Columns(setup.Widths.Select((width, i) => new Column
            {
                Min = (uint)i + 1,
                Max = (uint)i + 1,
                Width = width,
                CustomWidth = true,
            }).ToArray<OpenXmlElement>()));
    }

    public static void WriteAfter(
        OpenXmlWriter xml, SheetSetup setup, CellAddress last, List<(CellAddress From, CellAddress To)> merged,
        Dictionary<decimal, List<CellAddress>> differences, List<(CellAddress From, string To, string? Tip)> links, bool hasComments)
    {
        if (setup.FilterRow > 0)
            xml.WriteElement(new AutoFilter { Reference = $"{new CellAddress(setup.FilterRow, 1)}:{last}" });
        if (merged.Count > 0)
            xml.WriteElement(new MergeCells(merged.Select(range => new MergeCell { Reference = $"{range.From}:{range.To}" }).ToArray<OpenXmlElement>()));
        var priority = 1;
        foreach (var (tolerance, cells) in differences)
            xml.WriteElement(Watched(cells, tolerance, ref priority));
        if (links.Count > 0)
            xml.WriteElement(new Hyperlinks(links.Select(link => new Hyperlink
            {
                Reference = link.From.ToString(),
                Location = link.To,
                Tooltip = link.Tip is null ? null : XlsxText.Of(link.Tip, MaxTip),
            }).ToArray<OpenXmlElement>()));
        xml.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        // 9 is A4; as many pages high as it takes.
        xml.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        xml.WriteElement(new HeaderFooter(new OddFooter(
            $"&L{Footer(setup.Footer)}&C{setup.PageWord} &P / &N&R{Footer(setup.Name)}")));
        if (hasComments)
            xml.WriteElement(new LegacyDrawing { Id = CommentParts.DrawingRelationship });
    }

    private static void Freeze(SheetView view, SheetSetup setup)
    {
        var pane = (setup.FrozenRows > 0, setup.FrozenColumns > 0) switch
        {
            (true, true) => PaneValues.BottomRight,
            (true, false) => PaneValues.BottomLeft,
            _ => PaneValues.TopRight,
        };
        view.Append(
            new Pane
            {
                HorizontalSplit = setup.FrozenColumns > 0 ? setup.FrozenColumns : null,
                VerticalSplit = setup.FrozenRows > 0 ? setup.FrozenRows : null,
                TopLeftCell = new CellAddress(setup.FrozenRows + 1, setup.FrozenColumns + 1).ToString(),
                ActivePane = pane,
                State = PaneStateValues.Frozen,
            },
            new Selection { Pane = pane });
    }

    // Rules that compare the cell's value, not formulas: those are relative to a cell that programs choose differently when the range has gaps.
    private static ConditionalFormatting Watched(List<CellAddress> cells, decimal tolerance, ref int priority)
    {
        var bound = tolerance.ToString(CultureInfo.InvariantCulture);
        return new ConditionalFormatting(
            Rule(priority++, Palette.ErrorDifferential, ConditionalFormattingOperatorValues.NotBetween, "-" + bound, bound),
            Rule(priority++, Palette.WarningDifferential, ConditionalFormattingOperatorValues.NotEqual, "0"))
        {
            SequenceOfReferences = new ListValue<StringValue>(cells.Select(cell => new StringValue(cell.ToString()))),
        };
    }

    private static ConditionalFormattingRule Rule(
        int priority, int differential, ConditionalFormattingOperatorValues comparison, params ReadOnlySpan<string> values)
    {
        var rule = new ConditionalFormattingRule
        {
            Type = ConditionalFormatValues.CellIs,
            Operator = comparison,
            FormatId = (uint)differential,
            Priority = priority,
            StopIfTrue = true,
        };
        foreach (var value in values)
            rule.Append(new Formula(value));
        return rule;
    }

    /// <summary>A text of the foot, which holds 255 characters in all; an ampersand begins an instruction.</summary>
    private static string Footer(string text)
    {
        const int MaxLength = 80;
        text = XlsxText.Of(text.Length > MaxLength ? text[..MaxLength] : text);
        // Digits after an instruction would be a font size.
        return " " + text.Replace("&", "&&", StringComparison.Ordinal);
    }
}
