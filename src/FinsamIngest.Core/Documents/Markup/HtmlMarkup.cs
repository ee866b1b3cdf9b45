using System.Text;

namespace FinsamIngest.Core.Documents.Markup;

/// <summary>The HTML that Markdown and OCR output carries: tags of style vanish, breaks become blanks, table cells tabulators.</summary>
internal static class HtmlMarkup
{
    /// <summary>No tag or entity that is known here is longer; what follows a lone &lt; is not searched further.</summary>
    private const int MaxTagLength = 120;

    private const string SuperscriptDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The line without known tags and entities; unknown ones stay as they are.</summary>
    public static string Remove(string line)
    {
        if (!line.AsSpan().ContainsAny('<', '&'))
            return line;
        var result = new StringBuilder(line.Length);
        var raised = false;
        for (var i = 0; i < line.Length;)
        {
            var rest = line.AsSpan(i, Math.Min(line.Length - i, MaxTagLength));
            var length = rest[0] switch
            {
                '<' => Tag(rest, result, ref raised),
                '&' => Entity(rest, result),
                _ => 0,
            };
            if (length == 0)
            {
                result.Append(raised && char.IsAsciiDigit(line[i]) ? SuperscriptDigits[line[i] - '0'] : line[i]);
                length = 1;
            }

            i += length;
        }

        return result.ToString();
    }

    private static int Tag(ReadOnlySpan<char> rest, StringBuilder result, ref bool raised)
    {
        var end = rest.IndexOf('>');
        if (end < 2)
            return 0;
        var tag = rest[1..end];
        var closes = tag[0] == '/';
        var name = tag.TrimStart('/').TrimEnd("/ ");
        var blank = name.IndexOf(' ');
        if (blank > 0)
        {
            // What follows a tag's name are attributes; "a <b och c> d" is no tag.
            if (!name.Contains('='))
                return 0;
            name = name[..blank];
        }

        Span<char> lower = stackalloc char[MaxTagLength];
        lower = lower[..name.ToLowerInvariant(lower)];
        switch (lower)
        {
            case "br" or "p" or "div":
                result.Append(' ');
                break;
            case "td" or "th":
                if (!closes && result.Length > 0)
                    result.Append('\t');
                break;
            case "sup":
                raised = !closes;
                break;
            case "i" or "b" or "u" or "s" or "em" or "strong" or "sub" or "span" or "small" or "mark" or "font" or "center":
            case "table" or "thead" or "tbody" or "tfoot" or "tr" or "caption":
                break;
            default:
                return 0;
        }

        return end + 1;
    }

    private static int Entity(ReadOnlySpan<char> rest, StringBuilder result)
    {
        foreach (var (entity, character) in Entities)
            if (rest.StartsWith(entity))
            {
                result.Append(character);
                return entity.Length;
            }

        return 0;
    }

    private static readonly (string Entity, char Character)[] Entities =
    [
        ("&nbsp;", ' '), ("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&minus;", '−'), ("&ndash;", '–'),
    ];
}
