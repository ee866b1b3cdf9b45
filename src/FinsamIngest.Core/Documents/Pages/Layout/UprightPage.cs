using System.Collections.Immutable;

namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>Turns pages so that most of their text reads from left to right (pages shown sideways, wide tables on upright pages).</summary>
internal static class UprightPage
{
    /// <summary>Scans are skewed by a few degrees; beyond ten the text is meant to be slanted.</summary>
    private const int Skew = 10;

    /// <summary>The direction of writing of most visible letters: 0, 90, 180 or 270.</summary>
    public static int MainRotation(ImmutableArray<Letter> letters)
    {
        Span<int> counts = stackalloc int[4];
        foreach (ref readonly var letter in letters.AsSpan())
            if (QuarterOf(letter.Rotation) is >= 0 and var quarter && !letter.IsBlank)
                counts[quarter]++;
        int best = 0;
        for (int quarter = 1; quarter < 4; quarter++)
            if (counts[quarter] > counts[best])
                best = quarter;
        return best * 90;
    }

    /// <summary>Number of the quarter turn nearest to an angle, or -1 when it is slanted.</summary>
    public static int QuarterOf(int rotation)
    {
        int quarter = (rotation + 45) / 90 % 4;
        int off = Math.Abs(rotation - quarter * 90);
        return Math.Min(off, 360 - off) <= Skew ? quarter : -1;
    }

    /// <summary>Turns a page back by a rotation.</summary>
    public static PageContent Turn(PageContent page, int rotation)
    {
        if (rotation == 0)
            return page;
        var turn = new QuarterTurn(rotation, (float)page.Width, (float)page.Height);
        var letters = ImmutableArray.CreateBuilder<Letter>(page.Letters.Length);
        foreach (ref readonly var letter in page.Letters.AsSpan())
            letters.Add(turn.Apply(letter));
        return page with
        {
            Width = turn.Width,
            Height = turn.Height,
            Letters = letters.MoveToImmutable(),
            Rulings = [.. page.Rulings.Select(turn.Apply)],
            Rectangles = [.. page.Rectangles.Select(turn.Apply)],
        };
    }
}
