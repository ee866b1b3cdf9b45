namespace FinsamIngest.Core.Prose;

/// <summary>A sentence or bullet of running text, its broken lines joined.</summary>
/// <param name="Text">Its words with single blanks between them.</param>
/// <param name="Starts">Where each of its lines begins in the text, ascending; the first is 0.</param>
/// <param name="Lead">The sentence before it when that ends in a colon and introduces it ("Deltagare i insatserna:"); else null.</param>
/// <param name="Headings">The headings above it, the nearest first; of other things the farther ones.</param>
/// <param name="Paragraph">Sentences of one paragraph have the same number.</param>
internal sealed record Sentence(string Text, (int Offset, int Line, int Page)[] Starts, Sentence? Lead, IReadOnlyList<string> Headings, int Paragraph)
{
    /// <summary>1-based line and page of a character.</summary>
    public (int Line, int Page) Place(int offset)
    {
        var at = Starts.Length - 1;
        while (at > 0 && Starts[at].Offset > offset)
            at--;
        return (Starts[at].Line, Starts[at].Page);
    }
}
