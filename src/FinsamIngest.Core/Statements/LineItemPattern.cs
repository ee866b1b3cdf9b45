namespace FinsamIngest.Core.Statements;

/// <summary>A line item whose labels hold names: <c>medlemsbidrag … kommun</c>.</summary>
internal sealed class LineItemPattern
{
    private readonly string[] wanted;
    private readonly string[] unwanted;

    private LineItemPattern(string code, string[] wanted, string[] unwanted)
    {
        Code = code;
        this.wanted = wanted;
        this.unwanted = unwanted;
    }

    public string Code { get; }

    /// <summary>How many words the pattern asks for.</summary>
    public int Words => wanted.Length;

    /// <summary>Reads <c>word word -word *end</c>.</summary>
    public static LineItemPattern Parse(string code, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new LineItemPattern(
            code,
            [.. words.Where(word => word[0] != '-')],
            [.. words.Where(word => word[0] == '-').Select(word => word[1..])]);
    }

    public bool Fits(string label) => wanted.All(word => Has(label, word)) && !unwanted.Any(word => Has(label, word));

    private static bool Has(string label, string word)
    {
        if (word[0] == '*')
            return label.EndsWith(word[1..], StringComparison.Ordinal) || label.Contains(word[1..] + " ", StringComparison.Ordinal);
        var at = label.IndexOf(word, StringComparison.Ordinal);
        while (at > 0 && label[at - 1] != ' ')
            at = label.IndexOf(word, at + 1, StringComparison.Ordinal);
        return at >= 0;
    }
}
