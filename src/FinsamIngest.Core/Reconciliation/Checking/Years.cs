using System.Globalization;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Fiscal years as columns name them.</summary>
internal static class Years
{
    public static string? Before(string? period) =>
        int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? (year - 1).ToString(CultureInfo.InvariantCulture) : null;
}
