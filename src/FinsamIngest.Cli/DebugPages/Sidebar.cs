using FinsamIngest.Core.Documents.Pages.Layout;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.DebugPages;

/// <summary>Writes beside the page what its tables are, and what the colours mean.</summary>
internal sealed class Sidebar(SvgWriter svg, double x, double width, Language language)
{
    private const double Size = 7;
    private const double LineHeight = 9;

    /// <summary>Mean width of a letter, as a share of the font size.</summary>
    private const double LetterWidth = 0.5;

    private double y;

    public void Draw(NormalisedReport report, LaidOutPage page, IReadOnlyList<TableOnPage> tables)
    {
        y = 14;
        Write(language.Say($"sida {page.Number} av {report.Source.Pages}", $"page {page.Number} of {report.Source.Pages}"), "bold", Palette.Ink);
        Write(report.Source.Name, "normal", Palette.Label);
        if (page.Rotation != 0)
            Write(language.Say($"sidans text är vriden {page.Rotation}°, ritad upprätt", $"the page's text is turned {page.Rotation}°, drawn upright"), "normal", Palette.Label);
        foreach (var diagnostic in report.Diagnostics.Where(diagnostic => diagnostic.Page == page.Number))
            Write("! " + diagnostic.Message.In(language), "bold", Palette.Unread);
        if (tables.Count == 0)
            Write(language.Say("inga tabeller på sidan", "no tables on this page"), "normal", Palette.Label);

        var keyHeight = 11 * LineHeight;
        foreach (var table in tables)
        {
            y = Math.Max(y + 6, Math.Min(table.Area.Y0 + 4, page.Height - keyHeight - 60));
            DrawTable(table);
        }

        y = Math.Max(y + 12, page.Height - keyHeight);
        DrawKey();
    }

    private void DrawTable(TableOnPage on)
    {
        var table = on.Table;
        svg.Line(on.Area.X1 + 3, on.Area.Y0 - 3, x - 2, y - 2, ("stroke", Palette.Table), ("stroke-width", "0.4"), ("stroke-dasharray", "2 2"));
        Write($"{table.Id} {Words.Of(table, language)} · {table.Unit.ToString().ToLowerInvariant()} ({DebugWording.Of(table.UnitBasis, language)})", "bold", Palette.Table);
        Write(table.Title is { } title ? $"”{title}”" : language.Say("utan rubrik", "untitled"), "normal", Palette.Ink);
        if (table.UnitPrinted is { } printed)
            Write($"”{printed}”", "normal", Palette.Label);
        foreach (var column in table.Columns)
            Write($"{column.Id}  {column.Period ?? "?"} {Words.Of(column.Scenario, language)}  ”{column.Printed}”", "normal", Palette.Table);
        Write(
            language.Say($"{on.Cells.Count} siffror, {on.Rows.Count} rader", $"{on.Cells.Count} figures, {on.Rows.Count} rows")
                + (on.Unread.Count > 0 ? language.Say($", {on.Unread.Count} i ingen cell", $", {on.Unread.Count} in no cell") : ""),
            "normal", on.Unread.Count > 0 ? Palette.Unread : Palette.Label);
    }

    private void DrawKey()
    {
        foreach (var decodedBy in Enum.GetValues<DecodedBy>())
            Key(DebugWording.Of(decodedBy, language), Palette.Of(decodedBy), "0.22", "none");
        Key(language.Say("osäker (med säkerheten)", "less sure (with the confidence)"), Palette.Of(DecodedBy.Grammar), "0", "2 1");
        Key(language.Say("fynd: fel (tjock: troligast)", "finding: error (thick: most to blame)"), Palette.Error, "0", "none");
        Key(language.Say("fynd: varning", "finding: warning"), Palette.Warning, "0", "none");
        Key(language.Say("siffror i ingen cell", "digits in no cell"), Palette.Unread, "0.12", "1.5 1");
        Key(language.Say("radens text (tjock: summa)", "row label (thick: sum)"), Palette.Label, "0", "none");
        Key(language.Say("tabellhuvud", "table header"), Palette.Header, "0.18", "none");
        Key(language.Say("upphöjt: fotnot", "raised: footnote mark"), Palette.Footnote, "0.3", "none");
    }

    private void Key(string text, string colour, string opacity, string dashes)
    {
        svg.Rectangle(new Area(x, y - 5.5, x + 12, y + 0.5), null, ("fill", colour), ("fill-opacity", opacity), ("stroke", colour), ("stroke-width", "0.7"), ("stroke-dasharray", dashes));
        svg.Text(text, x + 16, y, Size, ("fill", Palette.Ink));
        y += LineHeight;
    }

    private void Write(string text, string weight, string colour)
    {
        var room = (int)(width / (Size * LetterWidth));
        svg.Text(XmlText.Cut(text, room), x, y, Size, ("font-weight", weight), ("fill", colour), ("title", text));
        y += LineHeight;
    }
}
