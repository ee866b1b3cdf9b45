namespace FinsamIngest.Core.Prose;

/// <summary>A word of a sentence.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last.</param>
/// <param name="Lower">In lower case, inner hyphens gone.</param>
/// <param name="Stem">Without its ending.</param>
/// <param name="IsQuoted">Whether it stands within quotation marks: a part of a name.</param>
/// <param name="IsProper">Whether it is written as a name: in capitals, or with one inside a sentence.</param>
/// <param name="Concept">The concept that it (with the word after it) names.</param>
internal sealed record ProseWord(int Start, int End, string Lower, string Stem, bool IsQuoted, bool IsProper, Concept Concept)
{
    /// <summary>Says nothing about what a figure is: function words, common verbs, time, the association itself.</summary>
    public bool IsNeutral { get; } = NeutralWords.Contains(Lower);
}
