namespace FinsamIngest.Pdf.Fonts;

/// <summary>One-character strings, shared, so that a letter costs no allocation.</summary>
internal static class Characters
{
    /// <summary>Printed for a glyph that nothing maps to a character.</summary>
    public const string Unmapped = "\uFFFD";

    private static readonly string[] Latin = BuildLatin();

    public static string Of(int character) =>
        (uint)character < (uint)Latin.Length ? Latin[character]
        : character is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? Unmapped
        : char.ConvertFromUtf32(character);

    /// <summary>Whether a mapped text says something: not empty, no control or private characters.</summary>
    public static bool IsMeaningful(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return false;
        foreach (char character in text)
            if (character is '\uFFFD' or (>= '\uE000' and <= '\uF8FF') || (character < ' ' && character is not ('\t' or '\n' or '\r')))
                return false;
        return true;
    }

    private static string[] BuildLatin()
    {
        var strings = new string[0x250];
        for (int i = 0; i < strings.Length; i++)
            strings[i] = ((char)i).ToString();
        return strings;
    }
}
