using System.Collections.Immutable;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Statements;

namespace FinsamIngest.Core.Tests.Statements;

public sealed class AccumulatedColumnsTests
{
    [Theory]
    [InlineData("Beviljat|Utbetalt t.o.m. 2023|Utbetalt 2024|Återstår", "- budget|2023 other|2024 actual|- deviation")]
    [InlineData("Beviljat|Upparbetat t o m 2023|Utfall 2024|Kvar", "- budget|2023 other|2024 actual|- deviation")]
    [InlineData("Ram|Använt till och med år 2023|2024|Kvar", "- budget|2023 other|2024 actual|- deviation")]
    [InlineData("Budget|Utfall t.o.m. 2023-12-31|Utfall 2024|Avvikelse", "2024 budget|2023 actual|2024 actual|2024 deviation")]
    [InlineData("Budget|Utfall 2023|Utfall 2024|Avvikelse", "2024 budget|2023 actual|2024 actual|2024 deviation")]
    public void Of_Heads(string heads, string expected)
    {
        var printed = heads.Split('|');
        ImmutableArray<ReportColumn> columns =
        [
            new("c1", "2024", Scenario.Budget, printed[0]), new("c2", "2023", Scenario.Actual, printed[1]), new("c3", "2024", Scenario.Actual, printed[2]), new("c4", "2024", Scenario.Deviation, printed[3]),
        ];

        Assert.Equal(expected, string.Join('|', AccumulatedColumns.Of(columns).Select(column => $"{column.Period ?? "-"} {column.Scenario}".ToLowerInvariant())));
    }

    /// <summary>Nothing is later: the year itself, said carefully.</summary>
    [Fact]
    public void Of_LatestYear_IsThatYear()
    {
        ImmutableArray<ReportColumn> columns = [new("c1", "2024", Scenario.Budget, "Budget"), new("c2", "2024", Scenario.Actual, "Utfall t.o.m. 2024")];

        Assert.Equal(columns, AccumulatedColumns.Of(columns));
    }
}
