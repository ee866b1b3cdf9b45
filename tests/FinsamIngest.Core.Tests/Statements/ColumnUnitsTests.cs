using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Statements;

namespace FinsamIngest.Core.Tests.Statements;

public sealed class ColumnUnitsTests
{
    [Theory]
    [InlineData("Invånare 2023-11-01", Scenario.Actual, "31240", Unit.Tkr, Scenario.Other, Unit.Count)]
    [InlineData("Antal sökande", Scenario.Other, "212", Unit.Kr, Scenario.Other, Unit.Count)]
    [InlineData("Kr per invånare", Scenario.Actual, "38.36", Unit.Tkr, Scenario.Other, Unit.Kr)]
    [InlineData("Kostnad per plats", Scenario.Cost, "17397", Unit.Kr, Scenario.Other, null)]
    [InlineData("Driftstöd, tkr", Scenario.Other, "1240", Unit.Tkr, Scenario.Actual, null)]
    [InlineData("Bidrag, mnkr", Scenario.Other, "1.71", Unit.Tkr, Scenario.Actual, Unit.Mnkr)]
    [InlineData("Utfall per 31 december", Scenario.Actual, "410", Unit.Tkr, Scenario.Actual, null)]
    [InlineData("Utfall per den 31", Scenario.Actual, "410", Unit.Tkr, Scenario.Actual, null)]
    [InlineData("Kostnader för deltagare", Scenario.Actual, "410", Unit.Tkr, Scenario.Actual, null)]
    [InlineData("Deltagare", Scenario.Other, "41.5", Unit.Tkr, Scenario.Other, null)]
    [InlineData("Deltagare 2024", Scenario.Actual, "41", Unit.Count, Scenario.Actual, null)]
    [InlineData("Utfall 2024", Scenario.Actual, "41", Unit.Tkr, Scenario.Actual, null)]
    public void Of_Head(string head, object scenario, string value, object table, object expected, object? unit)
    {
        var column = Assert.Single(ColumnUnits.Of([new ReportColumn("c1", "2024", (Scenario)scenario, head)], [[Figure(value)]], (Unit)table));

        Assert.Equal(((Scenario)expected, (Unit?)unit), (column.Scenario, column.Unit));
    }

    [Theory]
    [InlineData("Möten|Närvarande", true)]
    [InlineData("2024 Kvinnor|2024 Män|2024 Totalt", true)]
    [InlineData("Antal 2024|Antal 2023", true)]
    [InlineData("2024|2023", false)]
    [InlineData("Antal|Belopp", false)]
    public void AllCount_Heads(string heads, bool expected)
    {
        List<ReportColumn> columns = [.. heads.Split('|').Select((head, c) => new ReportColumn($"c{c}", "2024", Scenario.Other, head))];

        Assert.Equal(expected, ColumnUnits.AllCount(columns, [.. columns.Select(_ => (IReadOnlyList<Figure>)[Figure("12")])]));
        Assert.False(ColumnUnits.AllCount(columns, [.. columns.Select(_ => (IReadOnlyList<Figure>)[Figure("12.5")])]));
    }

    private static Figure Figure(string value) => new(0, value.Length, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), 0, FigureTraits.None, null, 0);
}
