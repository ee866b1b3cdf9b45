namespace FinsamIngest.Core.Prose;

/// <summary>A sentence with its words and what they name.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Words">Its words, those within figures left out unless they count people.</param>
/// <param name="Mentions">What they name.</param>
internal sealed record SentenceNames(string Text, IReadOnlyList<ProseWord> Words, IReadOnlyList<Mention> Mentions)
{
    public static SentenceNames Of(MentionIndex index, string text, IReadOnlyList<Amount> amounts)
    {
        var words = ProseWords.Of(text, null).FindAll(w => !amounts.Any(a => w.Start >= a.Start && w.End <= a.End) || CountWords.Of(w.Lower) != Concept.None || CountWords.IsPerson(w.Lower));
        return new SentenceNames(text, words, index.In(words, [.. amounts.Select(a => a with { End = a.At })]));
    }

    public bool IsMentioned(ProseWord word) => Mentions.Any(m => word.Start >= m.Start && word.End <= m.End);
}
