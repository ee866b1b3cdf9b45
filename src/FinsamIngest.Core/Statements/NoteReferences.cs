using System.Buffers;

namespace FinsamIngest.Core.Statements;

/// <summary>Reads note headings: "Not 3. Fordringar".</summary>
internal static class NoteReferences
{
    private static readonly SearchValues<char> DateCharacters = SearchValues.Create("0123456789-/");

    /// <summary>Reads a line that begins with a note's number.</summary>
    /// <param name="line">The line, also with Markdown marks around it.</param>
    /// <param name="number">The number with its letter: <c>4a</c>.</param>
    /// <param name="title">What follows, without the separator and without a header of years at its end; empty when nothing does.</param>
    public static bool TryReadNoteHeading(ReadOnlySpan<char> line, out string number, out string title)
    {
        number = title = "";
        var rest = line.Trim(" \t#*_");
        if (!SkipNoteWord(ref rest) || !TryReadNumber(ref rest, out number))
            return false;
        // "Not 3, 4" and "Not 1-5" refer to notes; "Not 3 till resultaträkningen" would be a sentence of prose.
        var after = rest.TrimStart();
        if (after.StartsWith(",") || IsRange(after))
            return false;
        after = after.TrimStart(".:)-–—*_ \t");
        title = WithoutHeader(after).Trim(" \t*_").ToString();
        return title.Length == 0 || char.IsUpper(title[0]) || char.IsDigit(title[0]) || title[0] == '(';
    }

    private static bool IsRange(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('-' or '–'))
            return false;
        var next = text.TrimStart("-– ");
        return !next.IsEmpty && char.IsAsciiDigit(next[0]);
    }

    private static bool SkipNoteWord(ref ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("not", StringComparison.OrdinalIgnoreCase))
            return false;
        var length = rest.StartsWith("noter", StringComparison.OrdinalIgnoreCase) ? 5 : 3;
        if (rest.Length <= length || char.IsLetter(rest[length]))
            return false;
        rest = rest[length..].TrimStart(" \t.:*");
        if (rest.StartsWith("nr", StringComparison.OrdinalIgnoreCase))
            rest = rest[2..].TrimStart(" \t.");
        return true;
    }

    /// <summary>One or two digits (no report has a hundred notes, and 2024 is a year) and perhaps a letter.</summary>
    private static bool TryReadNumber(ref ReadOnlySpan<char> rest, out string number)
    {
        number = "";
        rest = rest.TrimStart();
        var length = 0;
        while (length < rest.Length && char.IsAsciiDigit(rest[length]))
            length++;
        if (length is 0 or > 2)
            return false;
        var end = length;
        if (end < rest.Length && char.IsAsciiLetter(rest[end]) && (end + 1 == rest.Length || !char.IsLetterOrDigit(rest[end + 1])))
            end++;
        else if (end + 1 < rest.Length && rest[end] == '.' && char.IsAsciiDigit(rest[end + 1]))
            end += 2;
        if (end < rest.Length && char.IsLetterOrDigit(rest[end]))
            return false;
        number = rest[..end].ToString().ToLowerInvariant();
        rest = rest[end..];
        return true;
    }

    /// <summary>Cuts the years or dates of a header that stands on the heading's line.</summary>
    private static ReadOnlySpan<char> WithoutHeader(ReadOnlySpan<char> title)
    {
        while (true)
        {
            title = title.TrimEnd(" \t-–");
            var word = title[(title.LastIndexOfAny(' ', '\t') + 1)..];
            if (word.Length == title.Length || word.Length < 4 || !(word.StartsWith("20") || word.StartsWith("19"))
                || word.ContainsAnyExcept(DateCharacters))
                return title;
            title = title[..^word.Length];
        }
    }
}
