using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Pdf.Content;
using UglyToad.PdfPig.Content;
using PageContent = FinsamIngest.Core.Documents.Pages.PageContent;

namespace FinsamIngest.Pdf.PdfPig;

/// <summary>Turns PdfPig's pages, origin bottom left and y upwards, into ours.</summary>
internal sealed class PageAdapter
{
    private readonly PageBuilder builder;
    private readonly ShapeAdapter shapes;
    private readonly FontFaces faces = new();

    public PageAdapter(PageSourceLimits limits)
    {
        builder = new PageBuilder(limits);
        shapes = new ShapeAdapter(builder);
    }

    /// <summary>What of the last page was cut off at a limit, or null.</summary>
    public string? LimitHit => builder.LimitHit;

    /// <summary>Fonts of the last page that do not say what their glyphs are.</summary>
    public IReadOnlyCollection<string> UnmappedFonts => builder.UnmappedFonts;

    public PageContent Read(Page page, int number)
    {
        builder.Clear();
        AddLetters(page);
        shapes.Add(page);
        builder.ImageArea = page.NumberOfImages == 0 ? 0 : page.GetImages().Sum(image => image.BoundingBox.Width * image.BoundingBox.Height);
        return builder.Build(number, page.Width, page.Height);
    }

    private void AddLetters(Page page)
    {
        var marks = new LetterMarks(page.GetMarkedContents());
        Replacement? open = null;
        int start = 0;
        foreach (var letter in page.Letters)
        {
            var mark = marks.Of(letter);
            if (!ReferenceEquals(mark.Replacement, open))
            {
                Close(open, start);
                (open, start) = (mark.Replacement, builder.LetterCount);
            }

            var adapted = LetterAdapter.Adapt(letter, faces.Of(letter.FontDetails), mark, page.Height);
            if (adapted.X1 < 0 || adapted.X0 > page.Width || adapted.Y1 < 0 || adapted.Y0 > page.Height)
                continue;
            if (!builder.Add(adapted))
                return;
            if (adapted.Text == LetterAdapter.Unmapped && (adapted.Traits & LetterTraits.Hidden) == 0)
                builder.UnmappedFonts.Add(adapted.Font.Name);
        }

        Close(open, start);
    }

    private void Close(Replacement? replacement, int start)
    {
        if (replacement is not null)
            builder.Replace(start, replacement.Text);
    }
}
