using FinsamIngest.Synthetic.Habits;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Rendering;

/// <summary>A table as strings: header lines (bottom-aligned) and rows.</summary>
internal sealed class TableText
{
    public TableText(TruthTable table, ReportHabits habits, NumberPrinter numbers)
    {
        Table = table;
        var height = table.Columns.Max(c => c.Header.Length);
        Header = [.. Enumerable.Range(0, height).Select(line => table.Columns.Select(c => line < height - c.Header.Length ? "" : c.Header[line - (height - c.Header.Length)]).ToArray())];
        Rows = [.. table.PrintedRows.Select(row => new RowText(
            row,
            row.Label,
            row.Side ?? "",
            row.NoteRef is { } note ? (habits.NoteWord ? "Not " + note : note) : "",
            [.. table.Columns.Select(c => numbers.Print(row[c]))],
            [.. table.Columns.Select(c => row[c]?.Mark)]))];
        HasNotes = Rows.Any(r => r.Note.Length > 0);
        HasSide = Rows.Any(r => r.Side.Length > 0);
        NoteHeader = HasNotes && !habits.NoteWord ? "Not" : "";
    }

    public TruthTable Table { get; }

    /// <summary>Lines from top to bottom, each with a text (maybe empty) per column.</summary>
    public IReadOnlyList<string[]> Header { get; }

    public IReadOnlyList<RowText> Rows { get; }

    public bool HasNotes { get; }

    public bool HasSide { get; }

    public string NoteHeader { get; }
}
