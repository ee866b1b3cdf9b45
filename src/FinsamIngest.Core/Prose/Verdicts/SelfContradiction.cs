using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>Figures of one sentence that cannot all be right, whatever the tables say.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Amounts">Its figures, the one most easily wrong first.</param>
/// <param name="Year">The year spoken of.</param>
/// <param name="Difference">By how much the first is off, in its own unit.</param>
/// <param name="Right">What the first would have to be; null when no single figure would do.</param>
/// <param name="Message">What is wrong, without its place: it goes on after "Rad 7:".</param>
internal sealed record SelfContradiction(Sentence Sentence, IReadOnlyList<Amount> Amounts, int? Year, decimal Difference, decimal? Right, LocalisedText Message);
