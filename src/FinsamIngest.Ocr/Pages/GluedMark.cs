namespace FinsamIngest.Ocr.Pages;

/// <summary>
/// Footnote marks on figures and header words. They are printed small and raised, and recognition takes them for quotation marks, question marks and the like:
/// <c>-153”</c>, <c>Utfall?</c>, <c>925”</c>. They are set apart as the raised marks that they are; which figure they showed is not known.
/// </summary>
internal static class GluedMark
{
    /// <summary>Size of a mark against its line.</summary>
    public const double Size = 0.6;

    /// <summary>How far a mark stands above its line, in ems.</summary>
    public const double Rise = 0.33;

    /// <summary>Header words that marks are glued to are short; prose ends in "?" too.</summary>
    private const int MaxHeaderWord = 12;

    /// <summary>Number of characters before the mark; all of them when there is none.</summary>
    public static int StemOf(string text)
    {
        int stem = text.Length;
        while (stem > 0 && IsMark(text[stem - 1]))
            stem--;
        if (stem == text.Length || text.Length - stem > 2 || stem == 0)
            return text.Length;
        return char.IsAsciiDigit(text[stem - 1]) || IsHeaderWord(text.AsSpan(0, stem)) ? stem : text.Length;
    }

    private static bool IsMark(char c) => c is '?' or '”' or '“' or '"' or '\'' or '’' or '‘' or '»' or '«' or '°' or '*' or '®' or '™' or '!';

    private static bool IsHeaderWord(ReadOnlySpan<char> stem)
    {
        if (stem.Length is < 3 or > MaxHeaderWord || !char.IsUpper(stem[0]))
            return false;
        foreach (char c in stem)
            if (!char.IsLetter(c))
                return false;
        return true;
    }
}
