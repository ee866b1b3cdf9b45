namespace FinsamIngest.Synthetic.Rendering;

/// <summary>
/// Text as the commonest extractors leave a PDF: every cell of a table is a line (a broken label or head several), blank cells leave no trace, and form feeds part the pages.
/// Heads come cell by cell where a cell of the page holds all lines of a head, row by row where each line of the header is a row of cells.
/// </summary>
internal sealed class CellsRenderer : TextRenderer
{
    private readonly bool _headsByRow;

    private readonly bool _trailing;

    private readonly double _brokenLabels;

    public CellsRenderer(SyntheticReport report)
        : base(report, "cells", true, 120, 104)
    {
        _headsByRow = Dice.Chance(0.4);
        _trailing = Dice.Chance(0.3);
        _brokenLabels = Dice.Chance(0.5) ? 0.4 : 0.05;
    }

    protected override void Table(TableText table)
    {
        Pages.Place(table.Table.Id);
        if (table.Table.Title is { } title)
            Pages.Add(title);
        if (table.Table.UnitLine is { } unit)
            Pages.Add(unit);
        if (Report.Habits.OrganisationAboveTables && table.Table.Id is "RR" or "BR" or "KF")
            Pages.Add(Report.Truth.Organisation);
        Cells(Heads(table));
        foreach (var row in table.Rows)
        {
            if (Pages.IsFull)
            {
                Pages.Break();
                if (Report.Habits.RepeatedHeaders)
                    Cells(Heads(table));
            }

            var halves = row.Label.Length > 24 && Dice.Chance(_brokenLabels) ? Halves(row.Label) : [row.Label];
            for (var i = 0; i < halves.Length; i++)
            {
                if (i == halves.Length - 1)
                    Pages.Place(Key(row));
                Pages.Add(halves[i] + (_trailing && i < halves.Length - 1 ? " " : ""));
            }

            Cells([row.Side, row.Note, .. row.Cells.Select((cell, c) => cell.Length > 0 ? cell + row.Marks[c] : "")]);
        }
    }

    private IEnumerable<string> Heads(TableText table)
    {
        IEnumerable<string> before = [table.Table.Corner, table.Table.SideHeader, table.NoteHeader];
        if (!_headsByRow)
            return before.Concat(Enumerable.Range(0, table.Table.Columns.Count).SelectMany(c => table.Header.Select(line => line[c])));
        return table.Header.SelectMany((line, i) => i == table.Header.Count - 1 ? before.Concat(line) : line);
    }

    private void Cells(IEnumerable<string> cells)
    {
        foreach (var cell in cells.Where(cell => cell.Length > 0))
            Pages.Add(cell);
    }
}
