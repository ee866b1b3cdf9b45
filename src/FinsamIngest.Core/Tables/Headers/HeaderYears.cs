using System.Text.RegularExpressions;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>The years of columns that print none, or one that is told by another: <c>fg år</c>, a deviation, an opening balance.</summary>
internal static partial class HeaderYears
{
    /// <summary>Gives <c>föregående år</c> its year: the one before the report's, or before the newest that the header names. Without either it says nothing.</summary>
    public static HeaderItem Resolve(HeaderItem item, int? fiscalYear, int? newest)
    {
        if (item.Period is not { IsRelative: true })
            return item;
        return (fiscalYear ?? newest) is { } year
            ? item with { Period = new HeaderPeriod(year - 1, 0, 0) }
            : item with { Kind = HeaderItemKind.Filler, Period = null };
    }

    /// <summary>
    /// Columns without a year: a deviation is of the year whose outcome and budget it stands behind, a share of the year before it; the others are of the report's year,
    /// or else of the newest year that the header names.
    /// </summary>
    public static IEnumerable<PlannedColumn> Complete(IReadOnlyList<PlannedColumn> columns, IReadOnlyList<HeaderItem> outer, int? fiscalYear)
    {
        var newest = columns.Select(column => column.Year).Max();
        // "Utfall Budget Avvikelse 2023" in a report on 2024: what has no year is of the report's, newer than the one named.
        var fallback = newest is null ? outer.Select(item => item.Period?.Year).Max() ?? fiscalYear : fiscalYear > newest ? fiscalYear : newest;
        var said = columns.Select(column => column.Year is null && !IsOfOthers(column) && !IsOfSeveral(column) ? column with { Year = fallback } : column).ToList();
        var dated = said.Select((_, c) => Opening(said, c)).ToList();
        return dated.Select((column, c) => column.Year is null && !IsOfSeveral(column) && !IsShareOfSeveral(dated, c) ? column with { Year = OfOthers(dated, c) ?? fallback } : Decided(dated, column, fiscalYear));
    }

    /// <summary>
    /// <c>2024 | 2025</c> in a report on 2024: beside what has come out, an amount of a year to come is one decided on. A balance at a day to come, or a year to come beside the last one, is
    /// a misprint: <c>2025-12-31 | 2023-12-31</c>.
    /// </summary>
    private static PlannedColumn Decided(List<PlannedColumn> columns, PlannedColumn column, int? fiscalYear) =>
        column.Scenario == Scenario.Actual && column.Year > fiscalYear && column.Days is (null, null) && columns.Exists(other => other.Scenario == Scenario.Actual && other.Year == fiscalYear)
            ? column with { Scenario = Scenario.Budget }
            : column;

    /// <summary><c>Beviljat 2023–2025</c>, <c>Budget hela perioden</c>: no year's amount.</summary>
    private static bool IsOfSeveral(PlannedColumn column) => column.Printed is { } printed && (printed.Split(' ').Any(word => HeaderDates.IsRangeOfYears(word)) || WholeTime().IsMatch(printed));

    /// <summary><c>Hela projektet | Andel %</c>: the part of that, and of no year's amount.</summary>
    private static bool IsShareOfSeveral(List<PlannedColumn> columns, int at) => at > 0 && columns[at].Scenario == Scenario.Ratio && IsOfSeveral(columns[at - 1]);

    /// <summary>The time of a project, which is no year; a period alone may be one.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:hela\s(?:projekt|program|avtals)?(?:perioden|tiden|projektet)|(?:projekt|program|avtals)(?:perioden|tiden|tid))(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WholeTime();

    private static bool IsOfOthers(PlannedColumn column) => column.Scenario is Scenario.Deviation or Scenario.Ratio;

    private static int? OfOthers(List<PlannedColumn> columns, int at)
    {
        for (var c = at - 1; c >= 0; c--)
            if (columns[c].Year is { } year && HasPair(columns, year, at))
                return year;
        // "2024 2023 Kvot" and "2024 Andel 2023 Andel": of the newest year since the share before.
        if (columns[at].Scenario == Scenario.Ratio)
            return columns.Take(at).Reverse().TakeWhile(column => column.Scenario != Scenario.Ratio).Select(column => column.Year).Max();
        // "2024 2023 Förändring", "2023 Förändring 2024": of the newest year so far, the next column's among them.
        return columns.Take(at + 2).Select(column => column.Year).Max();
    }

    private static bool HasPair(List<PlannedColumn> columns, int year, int before)
    {
        var (actual, budget) = (false, false);
        for (var c = 0; c < before; c++)
        {
            if (columns[c].Year != year)
                continue;
            actual |= columns[c].Scenario is Scenario.Actual or Scenario.Net;
            budget |= columns[c].Scenario is Scenario.Budget;
        }
        return actual && budget;
    }

    /// <summary>Whether one column is the opening balance of a year and the other its closing balance, by their days or by their names.</summary>
    public static bool IsOpeningOf(PlannedColumn opening, PlannedColumn closing) => AreOpeningAndClosing(opening, closing) || AreNamedSo(opening, closing);

    private static bool AreOpeningAndClosing(PlannedColumn opening, PlannedColumn closing) =>
        opening.Days is ({ } from, null) && closing.Days is (null, { } to) && to.Year == from.Year;

    /// <summary><c>IB 2024-01-01 | Förändring | UB 2024-12-31</c>: the first day beside the last one, or the opening balance beside the closing one of the same year, is the closing balance of the year before.</summary>
    private static PlannedColumn Opening(List<PlannedColumn> columns, int at)
    {
        var column = columns[at];
        return columns.Any(other => IsOpeningOf(column, other))
            ? column with { Year = column.Year - 1 }
            : column;
    }

    private static bool AreNamedSo(PlannedColumn opening, PlannedColumn closing) =>
        opening.Year == closing.Year && opening.Scenario == Scenario.Actual && HeaderBalances.IsOpening(opening.Printed) && HeaderBalances.IsClosing(closing.Printed);
}
