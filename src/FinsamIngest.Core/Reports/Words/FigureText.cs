using System.Globalization;
using System.Text;

namespace FinsamIngest.Core.Reports;

/// <summary>
/// Figures as people read them: a true minus, thousands by a blank that does not break, a decimal comma in Swedish (SIS TNC, Svenska skrivregler) and a
/// point in English.
/// </summary>
public static class FigureText
{
    /// <summary>The blank between thousands in running text.</summary>
    public const char NoBreakSpace = '\u00A0';

    /// <summary>The narrower blank of typeset tables.</summary>
    public const char NarrowNoBreakSpace = '\u202F';

    private const char Minus = '\u2212';

    /// <summary>A number with the decimals that it has.</summary>
    /// <param name="value">The number.</param>
    /// <param name="language">Decides between decimal comma and point.</param>
    /// <param name="blank">What stands between thousands.</param>
    public static string Of(decimal value, Language language, char blank = NoBreakSpace)
    {
        var digits = Math.Abs(value).ToString(CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits.Length : point;
        var result = new StringBuilder(digits.Length + 8);
        if (value < 0)
            result.Append(Minus);
        for (var i = 0; i < whole; i++)
        {
            if (i > 0 && (whole - i) % 3 == 0)
                result.Append(blank);
            result.Append(digits[i]);
        }

        if (point >= 0)
            result.Append(language == Language.Swedish ? ',' : '.').Append(digits, point + 1, digits.Length - point - 1);
        return result.ToString();
    }

    /// <summary>A number without trailing zeros after its decimal mark.</summary>
    public static string Plain(decimal value, Language language, char blank = NoBreakSpace) => Of(Trimmed(value), language, blank);

    /// <summary>A difference: with + before a positive one, at most three decimals (of mnkr they are whole tkr), no trailing zeros.</summary>
    public static string Signed(decimal value, Language language, char blank = NoBreakSpace)
    {
        var rounded = decimal.Round(value, 3);
        return (rounded > 0 ? "+" : "") + Plain(rounded, language, blank);
    }

    /// <summary>A share (0–1) as whole per cents, never rounded up to all of it.</summary>
    public static string Percent(double share, char blank = NoBreakSpace) =>
        ((int)Math.Floor((share * 100) + 1e-9)).ToString(CultureInfo.InvariantCulture) + blank + "%";

    // Dividing by 1 with many decimals leaves the fewest decimals that say the same.
    private static decimal Trimmed(decimal value) => value / 1.000000000000000000000000000000000m;
}
