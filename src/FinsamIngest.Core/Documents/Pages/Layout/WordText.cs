using System.Text;

namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>Normalises the characters of a word.</summary>
internal static class WordText
{
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>
    /// Expands ligatures, composes accents, makes every blank a plain one, drops what has no width. A soft hyphen inside or at the end of a word is
    /// dropped; at its start it is a minus sign that the producer had no better character for.
    /// </summary>
    public static void Clean(StringBuilder text)
    {
        if (!NeedsCleaning(text))
            return;
        var clean = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            switch (character)
            {
                case >= '\uFB00' and <= '\uFB06':
                    clean.Append(Ligatures[character - '\uFB00']);
                    break;
                case '\u00AD':
                    if (i == 0)
                        clean.Append('-');
                    break;
                case '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                    break;
                case >= '\u0300' and <= '\u036F' when clean.Length > 0:
                    clean[^1] = Compose(clean[^1], character);
                    break;
                default:
                    clean.Append(character < ' ' || char.IsWhiteSpace(character) ? ' ' : character);
                    break;
            }
        }

        text.Clear();
        text.Append(clean);
    }

    private static bool NeedsCleaning(StringBuilder text)
    {
        foreach (var chunk in text.GetChunks())
            foreach (char character in chunk.Span)
                if (character <= ' ' || (character > '\u007E' && (character is '\u00AD' or '\u00A0' or (>= '\u0300' and <= '\u036F') or (>= '\u2000' and <= '\u200F') or '\u202F' or '\u205F' or '\u2060' or '\u3000' or (>= '\uFB00' and <= '\uFB06') or '\uFEFF' || char.IsControl(character))))
                    return true;
        return false;
    }

    /// <summary>The composed letter of the languages that these reports are written in; an accent that none of them has is dropped.</summary>
    private static char Compose(char letter, char accent)
    {
        (string letters, string composed) = accent switch
        {
            '\u0300' => ("AEIOUaeiou", "ÀÈÌÒÙàèìòù"),
            '\u0301' => ("AEIOUYCNSZaeiouycnsz", "ÁÉÍÓÚÝĆŃŚŹáéíóúýćńśź"),
            '\u0302' => ("AEIOUaeiou", "ÂÊÎÔÛâêîôû"),
            '\u0303' => ("ANOano", "ÃÑÕãñõ"),
            '\u0308' => ("AEIOUYaeiouy", "ÄËÏÖÜŸäëïöüÿ"),
            '\u030A' => ("AUau", "ÅŮåů"),
            '\u030C' => ("CEDNRSTZcednrstz", "ČĚĎŇŘŠŤŽčěďňřšťž"),
            '\u0327' => ("CSTcst", "ÇŞŢçşţ"),
            _ => ("", ""),
        };
        int index = letters.IndexOf(letter, StringComparison.Ordinal);
        return index < 0 ? letter : composed[index];
    }
}
