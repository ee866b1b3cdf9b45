using System.Globalization;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>How the digits of a printed figure differ from those of the figure that would be right.</summary>
internal static class DigitChange
{
    /// <summary>The slip that turns one figure into the other; unknown when it takes more than one.</summary>
    public static CauseKind Classify(decimal printed, decimal right)
    {
        if (printed == -right)
            return CauseKind.SignError;
        if (Math.Sign(printed) * Math.Sign(right) < 0)
            return CauseKind.Unknown;
        var scale = Math.Max(printed.Scale, right.Scale);
        var (a, b) = (Digits(printed, scale), Digits(right, scale));
        if (a.Length == b.Length)
            return SameLength(a, b);
        // One digit too many or too few.
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        if (longer.Length == shorter.Length + 1 && shorter.Length >= 2 && IsSubsequence(shorter, longer))
            return CauseKind.DigitError;
        return CauseKind.Unknown;
    }

    /// <summary>Whether the printed digits are what is left of the right ones.</summary>
    public static bool IsRemainder(decimal printed, decimal right)
    {
        var (a, b) = (Digits(printed, 0), Digits(right, 0));
        return a.Length < b.Length && a.Length >= 2 && Math.Sign(printed) == Math.Sign(right) && IsSubsequence(a, b);
    }

    private static CauseKind SameLength(string a, string b)
    {
        var (first, last, count) = (-1, -1, 0);
        for (var i = 0; i < a.Length; i++)
            if (a[i] != b[i])
            {
                first = first < 0 ? i : first;
                last = i;
                count++;
            }

        if (count == 2 && a[first] == b[last] && a[last] == b[first])
            return CauseKind.TransposedDigits;
        return count == 1 ? CauseKind.DigitError : CauseKind.Unknown;
    }

    private static string Digits(decimal value, int scale)
    {
        var whole = Math.Abs(value);
        for (var i = 0; i < scale; i++)
            whole *= 10;
        return decimal.Truncate(whole).ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsSubsequence(string shorter, string longer)
    {
        var i = 0;
        foreach (var c in longer)
            if (i < shorter.Length && shorter[i] == c)
                i++;
        return i == shorter.Length;
    }
}
