using System.Globalization;
using System.Text;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Site.Layout;

/// <summary>Numbers as they are printed in Swedish: a true minus, thousands by a narrow blank that does not break, a decimal comma (a point in English).</summary>
internal static class NumberText
{
    private const char Blank = '\u202F';
    private const char Minus = '\u2212';

    /// <summary>A number with the decimals that it has.</summary>
    public static string Of(decimal value, SiteLanguage language)
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
                result.Append(Blank);
            result.Append(digits[i]);
        }

        if (point >= 0)
            result.Append(language == SiteLanguage.Swedish ? ',' : '.').Append(digits, point + 1, digits.Length - point - 1);
        return result.ToString();
    }

    /// <summary>A figure of a report; a dash for one that is printed as a dash.</summary>
    public static string Of(decimal? value, SiteLanguage language) => value is { } number ? Of(number, language) : "–";

    /// <summary>A difference, with its sign; trailing zeros of decimals left out.</summary>
    public static string Signed(decimal value, SiteLanguage language)
    {
        var trimmed = value / 1.000000000000000000000000000000000m;
        return (trimmed > 0 ? "+" : "") + Of(trimmed, language);
    }

    /// <summary>Trailing zeros of decimals left out.</summary>
    public static string Plain(decimal value, SiteLanguage language) => Of(value / 1.000000000000000000000000000000000m, language);

    /// <summary>A share as whole per cents, never rounded up to all of it.</summary>
    public static string Percent(double share) => $"{(int)Math.Floor((share * 100) + 1e-9)}{Blank}%";

    /// <summary>A file's size.</summary>
    public static string Bytes(long bytes, SiteLanguage language) => bytes switch
    {
        < 1024 => $"{bytes}{Blank}byte",
        < 1024 * 1024 => $"{(bytes + 512) / 1024}{Blank}kB",
        _ => Of(decimal.Round(bytes / 1048576m, 1), language) + Blank + "MB",
    };

    /// <summary>
    /// A number as people type it: any blank or a dot between thousands, a decimal comma or point, any minus, parentheses for a negative one.
    /// Null when it is none.
    /// </summary>
    public static decimal? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var digits = new StringBuilder(text.Length);
        foreach (var c in text.Trim())
            if (!char.IsWhiteSpace(c))
                digits.Append(c is '\u2212' or '\u2013' or '\u2012' ? '-' : c is ',' ? '.' : c);
        var value = digits.ToString();
        var negative = value is ['(', .., ')'];
        if (negative)
            value = value[1..^1];
        return decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? negative ? -number : number
            : null;
    }

    /// <summary>A unit behind a figure.</summary>
    public static string Of(Unit unit, SiteLanguage language) => unit switch
    {
        Unit.Kr => "kr",
        Unit.Tkr => "tkr",
        Unit.Mnkr => "mnkr",
        Unit.Fte => language.Say("årsarbetare", "FTE"),
        Unit.Count => language.Say("antal", "count"),
        Unit.Percent => "%",
        _ => language.Say("blandat", "mixed"),
    };
}
