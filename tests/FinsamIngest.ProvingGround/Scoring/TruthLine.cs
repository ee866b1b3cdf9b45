using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.ProvingGround.Scoring;

/// <summary>A row of the truth with its figures.</summary>
internal sealed record TruthLine(TruthRow Row, string Label, IReadOnlyList<TruthCell> Cells)
{
    public TruthTable Table => Row.Table;
}
