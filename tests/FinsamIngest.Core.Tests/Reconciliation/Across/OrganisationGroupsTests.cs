using FinsamIngest.Core.Reconciliation;

namespace FinsamIngest.Core.Tests.Reconciliation.Across;

public sealed class OrganisationGroupsTests
{
    [Theory]
    [InlineData("Samordningsförbundet Roslagen", "Roslagens samordningsförbund")]
    [InlineData("Samordningsförbundet i Kalmar län", "SAMORDNINGSFÖRBUNDET KALMAR LÄN")]
    [InlineData("Finsam Lekeberg & Örebro", "Samordningsförbundet Lekeberg och Örebro")]
    [InlineData("Samordningsförbundet Örebro och Lekeberg", "Samordningsförbundet Lekeberg, Örebro")]
    [InlineData("Samordningsförbundet Finsam Dalarna", "Samordningförbundet Dalarna")]
    public void OneName_WhateverTheFigures(string a, string b) => Assert.True(AreOne(a, b, agree: false));

    [Theory]
    [InlineData("Samordningsförbundet Roslagen", "Samordningsförbundet Rosalgen")]
    [InlineData("Samordningsförbundet Kalmar", "Samordningsförbundet Kalmar län")]
    [InlineData("Samordningsförbundet Linköping", "Samordningsförbundet Lidköping")]
    public void NearNames_OnlyWhereTheFiguresAgree(string a, string b)
    {
        Assert.True(AreOne(a, b, agree: true));
        Assert.False(AreOne(a, b, agree: false));
    }

    [Theory]
    [InlineData("Samordningsförbundet Östra Skaraborg", "Samordningsförbundet Västra Skaraborg")]
    [InlineData("Samordningsförbundet Östergötland", "Samordningsförbundet Västergötland")]
    [InlineData("Samordningsförbundet Norra Dalsland", "Samordningsförbundet Dalsland")]
    [InlineData("Samordningsförbundet Halland", "Region Halland")]
    [InlineData("Samordningsförbundet Uppsala", "Uppsala kommun")]
    [InlineData("Samordningsförbundet Umeå", "Samordningsförbundet Piteå")]
    public void OtherNames_NeverWhateverTheFigures(string a, string b) => Assert.False(AreOne(a, b, agree: true));

    [Fact]
    public void FiguresConfirmAMisspelling()
    {
        var last = Reports.Of(2023, Reports.Income(2023, "-7 103", "-10 308", "1 814", "-2 091", "8 917"));
        var same = Reports.Of(2024, "Samordningsförbundet Norviken", Reports.Income(2024, "-9 257", "-7 103", "1 546", "1 814", "10 803", "8 917"));
        var other = Reports.Of(2024, "Samordningsförbundet Norviken", Reports.Income(2024, "-19 257", "-17 112", "1 546", "1 293", "20 803", "18 405"));
        Assert.NotEmpty(CrossDocument.Compare([last, same])[1].Diagnostics);
        Assert.Empty(CrossDocument.Compare([last, other])[1].Diagnostics);
    }

    [Fact]
    public void AThousandReports_TakeSeconds()
    {
        var random = new Random(5);
        string Name() => new([.. Enumerable.Range(0, 9).Select(i => (char)((i == 0 ? 'A' : 'a') + random.Next(20)))]);
        var reports = Enumerable.Range(0, 250).SelectMany(_ =>
        {
            var name = "Samordningsförbundet " + Name();
            return Enumerable.Range(2021, 4).Select(year => Reports.Of(year, name, Reports.Income(year, "-7 086", "-10 308", "1 814", "-2 091")));
        }).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var result = CrossDocument.Compare(reports);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        Assert.Equal(750, result.Count(r => !r.Diagnostics.IsEmpty));
    }

    private static bool AreOne(string a, string b, bool agree) =>
        OrganisationGroups.Of([Reports.Of(2023, a), Reports.Of(2024, b)], (_, _) => agree).Count == 1;
}
