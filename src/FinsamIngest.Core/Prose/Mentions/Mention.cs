namespace FinsamIngest.Core.Prose;

/// <summary>A place in a sentence that names a thing of the tables.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last.</param>
/// <param name="Names">The rows and columns so named; empty when only a concept is.</param>
/// <param name="Concept">The concept that the words name; none when they are only a label's.</param>
/// <param name="IsCommon">Whether the name is one short word, which may stand there by chance.</param>
internal sealed record Mention(int Start, int End, IReadOnlyList<ThingName> Names, Concept Concept, bool IsCommon)
{
    /// <summary>"Kostnaderna", "intäkterna": says what is measured where another thing is named beside it.</summary>
    public bool IsMeasure => ConceptLexicon.IsGeneric(Concept) || Concept is Concept.Members or Concept.Result;

    /// <summary>Whether it counts people.</summary>
    public bool IsHeads => Concept is Concept.Participants or Concept.Staff or Concept.Women or Concept.Men;
}
