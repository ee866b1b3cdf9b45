using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Rows that can add up to each other: those of one table, or of the consecutive tables of one note, under common columns (lanes).
/// </summary>
internal sealed class SumGroup
{
    private readonly FigureBook _book;
    private readonly (int Table, int Row)[] _lines;
    private readonly int[][] _columns;
    private readonly int _firstTable;

    private SumGroup(FigureBook book, int firstTable, (int Table, int Row)[] lines, RowShape[] shapes, List<(string? Period, Scenario Scenario)> lanes, int[][] columns)
    {
        _book = book;
        _firstTable = firstTable;
        _lines = lines;
        Shapes = shapes;
        Lanes = [.. lanes.Select(l => l.Scenario)];
        Periods = [.. lanes.Select(l => l.Period)];
        _columns = columns;
    }

    private SumGroup(SumGroup other)
    {
        (_book, _lines, _columns, _firstTable) = (other._book, other._lines, other._columns, other._firstTable);
        (Shapes, Lanes, Periods) = (other.Shapes, other.Lanes, other.Periods);
    }

    public RowShape[] Shapes { get; private init; }

    /// <summary>The scenario of each lane.</summary>
    public Scenario[] Lanes { get; }

    /// <summary>The year of each lane.</summary>
    public string?[] Periods { get; }

    public int FirstTable => _firstTable;

    public int TableOf(int line) => _lines[line].Table;

    public int RowOf(int line) => _lines[line].Row;

    /// <summary>The column of the first table that a lane is; negative where it has none.</summary>
    public int ColumnOf(int lane) => _columns[0][lane];

    /// <summary>The figure, <see cref="FigureBook.Blank"/> or <see cref="FigureBook.Dash"/>.</summary>
    public int At(int line, int lane)
    {
        var (table, row) = _lines[line];
        return row < 0 ? FigureBook.Blank : _book.At(table, row, _columns[table - _firstTable][lane]);
    }

    /// <summary>The same rows, some of them taken for results: sums whose labels do not say so.</summary>
    public SumGroup WithResults(IReadOnlySet<int> lines) => new(this) { Shapes = [.. Shapes.Select((s, i) => lines.Contains(i) ? s with { Role = RowRole.Result } : s)] };

    /// <summary>The groups of a report: a note's consecutive tables of one unit together, every other table alone.</summary>
    public static IEnumerable<SumGroup> Of(FigureBook book)
    {
        var tables = book.Tables;
        for (var t = 0; t < tables.Length;)
        {
            var end = t + 1;
            while (end < tables.Length && tables[t].NoteNumber is { } note && tables[end].NoteNumber == note && tables[end].Unit == tables[t].Unit && end - t < 12)
                end++;
            yield return Create(book, t, end);
            t = end;
        }
    }

    /// <summary>The rows of consecutive tables together: one table that a page break cut, with its header repeated.</summary>
    public static SumGroup Join(FigureBook book, int first, int end) => Create(book, first, end);

    private static SumGroup Create(FigureBook book, int first, int end)
    {
        var lanes = new List<(string? Period, Scenario Scenario)>();
        var columns = new int[end - first][];
        var laneOf = new List<int>[end - first];
        for (var t = first; t < end; t++)
        {
            laneOf[t - first] = [];
            foreach (var column in book.Tables[t].Columns)
            {
                var lane = -1;
                for (var i = 0; i < lanes.Count && lane < 0; i++)
                    if (lanes[i] == (column.Period, column.Scenario) && !laneOf[t - first].Contains(i))
                        lane = i;
                if (lane < 0)
                {
                    lane = lanes.Count;
                    lanes.Add((column.Period, column.Scenario));
                }

                laneOf[t - first].Add(lane);
            }
        }

        for (var t = first; t < end; t++)
        {
            columns[t - first] = new int[lanes.Count];
            Array.Fill(columns[t - first], -1);
            for (var c = 0; c < laneOf[t - first].Count; c++)
                columns[t - first][laneOf[t - first][c]] = c;
        }

        var lines = new List<(int, int)>();
        var shapes = new List<RowShape>();
        for (var t = first; t < end; t++)
        {
            if (end - first > 1)
            {
                lines.Add((t, -1));
                shapes.Add(new RowShape(book.Tables[t].Title ?? "", false, 1, RowRole.Header, book.Tables[t].Statement));
            }

            for (var r = 0; r < book.Shapes[t].Length; r++)
            {
                lines.Add((t, r));
                shapes.Add(book.Shapes[t][r]);
            }
        }

        return new SumGroup(book, first, [.. lines], [.. shapes], lanes, columns);
    }
}
