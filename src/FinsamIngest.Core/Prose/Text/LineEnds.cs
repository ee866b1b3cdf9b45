using System.Globalization;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Prose;

/// <summary>How lines of running text begin and end.</summary>
internal static class LineEnds
{
    /// <summary>A gap of more than this many line heights between two lines of a page separates paragraphs.</summary>
    private const double ParagraphGap = 1.9;

    /// <summary>Words that cannot end a sentence: the next line goes on with it, whatever it begins with.</summary>
    private static readonly HashSet<string> Links = new(StringComparer.OrdinalIgnoreCase)
    {
        "på", "till", "av", "med", "om", "för", "från", "i", "och", "samt", "blev", "är", "var", "en", "ett", "den", "det", "de", "som", "varav", "ca", "cirka", "drygt", "knappt", "mot", "än", "per", "under", "över", "vid", "att", "har", "hade", "våra", "sitt",
    };

    public static char LastCharacter(SourceLine line) => line.Text[line.Words[^1].End - 1];

    public static bool EndsInLink(SourceLine line) => Links.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line.TextOf(line.Words[^1]));

    /// <summary>A list mark, a dash with a blank after it, <c>1)</c> or <c>1.</c>.</summary>
    public static bool IsBullet(SourceLine line)
    {
        var word = line.TextOf(line.Words[0]);
        if (IsBulletCharacter(word[0]))
            return true;
        if (line.Words.Length == 1)
            return false;
        return IsBulletWord(word);
    }

    public static bool IsBulletWord(ReadOnlySpan<char> word) =>
        IsBulletCharacter(word[0]) && word.Length == 1 || word.Length == 1 && (Glyphs.IsMinus(word[0]) || word[0] is 'o' or '*')
        || word.Length is 2 or 3 && word[^1] is ')' or '.' && char.IsAsciiDigit(word[0]) && (word.Length == 2 || char.IsAsciiDigit(word[1]));

    public static bool IsBulletCharacter(char c) =>
        c is '•' or '·' or '▪' or '●' or '○' or '◦' or '‣' or '∙' or '➢' or '✓' or '■' or '◆' || char.GetUnicodeCategory(c) == UnicodeCategory.PrivateUse;

    /// <summary>Characters of the first word that are the number of a footnote that begins here: a raised mark, or digits right before a capital.</summary>
    public static int FootnoteMark(SourceLine line)
    {
        var word = line.TextOf(line.Words[0]);
        return line.Words[0] is { Geometry.Raised: true } && word.Length <= 3 && line.Words.Length > 1 ? word.Length : Glyphs.GluedMark(word);
    }

    /// <summary>Whether white space on the page separates the two lines.</summary>
    public static bool IsGap(SourceLine above, SourceLine below)
    {
        if (above.Words[0].Geometry is not { } a || below.Words[0].Geometry is not { } b)
            return false;
        return above.Page == below.Page && (b.Y0 - a.Y0 > ParagraphGap * 1.2 * Math.Max(a.FontSize, 1) || Math.Abs(a.FontSize - b.FontSize) > 2);
    }
}
