namespace FinsamIngest.Core.Numbers;

/// <summary>The characters that figures are written with.</summary>
internal static class Glyphs
{
    public static bool IsMinus(char c) => c is '-' or '–' or '−' or '‐' or '‑' or '—';

    public static bool IsSign(char c) => IsMinus(c) || c == '+';

    public static bool IsSuperscriptDigit(char c) => c is '¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹');

    /// <summary>The plain digit of a superscript one.</summary>
    public static char PlainDigit(char superscript) => superscript switch
    {
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        _ => (char)('0' + (superscript - '⁰')),
    };

    /// <summary>A printed nothing: one dash alone.</summary>
    public static bool IsDash(ReadOnlySpan<char> word) => word.Length is 1 or 2 && IsMinus(word[0]) && IsMinus(word[^1]);

    /// <summary>A word that repeats the unit inside a cell: <c>4 000 kr</c>, <c>0,5 st</c>.</summary>
    public static bool IsCellUnit(ReadOnlySpan<char> word) =>
        word is "kr" or "tkr" or "mkr" or "mnkr" or "Kr" or "kr." or "tkr." or "SEK" or "TSEK" or "st" or "st." or "kkr" or ":-" or "kronor";

    /// <summary>A day: <c>2024-12-31</c>, also with the blank after it lost (<c>2024-12-</c> is not one).</summary>
    public static bool IsDate(ReadOnlySpan<char> word) =>
        word.Length == 10 && IsMinus(word[4]) && IsMinus(word[7]) && Digits(word[..4]) && Digits(word[5..7]) && Digits(word[8..]);

    /// <summary>
    /// A year that a column or label may name: 2000–2049. Coordination associations exist since 2004, and amounts such as 1955 or 2070 are common.
    /// </summary>
    public static bool IsYear(ReadOnlySpan<char> word) =>
        word.Length == 4 && word[0] == '2' && word[1] == '0' && word[2] is >= '0' and <= '4' && Digits(word);

    public static bool Digits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether a word could stand in a row of figures: digits with the characters that go with them, or a dash.</summary>
    public static bool IsFigureWord(ReadOnlySpan<char> word)
    {
        if (IsDash(word) || word is "%" or "(%)" or "+")
            return true;
        if (IsDate(word))
            return false;
        var at = 0;
        while (at < word.Length && (word[at] is '(' or '≈' or '~' or '±' || IsSign(word[at])))
            at++;
        if (at == word.Length || !char.IsAsciiDigit(word[at]))
            return false;
        for (; at < word.Length; at++)
        {
            var c = word[at];
            if (char.IsAsciiDigit(c))
                continue;
            if (c is '.' or ',' && at + 1 < word.Length && char.IsAsciiDigit(word[at + 1]))
                continue;
            // "499)" closes the bracket of "(7 499)"; "5)" closes one of the text.
            return OnlyCloses(word[at..], word[0] == '(' || word.Length > 1 && word[1] == '(' || at >= 3 && Digits(word[..3]));
        }
        return true;
    }

    /// <summary>What may follow the last digit: per cent, a closing parenthesis, footnote stars and superscripts, a trailing minus.</summary>
    private static bool OnlyCloses(ReadOnlySpan<char> rest, bool opened)
    {
        // "(63)3": a footnote mark behind the bracket.
        if (opened && rest.Length is 2 or 3 && rest[0] == ')' && Digits(rest[1..]))
            return true;
        foreach (var c in rest)
            if (!(c is '%' or '*' || c == ')' && opened || IsSuperscriptDigit(c) || IsMinus(c) && rest.Length == 1))
                return false;
        return true;
    }

    /// <summary>
    /// Digits that a word begins with as a footnote's number, <c>8Länsgemensamma</c>: LibreOffice sets no blank between the two. 0 when there are none.
    /// </summary>
    public static int GluedMark(ReadOnlySpan<char> word)
    {
        var digits = 0;
        while (digits < word.Length && digits <= 2 && char.IsAsciiDigit(word[digits]))
            digits++;
        return digits is 1 or 2 && word.Length >= digits + 3 && char.IsUpper(word[digits]) && char.IsLower(word[digits + 1]) && char.IsLower(word[digits + 2]) ? digits : 0;
    }
}
