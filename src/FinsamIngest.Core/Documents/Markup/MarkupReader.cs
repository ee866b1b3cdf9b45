using System.Buffers;

namespace FinsamIngest.Core.Documents.Markup;

/// <summary>
/// Removes the markup that OCR and conversion tools write (Markdown, a few HTML tags) and turns pipe tables into tabulated cells. Text without
/// markup passes unchanged: only paired marks and known tags count, so a footnote star stays. Reads lines in order, since a pipe table without
/// outer pipes is known only by its delimiter row.
/// </summary>
/// <param name="isMarkdown">Whether the file says that it is Markdown: then backslash escapes and underscores are markup too.</param>
internal sealed class MarkupReader(bool isMarkdown)
{
    private static readonly SearchValues<char> Starts = SearchValues.Create("*_<&|\\#");

    private bool insidePipeTable;
    private int tables;
    private PipeRow? before;

    /// <summary>The row of a pipe table that the last line read is; null when it is none, or a row of a table that no delimiter row makes certain.</summary>
    public PipeRow? Row { get; private set; }

    /// <summary>The line without markup.</summary>
    /// <param name="line">A normalised line.</param>
    /// <param name="nextIsDelimiter">Whether the next line is the delimiter row of a pipe table.</param>
    public string Read(string line, bool nextIsDelimiter)
    {
        Row = null;
        if (PipeTable.IsDelimiter(line))
        {
            insidePipeTable = line.Contains('|');
            return "";
        }

        if (!line.AsSpan().ContainsAny(Starts))
        {
            insidePipeTable = false;
            before = null;
            return line;
        }

        var piped = PipeTable.HasOuterPipes(line) || ((insidePipeTable || nextIsDelimiter) && line.Contains('|'));
        insidePipeTable &= piped;
        Row = before = nextIsDelimiter && piped ? new PipeRow(tables++, 0) : insidePipeTable && before is { } last ? last with { Number = last.Number + 1 } : null;
        if (piped)
            line = PipeTable.ToTabs(line);
        line = HtmlMarkup.Remove(line);
        line = Emphasis.Remove(line, '*');
        return isMarkdown ? Emphasis.Unescape(Emphasis.Remove(Heading(line), '_')) : Heading(line);
    }

    private static string Heading(string line)
    {
        var hashes = line.AsSpan().IndexOfAnyExcept('#');
        return hashes is >= 1 and <= 6 && line[hashes] == ' ' ? line[(hashes + 1)..] : line;
    }
}
