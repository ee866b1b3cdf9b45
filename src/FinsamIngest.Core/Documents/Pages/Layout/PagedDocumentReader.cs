using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>Turns the pages of any <see cref="IPageSource"/> into lines of words.</summary>
public static class PagedDocumentReader
{
    /// <summary>Reads all pages, each laid out before the next is read, then takes out what repeats from page to page.</summary>
    public static LaidOutDocument Read(IPagedDocument document)
    {
        var pages = new List<LaidOutPage>(document.PageCount);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        bool hasText = false;
        foreach (var content in document.ReadPages())
        {
            var page = PageLayout.Build(content, out bool usedHidden);
            pages.Add(page);
            bool empty = page.Lines.IsEmpty && page.RunningHeads.IsEmpty;
            hasText |= !empty;
            if (empty && content.ImageArea > 0)
                diagnostics.Add(ImagePage(page.Number));
            else if (usedHidden)
                diagnostics.Add(HiddenText(page.Number));
        }

        if (MiscodedLetters.Find(pages) is { } miscoded)
            diagnostics.Add(miscoded);
        return new LaidOutDocument([.. RunningHeads.TakeOut(pages)], document.ReadStructure(), [.. document.Diagnostics, .. diagnostics], hasText);
    }

    /// <summary>The lines of a laid-out document in the shared model; words are joined by single blanks.</summary>
    public static ImmutableArray<SourcePage> ToSourcePages(LaidOutDocument document)
    {
        var pages = ImmutableArray.CreateBuilder<SourcePage>(document.Pages.Length);
        int number = 0;
        foreach (var page in document.Pages)
        {
            var lines = ImmutableArray.CreateBuilder<SourceLine>(page.Lines.Length);
            foreach (var line in page.Lines)
            {
                var words = ImmutableArray.CreateBuilder<SourceWord>(line.Words.Length);
                int at = 0;
                foreach (var word in line.Words)
                {
                    words.Add(new SourceWord(at, word.Text.Length, words.Count == 0 ? 0 : 1, 0, word.Geometry));
                    at += word.Text.Length + 1;
                }

                lines.Add(new SourceLine(++number, page.Number, line.Text, words.MoveToImmutable()));
            }

            pages.Add(new SourcePage(page.Number, lines.MoveToImmutable()));
        }

        return pages.MoveToImmutable();
    }

    private static Diagnostic ImagePage(int page) => new(
        DiagnosticLevel.Warning, "page.image_only", new LocalisedText($"sidan {page} är en bild utan text", $"page {page} is an image without text"), page);

    private static Diagnostic HiddenText(int page) => new(
        DiagnosticLevel.Information, "page.hidden_text",
        new LocalisedText($"sidan {page}: texten är ett osynligt lager från textigenkänning", $"page {page}: the text is an invisible layer from text recognition"), page);
}
