namespace FinsamIngest.Ocr.Pages;

/// <summary>
/// What the boxes of ink say of the lines they stand on. A box alone does not tell the baseline or the size of its letters: "på" hangs below the line,
/// "oro" is half as high as "1 546", and a minus sign floats. Which characters a word has tells how its box must lie.
/// </summary>
internal static class LineFit
{
    /// <summary>Height of capitals and digits in ems: 0.63 (Calibri) to 0.72 (Arial).</summary>
    private const double Tall = 0.68;

    /// <summary>Height of letters such as x in ems: 0.45 to 0.52.</summary>
    private const double Low = 0.49;

    /// <summary>Height of i and t, whose tops lie between.</summary>
    private const double Dotted = 0.65;

    /// <summary>How far a comma hangs below the line, in ems.</summary>
    private const double Comma = 0.12;

    /// <summary>How far letters such as g hang below the line, in ems.</summary>
    public const double Descent = 0.21;

    /// <summary>Height of a dash's middle above the line, in ems.</summary>
    public const double DashHeight = 0.27;

    /// <summary>More skew than this, as a slope, is no crooked scan but text that is meant to slant.</summary>
    private const double MaxSlope = 0.1;

    /// <summary>A line tells the skew when it is this wide, as a share of the page.</summary>
    private const double MinSpan = 0.2;

    /// <summary>Whether the bottom of a word's ink is the line it stands on.</summary>
    public static bool StandsOnLine(string text)
    {
        bool stands = false;
        foreach (char c in text)
        {
            if (c is 'g' or 'j' or 'p' or 'q' or 'y' or 'Q' or ',' or ';' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '/' or '§' or '$' or '@' or 'ç' or '*')
                return false;
            stands |= char.IsLetterOrDigit(c);
        }

        return stands;
    }

    /// <summary>Size of a word's letters by its height; null when its characters do not tell.</summary>
    public static double? SizeOf(RecognisedWord word)
    {
        double top = 0, foot = 0;
        bool says = false;
        foreach (char c in word.Text)
        {
            bool digitOrCapital = char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c);
            if (!digitOrCapital && !char.IsAsciiLetterLower(c) && c is not ('.' or ',' or '-'))
                return null; // dots over letters, brackets and marks reach as high as it pleases the typeface
            says |= char.IsAsciiLetterOrDigit(c);
            top = Math.Max(top, digitOrCapital || c is 'b' or 'd' or 'f' or 'h' or 'k' or 'l' ? Tall : c is 'i' or 'j' or 't' ? Dotted : Low);
            foot = Math.Max(foot, c is 'g' or 'j' or 'p' or 'q' or 'y' or 'Q' ? Descent : c == ',' ? Comma : 0);
        }

        return says ? word.Height / (top + foot) : null;
    }

    /// <summary>How much lines sink from left to right, in pixels a pixel: the median over the lines that are long enough to tell.</summary>
    public static double Slope(IReadOnlyList<List<RecognisedWord>> lines, int pageWidth)
    {
        var slopes = new List<double>();
        foreach (var line in lines)
        {
            double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0, first = double.MaxValue, last = double.MinValue;
            foreach (var word in line)
            {
                if (!StandsOnLine(word.Text))
                    continue;
                double x = Middle(word);
                (n, sx, sy, sxx, sxy) = (n + 1, sx + x, sy + word.Bottom, sxx + (x * x), sxy + (x * word.Bottom));
                (first, last) = (Math.Min(first, x), Math.Max(last, x));
            }

            if (n >= 2 && last - first >= MinSpan * pageWidth)
                slopes.Add(((n * sxy) - (sx * sy)) / ((n * sxx) - (sx * sx)));
        }

        double slope = Median(slopes) ?? 0;
        return Math.Abs(slope) <= MaxSlope ? slope : 0;
    }

    /// <summary>Distance of a word's middle from the page's left edge, in pixels.</summary>
    public static double Middle(RecognisedWord word) => (word.Left + word.Right) / 2.0;

    /// <summary>The middle value; null of none.</summary>
    public static double? Median(List<double> values)
    {
        if (values.Count == 0)
            return null;
        values.Sort();
        return values.Count % 2 == 1 ? values[values.Count / 2] : (values[(values.Count / 2) - 1] + values[values.Count / 2]) / 2;
    }
}
