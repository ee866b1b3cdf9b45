namespace FinsamIngest.Synthetic.Truth;

/// <summary>An error put into the print.</summary>
/// <param name="Kind">In the vocabulary of causes; <c>stale_column</c> for a whole column.</param>
/// <param name="Cell">The figure to blame; for a missing row the total that misses it.</param>
/// <param name="Cells">Every figure whose blame is right.</param>
/// <param name="From">What should stand there.</param>
/// <param name="To">What stands there.</param>
/// <param name="Broken">Relations that held and now fail.</param>
internal sealed record TruthMutation(string Kind, string Cell, IReadOnlyList<string> Cells, decimal? From, decimal? To, IReadOnlyList<string> Broken)
{
    public bool Detectable => Broken.Count > 0;
}
