using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Numbers;

/// <summary>
/// Tells typewriter type, in which every letter is as wide as every other and a blank as wide as a letter. Serves tables set in such type in a PDF, whose thousands
/// blanks would pass for gaps between columns.
/// </summary>
internal static class Monospace
{
    /// <summary>One blank, in widths of a letter, with room for rounding; the next is two.</summary>
    public const double OneBlank = 1.5;

    /// <summary>How much the widths of words per letter differ at most: they are one number, rounded.</summary>
    private const double Tolerance = 0.015;

    /// <summary>Letters of a word that say something: digits are equally wide in most type.</summary>
    private const int FewestLetters = 4;

    /// <summary>The width of a letter in points; 0 when the line's words are of other type or too few to tell.</summary>
    public static double Advance(SourceLine line)
    {
        var (least, most, words) = (double.PositiveInfinity, 0.0, 0);
        foreach (var word in line.Words)
        {
            if (word.Geometry is not { } box)
                return 0;
            if (box.Raised || word.Length < 2)
                continue;
            var width = (box.X1 - box.X0) / word.Length;
            (least, most) = (Math.Min(least, width), Math.Max(most, width));
            if (most > least * (1 + Tolerance))
                return 0;
            words += Letters(line.TextOf(word)) >= FewestLetters ? 1 : 0;
        }
        return words > 0 ? least : 0;
    }

    private static int Letters(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var c in word)
            letters += char.IsLetter(c) ? 1 : 0;
        return letters;
    }
}
