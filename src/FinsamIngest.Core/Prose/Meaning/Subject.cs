namespace FinsamIngest.Core.Prose;

/// <summary>What a sentence says its figure is.</summary>
/// <param name="Concept">The concept named next to it; none when only words of labels tell.</param>
/// <param name="Others">Other concepts named in the same part of the sentence.</param>
/// <param name="Stems">The telling words.</param>
/// <param name="Unexplained">The telling words that name no concept, and the other concepts: each may narrow what is meant.</param>
/// <param name="Words">All its words.</param>
/// <param name="IsDirect">Whether it stands beside the figure in the way that the language asks for; else it was taken over from further away.</param>
internal sealed record Subject(Concept Concept, IReadOnlyList<Concept> Others, IReadOnlyList<string> Stems, IReadOnlyList<string> Unexplained, IReadOnlyList<ProseWord> Words, bool IsDirect)
{
    public static Subject Nothing { get; } = new(Concept.None, [], [], [], [], false);

    public bool IsEmpty => Concept == Concept.None && Others.Count == 0 && Stems.Count == 0;
}
