using System.Collections.Immutable;
using FinsamIngest.Ocr.Pages;

namespace FinsamIngest.Ocr.Tesseract;

/// <summary>
/// Finds per cent signs that were taken for two digits: <c>48 %</c> comes out as <c>48 20</c>, and the table has a figure too many. A sign is a third
/// narrower than two digits of its page, and no font sets two digits narrower than the others.
/// </summary>
internal static class PercentSigns
{
    /// <summary>Width against that of two digits: signs have 0.65 to 0.77, digits 0.95 and more.</summary>
    private const double MaxWidth = 0.84;

    /// <summary>The ink of a figure is a tenth of a digit narrower than its digits are wide.</summary>
    private const double Bearings = 0.1;

    /// <summary>Figures of three digits and more that a page must have to tell how wide its digits are.</summary>
    private const int MinFigures = 3;

    public static ImmutableArray<RecognisedWord> Restored(ImmutableArray<RecognisedWord> words)
    {
        var widths = new List<double>();
        foreach (var word in words)
            if (word.Text.Length >= 3 && word.Text.All(char.IsAsciiDigit))
                widths.Add(word.Width / ((word.Text.Length - Bearings) * word.Height));
        if (widths.Count < MinFigures)
            return words;
        double digit = LineFit.Median(widths)!.Value;
        return [.. words.Select((word, i) => i > 0 && words[i - 1].Line == word.Line && char.IsAsciiDigit(words[i - 1].Text[^1]) && LooksLikeIt(word.Text)
            && word.Width < MaxWidth * (2 - Bearings) * digit * word.Height ? word with { Text = "%" } : word)];
    }

    /// <summary>Two rings with a stroke between: what they are taken for.</summary>
    private static bool LooksLikeIt(string text) => text is [('2' or '9' or '0' or '4' or '6' or 'Y' or 'o' or '°'), ('0' or '6' or '9' or 'o' or 'O')];
}
