using System.Text;

namespace FinsamIngest.Core.Documents.Markup;

/// <summary>Bold and italic of Markdown: runs of one to three marks in pairs around words.</summary>
internal static class Emphasis
{
    /// <summary>
    /// The line without paired marks. A run opens before a word when no letter, digit or mark stands before it, and closes after a word when none stands
    /// after it; a star behind a word (a footnote's) with no opening one before it stays. One walk over the line.
    /// </summary>
    public static string Remove(string line, char mark)
    {
        if (!line.Contains(mark))
            return line;
        Span<int> open = [-1, -1, -1, -1];
        List<(int Start, int Length)>? paired = null;
        for (var i = 0; i < line.Length;)
        {
            if (line[i] != mark)
            {
                i++;
                continue;
            }

            var start = i;
            while (i < line.Length && line[i] == mark)
                i++;
            var run = i - start;
            if (run > 3 || (start > 0 && line[start - 1] == '\\'))
                continue;
            if (open[run] >= 0 && Closes(line, start, i))
            {
                (paired ??= []).Add((open[run], run));
                paired.Add((start, run));
                open[run] = -1;
            }
            else if (Opens(line, start, i))
            {
                open[run] = start;
            }
        }

        return paired is null ? line : Without(line, paired);
    }

    /// <summary>Backslash escapes resolved: the character behind the backslash, when it is punctuation.</summary>
    public static string Unescape(string line)
    {
        if (!line.Contains('\\'))
            return line;
        var result = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && char.IsAscii(line[i + 1]) && !char.IsAsciiLetterOrDigit(line[i + 1]) && line[i + 1] > ' ')
                i++;
            result.Append(line[i]);
        }

        return result.ToString();
    }

    private static bool Opens(string line, int start, int end) =>
        end < line.Length && !char.IsWhiteSpace(line[end]) && line[end] != ')' && (start == 0 || !char.IsLetterOrDigit(line[start - 1]));

    private static bool Closes(string line, int start, int end) =>
        start > 0 && !char.IsWhiteSpace(line[start - 1]) && line[start - 1] != '(' && (end == line.Length || !char.IsLetterOrDigit(line[end]));

    private static string Without(string line, List<(int Start, int Length)> paired)
    {
        paired.Sort();
        var result = new StringBuilder(line.Length);
        var from = 0;
        foreach (var (start, length) in paired)
        {
            result.Append(line, from, start - from);
            from = start + length;
        }

        return result.Append(line, from, line.Length - from).ToString();
    }
}
