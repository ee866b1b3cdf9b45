namespace FinsamIngest.Core.Prose;

/// <summary>The rows that a subject names for sure: by their labels, else by a concept that nothing narrows.</summary>
internal static class NamedRows
{
    /// <summary>The rows, of all tables; empty when the subject names none strictly.</summary>
    public static List<RowTopic> Of(TopicIndex index, Subject subject, string text)
    {
        if (index.Names.Find(subject.Words) is { Count: > 0 } named)
            return named;
        if (subject.Concept == Concept.None || subject.Unexplained.Count > 0 || subject.Others.Any(o => !ConceptLexicon.IsGeneric(o)) || ConceptLexicon.IsParty(subject.Concept) || subject.Concept == Concept.Surplus)
            return [];
        return ConceptLexicon.IsGeneric(subject.Concept) && !Certainty.IsWhole(text) ? [] : [.. index.Of(subject.Concept)];
    }
}
