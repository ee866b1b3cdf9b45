using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Tables.Headers;

namespace FinsamIngest.Core.Tests.Tables;

public sealed class HeaderReaderTests
{
    [Theory]
    [InlineData("2024 2023", "2024 actual, 2023 actual")]
    [InlineData("2024-12-31 2023-12-31", "2024 actual, 2023 actual")]
    [InlineData("Utfall 2024 Budget 2024 Utfall 2023", "2024 actual, 2024 budget, 2023 actual")]
    [InlineData("2024 Utfall 2024 Budget 2023 Utfall", "2024 actual, 2024 budget, 2023 actual")]
    [InlineData("Utfall Budget Avvikelse", "2024 actual, 2024 budget, 2024 deviation")]
    [InlineData("Bokslut 2023 Bokslut 2022", "2023 actual, 2022 actual")]
    [InlineData("Mål 2024 Utfall 2024 Utfall 2023", "2024 other, 2024 actual, 2023 actual")]
    [InlineData("Budget Utfall Differens Utfall/2024 2024 2024 2023", "2024 budget, 2024 actual, 2024 deviation, 2023 actual")]
    [InlineData("2024-01-01 2023-01-01/2024-12-31 2023-12-31", "2024 actual, 2023 actual")]
    [InlineData("Utfall/Jan-dec/2024/Budget/Jan-dec/2024", "2024 actual, 2024 budget")]
    [InlineData("Utfall Budget Avvikelse/2024 2023", "2024 actual, 2024 budget, 2024 deviation, 2023 actual")]
    [InlineData("Utfall 2024 Budget 2024 Avvikelse/Intäkt Kostnad Netto Netto Netto", "2024 income, 2024 cost, 2024 net, 2024 budget, 2024 deviation")]
    [InlineData("Utfall 2024 Budget 2024 Utfall-Budget", "2024 actual, 2024 budget, 2024 deviation")]
    [InlineData("Utfall 2024 Budget 2024 Avvikelse/Utfall – budget", "2024 actual, 2024 budget, 2024 deviation")]
    [InlineData("Budget 2024 Utfall 2024 Förbrukningskvot", "2024 budget, 2024 actual, 2024 ratio")]
    [InlineData("Bokslut 2024 Budget 2024 Bokslut 2023", "2024 actual, 2024 budget, 2023 actual")]
    [InlineData("2024 Andel 2023 Andel", "2024 actual, 2024 ratio, 2023 actual, 2023 ratio")]
    [InlineData("2024 Andel 2023", "2024 actual, 2024 ratio, 2023 actual")]
    [InlineData("2024 2023 Förändring", "2024 actual, 2023 actual, 2024 deviation")]
    [InlineData("2023 Förändring 2024", "2023 actual, 2024 deviation, 2024 actual")]
    [InlineData("Utfall Budget Avvikelse Avv %", "2024 actual, 2024 budget, 2024 deviation, 2024 ratio")]
    [InlineData("Utfall Budget Avvikelse %", "2024 actual, 2024 budget, 2024 deviation, 2024 ratio")]
    [InlineData("Utfall Budget Avvikelse %", "2024 actual, 2024 budget, 2024 ratio")]
    [InlineData("Utfall Budget Avvikelse Avvikelse % Bokslut 2023", "2024 actual, 2024 budget, 2024 deviation, 2024 ratio, 2023 actual")]
    [InlineData("Utfall Rev. budget Föregående år", "2024 actual, 2024 budget, 2023 actual")]
    [InlineData("Utfall fg år Budget Utfall", "2023 actual, 2024 budget, 2024 actual")]
    [InlineData("Budget Utfall Utfall Differens/2023 2023 2022 mot budget", "2023 budget, 2023 actual, 2022 actual, 2023 deviation")]
    [InlineData("Utfall 2024 Budget/Intäkt Kostnad Netto Budget netto Avvikelse", "2024 income, 2024 cost, 2024 net, 2024 budget, 2024 deviation")]
    [InlineData("Kronor Andel", "2024 actual, 2024 ratio")]
    [InlineData("24-12-31 23-12-31", "2024 actual, 2023 actual")]
    [InlineData("2024-12 2023-12", "2024 actual, 2023 actual")]
    [InlineData("31 dec 2024 31 dec 2023", "2024 actual, 2023 actual")]
    [InlineData("IB 2024-01-01 Förändring UB 2024-12-31", "2023 actual, 2024 deviation, 2024 actual")]
    [InlineData("Utfall och budget 2023/Utfall Budget Avvikelse", "2023 actual, 2023 budget, 2023 deviation")]
    [InlineData("Kvinnor Män Totalt", "2024 other, 2024 other, 2024 other")]
    [InlineData("Budget4 2024 Utfall 2024", "2024 budget, 2024 actual")]
    public void Plan_WithAsManyColumns(string header, string expected)
    {
        var plan = Plan(header, expected.Split(',').Length);

        Assert.NotNull(plan);
        Assert.Equal(expected, Text(plan));
    }

