namespace FinsamIngest.Core.Reconciliation;

/// <summary>How telling it is that two figures agree.</summary>
internal static class SignificantDigits
{
    /// <summary>Digits without leading and trailing zeros: 3 for 23 400, 1 for 3 000, 0 for nothing.</summary>
    public static int Of(decimal value) => Of(value, LastPlace(value));

    /// <summary>Digits of a sum down to a decimal place: 7 for 4 300 000 and place 0, 5 for place 2. None where the place is above its first digit.</summary>
    public static int Of(decimal value, int place)
    {
        value = Math.Abs(value);
        var digits = 0;
        for (; place > 0; place--)
            value /= 10;
        for (; place < 0; place++)
            value *= 10;
        for (; value >= 1; value = decimal.Truncate(value / 10))
            digits++;
        return digits;
    }

    /// <summary>The decimal place of a value's last digit that is not 0: 1 for 23 450, −2 for 0,25; <see cref="NoPlace"/> for nothing.</summary>
    public static int LastPlace(decimal value)
    {
        if (value == 0)
            return NoPlace;
        var place = 0;
        for (; value != decimal.Truncate(value); place--)
            value *= 10;
        for (; value % 10 == 0; place++)
            value /= 10;
        return place;
    }

    /// <summary>The place of a value that has no digits.</summary>
    public const int NoPlace = 28;
}
