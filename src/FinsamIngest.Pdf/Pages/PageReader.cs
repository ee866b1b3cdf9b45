using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Pdf.Content;
using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Fonts;
using FinsamIngest.Pdf.Objects;

namespace FinsamIngest.Pdf.Pages;

/// <summary>Reads one page after the other with the same buffers and fonts.</summary>
internal sealed class PageReader
{
    /// <summary>Annotations drawn on a page.</summary>
    private const int MaxAnnotations = 2000;

    /// <summary>Streams that a page's content is cut into; Word writes one, old drivers one a line.</summary>
    private const int MaxContents = 10_000;

    /// <summary>Annotation flags: invisible, hidden, not shown on screen.</summary>
    private const int HiddenFlags = 1 | 2 | 32;

    private readonly PdfFile file;
    private readonly PageBuilder builder;
    private readonly ContentInterpreter interpreter;

    public PageReader(PdfFile file)
    {
        this.file = file;
        builder = new PageBuilder(file.Limits);
        interpreter = new ContentInterpreter(file, new FontLoader(file), builder);
    }

    /// <summary>What of the last page was cut off at a limit, or null.</summary>
    public string? LimitHit => builder.LimitHit;

    /// <summary>Fonts of the last page that do not say what their glyphs are.</summary>
    public IReadOnlyCollection<string> UnmappedFonts => builder.UnmappedFonts;

    public PageContent Read(PdfPage page, int number)
    {
        var dictionary = file.Dictionary(page.Dictionary) ?? new PdfDictionary();
        var resources = file.Dictionary(page.Resources) ?? new PdfDictionary();
        interpreter.BeginPage(page.Transform, page.Width, page.Height);
        interpreter.RunPage(Contents(dictionary), resources);
        if (builder.LimitHit is null && file.Array(dictionary["Annots"]) is { } annotations)
            foreach (var annotation in annotations.Items.Take(MaxAnnotations))
                Draw(annotation, resources);
        return builder.Build(number, page.Width, page.Height);
    }

    private IEnumerable<PdfStream> Contents(PdfDictionary page)
    {
        switch (file.Resolve(page["Contents"]))
        {
            case PdfStream stream:
                yield return stream;
                break;
            case PdfArray array:
                foreach (var item in array.Items.Take(MaxContents))
                    if (file.Stream(item) is { } part)
                        yield return part;
                break;
        }
    }

    /// <summary>Draws the normal appearance of an annotation: filled-in form fields and stamps are text that the reader sees.</summary>
    private void Draw(PdfObject? reference, PdfDictionary resources)
    {
        if (file.Dictionary(reference) is not { } annotation
            || (file.Integer(annotation["F"], 0) & HiddenFlags) != 0
            || file.Name(annotation["Subtype"]) is "Popup" or "Link"
            || PageBoxes.Read(file, annotation["Rect"]) is not { } place)
            return;
        var appearance = file.Resolve(file.Dictionary(annotation["AP"])?["N"]);
        if (appearance is PdfDictionary states)
            appearance = file.Resolve(states[file.Name(annotation["AS"]) ?? "Off"]);
        if (appearance is not PdfStream form || PageBoxes.Read(file, form.Dictionary["BBox"]) is not { Width: > 0, Height: > 0 } box)
            return;
        double scaleX = place.Width / box.Width, scaleY = place.Height / box.Height;
        interpreter.RunForm(form, new Matrix(scaleX, 0, 0, scaleY, place.X0 - box.X0 * scaleX, place.Y0 - box.Y0 * scaleY), resources);
    }
}
