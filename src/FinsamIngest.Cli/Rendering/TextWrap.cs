namespace FinsamIngest.Cli.Rendering;

/// <summary>Breaks text into lines at blanks, never inside a number whose thousands are set off by blanks.</summary>
internal static class TextWrap
{
    /// <summary>The lines, at least one; a word longer than a line is cut.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        width = Math.Max(width, 1);
        var start = 0;
        while (text.Length - start > width)
        {
            var at = BreakIn(text, start, width);
            yield return text[start..(at ?? start + width)].TrimEnd(' ');
            start = at ?? start + width;
            while (start < text.Length && text[start] == ' ')
                start++;
        }

        yield return text[start..];
    }

    private static int? BreakIn(string text, int start, int width)
    {
        for (var i = start + width; i > start; i--)
            if (text[i] == ' ' && !IsInsideNumber(text, i))
                return i;
        return null;
    }

    /// <summary>A blank between a digit and a group of three digits, or a per cent sign.</summary>
    private static bool IsInsideNumber(string text, int blank)
    {
        if (blank == 0 || !char.IsAsciiDigit(text[blank - 1]))
            return false;
        var after = text.AsSpan(blank + 1);
        var digits = 0;
        while (digits < after.Length && char.IsAsciiDigit(after[digits]))
            digits++;
        return digits == 3 || (digits == 0 && after.StartsWith("%"));
    }
}
