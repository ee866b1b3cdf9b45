using System.Text;

namespace FinsamIngest.Ocr.Tesseract;

/// <summary>
/// Puts right what recognition gets wrong inside figures and what no printer would set: a decimal comma taken for a semicolon (<c>1;2</c>), brackets around a lone
/// zero (<c>[0)</c>: its own sides), a low rule for a minus before digits. Only signs are concerned; a digit is never made up or changed.
/// </summary>
internal static class FigureMend
{
    public static string Of(string word)
    {
        if (word.Length is 2 or 3 && word.AsSpan().Trim("()[]{}") is "0")
            return "0";
        if (!word.AsSpan().ContainsAny(";_¬"))
            return word;
        StringBuilder? mended = null;
        for (int i = 0; i < word.Length; i++)
        {
            char right = word[i] switch
            {
                ';' when i > 0 && i + 1 < word.Length && char.IsAsciiDigit(word[i - 1]) && char.IsAsciiDigit(word[i + 1]) => ',',
                '_' or '¬' when i == 0 && word.Length > 1 && char.IsAsciiDigit(word[1]) => '-',
                _ => word[i],
            };
            if (right != word[i])
                (mended ??= new StringBuilder(word))[i] = right;
        }

        return mended?.ToString() ?? word;
    }
}
