namespace FinsamIngest.Core.Prose;

/// <summary>A word of a sentence.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last.</param>
/// <param name="Lower">In lower case, inner hyphens gone.</param>
/// <param name="Stem">Without its ending.</param>
/// <param name="Concept">The concept that it (with the word after it) names.</param>
internal sealed record ProseWord(int Start, int End, string Lower, string Stem, Concept Concept)
{
    /// <summary>Says nothing about what a figure is: function words, common verbs, time, the association itself.</summary>
    public bool IsNeutral { get; } = NeutralWords.Contains(Lower);
}
