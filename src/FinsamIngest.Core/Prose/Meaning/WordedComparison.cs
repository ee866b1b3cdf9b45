namespace FinsamIngest.Core.Prose;

/// <summary>A claim without an amount: something is more, less or the same as its budget or as in another year.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Start">Index of the first character of the words that compare.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Subject">What is compared.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Basis">With what.</param>
/// <param name="Year">The year spoken of.</param>
/// <param name="BaseYear">The year compared with; null unless <paramref name="Basis"/> is a year.</param>
internal sealed record WordedComparison(Sentence Sentence, int Start, int End, Subject Subject, Direction Direction, Basis Basis, int Year, int? BaseYear)
{
    /// <summary>The words that compare, as printed.</summary>
    public string Words => Sentence.Text[Start..End].Trim();
}
