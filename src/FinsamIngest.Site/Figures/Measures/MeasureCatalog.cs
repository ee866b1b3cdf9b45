using System.Collections.Immutable;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Site.Figures.Measures;

/// <summary>For each measure the places to look for it, the best first: the statement itself, then what summarises it.</summary>
internal static class MeasureCatalog
{
    public static ImmutableArray<MeasureSource> SourcesOf(Measure measure) => measure switch
    {
        Measure.Income =>
        [
            new(Statement.IncomeStatement, "operating_revenue"), new(Statement.IncomeStatement, "total_income"), new(Statement.MultiYearOverview, "operating_revenue"),
            new(Statement.MultiYearOverview, "total_income"), new(Statement.OperatingAccount, "total_income"),
        ],
        Measure.Costs =>
        [
            new(Statement.IncomeStatement, "operating_costs"), new(Statement.IncomeStatement, "total_costs"), new(Statement.MultiYearOverview, "operating_costs"),
            new(Statement.MultiYearOverview, "total_costs"), new(Statement.OperatingAccount, "net_cost"), new(Statement.ActivityCosts, "total_costs"),
        ],
        Measure.Result =>
        [
            new(Statement.IncomeStatement, "result_for_the_year"), new(Statement.MultiYearOverview, "result_for_the_year"),
            new(Statement.BalanceSheet, "result_for_the_year"), new(Statement.OperatingAccount, "result_for_the_year"),
        ],
        Measure.Equity =>
        [
            new(Statement.BalanceSheet, "total_equity"), new(Statement.MultiYearOverview, "closing_equity"), new(Statement.OperatingAccount, "closing_equity"),
            // Small associations print no total of the two rows.
            new(Statement.BalanceSheet, "other_equity", "result_for_the_year"),
        ],
        Measure.Contributions =>
        [
            new(Statement.IncomeStatement, "member_contributions"), new(Statement.Note, "member_contributions") { SumsOnly = true },
            new(Statement.MultiYearOverview, "member_contributions"), new(Statement.OperatingAccount, "member_contributions"),
            new(Statement.Note, "contribution_state", "contribution_region", "contribution_municipality"),
        ],
        Measure.Administration => Group("administration"),
        Measure.Structural => Group("structural_activities"),
        Measure.Individual => Group("individual_activities"),
        _ => Group("activity_costs"),
    };

    /// <summary>Measures that are costs, which some tables print positive and others negative.</summary>
    public static bool IsCost(Measure measure) =>
        measure is Measure.Costs or Measure.Administration or Measure.Structural or Measure.Individual or Measure.Activities;

    /// <summary>Every line item that some measure is looked for by.</summary>
    public static ImmutableArray<string> Codes { get; } =
        [.. Enum.GetValues<Measure>().SelectMany(measure => SourcesOf(measure)).SelectMany(source => source.Codes).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether some measure is looked for in a figure.</summary>
    public static bool Uses(FigureRow figure) => Sources.Any(source => source.Accepts(figure));

    private static ImmutableArray<MeasureSource> Sources { get; } = [.. Enum.GetValues<Measure>().SelectMany(measure => SourcesOf(measure))];

    private static ImmutableArray<MeasureSource> Group(string code) =>
    [
        new(Statement.ActivityCosts, code), new(Statement.OperatingAccount, code), new(Statement.MultiYearOverview, code),
        new(Statement.Note, code) { SumsOnly = true }, new(Statement.IncomeStatement, code),
    ];
}
