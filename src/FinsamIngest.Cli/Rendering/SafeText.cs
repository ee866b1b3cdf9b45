using System.Globalization;
using System.Text;

namespace FinsamIngest.Cli.Rendering;

/// <summary>
/// Text from a report or a file name, made harmless for a terminal: an escape sequence could recolour, overwrite or hide what the command says,
/// a bidirectional override could turn a figure round.
/// </summary>
internal static class SafeText
{
    /// <summary>The text on one line, without control and steering characters.</summary>
    public static string Of(string text)
    {
        var clean = true;
        foreach (var c in text)
            clean &= !IsUnsafe(c);
        if (clean)
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\t' or '\n' or '\r')
                result.Append(' ');
            else if (!IsUnsafe(c))
                result.Append(c);
        }

        return result.ToString();
    }

    private static bool IsUnsafe(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
