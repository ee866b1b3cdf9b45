using System.Globalization;

namespace FinsamIngest.Cli.Rendering;

/// <summary>Numbers as Swedish prints them: thousands by blanks, a decimal comma (a point in English), decimals as given.</summary>
internal static class NumberText
{
    private const char NarrowNoBreakSpace = '\u202F';
    private const char Minus = '\u2212';

    public static string Of(decimal value, Language language, bool typographic = false)
    {
        var digits = Math.Abs(value).ToString(CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits.Length : point;
        var result = new System.Text.StringBuilder();
        if (value < 0)
            result.Append(Minus);
        for (var i = 0; i < whole; i++)
        {
            if (i > 0 && (whole - i) % 3 == 0)
                result.Append(typographic ? NarrowNoBreakSpace : ' ');
            result.Append(digits[i]);
        }

        if (point >= 0)
            result.Append(language == Language.Swedish ? ',' : '.').Append(digits, point + 1, digits.Length - point - 1);
        return result.ToString();
    }

    /// <summary>A share as whole per cents, never rounded up to all of it.</summary>
    public static string Percent(double share) => $"{(int)Math.Floor((share * 100) + 1e-9)} %";
}
