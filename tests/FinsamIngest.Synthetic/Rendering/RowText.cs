using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Rendering;

/// <summary>A row as strings: what every rendering starts from.</summary>
internal sealed record RowText(TruthRow Row, string Label, string Side, string Note, IReadOnlyList<string> Cells, IReadOnlyList<int?> Marks)
{
    public bool HasCells => Cells.Any(c => c.Length > 0);
}
