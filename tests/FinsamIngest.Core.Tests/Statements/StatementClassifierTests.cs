using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Statements;

namespace FinsamIngest.Core.Tests.Statements;

public sealed class StatementClassifierTests
{
    private static readonly ReportColumn[] TwoYears =
        [new("c1", "2024", Scenario.Actual, "2024"), new("c2", "2023", Scenario.Actual, "2023")];

    private static readonly ReportColumn[] FiveYears =
        [.. Enumerable.Range(0, 5).Select(i => new ReportColumn($"c{i + 1}", $"{2024 - i}", Scenario.Actual, $"{2024 - i}"))];

    [Fact]
    public void Classify_YearsToComeWithoutOutcome() =>
        Assert.Equal(Statement.ProjectBudget, Classify("Budget 2025 och plan 2026", "Medlemsbidrag|Summa intäkter|Insatser|Administration|Summa kostnader|Resultat", [new("c1", "2025", Scenario.Budget, "Budget 2025"), new("c2", "2026", Scenario.Budget, "Plan 2026")]));

    /// <summary>What is planned stands beside the year that ended, whichever section it is found in; a list of fees that names next year's is none.</summary>
    [Theory]
    [InlineData("Balanskravsutredning", "Medlemsbidrag|Kansli|Insatser|Resultat", "2024 2025 2026", Statement.ProjectBudget)]
    [InlineData("Vägen framåt", "Intäkter|Kostnader|Resultat|Utgående eget kapital", "2024 2025 2026", Statement.ProjectBudget)]
    [InlineData("Medlemsavgifter", "Staten|Regionen|Kommunen|Summa", "2024 2025", Statement.Other)]
    public void Classify_YearsToComeBesideAnOutcome(string title, string rows, string years, object statement)
    {
        var columns = years.Split(' ').Select((year, i) => new ReportColumn($"c{i + 1}", year, i == 0 ? Scenario.Actual : Scenario.Budget, year));
        Assert.Equal((Statement)statement, Classify(title, rows, [.. columns]));
    }

    [Fact]
    public void Classify_TablesOfRealReports()
    {
        var tables = StatementFixtures.TrueTables().ToArray();
        var wrong = tables.Where(table => StatementClassifier.Classify(table.Evidence).Statement != table.Statement)
            .Select(table => $"{table.Report} {table.Table}: {StatementClassifier.Classify(table.Evidence)}, not {table.Statement}").ToArray();
        Assert.True(tables.Length >= 50);
        Assert.True(wrong.Length <= 0.02 * tables.Length, string.Join('\n', wrong));
    }

