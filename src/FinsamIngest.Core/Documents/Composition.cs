namespace FinsamIngest.Core.Documents;

/// <summary>
/// Composes a Latin letter and the combining mark behind it (NFC). Written out because <see cref="string.Normalize()"/> does nothing where
/// globalization is invariant, and the pipeline must not depend on the machine's ICU. Covers the letters of the European Latin alphabets,
/// which is what names in Swedish reports need.
/// </summary>
internal static class Composition
{
    /// <summary>For each mark pairs of a letter and the letter with the mark.</summary>
    private static readonly (char Mark, string Pairs)[] Marks =
    [
        ('\u0308', "AÄaäOÖoöUÜuüEËeëIÏiïYŸyÿ"),
        ('\u030A', "AÅaåUŮuů"),
        ('\u0301', "AÁaáEÉeéIÍiíOÓoóUÚuúYÝyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzź"),
        ('\u0300', "AÀaàEÈeèIÌiìOÒoòUÙuùNǸnǹ"),
        ('\u0302', "AÂaâEÊeêIÎiîOÔoôUÛuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷ"),
        ('\u0303', "AÃaãNÑnñOÕoõIĨiĩUŨuũ"),
        ('\u0304', "AĀaāEĒeēIĪiīOŌoōUŪuū"),
        ('\u0306', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭ"),
        ('\u0307', "CĊcċEĖeėGĠgġIİZŻzż"),
        ('\u030B', "OŐoőUŰuű"),
        ('\u030C', "CČcčDĎdďEĚeěNŇnňRŘrřSŠsšTŤtťZŽzž"),
        ('\u0327', "CÇcçGĢKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţ"),
        ('\u0328', "AĄaąEĘeęIĮiįUŲuų"),
    ];

    /// <summary>Composes in place.</summary>
    /// <param name="characters">The characters of a line.</param>
    /// <returns>How many characters are left.</returns>
    public static int Compose(Span<char> characters)
    {
        var length = 0;
        foreach (var c in characters)
        {
            if (length > 0 && IsMark(c) && Composed(characters[length - 1], c) is { } letter)
                characters[length - 1] = letter;
            else
                characters[length++] = c == '\u212B' ? 'Å' : c; // the Ångström sign is canonically the letter
        }

        return length;
    }

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static char? Composed(char letter, char mark)
    {
        foreach (var (candidate, pairs) in Marks)
        {
            if (candidate != mark)
                continue;
            for (var i = 0; i < pairs.Length; i += 2)
                if (pairs[i] == letter)
                    return pairs[i + 1];
        }

        return null;
    }
}
