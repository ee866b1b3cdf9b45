using System.Globalization;
using System.Text;

namespace FinsamIngest.Export.Xlsx.Workbooks;

/// <summary>Text as a cell of a workbook can hold it.</summary>
internal static class XlsxText
{
    /// <summary>A cell holds no more; Excel calls a longer one a damaged file.</summary>
    public const int MaxLength = 32767;

    /// <summary>
    /// The text without characters that XML 1.0 cannot hold, and cut at a length. <c>_x000D_</c> and the like, which Excel would read
    /// as a character's number, keep their letters.
    /// </summary>
    public static string Of(string text, int length = MaxLength)
    {
        var clean = text.Length <= length;
        for (var i = 0; i < text.Length && clean; i++)
            clean = IsPlain(text[i]) && text[i] != '_';
        return clean ? text : Cleaned(text, length);
    }

    private static string Cleaned(string text, int maxLength)
    {
        var result = new StringBuilder(Math.Min(text.Length, maxLength) + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var length = 1;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                length = 2;
            else if (!IsPlain(c))
                continue;
            var written = IsEscape(text.AsSpan(i)) ? "_x005F_" : text.AsSpan(i, length);
            if (result.Length + written.Length > maxLength - 1)
                return result.Append('…').ToString();
            result.Append(written);
            i += length - 1;
        }

        return result.ToString();
    }

    private static bool IsPlain(char c) => c is '\t' or '\n' or '\r' || (c >= ' ' && !char.IsSurrogate(c) && c < '\uFFFE');

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text is ['_', 'x', _, _, _, _, '_', ..] && ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
}
