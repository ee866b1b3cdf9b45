using System.Collections.Immutable;

namespace FinsamIngest.Core.Documents;

/// <summary>
/// Decides what the blanks of a text mean, from the lines that look like table rows: at least two figures, the last word being one.
/// Tabulators in most of them: cells are tabbed. Wide gaps before most of their figures AND right edges that line up with those of the row above:
/// the text keeps the page's layout. Wide gaps alone are what extractors leave behind at random, and mean nothing.
/// </summary>
internal static class LayoutDetector
{
    /// <summary>A gap of at least this many blanks separates cells; single blanks also stand between groups of thousands.</summary>
    private const int Gap = 2;

    /// <summary>Layout-preserving text sets a right edge with a jitter of one character when fonts are proportional.</summary>
    private const int EdgeJitter = 1;

    /// <summary>
    /// Share of the figures behind wide gaps whose right edges line up with the row above. Measured on 25 reports put through pdftotext: 0.8 to 1.0
    /// with -layout (0.59 in one of 37 figures); 0.13 at most in reading-order text.
    /// </summary>
    private const double AlignedShare = 0.5;

    /// <summary>
    /// Share of the rows that have wide gaps at all: 0.67 to 0.93 in those reports, but 0.14 in one whose prose is full of years. Alignment
    /// decides; this only keeps a handful of lines from deciding for a document.
    /// </summary>
    private const double GappedShare = 0.1;

    /// <summary>The layout of a text.</summary>
    public static TextLayout Detect(ImmutableArray<SourcePage> pages)
    {
        int rows = 0, tabbed = 0, gapped = 0, edges = 0, aligned = 0;
        List<int> above = [], here = [];
        foreach (var line in pages.SelectMany(page => page.Lines))
        {
            if (!IsRow(line))
            {
                // Prose ends a table; blank lines do not.
                if (!line.IsBlank)
                    above.Clear();
                continue;
            }

            rows++;
            if (line.Words[^1].TabsBefore > 0)
                tabbed++;
            RightEdges(line, here);
            if (here.Count >= 2)
                gapped++;
            if (above.Count >= 2 && here.Count >= 2)
            {
                edges += here.Count;
                aligned += CountAligned(here, above);
            }

            (above, here) = (here, above);
        }

        if (rows > 0 && tabbed * 2 >= rows)
            return TextLayout.Tabbed;
        return edges > 0 && gapped >= rows * GappedShare && aligned >= edges * AlignedShare ? TextLayout.Columns : TextLayout.Stream;
    }

    private static bool IsRow(SourceLine line)
    {
        var words = line.Words;
        if (words.Length < 2 || !IsFigure(line.TextOf(words[^1])))
            return false;
        for (var i = words.Length - 2; i >= 0; i--)
            if (IsFigure(line.TextOf(words[i])))
                return true;
        return false;
    }

    /// <summary>Ends of figures that a wide gap stands before and that a wide gap or the line's end follows.</summary>
    private static void RightEdges(SourceLine line, List<int> edges)
    {
        edges.Clear();
        var words = line.Words;
        var gapBefore = false;
        for (var i = 0; i < words.Length; i++)
        {
            var figure = IsFigure(line.TextOf(words[i]));
            gapBefore = figure && (words[i].BlanksBefore >= Gap || gapBefore);
            if (gapBefore && (i + 1 == words.Length || words[i + 1].BlanksBefore >= Gap))
                edges.Add(words[i].End);
        }
    }

    /// <summary>Both lists ascend, so one walk suffices.</summary>
    private static int CountAligned(List<int> here, List<int> above)
    {
        int aligned = 0, j = 0;
        foreach (var edge in here)
        {
            while (j < above.Count && above[j] < edge - EdgeJitter)
                j++;
            if (j < above.Count && above[j] <= edge + EdgeJitter)
                aligned++;
        }

        return aligned;
    }

    /// <summary>Digits with what belongs to them; a lone dash is an explicit nothing.</summary>
    private static bool IsFigure(ReadOnlySpan<char> word)
    {
        if (word is "-" or "–" or "−")
            return true;
        var digits = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (!"-–−+().,%".Contains(c))
                return false;
        }

        return digits > 0;
    }
}
