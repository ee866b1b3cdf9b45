using FinsamIngest.Core.Statements;

namespace FinsamIngest.Core.Tests.Statements;

public sealed class OrganisationReaderTests
{
    [Theory]
    [InlineData("arsredovisning-roslagen-2022.txt", "roslagen", "Samordningsförbundet Roslagen")]
    [InlineData("arsredovisning-roslagen-2023.txt", "roslagen", "Samordningsförbundet Roslagen")]
    [InlineData("arsredovisning-roslagen-2024.txt", "roslagen", "Samordningsförbundet Roslagen")]
    [InlineData("arsredovisning-uppsala-2024.txt", "uppsala-lan", "Samordningsförbundet Uppsala län")]
    [InlineData("arsredovisning-lekeberg-orebro-2024.txt", "lekeberg-orebro", "FINSAM Lekeberg och Örebro")]
    public void Find_RealReports_WithoutHelpOfTheirFileNames(string report, string id, string name)
    {
        var found = OrganisationReader.Find(StatementFixtures.Report(report) with { Name = "report.txt" });
        Assert.NotNull(found);
        Assert.Equal((id, name), (found.Id, found.Name));
        Assert.InRange(found.Confidence, 0.6, 1);
    }

    [Theory]
    [InlineData("centrala-ostergotland", "Samordningsförbundet Centrala Östergötland", "Årsredovisning 2023", "Samordningsförbundet Centrala Östergötland", "Styrelsen för Samordningsförbundet Centrala Östergötland avger härmed årsredovisning.")]
    [InlineData("vastra-malardalen", "Samordningsförbundet Västra Mälardalen", "Samordningsförbundet", "Västra Mälardalen", "Årsredovisning 2021", "Samordningsförbundet Västra Mälardalen är ett förbund")]
    [InlineData("boras", "Samordningsförbundet Borås", "Samordningsförbundet Borås årsredovisning 2022", "Samordningsförbundet Borås har två insatser.", "I Borås finns", "Borås Stad")]
    [InlineData("norra-bohuslan", "Norra Bohusläns samordningsförbund", "Norra Bohusläns samordningsförbund", "Årsredovisning för Norra Bohusläns samordningsförbund", "I Norra Bohuslän och hela Bohuslän")]
    [InlineData("kalmar-lan", "Samordningsförbundet i Kalmar län", "SAMORDNINGSFÖRBUNDET I KALMAR LÄN", "Samordningsförbundet i Kalmar län bildades 2008", "tillsammans med Samordningsförbundet Halland", "med Samordningsförbundet Halland")]
    [InlineData("bollebygd-mark-svenljunga", "Samordningsförbundet Bollebygd, Mark och Svenljunga", "ÅRSREDOVISNING 2008", "Samordningsförbundet Bollebygd, Mark och Svenljunga", "Samordningsförbundet avger härmed", "Bollebygds kommun")]
    [InlineData("laxa-askersund", "FINSAM Laxå och Askersund", "FINSAM Laxå och", "Askersund", "Styrelsen för FINSAM Laxå och Askersund", "Samordningsförbundet har")]
    [InlineData("vargarda-herrljunga", "Samordningsförbundet Vårgårda-Herrljunga", "Delårsrapport 2024", "för Samordningsförbundet Vårgårda-Herrljunga")]
    [InlineData("gotland", "Finsam Gotland", "Finsam Gotland", "Årsredovisning Finsam Gotland 2020", "Uppföljning Finsam Indikatorer")]
    [InlineData("sodertorn", "Samordningsförbundet Södertörn", "SAMORDNINGSFÖRBUNDET SÖDERTÖRN", "ÅRSREDOVISNING 2024", "SAMORDNINGSFÖRBUNDET SÖDERTÖRN 2")]
    public void Find_WaysOfNaming(string id, string name, params string[] lines)
    {
        var found = OrganisationReader.Find(StatementFixtures.Text(lines));
        Assert.NotNull(found);
        Assert.Equal((id, name), (found.Id, found.Name));
    }

    [Theory]
    [InlineData("Brf Diana", "ÅRSREDOVISNING", "för", "Brf Diana", "Org.nr. 769600-1333", "Brf Diana 2 (12)")]
    [InlineData("Österåkers kommun", "Årsredovisning 2024", "Österåkers kommun", "Österåkers kommun 2024", "med Norrtälje kommun")]
    public void Find_OtherBodies_WithLessConfidence(string name, params string[] lines)
    {
        var found = OrganisationReader.Find(StatementFixtures.Text(lines));
        Assert.Equal(name, found?.Name);
        Assert.InRange(found!.Confidence, 0.1, 0.8);
    }

    [Fact]
    public void Find_NameFollowedBySignatures_EndsWithItsLine()
    {
        var found = OrganisationReader.Find(StatementFixtures.Text("Årsredovisning Samordningsförbundet Halland", "Ordförande i Samordningsförbundet Halland", "Anna Andersson"));
        Assert.Equal("halland", found?.Id);
    }

    [Fact]
    public void Find_OnlyPartners_FindsNothing() =>
        Assert.Null(OrganisationReader.Find(StatementFixtures.Text("Förbundet drivs.", "Projektägaren \"Samordningsförbundet Östra Södertörn\" drog av kostnader.")));

    [Fact]
    public void Find_NoText_FindsNothing() => Assert.Null(OrganisationReader.Find(StatementFixtures.Text("", "12 13 14")));

    [Fact]
    public void Find_EndlessNames_TakesLinearTime()
    {
        // Hostile text: 20 000 characters that each could begin a name once took two seconds.
        var watch = System.Diagnostics.Stopwatch.StartNew();
        OrganisationReader.Find(Fixture("Aa-"));
        OrganisationReader.Find(Fixture("Samordningsförbundet Aa och "));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1500);

        static Core.Documents.SourceDocument Fixture(string text) => StatementFixtures.Text(string.Concat(Enumerable.Repeat(text, 20000 / text.Length)));
    }
}
