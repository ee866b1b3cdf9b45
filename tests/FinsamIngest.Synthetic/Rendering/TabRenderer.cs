namespace FinsamIngest.Synthetic.Rendering;

/// <summary>Tab-separated tables, as spreadsheets and some extractors give them.</summary>
internal sealed class TabRenderer(SyntheticReport report) : TextRenderer(report, "tabs", false, 60, 110)
{
    protected override void Table(TableText table)
    {
        Pages.Place(table.Table.Id);
        if (table.Table.Title is { } title)
            Pages.Add(title);
        if (table.Table.UnitLine is { } unit)
            Pages.Add(unit);
        for (var i = 0; i < table.Header.Count; i++)
        {
            var last = i == table.Header.Count - 1;
            Pages.Add(Line(table, last ? table.Table.Corner : "", last ? table.Table.SideHeader : "", last ? table.NoteHeader : "", table.Header[i]));
        }
        foreach (var row in table.Rows)
        {
            if (Pages.IsFull)
                Pages.Break();
            Pages.Place(Key(row));
            Pages.Add(row.HasCells || row.Note.Length > 0
                ? Line(table, row.Label, row.Side, row.Note, [.. row.Cells.Select((c, i) => c + row.Marks[i])])
                : row.Label);
        }
        Pages.Add("");
    }

    private static string Line(TableText table, string label, string side, string note, IReadOnlyList<string> cells)
    {
        IEnumerable<string> parts = [label, .. table.HasSide ? [side] : Array.Empty<string>(), .. table.HasNotes ? [note] : Array.Empty<string>(), .. cells];
        return string.Join('\t', parts);
    }
}
