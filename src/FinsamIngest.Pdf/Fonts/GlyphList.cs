using System.Globalization;

namespace FinsamIngest.Pdf.Fonts;

/// <summary>Glyph names to characters: Latin letters with their accents, digits, punctuation, ligatures, Greek, and the uniXXXX forms.</summary>
internal static class GlyphList
{
    private const string AsciiNames =
        "space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma hyphen period slash "
        + "zero one two three four five six seven eight nine colon semicolon less equal greater question at";

    /// <summary>Pairs of a name and its character.</summary>
    private const string Others =
        "bracketleft [ backslash \\ bracketright ] asciicircum ^ underscore _ grave ` braceleft { bar | braceright } asciitilde ~ "
        + "exclamdown ¡ cent ¢ sterling £ fraction ⁄ yen ¥ florin ƒ section § currency ¤ quotedblleft “ guillemotleft « guilsinglleft ‹ guilsinglright › "
        + "fi ﬁ fl ﬂ ff ﬀ ffi ﬃ ffl ﬄ longst ﬅ st ﬆ endash – emdash — dagger † daggerdbl ‡ periodcentered · middot · paragraph ¶ bullet • quotesinglbase ‚ quotedblbase „ "
        + "quotedblright ” guillemotright » ellipsis … perthousand ‰ questiondown ¿ acute ´ circumflex ˆ tilde ˜ macron ¯ overscore ¯ breve ˘ dotaccent ˙ dieresis ¨ "
        + "ring ˚ cedilla ¸ hungarumlaut ˝ ogonek ˛ caron ˇ AE Æ ordfeminine ª Lslash Ł Oslash Ø OE Œ ordmasculine º ae æ dotlessi ı lslash ł oslash ø oe œ "
        + "germandbls ß onesuperior ¹ twosuperior ² threesuperior ³ foursuperior ⁴ fivesuperior ⁵ sixsuperior ⁶ sevensuperior ⁷ eightsuperior ⁸ ninesuperior ⁹ zerosuperior ⁰ "
        + "logicalnot ¬ mu µ mu1 µ trademark ™ Eth Ð eth ð Thorn Þ thorn þ onehalf ½ onequarter ¼ threequarters ¾ plusminus ± divide ÷ multiply × brokenbar ¦ "
        + "degree ° registered ® minus − copyright © Euro € euro € quoteleft ‘ quoteright ’ lessequal ≤ greaterequal ≥ notequal ≠ infinity ∞ partialdiff ∂ summation ∑ "
        + "product ∏ radical √ approxequal ≈ integral ∫ Delta ∆ Omega Ω pi π lozenge ◊ arrowleft ← arrowup ↑ arrowright → arrowdown ↓ figuredash ‒ horizontalbar ― afii61289 ℓ "
        + "Dcroat Đ dcroat đ Hbar Ħ hbar ħ Eng Ŋ eng ŋ Tbar Ŧ tbar ŧ kgreenlandic ĸ Aringacute Ǻ aringacute ǻ AEacute Ǽ aeacute ǽ Oslashacute Ǿ oslashacute ǿ "
        + "alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ nu ν xi ξ omicron ο rho ρ sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω "
        + "checkmark ✓ filledbox ■ H18543 ▪ H22073 □ blacksquare ■ circle ○ H18533 ● triagrt ► filledrect ▬ minute ′ second ″ "
        + "mathminus − asteriskmath ∗ dotmath ⋅ proportional ∝ arrowboth ↔ existential ∃ universal ∀";

    /// <summary>Per accent name: base letters and the letters they become.</summary>
    private static readonly (string Accent, string Letters)[] Composed =
    [
        ("acute", "AÁEÉIÍOÓUÚYÝCĆLĹNŃRŔSŚZŹaáeéiíoóuúyýcćlĺnńrŕsśzź"),
        ("grave", "AÀEÈIÌOÒUÙaàeèiìoòuù"),
        ("circumflex", "AÂEÊIÎOÔUÛCĈGĜHĤJĴSŜWŴYŶaâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷ"),
        ("dieresis", "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"),
        ("tilde", "AÃNÑOÕIĨUŨaãnñoõiĩuũ"),
        ("ring", "AÅUŮaåuů"),
        ("caron", "CČDĎEĚLĽNŇRŘSŠTŤZŽcčdďeělľnňrřsštťzž"),
        ("cedilla", "CÇSŞTŢcçsştţ"),
        ("commaaccent", "GĢKĶLĻNŅRŖSȘTȚgģkķlļnņrŗsștț"),
        ("ogonek", "AĄEĘIĮUŲaąeęiįuų"),
        ("macron", "AĀEĒIĪOŌUŪaāeēiīoōuū"),
        ("breve", "AĂEĔGĞIĬOŎUŬaăeĕgğiĭoŏuŭ"),
        ("dotaccent", "CĊEĖGĠIİZŻcċeėgġzż"),
        ("hungarumlaut", "OŐUŰoőuű"),
    ];

    private static readonly Dictionary<string, string> Names = Build();

    /// <summary>The characters that a glyph name stands for, or null.</summary>
    public static string? Find(string name)
    {
        if (Names.TryGetValue(name, out string? known))
            return known;
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0)
            return Find(name[..dot]);
        if (name.Contains('_', StringComparison.Ordinal))
        {
            var parts = name.Split('_');
            var found = Array.ConvertAll(parts, part => part.Length == 0 || part.Contains('_', StringComparison.Ordinal) ? null : Find(part));
            return parts.Length > 8 || found.Contains(null) ? null : string.Concat(found);
        }

        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && (name.Length - 3) % 4 == 0)
            return FromHex(name.AsSpan(3), 4);
        if (name.Length is >= 5 and <= 7 && name[0] == 'u')
            return FromHex(name.AsSpan(1), name.Length - 1);
        return null;
    }

    private static string? FromHex(ReadOnlySpan<char> digits, int step)
    {
        string text = "";
        for (int i = 0; i + step <= digits.Length && i < 32; i += step)
        {
            if (!int.TryParse(digits.Slice(i, step), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value)
                || value is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
                return null;
            text += char.ConvertFromUtf32(value);
        }

        return text.Length == 0 ? null : text;
    }

    private static Dictionary<string, string> Build()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        int code = 32;
        foreach (string name in AsciiNames.Split(' '))
            names[name] = ((char)code++).ToString();
        for (char letter = 'A'; letter <= 'Z'; letter++)
        {
            names[letter.ToString()] = letter.ToString();
            names[((char)(letter + 32)).ToString()] = ((char)(letter + 32)).ToString();
        }

        var pairs = Others.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i + 1 < pairs.Length; i += 2)
            names.TryAdd(pairs[i], pairs[i + 1]);
        foreach (var (accent, letters) in Composed)
            for (int i = 0; i + 1 < letters.Length; i += 2)
                names[letters[i] + accent] = letters[i + 1].ToString();

        // The old figures and superior figures of expert fonts are figures all the same; a blank is a blank.
        string[] digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
        for (int i = 0; i < 10; i++)
        {
            names[digits[i] + "oldstyle"] = i.ToString(CultureInfo.InvariantCulture);
            names[digits[i] + "inferior"] = ((char)(0x2080 + i)).ToString();
        }

        names["nbspace"] = names["nonbreakingspace"] = names["nobreakspace"] = "\u00A0";
        names["sfthyphen"] = names["softhyphen"] = "\u00AD";
        names["thinspace"] = "\u2009";
        names["figurespace"] = "\u2007";
        return names;
    }
}
