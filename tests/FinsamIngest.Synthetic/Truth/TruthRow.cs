namespace FinsamIngest.Synthetic.Truth;

/// <summary>A row of a table.</summary>
internal sealed class TruthRow(TruthTable table, string id, string label, string kind)
{
    public TruthTable Table { get; } = table;

    public string Id { get; } = id;

    public string Label { get; } = label;

    /// <summary>The words of a text column between label and figures; part of the label in the truth.</summary>
    public string? Side { get; init; }

    public string? NoteRef { get; init; }

    public string Kind { get; } = kind;

    /// <summary>The row's own unit; null when it is the table's.</summary>
    public TruthUnit? Unit { get; init; }

    /// <summary>Printed with a per cent sign after each figure.</summary>
    public bool PercentSign { get; init; }

    /// <summary>A mutation left it out of print.</summary>
    public bool Removed { get; set; }

    public Dictionary<TruthColumn, TruthCell> Cells { get; } = [];

    public TruthCell? this[TruthColumn column] => Cells.GetValueOrDefault(column);

    /// <summary>Prints an amount rounded by itself, or a dash or blank for an exact nothing as the report's habit is.</summary>
    /// <param name="column">Where it stands.</param>
    /// <param name="exact">In kronor, or in the row's unit where that is not money.</param>
    /// <param name="zero">How an exact nothing is printed.</param>
    /// <param name="decimals">Digits after the comma.</param>
    public TruthRow Set(TruthColumn column, decimal? exact, ZeroPrint zero = ZeroPrint.Digit, int decimals = 0)
    {
        if (exact is not { } amount || (amount == 0 && zero == ZeroPrint.Blank))
            return this;
        var unit = column.Percent ? TruthUnit.Percent : Unit ?? Table.Unit;
        Cells[column] = new TruthCell(Table, this, column)
        {
            Decimals = decimals,
            Printed = amount == 0 && zero == ZeroPrint.Dash ? null : Math.Round(amount / unit.Factor(), decimals, MidpointRounding.AwayFromZero),
        };
        return this;
    }
}
