using FinsamIngest.Core.Statements;

namespace FinsamIngest.Core.Tests.Statements;

public sealed class FiscalYearReaderTests
{
    [Theory]
    [InlineData("arsredovisning-roslagen-2022.txt", 2022)]
    [InlineData("arsredovisning-roslagen-2023.txt", 2023)]
    [InlineData("arsredovisning-roslagen-2024.txt", 2024)]
    [InlineData("arsredovisning-uppsala-2024.txt", 2024)]
    [InlineData("arsredovisning-lekeberg-orebro-2024.txt", 2024)]
    public void Find_RealReports(string report, int year)
    {
        var found = FiscalYearReader.Find(StatementFixtures.Report(report));
        Assert.Equal(year, found?.Year);
        Assert.InRange(found!.Value.Confidence, 0.6, 1);
    }

    [Theory]
    [InlineData(2021, "Årsredovisning 2021", "Beslutad av styrelsen 2022-03-20")]
    [InlineData(2020, "Årsredovisning för räkenskapsåret 2020-01-01 – 2020-12-31", "2021-03-01", "2021-03-01")]
    [InlineData(2024, "Räkenskapsåret 2023-07-01 - 2024-06-30")]
    [InlineData(2024, "Resultaträkning 2024-12-31 2023-12-31", "Budget 2025", "Budget 2025 beslutades", "Verksamhetsplan 2025-2027")]
    [InlineData(2023, "Delårsrapport januari – augusti 2023", "2023-08-31 2022-08-31 Prognos 2023")]
    [InlineData(2019, "Belopp i kr Utfall 2019 Utfall 2018 Budget 2020")]
    [InlineData(2022, "Översikt 2018 2019 2020 2021 2022", "Stockholm den 3 mars 2023", "Lag (2003:1210)")]
    public void Find_TheYearReportedOn(int year, params string[] lines) => Assert.Equal(year, FiscalYearReader.Find(StatementFixtures.Text(lines))?.Year);

    [Fact]
    public void Find_NoYear_FindsNothing() => Assert.Null(FiscalYearReader.Find(StatementFixtures.Text("Lag (2003:1210)", "Summa 2 022")));
}
