namespace FinsamIngest.Core.Prose;

/// <summary>How a sentence names a row.</summary>
internal enum Naming
{
    /// <summary>Not, or only in part.</summary>
    None,

    /// <summary>By a word for its line item: "administrationen".</summary>
    Concept,

    /// <summary>By the heading above the sentence: "Insatsen kostade".</summary>
    Heading,

    /// <summary>By the words of its label.</summary>
    Label,
}
