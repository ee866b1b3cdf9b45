namespace FinsamIngest.Synthetic.Truth;

/// <summary>A table as it is meant and as it is printed.</summary>
internal sealed class TruthTable(string id, string statement, string title, TruthUnit unit)
{
    public string Id { get; } = id;

    public string Statement { get; } = statement;

    /// <summary>The heading as printed, unit word included where the unit stands there; null when another table's heading serves it.</summary>
    public string? Title { get; set; } = title;

    public TruthUnit Unit { get; } = unit;

    /// <summary>The unit that the printed words claim; another than <see cref="Unit"/> only by a mutation.</summary>
    public TruthUnit ClaimedUnit { get; set; } = unit;

    /// <summary>The words that say the unit; null when nothing at the table says it.</summary>
    public string? UnitPrinted { get; set; }

    /// <summary>A line of its own under the title.</summary>
    public string? UnitLine { get; set; }

    /// <summary>What stands above the labels.</summary>
    public string Corner { get; set; } = "";

    /// <summary>What stands above the text column.</summary>
    public string SideHeader { get; set; } = "";

    public bool HasNotes { get; set; }

    public List<TruthColumn> Columns { get; } = [];

    public List<TruthRow> Rows { get; } = [];

    public IEnumerable<TruthRow> PrintedRows => Rows.Where(row => !row.Removed);

    public TruthColumn Column(int period, string scenario, params string[] header)
    {
        var column = new TruthColumn($"c{Columns.Count + 1}", period, scenario, header) { Percent = scenario == "ratio" };
        Columns.Add(column);
        return column;
    }

    public TruthRow Row(string label, string kind = "item", string? note = null, TruthUnit? unit = null, string? side = null, bool percentSign = false)
    {
        var row = new TruthRow(this, $"r{Rows.Count + 1}", label, kind) { NoteRef = note, Unit = unit, Side = side, PercentSign = percentSign };
        Rows.Add(row);
        return row;
    }
}
