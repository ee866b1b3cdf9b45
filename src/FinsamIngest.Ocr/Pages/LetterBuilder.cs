using System.Collections.Immutable;
using FinsamIngest.Core.Documents.Pages;

namespace FinsamIngest.Ocr.Pages;

/// <summary>
/// Puts recognised words on their page: one letter a word, with a blank behind it, in points. Boxes are where the page shows the words; baselines are those of
/// the page laid straight, so that the rows of a crooked scan come apart.
/// </summary>
/// <param name="recognition">The words in pixels.</param>
/// <param name="page">The page as displayed.</param>
internal sealed class LetterBuilder(PageRecognition recognition, PageContent page)
{
    /// <summary>The blank between the ink of a letter and its neighbour's, half of it, in ems: boxes of text have it, boxes of ink have not.</summary>
    private const double SideBearing = 0.04;

    private const double Ascent = 0.75;

    /// <summary>A word whose own foot is farther from its line's, in ems, stands on another: two printed lines were taken for one.</summary>
    private const double OtherLine = 0.5;

    /// <summary>A raised mark is smaller than this against its line, and stands at least this much above it, in ems.</summary>
    private const double MarkSize = 0.8;
    private const double MarkRise = 0.15;

    /// <summary>Size when no word tells, in points: that of most tables.</summary>
    private const double CommonSize = 10;

    private static readonly FontFace Face = new("OCR", false, false);

    private readonly bool sideways = recognition.Turn % 180 != 0;

    private double Width => sideways ? page.Height : page.Width;

    private double Height => sideways ? page.Width : page.Height;

    public ImmutableArray<Letter> Build()
    {
        if (recognition.Words.IsEmpty)
            return [];
        var lines = recognition.Words.GroupBy(word => word.Line).Select(line => line.ToList()).ToList();
        double slope = LineFit.Slope(lines, recognition.Width);
        double pageSize = LineFit.Median([.. recognition.Words.Select(LineFit.SizeOf).OfType<double>()]) ?? CommonSize * recognition.Width / Width;
        var letters = ImmutableArray.CreateBuilder<Letter>(2 * recognition.Words.Length);
        foreach (var line in lines)
        {
            double size = LineFit.Median([.. line.Select(LineFit.SizeOf).OfType<double>()]) ?? pageSize;
            double foot = LineFit.Median([.. line.Where(word => LineFit.StandsOnLine(word.Text)).Select(word => Straight(word, slope))])
                ?? LineFit.Median([.. line.Select(word => Straight(word, slope) - Hang(word, size))])!.Value;
            foreach (var word in line)
                Add(word, slope, size, foot, letters);
        }

        return letters.ToImmutable();
    }

    private void Add(RecognisedWord word, double slope, double size, double foot, ImmutableArray<Letter>.Builder letters)
    {
        if (LineFit.StandsOnLine(word.Text) && Straight(word, slope) is var own)
        {
            if (Math.Abs(own - foot) > OtherLine * size)
                foot = own;
            else if (LineFit.SizeOf(word) is { } small && small < MarkSize * size && foot - own > MarkRise * size)
                (foot, size) = (own, small);
        }

        int stem = GluedMark.StemOf(word.Text);
        if (stem == word.Text.Length)
        {
            Place(word, slope, size, foot, letters);
            return;
        }

        int cut = word.Left + (word.Width * stem / word.Text.Length);
        Place(word with { Text = word.Text[..stem], Right = cut }, slope, size, foot, letters);
        Place(word with { Text = word.Text[stem..], Left = cut }, slope, GluedMark.Size * size, foot - (GluedMark.Rise * size), letters);
    }

    private void Place(RecognisedWord word, double slope, double size, double foot, ImmutableArray<Letter>.Builder letters)
    {
        double scale = Width / recognition.Width;
        double shown = foot + (slope * (LineFit.Middle(word) - (recognition.Width / 2.0)));
        float x0 = (float)(scale * (word.Left - (SideBearing * size))), x1 = (float)(scale * (word.Right + (SideBearing * size)));
        float y0 = (float)(scale * Math.Min(word.Top, shown - (Ascent * size))), y1 = (float)(scale * Math.Max(word.Bottom, shown + (LineFit.Descent * size)));
        var letter = Turned(new Letter(
            word.Text, Face, Math.Max(x0, 0), Math.Max(y0, 0), Math.Min(x1, (float)Width), Math.Min(y1, (float)Height), x0, (float)(scale * foot), (float)(scale * size),
            0, LetterTraits.Recognised, -1)
        {
            Confidence = (byte)Math.Round(word.Confidence),
        });
        if (IsSaid(letter))
            return;
        letters.Add(letter);
        letters.Add(letter with { Text = " " });
    }

    /// <summary>Height of a word's foot when the page lies straight.</summary>
    private double Straight(RecognisedWord word, double slope) => word.Bottom - (slope * (LineFit.Middle(word) - (recognition.Width / 2.0)));

    /// <summary>How far a word that does not stand on its line hangs below it, in pixels.</summary>
    private static double Hang(RecognisedWord word, double size) =>
        word.Text.Any(char.IsLetterOrDigit) ? LineFit.Descent * size : (word.Height / 2.0) - (LineFit.DashHeight * size);

    /// <summary>Whether the page's own text stands there: a stamp is not read twice.</summary>
    private bool IsSaid(Letter word)
    {
        foreach (ref readonly var letter in page.Letters.AsSpan())
        {
            float x = (letter.X0 + letter.X1) / 2, y = (letter.Y0 + letter.Y1) / 2;
            if (!letter.IsBlank && x >= word.X0 && x <= word.X1 && y >= word.Y0 && y <= word.Y1)
                return true;
        }

        return false;
    }

    /// <summary>From the upright image to the page as displayed.</summary>
    private Letter Turned(Letter letter)
    {
        if (recognition.Turn == 0)
            return letter;
        var (ax, ay) = Point(letter.X0, letter.Y0);
        var (bx, by) = Point(letter.X1, letter.Y1);
        var (x, y) = Point(letter.OriginX, letter.OriginY);
        return letter with
        {
            X0 = Math.Min(ax, bx),
            Y0 = Math.Min(ay, by),
            X1 = Math.Max(ax, bx),
            Y1 = Math.Max(ay, by),
            OriginX = x,
            OriginY = y,
            Rotation = (short)recognition.Turn,
        };
    }

    private (float X, float Y) Point(float x, float y) => recognition.Turn switch
    {
        90 => ((float)Height - y, x),
        180 => ((float)Width - x, (float)Height - y),
        _ => (y, (float)Width - x),
    };
}
