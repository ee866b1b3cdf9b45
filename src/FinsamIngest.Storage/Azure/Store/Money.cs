using System.Globalization;

namespace FinsamIngest.Storage.Azure.Store;

/// <summary>
/// Amounts in a store that has no decimal type: the exact figure as text, and beside it what other programs can count with: whole kronor and whole öre as 64-bit
/// integers, and a floating-point number for figures that are no money.
/// </summary>
internal static class Money
{
    /// <summary>The figure with the decimals that were printed; a point, no separators.</summary>
    public static string? Exact(decimal? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The nearest floating-point number.</summary>
    public static double? Number(decimal? value) => value is { } known ? (double)known : null;

    /// <summary>Whole kronor, halves away from zero as people round; null when it is no amount, or one beyond 64 bits.</summary>
    public static long? Kronor(decimal? amount) => Whole(amount);

    /// <summary>Whole öre, exact for every amount printed with at most two decimals of kronor; null when it is no amount, or one beyond 64 bits.</summary>
    public static long? Ore(decimal? amount) => amount is > -decimal.MaxValue / 100 and < decimal.MaxValue / 100 ? Whole(amount * 100) : null;

    private static long? Whole(decimal? amount) =>
        amount is { } known && Math.Round(known, MidpointRounding.AwayFromZero) is >= long.MinValue and <= long.MaxValue and var whole ? (long)whole : null;
}