    [Fact]
    public void Plan_TheHeaderSpeaksAgainst_IsNone()
    {
        Assert.Null(Plan("2024 2023", 3));
        Assert.Null(Plan("Utfall Budget Avvikelse", 2));
    }

    [Fact]
    public void Plan_WithoutHeader_IsTheInheritedOne()
    {
        var inherited = Plan("2024 2023", 2);

        var plan = HeaderReader.Plan([], [], inherited, 2, 2024, hasPositions: false);

        Assert.Equal("2024 actual, 2023 actual", Text(plan!));
        Assert.All(plan!.Columns, column => Assert.Null(column.Printed));
        Assert.Null(HeaderReader.Plan([], [], inherited, 3, 2024, hasPositions: false));
    }

    [Fact]
    public void Plan_WithoutAnyHeader_IsThisYearAndTheLast() =>
        Assert.Equal("2024 actual, 2023 actual", Text(HeaderReader.Plan([], [], null, 2, 2024, hasPositions: false)!));

    [Fact]
    public void Plan_ByTheHeaderOfItsNote()
    {
        var plan = HeaderReader.Plan([], Items("2024 2023", 1), null, 2, 2024, hasPositions: false);

        Assert.Equal("2024 actual, 2023 actual", Text(plan!));
    }

    [Fact]
    public void Plan_OfTheReportsYear_OnlyWhereNoOtherIsNamed()
    {
        Assert.Equal("2022 actual, 2022 budget", Text(HeaderReader.Plan([Items("Utfall Budget", 1)], [], null, 2, 2022, hasPositions: false)!));
        Assert.Equal("2021 actual, 2021 budget", Text(HeaderReader.Plan([Items("Utfall Budget", 1)], Items("2021", 1), null, 2, 2022, hasPositions: false)!));
    }

    [Fact]
    public void Plan_OfTwoSides_IsKnown()
    {
        Assert.True(Plan("Budget 2024 Utfall 2024 Budget 2024 Utfall 2024", 4)!.IsTwoSided);
        Assert.False(Plan("2024 2023 2022 2021", 4)!.IsTwoSided);
    }

    [Fact]
    public void Plan_WithTheWordNot_HasAColumnOfNotes()
    {
        Assert.True(Plan("Not 2024 2023", 2)!.HasNoteColumn);
        Assert.False(Plan("2024 2023", 2)!.HasNoteColumn);
    }

    private static ColumnPlan? Plan(string header, int columns) =>
        HeaderReader.Plan([.. header.Split('/').Select((line, i) => Items(line, i + 1))], [], null, columns, 2024, hasPositions: false);

    private static List<HeaderItem> Items(string line, int number) =>
        [.. HeaderLexer.Items(Example.Document(line).Lines[0], 0).Select(item => item with { Line = number })];

    private static string Text(ColumnPlan plan) => string.Join(", ", plan.Columns.Select(column => $"{column.Year} {EnumNames.Of(column.Scenario)}"));

    /// <summary>A second line of a head goes with the first, also where its word could have been a head alone.</summary>
    [Fact]
    public void WordsUnderAHead_GoWithIt()
    {
        List<HeaderItem> upper = [Item(HeaderItemKind.Scenario, Scenario.Budget, "Budget", 1, 228, 260), Item(HeaderItemKind.Filler, Scenario.Other, "hela", 1, 263, 282) with { JoinsBefore = true },
            Item(HeaderItemKind.Scenario, Scenario.Actual, "Utfall", 1, 382, 407), Item(HeaderItemKind.Scenario, Scenario.Actual, "Upparbetat", 1, 417, 469)];
        List<HeaderItem> lower = [Item(HeaderItemKind.Filler, Scenario.Other, "perioden", 2, 241, 282), Item(HeaderItemKind.Period, Scenario.Actual, "2023", 2, 385, 407) with { Period = new HeaderPeriod(2023, 0, 0) },
            Item(HeaderItemKind.Filler, Scenario.Other, "totalt", 2, 444, 469)];

        var columns = HeaderPlaces.Of([upper, lower], [new ColumnPlace(257, 282), new ColumnPlace(382, 407), new ColumnPlace(444, 469)]);

        Assert.Equal(["Budget hela perioden", "Utfall 2023", "Upparbetat totalt"], columns!.Select(column => column.Printed));

        static HeaderItem Item(HeaderItemKind kind, Scenario scenario, string text, int line, double left, double right) => new(kind, scenario, null, text, line, right, left, right, false, false);
    }
}
