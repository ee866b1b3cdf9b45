using System.Text;

namespace FinsamIngest.Synthetic.Rendering;

/// <summary>Text as PDF extractors leave it: everything of a row on a line with single blanks, blank cells as a blank more or as nothing.</summary>
internal sealed class StreamRenderer : TextRenderer
{
    private readonly bool _rowGaps;

    private readonly bool _blanksLeaveNothing;

    private readonly bool _headerByCell;

    private readonly bool _trailing;

    private readonly double _brokenLabels;

    private readonly bool _figuresFirst;

    public StreamRenderer(SyntheticReport report)
        : base(report, "stream", new Dice(report.Seed).Fork("feeds").Chance(0.5), 46, 98)
    {
        _rowGaps = Dice.Chance(0.3);
        _blanksLeaveNothing = Dice.Chance(0.3);
        _headerByCell = Dice.Chance(0.35);
        _trailing = Dice.Chance(0.6);
        _brokenLabels = Dice.Chance(0.5) ? 0.5 : 0.05;
        _figuresFirst = Dice.Chance(0.15);
    }

    protected override string Gap => _trailing ? " " : "";

    protected override void Table(TableText table)
    {
        Pages.Place(table.Table.Id);
        var header = HeaderLines(table);
        if (table.Table.Title is { } title)
        {
            // A note's years often stand on the line of its title.
            if (header.Count == 1 && title.StartsWith("Not ", StringComparison.Ordinal) && table.Table.UnitLine is null && Dice.Chance(0.25))
            {
                Pages.Add($"{title}       {header[0].Trim()}{Gap}");
                header = [];
            }
            else
            {
                Pages.Add(title + Gap);
            }
        }
        if (table.Table.UnitLine is { } unit)
            Pages.Add(unit + Gap);
        if (Report.Habits.OrganisationAboveTables && table.Table.Id is "RR" or "BR" or "KF")
            Pages.Add(Report.Truth.Organisation);
        foreach (var line in header)
            Pages.Add(line + Gap);
        if (_rowGaps)
            Pages.Add(Gap);
        foreach (var row in table.Rows)
        {
            if (Pages.IsFull)
            {
                Pages.Break();
                if (Report.Habits.RepeatedHeaders)
                    foreach (var line in header)
                        Pages.Add(line + Gap);
            }
            Row(row, table);
            if (_rowGaps)
                Pages.Add(Gap);
        }
        Pages.Add(Gap);
    }

    private List<string> HeaderLines(TableText table)
    {
        var corner = table.Table.Corner;
        if (_headerByCell && table.Header.Count > 1)
        {
            List<string> lines = corner.Length > 0 ? [corner] : [];
            if (table.NoteHeader.Length > 0)
                lines.Add(table.NoteHeader);
            for (var c = 0; c < table.Table.Columns.Count; c++)
                foreach (var line in table.Header)
                    if (line[c].Length > 0)
                        lines.Add(line[c]);
            return lines;
        }
        var rows = new List<string>();
        for (var i = 0; i < table.Header.Count; i++)
        {
            var last = i == table.Header.Count - 1;
            IEnumerable<string> parts = [last ? corner : "", last ? table.Table.SideHeader : "", last ? table.NoteHeader : "", .. table.Header[i]];
            rows.Add(string.Join(' ', parts.Where(p => p.Length > 0)));
        }
        return rows;
    }

    private void Row(RowText row, TableText table)
    {
        if (!row.HasCells)
        {
            Pages.Place(Key(row));
            Pages.Add(row.Label + (row.Note.Length > 0 ? " " + row.Note : "") + Gap);
            return;
        }
        var label = row.Side.Length > 0 ? $"{row.Label} {row.Side}" : row.Label;
        var halves = label.Length > 24 && Dice.Chance(_brokenLabels) ? Halves(label) : [label];
        var figuresAt = halves.Length > 1 && _figuresFirst ? 0 : halves.Length - 1;
        for (var i = 0; i < halves.Length; i++)
        {
            if (i != figuresAt)
            {
                Pages.Add(halves[i] + Gap);
                continue;
            }
            Pages.Place(Key(row));
            var line = new StringBuilder(halves[i]);
            if (row.Note.Length > 0)
                line.Append(' ').Append(row.Note);
            else if (table.HasNotes && !_blanksLeaveNothing)
                line.Append(' ');
            for (var c = 0; c < row.Cells.Count; c++)
            {
                if (row.Cells[c].Length > 0)
                    line.Append(' ').Append(row.Cells[c]).Append(row.Marks[c]);
                else if (!_blanksLeaveNothing)
                    line.Append(' ');
            }
            Pages.Add(line.Append(_trailing ? " " : "").ToString());
        }
    }
}
