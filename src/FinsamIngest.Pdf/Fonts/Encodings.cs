namespace FinsamIngest.Pdf.Fonts;

/// <summary>The predefined encodings as 256 characters each; U+0000 where nothing is defined.</summary>
internal static class Encodings
{
    private const string Ascii = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~";
    private static readonly string Undefined32 = new('\0', 32);

    /// <summary>Code page 1252; a soft hyphen is a hyphen and undefined codes are bullets, as the specification says.</summary>
    public static readonly string WinAnsi = Undefined32 + Ascii + "\u2022"
        + "€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž•"
        + "•‘’“”•–—˜™š›œ•žŸ"
        + "\u00A0¡¢£¤¥¦§¨©ª«¬-®¯°±²³´µ¶·¸¹º»¼½¾¿"
        + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";

    public static readonly string MacRoman = Undefined32 + Ascii + "\0"
        + "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    public static readonly string Standard = Undefined32 + Ascii.Replace('\'', '’').Replace('`', '‘') + "\0" + Undefined32
        + "\0¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ"
        + "\0–†‡·\0¶•‚„”»…‰\0¿"
        + "\0`´ˆ˜¯˘˙¨\0˚¸\0˝˛ˇ"
        + "—\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
        + "\0Æ\0ª\0\0\0\0ŁØŒº\0\0\0\0"
        + "\0æ\0\0\0ı\0\0łøœß\0\0\0\0";

    /// <summary>The Symbol font; parts of tall brackets are left undefined.</summary>
    public static readonly string Symbol = Undefined32
        + " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\0αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼\0"
        + Undefined32
        + "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…\0\0↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑\0\0\0\0\0\0\0\0\0\0\0〉∫\0\0\0\0\0\0\0\0\0\0\0\0\0";

    private static readonly Dictionary<char, byte> WinAnsiCodes = BuildWinAnsiCodes();

    public static string? ByName(string? name) => name switch
    {
        "WinAnsiEncoding" => WinAnsi,
        "MacRomanEncoding" => MacRoman,
        "StandardEncoding" => Standard,
        _ => null,
    };

    /// <summary>The code of a character in WinAnsi, or 0.</summary>
    public static int CodeInWinAnsi(char character) => WinAnsiCodes.GetValueOrDefault(character);

    private static Dictionary<char, byte> BuildWinAnsiCodes()
    {
        var codes = new Dictionary<char, byte>();
        for (int code = 32; code < 256; code++)
            codes.TryAdd(WinAnsi[code], (byte)code);
        codes['\u2022'] = 0x95;
        codes['\u2212'] = (byte)'+';
        codes['\u00AD'] = (byte)'-';
        return codes;
    }
}
