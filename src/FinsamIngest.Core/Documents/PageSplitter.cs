using System.Buffers;
using System.Collections.Immutable;
using FinsamIngest.Core.Documents.Markup;

namespace FinsamIngest.Core.Documents;

/// <summary>
/// Splits a text into pages and lines. CRLF, CR, LF, NEL, LS and PS end a line. A form feed does not, so that lines are numbered as every
/// editor numbers them: it says that the line it begins opens a new page (which is how extractors write it); behind other words on a line it
/// says so of the next line.
/// </summary>
internal static class PageSplitter
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u0085\u2028\u2029");

    /// <summary>The pages of a text, at least one; default when it has more lines than allowed.</summary>
    public static ImmutableArray<SourcePage> Split(string text, bool isMarkdown, int maxLines)
    {
        var pages = ImmutableArray.CreateBuilder<SourcePage>();
        var lines = ImmutableArray.CreateBuilder<SourceLine>();
        var normaliser = new LineNormaliser();
        var markup = new MarkupReader(isMarkdown);
        var rest = text.AsSpan();
        var number = 0;
        while (!rest.IsEmpty)
        {
            var raw = TakeLine(ref rest);
            var before = LeadingFeeds(raw, out var after);
            var content = raw.Trim("\f");
            if (rest.IsEmpty && before > 0 && content.IsWhiteSpace())
                break;

            for (var i = 0; i < before; i++)
                Turn();
            if (++number > maxLines)
                return default;
            var normal = markup.Read(normaliser.Normalise(content), NextIsDelimiter(rest));
            var words = WordSplitter.Split(normal);
            lines.Add(new SourceLine(number, pages.Count + 1, normal.Replace(LineNormaliser.Binding, ' '), markup.Row?.Mark(words) ?? words));
            if (!rest.IsEmpty)
                for (var i = 0; i < after; i++)
                    Turn();
        }

        Turn();
        return pages.ToImmutable();

        void Turn()
        {
            pages.Add(new SourcePage(pages.Count + 1, lines.DrainToImmutable()));
        }
    }

    private static ReadOnlySpan<char> TakeLine(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(LineEnds);
        if (end < 0)
        {
            var last = rest;
            rest = default;
            return last;
        }

        var line = rest[..end];
        var length = rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? 2 : 1;
        rest = rest[(end + length)..];
        return line;
    }

    /// <summary>Form feeds before the first word of a line, and those after it.</summary>
    private static int LeadingFeeds(ReadOnlySpan<char> raw, out int after)
    {
        var all = raw.Count('\f');
        after = 0;
        if (all == 0)
            return 0;
        var first = raw.IndexOfAnyExcept(" \t\f");
        var before = first < 0 ? all : raw[..first].Count('\f');
        after = all - before;
        return before;
    }

    private static bool NextIsDelimiter(ReadOnlySpan<char> rest)
    {
        // A delimiter row begins with one of these; only then is the next line worth finding.
        if (rest.IsEmpty || rest[0] is not ('|' or '-' or ':' or ' '))
            return false;
        var next = TakeLine(ref rest);
        return next.Length <= PipeTable.MaxDelimiterLength && PipeTable.IsDelimiter(next) && next.Contains('|');
    }
}
