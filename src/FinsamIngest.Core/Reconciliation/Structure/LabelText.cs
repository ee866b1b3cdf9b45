namespace FinsamIngest.Core.Reconciliation;

/// <summary>Labels as compared: lower case, words only.</summary>
internal static class LabelText
{
    /// <summary>Lower case, runs of anything but letters, digits and % as one blank; list marks and footnote digits at the ends are gone.</summary>
    public static string Normalise(string label)
    {
        Span<char> buffer = label.Length <= 256 ? stackalloc char[256] : new char[label.Length];
        var length = 0;
        foreach (var c in label)
        {
            if (char.IsLetterOrDigit(c) || c == '%')
                buffer[length++] = char.ToLowerInvariant(c);
            else if (c == ':' && length > 0 && buffer[length - 1] == 's')
                buffer[length++] = ':';
            else if (length > 0 && buffer[length - 1] != ' ')
                buffer[length++] = ' ';
        }

        return new string(buffer[..length]).TrimEnd();
    }

    /// <summary>
    /// Whether a row says that it is a part of the one above: <c>varav personal</c>, <c>därav hyra</c>, <c>inklusive justering av tidigare års kostnad</c>.
    /// </summary>
    public static bool IsPartOfAbove(string normalised) =>
        normalised.StartsWith("varav", StringComparison.Ordinal) || normalised.StartsWith("därav", StringComparison.Ordinal) || normalised.StartsWith("inklusive ", StringComparison.Ordinal);

    /// <summary>Whether a word of the text begins with the stem.</summary>
    public static bool HasWord(string normalised, string stem)
    {
        for (var at = normalised.IndexOf(stem, StringComparison.Ordinal); at >= 0; at = normalised.IndexOf(stem, at + 1, StringComparison.Ordinal))
            if (at == 0 || normalised[at - 1] == ' ')
                return true;
        return false;
    }

    /// <summary>The text without the words that only say "sum", so that "Summa fordringar" can be compared with "Fordringar".</summary>
    public static string Subject(string normalised)
    {
        ReadOnlySpan<string> lead = ["summa ", "s:a ", "totalt ", "totala ", "total ", "summerat ", "delsumma ", "varav "];
        var text = normalised;
        foreach (var word in lead)
            if (text.StartsWith(word, StringComparison.Ordinal))
                text = text[word.Length..];
        if (text.EndsWith(" totalt", StringComparison.Ordinal))
            text = text[..^7];
        return text is "summa" or "totalt" or "total" or "summerat" or "s:a" or "delsumma" ? "" : text;
    }

    /// <summary>0–1: Dice coefficient of letter pairs; 1 for equal texts, 0.9 when one begins or ends with the other.</summary>
    public static double Similarity(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
            return 0;
        if (a == b)
            return 1;
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (shorter.Length >= 5 && (longer.StartsWith(shorter, StringComparison.Ordinal) || longer.EndsWith(shorter, StringComparison.Ordinal)))
            return 0.9;
        if (shorter.Length < 3 || longer.Length > 200)
            return 0;
        Span<bool> used = stackalloc bool[200];
        used[..longer.Length].Clear();
        var common = 0;
        for (var i = 0; i + 1 < shorter.Length; i++)
            for (var j = 0; j + 1 < longer.Length; j++)
                if (!used[j] && shorter[i] == longer[j] && shorter[i + 1] == longer[j + 1])
                {
                    used[j] = true;
                    common++;
                    break;
                }

        return 2.0 * common / (shorter.Length + longer.Length - 2);
    }
}
