using System.Globalization;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// The place in a printed header where a year stands: in full ("2024-12-31", "Utfall 2024"), or as the two digits that begin a date of six ("241231") or end a
/// header ("dec-24").
/// </summary>
internal static class PrintedYear
{
    /// <summary>Headers longer than this are misread lines of text.</summary>
    private const int LongestHeader = 200;

    /// <summary>Where the year stands; null when the header does not print it.</summary>
    public static (int At, int Length)? Find(string? printed, string? period)
    {
        if (printed is not { Length: < LongestHeader } || period is not { Length: 4 } || !int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return null;
        foreach (var (words, length) in new[] { (period, 4), (period[2..], 6), (period[2..], 2) })
            for (var at = printed.IndexOf(words, StringComparison.Ordinal); at >= 0; at = printed.IndexOf(words, at + 1, StringComparison.Ordinal))
                if (Digits(printed, at) == length && (length != 6 || IsDate(printed, at)) && (length != 2 || at + 2 == printed.Length))
                    return (at, words.Length);
        return null;
    }

    /// <summary>The header with another year in the same form.</summary>
    public static string Replace(string printed, string period, string right) =>
        Find(printed, period) is not var (at, length) ? printed : string.Concat(printed.AsSpan(0, at), right.AsSpan(4 - length), printed.AsSpan(at + length));

    /// <summary>The length of the run of digits that begins there; 0 when it began before.</summary>
    private static int Digits(string printed, int at)
    {
        var end = at;
        while (end < printed.Length && char.IsAsciiDigit(printed[end]))
            end++;
        return at > 0 && char.IsAsciiDigit(printed[at - 1]) ? 0 : end - at;
    }

    private static bool IsDate(string printed, int at) =>
        int.Parse(printed.AsSpan(at + 2, 2), NumberStyles.None, CultureInfo.InvariantCulture) is >= 1 and <= 12 && int.Parse(printed.AsSpan(at + 4, 2), NumberStyles.None, CultureInfo.InvariantCulture) is >= 1 and <= 31;
}
