namespace FinsamIngest.Ocr.Tesseract;

/// <summary>
/// Takes the rules of tables off an image before it is read. Recognition of a page as one block of lines keeps the rows of a table together as no other way
/// does, but frames around cells make it see bars, brackets and ones: of a framed page it reads a fifth of the figures, without the frames all.
/// A rule is dark, straight, longer than any letter's stroke and thin; pictures and filled areas are not thin.
/// </summary>
/// <param name="image">The image; changed in place.</param>
/// <param name="dpi">Dots per inch of the page.</param>
internal sealed class RuleEraser(GrayImage image, double dpi)
{
    /// <summary>A horizontal rule is at least this long, in inches: the longest dash is a sixth of it.</summary>
    private const double MinAcross = 0.6;

    /// <summary>A vertical rule, in inches: the stem of a letter of 40 points is shorter.</summary>
    private const double MinDown = 0.45;

    /// <summary>Rules are at most this thick, in inches: three points.</summary>
    private const double MaxThickness = 0.042;

    /// <summary>Share of a rule's length that must be thin: text and other rules touch the rest.</summary>
    private const double MinThin = 0.6;

    /// <summary>Ink is darker than this share of the paper.</summary>
    private const double Ink = 0.75;

    private readonly byte[] pixels = image.Pixels;
    private readonly byte[] original = [.. image.Pixels];

    /// <summary>Erases the rules; false when there are none and nothing was changed.</summary>
    public bool Erase()
    {
        byte paper = Paper(), ink = (byte)(Ink * paper);
        bool across = Erase(image.Width, 1, image.Height, image.Width, (int)(MinAcross * dpi), paper, ink);
        bool down = Erase(image.Height, image.Width, image.Width, 1, (int)(MinDown * dpi), paper, ink);
        return across || down;
    }

    /// <summary>The commonest of the lighter shades.</summary>
    private byte Paper()
    {
        Span<int> counts = stackalloc int[256];
        foreach (byte pixel in original)
            counts[pixel]++;
        int best = 255;
        for (int shade = 254; shade >= 128; shade--)
            if (counts[shade] > counts[best])
                best = shade;
        return (byte)best;
    }

    /// <param name="length">Pixels along a line of the image.</param>
    /// <param name="step">From one pixel of a line to the next.</param>
    /// <param name="lines">Lines beside each other.</param>
    /// <param name="stride">From one line to the next.</param>
    /// <param name="least">Pixels that a rule is long.</param>
    /// <param name="paper">Shade of the paper.</param>
    /// <param name="ink">Shades of ink are below this.</param>
    private bool Erase(int length, int step, int lines, int stride, int least, byte paper, byte ink)
    {
        bool any = false;
        for (int line = 1; line + 1 < lines; line++)
        {
            int start = line * stride;
            for (int i = 0, from = 0; i <= length; i++)
            {
                // A rule of a crooked scan moves over to the next line of pixels now and then.
                int at = start + (i * step);
                if (i < length && (original[at] < ink || original[at - stride] < ink || original[at + stride] < ink))
                    continue;
                if (i - from >= least && IsThin(start, step, stride, line, lines, from, i, ink))
                {
                    any = true;
                    for (int k = from; k < i; k++)
                        for (int beside = Math.Max(0, line - 2); beside <= Math.Min(lines - 1, line + 2); beside++)
                            pixels[(beside * stride) + (k * step)] = paper;
                }

                from = i + 1;
            }
        }

        return any;
    }

    private bool IsThin(int start, int step, int stride, int line, int lines, int from, int to, byte ink)
    {
        int most = (int)Math.Ceiling(MaxThickness * dpi), samples = 0, thin = 0;
        for (int i = from; i < to; i += 4, samples++)
        {
            int at = start + (i * step), thickness = 1;
            for (int beside = line - 1; beside >= 0 && thickness <= most && original[at + ((beside - line) * stride)] < ink; beside--)
                thickness++;
            for (int beside = line + 1; beside < lines && thickness <= most && original[at + ((beside - line) * stride)] < ink; beside++)
                thickness++;
            thin += thickness <= most ? 1 : 0;
        }

        return thin >= MinThin * samples;
    }
}
