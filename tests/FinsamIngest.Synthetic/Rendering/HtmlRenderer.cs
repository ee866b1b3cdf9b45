using System.Net;
using System.Text;

namespace FinsamIngest.Synthetic.Rendering;

/// <summary>HTML that a browser can print to PDF.</summary>
internal static class HtmlRenderer
{
    public static Rendering Render(SyntheticReport report)
    {
        var numbers = new NumberPrinter(report.Habits, new Dice(report.Seed).Fork("html"));
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"sv\"><head><meta charset=\"utf-8\"><title>").Append(Text(report.Truth.Organisation)).Append(
            "</title><style>body{font:10.5pt Arial,sans-serif;margin:2cm}td,th{padding:2px 8px;vertical-align:bottom}td+td,th+th{text-align:right}.total{font-weight:bold}.page{break-before:page}</style></head><body>\n");
        foreach (var block in report.Truth.Blocks)
        {
            if (block.NewPage)
                page.Append("<div class=\"page\"></div>\n");
            else if (block.Heading is { } heading)
                page.Append($"<h{block.Level + 1}>{Text(heading)}</h{block.Level + 1}>\n");
            else if (block.Paragraph is { } paragraph)
                page.Append($"<p>{Text(ParagraphLines.Break(paragraph, _ => true)[0].Line)}</p>\n");
            else if (block.Table is { } table)
                Table(page, new TableText(table, report.Habits, numbers));
            else if (block.Footnotes is { } notes)
                foreach (var (mark, text) in notes)
                    page.Append($"<p><sup>{mark}</sup> {Text(text)}</p>\n");
        }
        page.Append("</body></html>\n");
        return new Rendering("html", report.Truth.Name + ".html", Encoding.UTF8.GetBytes(page.ToString()), true, new Dictionary<string, int>());
    }

    private static void Table(StringBuilder page, TableText table)
    {
        if (table.Table.Title is { } title)
            page.Append($"<h3>{Text(title)}</h3>\n");
        if (table.Table.UnitLine is { } unit)
            page.Append($"<p>{Text(unit)}</p>\n");
        page.Append("<table><thead>\n");
        foreach (var line in table.Header)
            Row(page, "th", "", [line == table.Header[^1] ? table.Table.Corner : "", .. table.HasSide ? [table.Table.SideHeader] : Array.Empty<string>(), .. table.HasNotes ? [table.NoteHeader] : Array.Empty<string>(), .. line]);
        page.Append("</thead><tbody>\n");
        foreach (var row in table.Rows)
            Row(page, "td", row.Row.Kind, [row.Label, .. table.HasSide ? [row.Side] : Array.Empty<string>(), .. table.HasNotes ? [row.Note] : Array.Empty<string>(), .. row.Cells], row.Marks);
        page.Append("</tbody></table>\n");
    }

    private static void Row(StringBuilder page, string tag, string kind, IReadOnlyList<string> cells, IReadOnlyList<int?>? marks = null)
    {
        page.Append(kind is "total" or "subtotal" ? "<tr class=\"total\">" : "<tr>");
        for (var i = 0; i < cells.Count; i++)
        {
            var mark = marks is not null && i >= cells.Count - marks.Count ? marks[i - (cells.Count - marks.Count)] : null;
            page.Append($"<{tag}>{Text(cells[i])}{(mark is null ? "" : $"<sup>{mark}</sup>")}</{tag}>");
        }
        page.Append("</tr>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
