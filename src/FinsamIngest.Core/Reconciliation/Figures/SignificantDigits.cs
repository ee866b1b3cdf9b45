namespace FinsamIngest.Core.Reconciliation;

/// <summary>How telling it is that two figures agree.</summary>
internal static class SignificantDigits
{
    /// <summary>Digits without leading and trailing zeros: 3 for 23 400, 1 for 3 000, 0 for nothing.</summary>
    public static int Of(decimal value)
    {
        value = Math.Abs(value);
        while (value != decimal.Truncate(value))
            value *= 10;
        if (value == 0)
            return 0;
        while (value % 10 == 0)
            value /= 10;
        var digits = 0;
        for (; value >= 1; value = decimal.Truncate(value / 10))
            digits++;
        return digits;
    }
}
