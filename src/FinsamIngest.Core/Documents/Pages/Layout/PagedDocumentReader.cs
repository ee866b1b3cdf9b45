using System.Collections.Immutable;
using System.Text;
using FinsamIngest.Core.Documents.Pages.Tags;
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
        var structure = document.ReadStructure();
        var tables = TaggedTables.Of(structure);
        foreach (var content in document.ReadPages())
        {
            var page = PageLayout.Build(content, tables, out bool usedHidden, out bool contradicted);
            pages.Add(page);
            bool empty = page.Lines.IsEmpty && page.RunningHeads.IsEmpty;
            hasText |= !empty;
            if (empty && content.ImageArea > 0)
                diagnostics.Add(ImagePage(page.Number));
            else if (usedHidden)
                diagnostics.Add(HiddenText(page.Number));
            if (contradicted)
                diagnostics.Add(TagsIgnored(page.Number));
        }

        if (MiscodedLetters.Find(pages) is { } miscoded)
            diagnostics.Add(miscoded);
        return new LaidOutDocument([.. RunningHeads.TakeOut(pages)], structure, [.. document.Diagnostics, .. diagnostics], hasText);
    }

    /// <summary>
    /// The lines of a laid-out document in the shared model; words are joined by single blanks. In a row that was printed on several lines the hyphen of a
    /// word that goes on in the next line is a soft one.
    /// </summary>
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
                    words.Add(new SourceWord(at, word.Text.Length, words.Count == 0 ? 0 : 1, 0, word.Geometry, word.Cell) { AfterRule = word.AfterRule });
                    at += word.Text.Length + 1;
                }

                lines.Add(new SourceLine(++number, page.Number, TextOf(line), words.MoveToImmutable()));
            }

            pages.Add(new SourcePage(page.Number, lines.MoveToImmutable()));
        }

        return pages.MoveToImmutable();
    }

    private static string TextOf(LaidOutLine line)
    {
        var text = new StringBuilder();
        for (int i = 0; i < line.Words.Length; i++)
        {
            text.Append(i > 0 ? " " : "").Append(line.Words[i].Text);
            if (i + 1 < line.Words.Length && IsBroken(line.Words[i], line.Words[i + 1]))
                text[^1] = '\u00AD';
        }

        return text.ToString();
    }

    /// <summary>Whether a word goes on in the next line of its cell: <c>bidrags-</c> over <c>beroende</c>, but not <c>struktur-</c> over <c>och</c>.</summary>
    private static bool IsBroken(LaidOutWord word, LaidOutWord next) =>
        word.Cell is not null && ReferenceEquals(word.Cell, next.Cell) && word.Text.Length > 1 && word.Text[^1] == '-' && char.IsLetter(word.Text[^2])
        && char.IsLower(next.Text[0]) && next.Text is not ("och" or "eller" or "samt") && next.Geometry.Y0 > (word.Geometry.Y0 + word.Geometry.Y1) / 2;

    private static Diagnostic ImagePage(int page) => new(
        DiagnosticLevel.Warning, "page.image_only", new LocalisedText($"sidan {page} är en bild utan text", $"page {page} is an image without text"), page);

    private static Diagnostic TagsIgnored(int page) => new(
        DiagnosticLevel.Information, "page.table_tags_ignored",
        new LocalisedText(
            $"sidan {page}: en tabells taggar stämmer inte med hur den är tryckt; tabellen lästes efter läget på sidan",
            $"page {page}: the tags of a table contradict how it is printed; the table was read by its place on the page"),
        page);

    private static Diagnostic HiddenText(int page) => new(
        DiagnosticLevel.Information, "page.hidden_text",
        new LocalisedText($"sidan {page}: texten är ett osynligt lager från textigenkänning", $"page {page}: the text is an invisible layer from text recognition"), page);
}
