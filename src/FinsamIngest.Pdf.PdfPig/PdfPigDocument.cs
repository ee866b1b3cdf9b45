using System.Collections.Immutable;
using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Core.Reports;
using FinsamIngest.Pdf.Pages;
using UglyToad.PdfPig;

namespace FinsamIngest.Pdf.PdfPig;

/// <summary>A PDF that PdfPig has opened.</summary>
internal sealed class PdfPigDocument : IPagedDocument
{
    /// <summary>Size given to a page that cannot be read: A4.</summary>
    private const double LostWidth = 595, LostHeight = 842;

    private readonly PdfDocument document;
    private readonly PageSourceLimits limits;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly HashSet<(int Page, string Code, string Text)> said = [];

    public PdfPigDocument(PdfDocument document, PageSourceLimits limits)
    {
        this.document = document;
        this.limits = limits;
        PageCount = Math.Min(document.NumberOfPages, limits.MaxPages);
        if (document.NumberOfPages > limits.MaxPages)
            Say(PdfMessages.TooManyPages(limits.MaxPages));
    }

    public int PageCount { get; }

    public ImmutableArray<Diagnostic> Diagnostics => diagnostics.ToImmutable();

    public IEnumerable<PageContent> ReadPages()
    {
        var adapter = new PageAdapter(limits);
        for (int number = 1; number <= PageCount; number++)
        {
            yield return Read(adapter, number);
            foreach (string font in adapter.UnmappedFonts)
                Say(PdfMessages.Unmapped(number, font));
            if (adapter.LimitHit is { } limit)
                Say(PdfMessages.Limit(number, limit));
        }
    }

    /// <summary>PdfPig does not read the structure tree.</summary>
    public StructureTree? ReadStructure() => null;

    public void Dispose() => document.Dispose();

    private PageContent Read(PageAdapter adapter, int number)
    {
        try
        {
            return adapter.Read(document.GetPage(number), number);
        }
#pragma warning disable CA1031 // As on opening: whatever a damaged page makes PdfPig throw costs that page, not the document.
        catch (Exception)
#pragma warning restore CA1031
        {
            Say(PdfPigMessages.PageLost(number));
            return new PageContent(number, LostWidth, LostHeight, [], [], [], 0);
        }
    }

    private void Say(Diagnostic diagnostic)
    {
        if (said.Add((diagnostic.Page ?? 0, diagnostic.Code, diagnostic.Message.En)))
            diagnostics.Add(diagnostic);
    }
}