    [Fact]
    public void Classify_TablesOfRealReportsWithoutTitles()
    {
        var tables = StatementFixtures.TrueTables().Where(table => table.Statement is Statement.IncomeStatement or Statement.BalanceSheet or Statement.CashFlowStatement).ToArray();
        var wrong = tables.Where(table => StatementClassifier.Classify(table.Evidence with { Title = null }).Statement != table.Statement)
            .Select(table => $"{table.Report} {table.Table}").ToArray();
        Assert.Equal(15, tables.Length);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Resultaträkniing", "Intäkter|Kostnader|Årets resultat", Statement.IncomeStatement)]
    [InlineData("3 BALANSRÄKING", "Fordringar|Bank|Summa", Statement.BalanceSheet)]
    [InlineData("Balansräkning (kr)", "Tillgångar|Skulder", Statement.BalanceSheet)]
    [InlineData("Finansieringsanalys", "Årets resultat|Förändring av kortfristiga skulder", Statement.CashFlowStatement)]
    [InlineData("Driftredovisning", "Verksamhetens intäkter|Verksamhetens kostnader|Årets resultat", Statement.OperatingAccount)]
    [InlineData("5. Driftsredovisning, tkr", "Medlemsbidrag|Administration|Resultat", Statement.OperatingAccount)]
    [InlineData("Ekonomisk översikt", "Intäkter|Kostnader|Resultat", Statement.OperatingAccount)]
    [InlineData("Ekonomisk uppföljning, tkr", "Insatser för unga|Kansli|Summa kostnader", Statement.OperatingAccount)]
    [InlineData("Uppföljning mot budget", "Insatser för unga|Kansli|Summa kostnader", Statement.OperatingAccount)]
    [InlineData("Balanskravsutredning", "Årets resultat|Balanskravsresultat", Statement.BalanceRequirement)]
    [InlineData(null, "Årets resultat enligt resultaträkningen|Samtliga realisationsvinster|Balanskravsresultat", Statement.BalanceRequirement)]
    [InlineData("Projektbudget", "Medfinansiering|Projektledning|Summa", Statement.ProjectBudget)]
    [InlineData("Investeringsredovisning", "Inventarier|Summa investeringar", Statement.ProjectBudget)]
    [InlineData("Samverkansinsatser 2024", "Coachteamet|Mobilt team|Summa", Statement.ActivityCosts)]
    [InlineData("Beviljade medel per insats", "Vägen vidare|Jobbspåret|Summa", Statement.ActivityCosts)]
    [InlineData("Not 3 Balansräkning", "Kassa och bank|Summa tillgångar", Statement.Note)]
    [InlineData("Medlemsbidrag 2024", "Staten|Region Norr|Storby kommun|Summa", Statement.Other)]
    [InlineData("Bidrag per huvudman", "Staten|Regionen|Storby|Summa", Statement.Other)]
    [InlineData("Medlemmarnas tillskott", "Staten|Regionen|Storby|Summa", Statement.Other)]
    [InlineData("Förändring av eget kapital", "Ingående balans|Årets resultat|Utgående balans", Statement.Other)]
    [InlineData("Deltagare i insatserna 2024", "Medvind|Stegen|Summa", Statement.Other)]
    [InlineData("Antal deltagare i insatser", "Kvinnor|Män|Totalt", Statement.Other)]
    [InlineData(null, "Rörelsens intäkter|Nettoomsättning|Rörelsens kostnader|Rörelseresultat|Resultat efter finansiella poster|Årets resultat", Statement.IncomeStatement)]
    public void Classify_TwoYears(string? title, string rows, object expected) =>
        Assert.Equal((Statement)expected, Classify(title, rows, TwoYears));

    [Theory]
    [InlineData("Flerårsöversikt", "Verksamhetens intäkter|Verksamhetens kostnader|Årets resultat|Soliditet (%)", Statement.MultiYearOverview)]
    [InlineData("Nyckeltal", "Årets resultat|Eget kapital|Soliditet", Statement.MultiYearOverview)]
    [InlineData(null, "Verksamhetens intäkter|Verksamhetens kostnader|Årets resultat", Statement.MultiYearOverview)]
    [InlineData("Ekonomisk översikt", "Intäkter|Kostnader|Resultat|Soliditet", Statement.MultiYearOverview)]
    [InlineData("Finansierad verksamhet", "Individinriktade insatser|Strukturövergripande insatser|Administration|Totala kostnader", Statement.ActivityCosts)]
    [InlineData("Översikt över verksamhetens utveckling och användning (kr)", "Medlemsbidrag|Kostnad verksamhet|Årets resultat|Utgående eget kapital", Statement.MultiYearOverview)]
    [InlineData("1.5. God ekonomisk hushållning, måluppfyllelse och ekonomisk ställning", "Individinriktade insatser|Strukturövergripande insatser|Administration|Totala kostnader", Statement.ActivityCosts)]
    [InlineData("Antal årsarbetare", "Kansliet|Insatser|Summa", Statement.Staffing)]
    public void Classify_FiveYears(string? title, string rows, object expected) =>
        Assert.Equal((Statement)expected, Classify(title, rows, FiveYears));

    [Fact]
    public void Classify_IntaktKostnadNetto_IsDriftredovisning()
    {
        ReportColumn[] columns = [new("c1", "2024", Scenario.Income, "Intäkt"), new("c2", "2024", Scenario.Cost, "Kostnad"), new("c3", "2024", Scenario.Net, "Netto")];
        Assert.Equal(Statement.OperatingAccount, Classify(null, "Medlemsbidrag|Administration|Resultat", columns));
    }

    /// <summary>An income statement of a coordination association shows its activities, with budget and deviation, as an operating account does: its title tells.</summary>
    [Theory]
    [InlineData("Budget 2025 och plan 2026", Statement.ProjectBudget)]
    [InlineData("Plan för eget kapital", Statement.ProjectBudget)]
    public void Classify_OutcomeAndYearsToCome_IsABudget(string title, object expected)
    {
        ReportColumn[] columns = [new("c1", "2024", Scenario.Actual, "Utfall 2024"), new("c2", "2025", Scenario.Budget, "Budget 2025"), new("c3", "2026", Scenario.Budget, "Plan 2026")];
        Assert.Equal((Statement)expected, Classify(title, "Medlemsbidrag|Insatser|Kansli|Summa kostnader|Årets resultat", columns));
    }

    [Theory]
    [InlineData("Resultaträkning (tkr)", Statement.IncomeStatement)]
    [InlineData("2.1 Resultaträkning med budget", Statement.IncomeStatement)]
    [InlineData("Driftredovisning (tkr)", Statement.OperatingAccount)]
    public void Classify_ActivitiesWithBudget_IsWhatTheTitleBeginsWith(string title, object expected)
    {
        ReportColumn[] columns =
        [
            new("c1", "2024", Scenario.Budget, "Budget 2024"), new("c2", "2024", Scenario.Actual, "Utfall 2024"), new("c3", "2023", Scenario.Actual, "Utfall 2023"),
            new("c4", "2024", Scenario.Deviation, "Differens"),
        ];
        var rows = "Medlemsintäkter|Statsbidrag|Summa intäkter|Individinriktade insatser|Strukturövergripande insatser|Kansli och administration|Styrelse|Summa kostnader|Finansnetto|Årets resultat";
        Assert.Equal((Statement)expected, Classify(title, rows, columns));
    }

    [Fact]
    public void Classify_DriftredovisningBehindTheNotes_IsNoNote()
    {
        var evidence = new StatementEvidence("Driftredovisning (belopp i tkr)", null, true, ["Noter"], ["Medlemsavgifter", "Summa intäkter", "Kansli"], TwoYears, Unit.Tkr);
        Assert.Equal(Statement.OperatingAccount, StatementClassifier.Classify(evidence).Statement);
    }

    [Fact]
    public void Classify_UntitledTableAmongTheNotes_IsNote()
    {
        var evidence = new StatementEvidence(null, null, true, ["Noter"], ["Leverantörsskulder", "Upplupna kostnader", "Summa"], TwoYears, Unit.Kr);
        Assert.Equal(Statement.Note, StatementClassifier.Classify(evidence).Statement);
    }

    [Fact]
    public void Classify_NothingTold_IsUnsure()
    {
        var (statement, confidence) = StatementClassifier.Classify(new StatementEvidence(null, null, false, [], ["Alfa", "Beta"], [], null));
        Assert.Equal(Statement.Other, statement);
        Assert.InRange(confidence, 0, 0.6);
    }

    private static Statement Classify(string? title, string rows, ReportColumn[] columns) =>
        StatementClassifier.Classify(new StatementEvidence(title, null, false, [], rows.Split('|'), columns, Unit.Kr)).Statement;
}
