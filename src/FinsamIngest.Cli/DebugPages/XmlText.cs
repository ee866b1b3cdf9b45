using System.Text;

namespace FinsamIngest.Cli.DebugPages;

/// <summary>Text from a report made fit for XML: what no XML may hold (control characters, halves of surrogate pairs) becomes a replacement character.</summary>
internal static class XmlText
{
    /// <summary>UTF-8 without a byte order mark.</summary>
    public static Encoding Encoding { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static string Of(string text)
    {
        StringBuilder? result = null;
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                result?.Append(text, i, 2);
                i++;
            }
            else if (text[i] is '\t' or '\n' or (>= ' ' and not (>= '\uD800' and <= '\uDFFF') and not '\uFFFE' and not '\uFFFF'))
            {
                result?.Append(text[i]);
            }
            else
            {
                result ??= new StringBuilder(text, 0, i, text.Length);
                result.Append('\uFFFD');
            }
        }

        return result?.ToString() ?? text;
    }

    /// <summary>The text, cut with an ellipsis where it is longer than there is room for.</summary>
    public static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
