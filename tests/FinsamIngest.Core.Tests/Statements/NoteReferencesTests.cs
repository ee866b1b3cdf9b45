using FinsamIngest.Core.Statements;

namespace FinsamIngest.Core.Tests.Statements;

public sealed class NoteReferencesTests
{
    [Theory]
    [InlineData("Not 3. Fodringar (Belopp i t.kr) 2024 2023", "3", "Fodringar (Belopp i t.kr)")]
    [InlineData("NOT 12 Övriga kortfristiga skulder", "12", "Övriga kortfristiga skulder")]
    [InlineData("Not 2 - Kostnader", "2", "Kostnader")]
    [InlineData("Not 4a", "4a", "")]
    [InlineData("Not 4a Leverantörsskulder", "4a", "Leverantörsskulder")]
    [InlineData("Not 5: Avsatt till pensioner", "5", "Avsatt till pensioner")]
    [InlineData("**Not 1. Verksamhetens intäkter** 2024-12-31\t2023-12-31", "1", "Verksamhetens intäkter")]
    [InlineData("## Not nr 7 Inventarier", "7", "Inventarier")]
    [InlineData("Not 6.1 Personal", "6.1", "Personal")]
    [InlineData("Not. 8 Bank", "8", "Bank")]
    public void Heading(string line, string number, string title)
    {
        Assert.True(NoteReferences.TryReadNoteHeading(line, out var foundNumber, out var foundTitle));
        Assert.Equal((number, title), (foundNumber, foundTitle));
    }

    [Theory]
    [InlineData("Not 2024 2023")]
    [InlineData("Noter")]
    [InlineData("Not")]
    [InlineData("Notera 3 saker")]
    [InlineData("Not 3, 4")]
    [InlineData("Not 1-5")]
    [InlineData("not 3 och stycket nedan beskriver")]
    [InlineData("Kassa och bank not 3")]
    public void NoHeading(string line) => Assert.False(NoteReferences.TryReadNoteHeading(line, out _, out _));
}
