namespace FinsamIngest.Core.Prose;

/// <summary>What the words around a figure name.</summary>
/// <param name="Subject">What the figure is of.</param>
/// <param name="Others">What else is named with it.</param>
/// <param name="Clarity">How sure it is that nothing else is meant.</param>
/// <param name="Together">The same where the others are part of what is named: a cell by its row and its column.</param>
internal sealed record Phrase(Mention Subject, IReadOnlyList<Mention> Others, Clarity Clarity, Clarity Together);
