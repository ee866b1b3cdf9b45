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
    /// <summary>Other figures that a change as small would put everything right for.</summary>
    public int Rivals { get; init; }

    /// <summary>Other values of the figure itself that would.</summary>
    public int OtherValues { get; init; }

    /// <summary>For each changed figure the values that the print cannot tell from the right one; empty where no figure was changed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<decimal>> Right { get; init; } = new Dictionary<string, IReadOnlyList<decimal>>();

    /// <summary>All that it breaks holds by another convention in use: nobody can know.</summary>
    public bool IsConvention { get; init; }

    /// <summary>Whether it breaks a relation that held, by the interval rule, and no convention in use makes the table right again.</summary>
    public bool Detectable => Broken.Count > 0 && !IsConvention;
}
