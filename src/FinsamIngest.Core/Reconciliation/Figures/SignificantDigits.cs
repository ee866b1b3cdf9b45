namespace FinsamIngest.Core.Reconciliation;

/// <summary>How telling it is that two figures agree.</summary>
internal static class SignificantDigits
{
    /// <summary>Digits without leading and trailing zeros: 3 for 23 400, 1 for 3 000, 0 for nothing.</summary>
    public static int Of(decimal value) => Parts(value).Digits;

    /// <summary>Digits of a sum down to a decimal place: 7 for 4 300 000 and place 0, 5 for place 2. None where the place is above its first digit.</summary>
    public static int Of(decimal value, int place)
    {
        var (digits, zeros, scale) = Parts(value);
        return digits == 0 ? 0 : Math.Max(0, digits + zeros - scale - place);
    }

    /// <summary>The decimal place of a value's last digit that is not 0: 1 for 23 450, −2 for 0,25; <see cref="NoPlace"/> for nothing.</summary>
    public static int LastPlace(decimal value)
    {
        var (digits, zeros, scale) = Parts(value);
        return digits == 0 ? NoPlace : zeros - scale;
    }

    /// <summary>The place of a value that has no digits.</summary>
    public const int NoPlace = 28;

    /// <summary>Of the whole number that a decimal holds the digits before its last zeros, those zeros, and the decimals among both; asked too often to divide decimals for it.</summary>
    private static (int Digits, int Zeros, int Scale) Parts(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var whole = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        if (whole == 0)
            return (0, 0, value.Scale);
        var zeros = 0;
        while (whole > ulong.MaxValue && UInt128.DivRem(whole, 10) is { Remainder: var last } parts && last == 0)
            (whole, zeros) = (parts.Quotient, zeros + 1);
        var digits = 0;
        for (; whole > ulong.MaxValue; whole /= 10)
            digits++;
        var rest = (ulong)whole;
        if (digits == 0)
            for (; rest % 10 == 0; rest /= 10)
                zeros++;
        for (; rest > 0; rest /= 10)
            digits++;
        return (digits, zeros, value.Scale);
    }
}
