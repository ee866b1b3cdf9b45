using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Site.Figures.Measures;

namespace FinsamIngest.Site.Tests.Figures;

public sealed class AssociationFiguresTests
{
    private int row;

    [Fact]
    public void Report_of_the_year_counts_before_a_later_one_and_the_statement_before_an_overview()
    {
        var figures = Of(
            Row(2024, Statement.IncomeStatement, "operating_revenue", "2023", 900), Row(2023, Statement.MultiYearOverview, "operating_revenue", "2023", 899),
            Row(2023, Statement.IncomeStatement, "operating_revenue", "2023", 901), Row(2024, Statement.MultiYearOverview, "operating_revenue", "2022", 822),
            Row(2023, Statement.IncomeStatement, "operating_revenue", "2022", 823), Row(2024, Statement.MultiYearOverview, "operating_revenue", "2019", 500));

        Assert.Equal([2019, 2022, 2023], figures.Years.AsEnumerable());
        Assert.Equal([500_000m, 823_000m, 901_000m], figures.Years.Select(year => figures.Find(Measure.Income, year)!.Amount));
        Assert.Equal(2023, figures.Find(Measure.Income, 2023)!.Sources[0].FiscalYear);
    }

    [Fact]
    public void Costs_are_positive_however_they_are_printed()
    {
        Assert.Equal(700_000, Of(Row(2024, Statement.IncomeStatement, "operating_costs", "2024", -700)).Find(Measure.Costs, 2024)!.Amount);
        Assert.Equal(700_000, Of(Row(2024, Statement.IncomeStatement, "operating_costs", "2024", 700)).Find(Measure.Costs, 2024)!.Amount);
        Assert.Equal(-30_000, Of(Row(2024, Statement.IncomeStatement, "result_for_the_year", "2024", -30)).Find(Measure.Result, 2024)!.Amount);
    }

    [Fact]
    public void Budget_and_figures_without_a_year_do_not_count()
    {
        var budget = Row(2024, Statement.IncomeStatement, "operating_revenue", "2024", 1) with { Scenario = Scenario.Budget };
        Assert.Empty(Of(budget, Row(2024, Statement.IncomeStatement, "operating_revenue", null, 2), Row(2024, Statement.IncomeStatement, "operating_revenue", "jan-aug", 3)).Years);
    }

    [Fact]
    public void Equity_without_a_printed_total_is_the_sum_of_both_rows_or_nothing()
    {
        var result = Row(2024, Statement.BalanceSheet, "result_for_the_year", "2024", 1546);
        var other = Row(2024, Statement.BalanceSheet, "other_equity", "2024", 2111);
        var figures = Of(result, other, Row(2024, Statement.OperatingAccount, "member_contributions", "2024", 6350));
        Assert.Equal(3_657_000, figures.Find(Measure.Equity, 2024)!.Amount);
        Assert.True(figures.Find(Measure.Equity, 2024)!.IsSum);
        Assert.Equal(0.5759m, decimal.Round(figures.EquityShare(2024)!.Value, 4));
        Assert.Null(Of(other).Find(Measure.Equity, 2024));
        Assert.Equal(3_700_000, Of(result, other, Row(2024, Statement.BalanceSheet, "total_equity", "2024", 3700)).Find(Measure.Equity, 2024)!.Amount);
    }

    [Fact]
    public void Contributions_without_a_total_are_added_up_within_one_table()
    {
        var figures = Of(
            Row(2024, Statement.Note, "contribution_state", "2024", 300), Row(2024, Statement.Note, "contribution_region", "2024", 150),
            Row(2024, Statement.Note, "contribution_municipality", "2024", 100), Row(2024, Statement.Note, "contribution_municipality", "2024", 50),
            Row(2024, Statement.Note, "contribution_municipality", "2024", 999, table: "t9"));
        Assert.Equal(600_000, figures.Find(Measure.Contributions, 2024)!.Amount);
        Assert.Equal(4, figures.Find(Measure.Contributions, 2024)!.Sources.Length);
    }

    [Fact]
    public void Costs_divide_into_groups_and_what_they_leave()
    {
        var costs = Row(2024, Statement.IncomeStatement, "operating_costs", "2024", -1000);
        var split = Of(costs, Row(2024, Statement.ActivityCosts, "individual_activities", "2024", 600), Row(2024, Statement.ActivityCosts, "administration", "2024", 300),
            Row(2024, Statement.IncomeStatement, "activity_costs", "2024", -700)).CostSplit(2024);
        Assert.Equal([(Measure.Individual, 600_000m), (Measure.Administration, 300_000m), ((Measure?)null, 100_000m)], split.Select(part => (part.Group, part.Point.Amount)));

        Assert.Empty(Of(costs, Row(2024, Statement.ActivityCosts, "individual_activities", "2024", 900), Row(2024, Statement.ActivityCosts, "administration", "2024", 300)).CostSplit(2024));
        Assert.Empty(Of(costs).CostSplit(2024));
    }

    [Fact]
    public void Part_in_a_note_is_not_taken_for_the_whole() =>
        Assert.Null(Of(Row(2024, Statement.Note, "administration", "2024", 5)).Find(Measure.Administration, 2024));

    private static AssociationFigures Of(params FigureRow[] figures) => new("a", figures);

    private FigureRow Row(int report, Statement statement, string code, string? period, decimal value, string table = "t1") => new(
        "sha256:" + report, $"{table}.r{++row}.c1", "a", "Förbundet", report, statement, null, null, code, code, RowKind.Item, period, Scenario.Actual,
        value, Unit.Tkr, value * 1000, value.ToString(System.Globalization.CultureInfo.InvariantCulture), 1, row, null, 1, DecodedBy.Layout);
}
