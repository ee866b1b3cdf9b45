using System.Globalization;
using System.Text;

namespace FinsamIngest.Export;

/// <summary>Numbers in text: thousands by no-break blanks, a decimal comma (a point in English), a true minus, the decimals as given.</summary>
public static class PlainNumber
{
    private const char NoBreakSpace = '\u00A0';
    private const char Minus = '\u2212';

    /// <summary>The number as text.</summary>
    public static string Of(decimal value, ExportLanguage language)
    {
        var digits = Math.Abs(value).ToString(CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits.Length : point;
        var result = new StringBuilder(digits.Length + 4);
        if (value < 0)
            result.Append(Minus);
        for (var i = 0; i < whole; i++)
        {
            if (i > 0 && (whole - i) % 3 == 0)
                result.Append(NoBreakSpace);
            result.Append(digits[i]);
        }

        if (point >= 0)
            result.Append(language == ExportLanguage.Swedish ? ',' : '.').Append(digits, point + 1, digits.Length - point - 1);
        return result.ToString();
    }
}
