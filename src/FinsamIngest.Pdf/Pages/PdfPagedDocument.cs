using System.Collections.Immutable;
using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Core.Reports;
using FinsamIngest.Pdf.Files;
using FinsamIngest.Pdf.Structure;

namespace FinsamIngest.Pdf.Pages;

/// <summary>An opened PDF.</summary>
internal sealed class PdfPagedDocument : IPagedDocument
{
    /// <summary>Parsed objects kept between pages: shared fonts and resources stay, a long document's tags do not pile up.</summary>
    private const int KeptObjects = 20_000;

    private readonly PdfFile file;
    private readonly IReadOnlyList<PdfPage> pages;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly HashSet<(int Page, string Code, string Text)> said = [];

    public PdfPagedDocument(PdfFile file, PageTree tree, IReadOnlyList<PdfPage> pages)
    {
        this.file = file;
        this.pages = pages;
        if (tree.HasLoop)
            Say(PdfMessages.PageLoop());
        if (tree.IsCutOff)
            Say(PdfMessages.TooManyPages(file.Limits.MaxPages));
    }

    public int PageCount => pages.Count;

    public ImmutableArray<Diagnostic> Diagnostics
    {
        get
        {
            if (file.Rebuilt)
                Say(PdfMessages.Rebuilt());
            return diagnostics.ToImmutable();
        }
    }

    public IEnumerable<PageContent> ReadPages()
    {
        var reader = new PageReader(file);
        for (int i = 0; i < pages.Count; i++)
        {
            var content = reader.Read(pages[i], i + 1);
            foreach (string font in reader.UnmappedFonts)
                Say(PdfMessages.Unmapped(i + 1, font));
            if (reader.LimitHit is { } limit)
                Say(PdfMessages.Limit(i + 1, limit));
            yield return content;
            file.Trim(KeptObjects);
        }
    }

    public StructureTree? ReadStructure()
    {
        var numbers = new Dictionary<int, int>();
        for (int i = 0; i < pages.Count; i++)
            numbers.TryAdd(pages[i].ObjectNumber, i + 1);
        var tree = new StructureReader(file, numbers).Read();
        file.Trim(KeptObjects);
        return tree;
    }

    public void Dispose() => file.Trim(0);

    private void Say(Diagnostic diagnostic)
    {
        if (said.Add((diagnostic.Page ?? 0, diagnostic.Code, diagnostic.Message.En)))
            diagnostics.Add(diagnostic);
    }
}
