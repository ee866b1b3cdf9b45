using System.Globalization;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Figures as a Swedish report prints them, so that a reviewer finds them: <c>−1 354,5</c> with no-break spaces and a real minus.</summary>
internal static class SwedishNumber
{
    private static readonly NumberFormatInfo Swedish = new() { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = ",", NegativeSign = "−" };

    public static string Format(decimal value)
    {
        var decimals = Math.Min(6, (int)value.Scale);
        return value.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Swedish);
    }

    /// <summary>With + before a positive figure, without trailing zeros after the comma.</summary>
    public static string Signed(decimal value)
    {
        var trimmed = decimal.Round(value, 3) / 1.000000000000000000000000000000m;
        return (trimmed > 0 ? "+" : "") + Format(trimmed);
    }
}
