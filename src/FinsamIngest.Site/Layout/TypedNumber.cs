using System.Globalization;
using System.Text;

namespace FinsamIngest.Site.Layout;

/// <summary>Numbers as people type them.</summary>
internal static class TypedNumber
{
    /// <summary>
    /// Any blank or a dot between thousands, a decimal comma or point, any minus, parentheses for a negative one. Null when it is no number.
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
}
