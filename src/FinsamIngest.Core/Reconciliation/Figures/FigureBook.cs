using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>All figures of a report, with the indices that checks look them up by.</summary>
internal sealed class FigureBook
{
    private readonly int[][] _grid;
    private readonly int[] _first;
    private readonly Dictionary<string, List<RowKey>> _byCode = [];

    public FigureBook(ImmutableArray<ReportTable> tables)
    {
        Tables = tables.IsDefault ? [] : tables;
        var figures = new List<PrintedFigure>();
        _grid = new int[Tables.Length][];
        Shapes = new RowShape[Tables.Length][];
        Labels = new string[Tables.Length][];
        _first = new int[Tables.Length + 1];
        for (var t = 0; t < Tables.Length; t++)
        {
            Enter(t, figures);
            _first[t + 1] = figures.Count;
        }

        Figures = [.. figures];
        for (var t = 0; t < Tables.Length; t++)
            RollForwardItems.Mark(Tables[t].Statement, Shapes[t], Labels[t], Tables[t].Columns.Length, (row, column) => FigureAt(t, row, column)?.Value);
    }

    /// <summary>No figure is printed there.</summary>
    public const int Blank = -1;

    /// <summary>A dash is printed there: an explicit nothing.</summary>
    public const int Dash = -2;

    /// <summary>A thousand times the national product in kronor: nothing beyond is an amount, and below it no sum can overflow.</summary>
    private const decimal LargestAmount = 1e16m;

    public ImmutableArray<ReportTable> Tables { get; }

    public PrintedFigure[] Figures { get; }

    /// <summary>All figures, to be found by year, scenario and amount.</summary>
    public FigureIndex Index => field ??= FigureIndex.Of(Figures);

    /// <summary>The shapes of each table's rows.</summary>
    public RowShape[][] Shapes { get; }

    /// <summary>The normalised labels of each table's rows.</summary>
    public string[][] Labels { get; }

    /// <summary>The figure's index, <see cref="Blank"/> or <see cref="Dash"/>.</summary>
    public int At(int table, int row, int column) => column < 0 ? Blank : _grid[table][(row * Tables[table].Columns.Length) + column];

    public PrintedFigure? FigureAt(int table, int row, int column) => At(table, row, column) is >= 0 and var index ? Figures[index] : null;

    /// <summary>The figures of a table, in the order of its rows.</summary>
    public ArraySegment<PrintedFigure> FiguresOf(int table) => new(Figures, _first[table], _first[table + 1] - _first[table]);

    public ReportRow RowOf(PrintedFigure figure) => Tables[figure.Table].Rows[figure.Row];

    public string Reference(int figure)
    {
        var f = Figures[figure];
        var table = Tables[f.Table];
        return $"{table.Id}.{table.Rows[f.Row].Id}.{table.Columns[f.Column].Id}";
    }

    /// <summary>The rows with a canonical code, in the order of the report.</summary>
    public IReadOnlyList<RowKey> WithCode(string code) => _byCode.TryGetValue(code, out var rows) ? rows : [];

    /// <summary>The figure of a row for a year and scenario; Blank when there is none.</summary>
    public int Find(RowKey key, string? period, ScenarioClass scenario)
    {
        if (period is null)
            return Blank;
        var columns = Tables[key.Table].Columns;
        var fallback = Blank;
        for (var c = 0; c < columns.Length; c++)
        {
            if (columns[c].Period != period || ScenarioClasses.Of(columns[c].Scenario) != scenario)
                continue;
            var index = At(key.Table, key.Row, c);
            // Income, cost and net columns of one year: the net says what the row comes to.
            if (index >= 0 && (columns[c].Scenario is Scenario.Actual or Scenario.Net or Scenario.Budget))
                return index;
            if (index >= 0 && fallback < 0)
                fallback = index;
        }

        return fallback;
    }

    private void Enter(int t, List<PrintedFigure> figures)
    {
        var table = Tables[t];
        var columns = table.Columns;
        var grid = new int[table.Rows.Length * columns.Length];
        Array.Fill(grid, Blank);
        _grid[t] = grid;
        Shapes[t] = new RowShape[table.Rows.Length];
        Labels[t] = new string[table.Rows.Length];
        var steps = ColumnQuantum.Of(table);
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var row = table.Rows[r];
            var any = false;
            var rowUnit = EffectiveUnit.Of(table, row);
            foreach (var cell in row.Cells)
            {
                var c = IndexOf(columns, cell.Column);
                if (c < 0)
                    continue;
                if (cell.Value is { } huge && Math.Abs(huge) > LargestAmount)
                    continue;
                if (cell.Value is not { } value)
                {
                    grid[(r * columns.Length) + c] = Dash;
                    continue;
                }

                any = true;
                var unit = columns[c].Scenario == Scenario.Ratio ? Unit.Percent : row.Unit is null && columns[c].Unit is { } own ? own : rowUnit;
                var quantum = unit == table.Unit ? Math.Max(cell.Quantum, steps[c]) : cell.Quantum;
                grid[(r * columns.Length) + c] = figures.Count;
                figures.Add(new PrintedFigure(figures.Count, t, r, c, value, quantum, unit, columns[c].Period, columns[c].Scenario));
            }

            var role = RowRoles.Of(row.Label, table.Statement, any);
            if (any && role is RowRole.Item && rowUnit != table.Unit && table.Unit != Unit.Mixed && !Units.AreComparable(rowUnit, table.Unit))
                role = RowRole.Memo;
            Shapes[t][r] = new RowShape(row.Label, any, row.Level, role, table.Statement);
            Labels[t][r] = LabelText.Normalise(row.Label);
            if (row.Code is { } code && any)
            {
                if (!_byCode.TryGetValue(code, out var rows))
                    _byCode[code] = rows = [];
                rows.Add(new RowKey(t, r));
            }
        }
    }

    private static int IndexOf(ImmutableArray<ReportColumn> columns, string id)
    {
        for (var c = 0; c < columns.Length; c++)
            if (columns[c].Id == id)
                return c;
        return -1;
    }
}
