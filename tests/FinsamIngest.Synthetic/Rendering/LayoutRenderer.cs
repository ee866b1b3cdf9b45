using System.Text;

namespace FinsamIngest.Synthetic.Rendering;

/// <summary>Layout-preserving text: columns made of blanks, figures right-aligned, as <c>pdftotext -layout</c> gives it.</summary>
internal sealed class LayoutRenderer(SyntheticReport report) : TextRenderer(report, "layout", true, 54, 100)
{
    private const int LabelWidth = 44;

    protected override void Table(TableText table)
    {
        Pages.Place(table.Table.Id);
        if (table.Table.Title is { } title)
            Pages.Add(title);
        if (table.Table.UnitLine is { } unit)
            Pages.Add(unit);
        var widths = table.Table.Columns
            .Select((_, c) => 3 + Math.Max(table.Header.Max(h => h[c].Length), table.Rows.Select(r => r.Cells[c].Length + (r.Marks[c] is null ? 0 : 1)).DefaultIfEmpty().Max())).ToArray();
        for (var i = 0; i < table.Header.Count; i++)
        {
            var last = i == table.Header.Count - 1;
            Pages.Add(Line(table, widths, last ? table.Table.Corner : "", last ? table.Table.SideHeader : "", last ? table.NoteHeader : "", table.Header[i]));
        }
        if (Dice.Chance(0.3))
            Pages.Add("");
        foreach (var row in table.Rows)
        {
            if (Pages.IsFull)
                Pages.Break();
            var label = row.Label;
            if (label.Length > LabelWidth)
            {
                var halves = Halves(label);
                Pages.Add(halves[0]);
                label = halves[^1];
            }
            Pages.Place(Key(row));
            Pages.Add(Line(table, widths, label, row.Side, row.Note, [.. row.Cells.Select((c, i) => c + row.Marks[i])]));
        }
        Pages.Add("");
    }

    private static string Line(TableText table, int[] widths, string label, string side, string note, string[] cells)
    {
        var line = new StringBuilder(label.PadRight(LabelWidth));
        if (table.HasSide)
            line.Append("  ").Append(side.PadRight(24));
        if (table.HasNotes)
            line.Append("  ").Append(note.PadRight(6));
        for (var c = 0; c < cells.Length; c++)
            line.Append(cells[c].PadLeft(widths[c]));
        return line.ToString().TrimEnd();
    }
}
