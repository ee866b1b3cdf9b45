using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Statements;

/// <summary>
/// Columns of what was used until a year and in it: <c>Beviljat totalt | Utbetalt t.o.m. 2023 | Utbetalt 2024 | Återstår</c>. The accumulated amount is no year's outcome, and beside
/// it what names no year is of the whole time. Serves tables of projects over several years, as those with means from the social fund.
/// </summary>
internal static partial class AccumulatedColumns
{
    /// <summary>The columns, none of which says that it is of a year when it is of several.</summary>
    public static ImmutableArray<ReportColumn> Of(ImmutableArray<ReportColumn> columns)
    {
        var latest = columns.Max(column => column.Period);
        bool IsAccumulated(ReportColumn column) =>
            column.Scenario is Scenario.Actual or Scenario.Cost && column.Printed is { } head && UntilYear().IsMatch(head) && string.CompareOrdinal(column.Period, latest) < 0;
        if (!columns.Any(IsAccumulated))
            return columns;
        return [.. columns.Select(column => IsAccumulated(column) ? column with { Scenario = Scenario.Other }
            : PrintedYear.Find(column.Printed, column.Period) is null ? column with { Period = null } : column)];
    }

    /// <summary>A whole year: until a day is a part of one, or all of it.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:t\s?\.?\s?o\s?\.?\s?m\.?|till och med|till o m)\s*(?:år\s*)?(?:19|20)\d\d(?![\d/-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UntilYear();
}
