using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary><c>Ack. utfall augusti | Ack. utfall december</c>: beside the outcome of the whole year, the one until a month is of a part of it, and is compared with no other table's.</summary>
internal static partial class PartOfYearColumns
{
    /// <summary>The tables with such columns as ones that no check takes for the year's.</summary>
    public static ImmutableArray<ReportTable> Silence(ImmutableArray<ReportTable> tables)
    {
        if (tables.IsDefault || !tables.Any(HasParts))
            return tables;
        return [.. tables.Select(table => HasParts(table) ? table with { Columns = [.. table.Columns.Select(column => IsPartBesideWhole(column, table) ? column with { Scenario = Scenario.Other } : column)] } : table)];
    }

    private static bool HasParts(ReportTable table) => table.Columns.Any(column => IsPartBesideWhole(column, table));

    private static bool IsPartBesideWhole(ReportColumn column, ReportTable table) =>
        IsPart(column) && table.Columns.Any(other => other.Period == column.Period && other.Scenario == Scenario.Actual && !IsPart(other));

    private static bool IsPart(ReportColumn column) => column is { Scenario: Scenario.Actual, Printed: { } head } && EarlierMonth().IsMatch(head) && !LastMonth().IsMatch(head);

    /// <summary>Any month but the last; "31 mars" is a day, which balance sheets are of.</summary>
    [GeneratedRegex(@"(?<!\p{L}|\d|\d\s)(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|jan|feb|apr|jun|jul|aug|sept?|okt|nov)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EarlierMonth();

    [GeneratedRegex(@"(?<!\p{L})dec(?:ember)?(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LastMonth();
}
