using System.Collections.Immutable;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Site.Figures.Measures;

namespace FinsamIngest.Site.Figures;

/// <summary>Lays an association's statements side by side, year by year.</summary>
internal static class LineItems
{
    private static readonly Statement[] Shown =
        [Statement.IncomeStatement, Statement.BalanceSheet, Statement.CashFlowStatement, Statement.OperatingAccount, Statement.MultiYearOverview];

    /// <summary>The statements with a canonical line item, actual figures in kronor only. Each year's figure is that of the report of the year, or the one nearest to it.</summary>
    public static ImmutableArray<StatementYears> Of(IReadOnlyCollection<FigureRow> figures) =>
    [
        .. Shown.Select(statement => Of(statement, [.. figures.Where(figure => figure.Statement == statement
            && figure is { Code: not null, AmountSek: not null, Scenario: Scenario.Actual or Scenario.Net } && AssociationFigures.YearOf(figure.Period) is not null)]))
            .Where(statement => !statement.Items.IsEmpty),
    ];

    private static StatementYears Of(Statement statement, List<FigureRow> figures)
    {
        var items = figures.GroupBy(figure => figure.Code!).Select(group =>
        {
            var byYear = group.GroupBy(figure => AssociationFigures.YearOf(figure.Period)!.Value).ToImmutableDictionary(
                year => year.Key, year => year.OrderBy(figure => Math.Abs((figure.FiscalYear ?? 0) - year.Key)).ThenBy(figure => figure.Unit).First());
            return (Latest: group.OrderByDescending(figure => figure.FiscalYear).ThenBy(figure => figure.Line).First(), Item: byYear, group.Key);
        });
        return new StatementYears(
            statement,
            [.. figures.Select(figure => AssociationFigures.YearOf(figure.Period)!.Value).Distinct().Order()],
            [.. items.OrderByDescending(item => item.Latest.FiscalYear).ThenBy(item => item.Latest.Line).Select(item => new LineItem(item.Key, item.Latest.Label, item.Item))]);
    }
}
