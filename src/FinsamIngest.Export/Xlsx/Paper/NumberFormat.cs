namespace FinsamIngest.Export.Xlsx.Paper;

/// <summary>
/// Format codes. The file has them with a comma for thousands and a point for decimals; what is shown are blanks and a decimal comma (in Excel by the user's
/// settings, elsewhere by the Swedish locale in front). The minus is a true one.
/// </summary>
internal static class NumberFormat
{
    private const int MaxDecimals = 10;
    private const string Swedish = "[$-41D]";

    /// <summary>Thousands apart, and a number of decimals.</summary>
    public static string Of(int decimals, bool percent = false)
    {
        var digits = Digits(decimals) + (percent ? "\" %\"" : "");
        return $"{Swedish}{digits};{Swedish}\"−\"{digits}";
    }

    /// <summary>A difference: a tick when there is none, else its sign before it.</summary>
    public static string Difference(int decimals) => $"{Swedish}\"+\"{Digits(decimals)};{Swedish}\"−\"{Digits(decimals)};\"✓\"";

    private static string Digits(int decimals) => "#,##0" + (decimals > 0 ? "." + new string('0', Math.Min(decimals, MaxDecimals)) : "");
}
