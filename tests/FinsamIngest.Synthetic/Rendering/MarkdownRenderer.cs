namespace FinsamIngest.Synthetic.Rendering;

/// <summary>Markdown with pipe tables, headings and bold totals, as converters make it.</summary>
internal sealed class MarkdownRenderer(SyntheticReport report) : TextRenderer(report, "markdown", false, 100_000, 110)
{
    protected override void Heading(string text, int level)
    {
        Pages.Add($"{new string('#', Math.Max(1, level + 1))} {text}");
        Pages.Add("");
    }

    protected override void Footnotes(IReadOnlyList<(int Mark, string Text)> notes)
    {
        foreach (var (mark, text) in notes)
        {
            Pages.Add($"{Superscript(mark)} {text}");
            Pages.Add("");
        }
    }

    protected override void Table(TableText table)
    {
        Pages.Place(table.Table.Id);
        if (table.Table.Title is { } title)
        {
            Pages.Add("### " + title);
            Pages.Add("");
        }
        if (table.Table.UnitLine is { } unit)
        {
            Pages.Add($"*{unit}*");
            Pages.Add("");
        }
        var header = table.Table.Columns.Select((_, c) => string.Join(' ', table.Header.Select(h => h[c]).Where(h => h.Length > 0))).ToArray();
        Pages.Add(Line(table, table.Table.Corner, table.Table.SideHeader, table.NoteHeader, header));
        Pages.Add(Line(table, "---", "---", "---", [.. header.Select(_ => "---:")]));
        foreach (var row in table.Rows)
        {
            Pages.Place(Key(row));
            var bold = row.Row.Kind is "total" or "subtotal" ? "**" : "";
            Pages.Add(Line(
                table, bold + row.Label + bold, row.Side, row.Note, [.. row.Cells.Select((c, i) => c.Length == 0 ? "" : bold + c + bold + (row.Marks[i] is { } mark ? Superscript(mark) : ""))]));
        }
        Pages.Add("");
    }

    private static string Superscript(int mark) => mark switch
    {
        1 => "¹",
        2 => "²",
        3 => "³",
        _ => ((char)('⁰' + mark)).ToString(),
    };

    private static string Line(TableText table, string label, string side, string note, IReadOnlyList<string> cells)
    {
        IEnumerable<string> parts = [label, .. table.HasSide ? [side] : Array.Empty<string>(), .. table.HasNotes ? [note] : Array.Empty<string>(), .. cells];
        return "| " + string.Join(" | ", parts) + " |";
    }
}
