using System.Collections.Immutable;
using FinsamIngest.Core.Documents.Pages;

namespace FinsamIngest.Pdf.Content;

/// <summary>Gathers what a page shows, within the limits. Reused from page to page.</summary>
internal sealed class PageBuilder(PageSourceLimits limits)
{
    private Letter[] letters = new Letter[4096];
    private readonly List<Ruling> rulings = [];
    private readonly List<FilledRectangle> rectangles = [];

    public int LetterCount { get; private set; }

    public double ImageArea { get; set; }

    /// <summary>What was cut off: "letters", "operators", "bytes"; null when nothing was.</summary>
    public string? LimitHit { get; set; }

    /// <summary>Fonts with glyphs that nothing maps to a character.</summary>
    public SortedSet<string> UnmappedFonts { get; } = new(StringComparer.Ordinal);

    public void Clear()
    {
        // Old letters would keep the fonts of a closed document alive.
        Array.Clear(letters, 0, LetterCount);
        LetterCount = 0;
        rulings.Clear();
        rectangles.Clear();
        UnmappedFonts.Clear();
        ImageArea = 0;
        LimitHit = null;
    }

    /// <returns>False when the page is full.</returns>
    public bool Add(in Letter letter)
    {
        if (LetterCount >= limits.MaxLettersPerPage)
        {
            LimitHit = "letters";
            return false;
        }

        if (LetterCount == letters.Length)
            Array.Resize(ref letters, letters.Length * 2);
        letters[LetterCount++] = letter;
        return true;
    }

    public void Add(in Ruling ruling)
    {
        if (rulings.Count < limits.MaxShapesPerPage)
            rulings.Add(ruling);
    }

    public void Add(in FilledRectangle rectangle)
    {
        if (rectangles.Count < limits.MaxShapesPerPage)
            rectangles.Add(rectangle);
    }

    /// <summary>Puts the text that stands for a span (ActualText) in the place of its letters, from index <paramref name="start"/> on.</summary>
    /// <remarks>As many characters as letters: each letter gets its own. Otherwise the first gets all, with the box of those beside it on its baseline.</remarks>
    public void Replace(int start, string text)
    {
        int count = LetterCount - start;
        if (count <= 0)
            return;
        if (text.Length == count && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            for (int i = 0; i < count; i++)
                if (letters[start + i].Text is not [var same] || same != text[i])
                    letters[start + i] = letters[start + i] with { Text = Fonts.Characters.Of(text[i]) };
            return;
        }

        if (SameText(start, text))
            return;
        ref var first = ref letters[start];
        float x0 = first.X0, y0 = first.Y0, x1 = first.X1, y1 = first.Y1;
        for (int i = start + 1; i < LetterCount; i++)
        {
            ref var other = ref letters[i];
            if (Math.Abs(other.OriginY - first.OriginY) > first.FontSize / 2 && first.Rotation is 0 or 180)
                break;
            x0 = Math.Min(x0, other.X0);
            y0 = Math.Min(y0, other.Y0);
            x1 = Math.Max(x1, other.X1);
            y1 = Math.Max(y1, other.Y1);
        }

        first = first with { Text = text, X0 = x0, Y0 = y0, X1 = x1, Y1 = y1, Traits = first.Traits | LetterTraits.Replaced };
        Array.Clear(letters, start + 1, count - 1);
        LetterCount = start + 1;
    }

    public PageContent Build(int number, double width, double height) => new(
        number, width, height, ImmutableArray.Create(letters.AsSpan(0, LetterCount)), [.. rulings], [.. rectangles], ImageArea);

    private bool SameText(int start, string text)
    {
        int at = 0;
        for (int i = start; i < LetterCount; i++)
        {
            string own = letters[i].Text;
            if (string.CompareOrdinal(text, at, own, 0, own.Length) != 0)
                return false;
            at += own.Length;
        }

        return at == text.Length;
    }
}
