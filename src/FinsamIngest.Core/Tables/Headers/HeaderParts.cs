using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>
/// Numbered parts of a year as heads: <c>Tertial 1 | Tertial 2 | Tertial 3</c>, <c>Kv 1 | Kv 2</c>. One alone may be a label's (<c>Hyra kvartal 1</c>); where the same word stands once more with
/// another number each heads a column.
/// </summary>
internal static class HeaderParts
{
    private static readonly string[] Words = ["tertial", "kvartal", "halvår", "kv", "kv.", "delår"];

    /// <summary>The part that begins at a word, <c>Tertial 1</c>; nothing at its number; null for other words.</summary>
    public static string? Of(SourceLine line, int index, ReadOnlySpan<char> word)
    {
        if (word is [>= '1' and <= '4'] && index > 0 && IsPart(line, index - 1))
            return "";
        return IsPart(line, index) ? $"{word} {line.TextOf(line.Words[index + 1])}" : null;
    }

    private static bool IsPart(SourceLine line, int index)
    {
        if (!IsNumbered(line, index))
            return false;
        for (var w = 0; w < line.Words.Length; w++)
            if (w != index && IsNumbered(line, w) && line.TextOf(line.Words[w]).Equals(line.TextOf(line.Words[index]), StringComparison.OrdinalIgnoreCase) && line.Text[line.Words[w + 1].Start] != line.Text[line.Words[index + 1].Start])
                return true;
        return false;
    }

    private static bool IsNumbered(SourceLine line, int index)
    {
        if (index + 1 >= line.Words.Length || line.TextOf(line.Words[index + 1]) is not [>= '1' and <= '4'] || !HeaderLexer.JoinsBefore(line, index + 1))
            return false;
        var word = line.TextOf(line.Words[index]);
        foreach (var part in Words)
            if (word.Equals(part, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
