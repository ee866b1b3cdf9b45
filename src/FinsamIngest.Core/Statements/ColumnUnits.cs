using System.Text.RegularExpressions;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Statements;

/// <summary>
/// What the columns of a table are in, where their heads say something else than the table: <c>Invånare | Avgift tkr | Kr per invånare</c>, <c>Använt | Deltagare | Kostnad per
/// deltagare</c>. Serves tables of contributions, activities and attendance whose columns are of different things.
/// </summary>
internal static partial class ColumnUnits
{
    /// <summary>The columns of a table, those of another unit with theirs; what counts heads, or is an amount for each of something, is no outcome to compare with amounts.</summary>
    /// <param name="columns">The columns, in the table's unit.</param>
    /// <param name="figures">The figures of each column.</param>
    /// <param name="table">The unit of the table.</param>
    public static IEnumerable<ReportColumn> Of(IEnumerable<ReportColumn> columns, IReadOnlyList<IReadOnlyList<Figure>> figures, Unit table)
    {
        foreach (var (column, own) in columns.Zip(figures))
            yield return TableUnit.Kronor(table) is null || column.Printed is not { } head || column.Scenario is Scenario.Ratio or Scenario.Deviation or Scenario.Budget ? column : Of(column, head, own, table);
    }

    private static ReportColumn Of(ReportColumn column, string head, IReadOnlyList<Figure> figures, Unit table)
    {
        var money = UnitWords.FindMoney(head)?.Unit;
        if (Rate().IsMatch(head))
            return column with { Scenario = Scenario.Other, Unit = money == table ? null : money };
        if (money is not null)
            // A name and a unit of money over one column: amounts, "Medlemsbidrag, mnkr".
            return column with { Scenario = column.Scenario == Scenario.Other ? Scenario.Actual : column.Scenario, Unit = money == table ? null : money };
        return Counts(head) && AreWhole(figures) ? column with { Scenario = Scenario.Other, Unit = Unit.Count } : column;
    }

    /// <summary>Whether every column counts something, or is the sum or the year of those that do: <c>Möten | Närvarande</c>, <c>Kvinnor | Män | Totalt</c>, <c>Antal 2024 | Antal 2025 | Andel</c>.</summary>
    public static bool AllCount(IReadOnlyList<ReportColumn> columns, IReadOnlyList<IReadOnlyList<Figure>> figures)
    {
        var own = columns.Where(column => column.Scenario is Scenario.Other or Scenario.Actual).ToList();
        return columns.All(column => column.Scenario is Scenario.Other or Scenario.Actual or Scenario.Ratio or Scenario.Deviation)
            && own.Exists(column => column.Printed is { } head && (Counts(head) || Group().IsMatch(head)))
            && own.TrueForAll(column => column.Printed is { } head && (Counts(head) || Group().IsMatch(head) || SumOrYear().IsMatch(head)))
            && columns.Zip(figures).All(pair => pair.First.Scenario == Scenario.Ratio || AreWhole(pair.Second));
    }

    /// <summary>More full-time equivalents than a row of a table of staff shows.</summary>
    private const decimal MostStaff = 1000;

    /// <summary>Whether the lines above a table say that it counts work in full-time equivalents and name no money, and its figures may be such or shares: <c>Årsarbetare 2024 | Årsarbetare 2023 | Sjukfrånvaro, %</c>.</summary>
    public static bool CountsStaff(IReadOnlyList<string> captions, IReadOnlyList<IReadOnlyList<Figure>> figures) =>
        captions.Any(caption => RowUnits.Of(caption) is Unit.Fte || StaffHead().IsMatch(caption)) && !captions.Any(Money().IsMatch) && figures.All(column => column.All(figure => Math.Abs(figure.Value ?? 0) < MostStaff));

    /// <summary>Whether a column's head says that its amounts are for each of something: <c>Kostnad per deltagare</c>.</summary>
    public static bool IsRateHead(string? head) => head is not null && Rate().IsMatch(head);

    /// <summary>Whether what stands behind a unit makes it one for each of something: <c>(kronor) per invånare</c>, <c>(kr)/plats</c>.</summary>
    public static bool IsRate(ReadOnlySpan<char> behind)
    {
        var rest = behind.TrimStart();
        return rest.StartsWith("/") || rest.StartsWith("per ", StringComparison.OrdinalIgnoreCase) && Rate().IsMatch(rest);
    }

    private static bool Counts(string head) => Counted().IsMatch(head) && !Money().IsMatch(head);

    /// <summary>Whole numbers, but for the shares in rows of per cent.</summary>
    private static bool AreWhole(IReadOnlyList<Figure> figures) => figures.All(figure => figure.Is(FigureTraits.Percent) || figure.Value is null or { Scale: 0 });

    [GeneratedRegex(
        @"(?<!\p{L})(?:antal(?:et)?|invånar\p{L}*|folkmängd|befolkning|deltagare|personer|individer|inskrivna|avslutade|möten|sammanträden|tillfällen|närvarande|ärenden|besök(?:are)?)(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?<!\p{L})(?:årsarbetare|årsarbetskrafter|årsverken|heltidstjänster)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StaffHead();

    /// <summary>Groups of people, by sex or age: heads of counts, but also of what is paid to them.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:kvinnor|män|flickor|pojkar)(?!\p{L})|\d\s?[-–]\s?\d+\sår", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Group();

    [GeneratedRegex(@"^(?:[\d\W]|totalt?|summa|alla|samtliga)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SumOrYear();

    [GeneratedRegex(@"kostnad|utfall|budget|belopp|intäkt|bidrag|avgift|använt|medel", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    /// <summary>"Kr per invånare", "Kostnad per deltagare", "kr/plats"; "utfall per år" and "per 31 december" are none.</summary>
    [GeneratedRegex(@"(?<!\p{L})per\s(?!år|månad|kvartal|tertial|den\s|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}|\b(?:kr|kronor)/\p{L}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rate();
}
