namespace FinsamIngest.Core.Prose;

/// <summary>Which lines of running text are headings: short, alone in their paragraph, begun with a capital, ended by nothing, without an amount.</summary>
internal static class Headings
{
    /// <summary>Characters of a heading at most.</summary>
    private const int Longest = 60;

    /// <summary>Whether a paragraph is a heading.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="lines">Its lines.</param>
    public static bool IsHeading(string text, int lines) =>
        lines == 1 && text.Length is > 2 and <= Longest && char.IsLetterOrDigit(text[^1]) && Capital(text) && !text.Contains('%', StringComparison.Ordinal) && !text.Contains(',', StringComparison.Ordinal);

    /// <summary>"2.3 Individinsatser" begins with a capital too.</summary>
    private static bool Capital(string text)
    {
        var at = 0;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is '.' or ' '))
            at++;
        return at < text.Length && (char.IsUpper(text[at]) || text[at] is '”' or '"' or '“');
    }
}
