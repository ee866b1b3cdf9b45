namespace FinsamIngest.Synthetic.Truth;

/// <summary>A printed figure with the exact amount behind it. A blank cell does not exist.</summary>
internal sealed class TruthCell(TruthTable table, TruthRow row, TruthColumn column)
{
    public TruthTable Table { get; } = table;

    public TruthRow Row { get; } = row;

    public TruthColumn Column { get; } = column;

    /// <summary>The figure as printed, in the row's unit; null for a dash.</summary>
    public decimal? Printed { get; set; }

    /// <summary>Digits after the decimal comma.</summary>
    public int Decimals { get; init; }

    /// <summary>The number of the footnote whose mark stands on the figure.</summary>
    public int? Mark { get; set; }

    public string Ref => $"{Table.Id}.{Row.Id}.{Column.Id}";

    public TruthUnit Unit => Column.Percent ? TruthUnit.Percent : Row.Unit ?? Table.Unit;

    /// <summary>Kronor in one printed unit, by the unit that the table says it has: a wrong unit word changes what the figures claim.</summary>
    public decimal Factor => Row.Unit is null && !Column.Percent ? Table.ClaimedUnit.Factor() : Unit.Factor();

    /// <summary>Half of the last printed digit's step, in kronor.</summary>
    public decimal HalfStep => new decimal(5, 0, 0, false, (byte)(Decimals + 1)) * Factor;

    public bool Stands => !Row.Removed && Printed is not null;
}
