using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Statements;

namespace FinsamIngest.Core.Tests.Statements;

public sealed class UnitTests
{
    [Theory]
    [InlineData("Belopp i kr", Unit.Kr, "kr")]
    [InlineData("Belopp i hela kronor", Unit.Kr, "kronor")]
    [InlineData("alla belopp i kronor (SEK)", Unit.Kr, "kronor")]
    [InlineData("Resultaträkning (SEK)", Unit.Kr, "SEK")]
    [InlineData("Belopp i t.kr.", Unit.Tkr, "t.kr")]
    [InlineData("Belopp i t kr", Unit.Tkr, "t kr")]
    [InlineData("Avrundat belopp TKR", Unit.Tkr, "TKR")]
    [InlineData("Utfall TSEK 2024", Unit.Tkr, "TSEK")]
    [InlineData("Tabell (kkr)", Unit.Tkr, "kkr")]
    [InlineData("Alla belopp i tusental kronor", Unit.Tkr, "tusental kronor")]
    [InlineData("tusentals kr", Unit.Tkr, "tusentals kr")]
    [InlineData("uttryckt i tusen kronor", Unit.Tkr, "tusen kronor")]
    [InlineData("Belopp i 1 000 kr", Unit.Tkr, "1 000 kr")]
    [InlineData("(1000-tal kr)", Unit.Tkr, "1000-tal kr")]
    [InlineData("utfall (tkr)1", Unit.Tkr, "tkr")]
    [InlineData("Summa m.kr", Unit.Mnkr, "m.kr")]
    [InlineData("Intäkter, mkr", Unit.Mnkr, "mkr")]
    [InlineData("i mnkr", Unit.Mnkr, "mnkr")]
    [InlineData("MSEK", Unit.Mnkr, "MSEK")]
    [InlineData("2,1 milj.kr", Unit.Mnkr, "milj.kr")]
    [InlineData("≈2.m.kr", Unit.Mnkr, "m.kr")]
    [InlineData("belopp i miljoner kronor", Unit.Mnkr, "miljoner kronor")]
    [InlineData("Soliditet, %", Unit.Percent, "%")]
    [InlineData("angivet i procent", Unit.Percent, "procent")]
    [InlineData("Genomsnitt antal heltidspersonalresurser i verksamhet", Unit.Fte, "heltidspersonalresurser")]
    [InlineData("Antal årsarbetare", Unit.Fte, "årsarbetare")]
    [InlineData("Antal deltagare", Unit.Count, "Antal")]
    public void Find_UnitWord(string text, object unit, string printed)
    {
        var mention = UnitWords.Find(text);
        Assert.NotNull(mention);
        Assert.Equal(((Unit)unit, printed), (mention.Value.Unit, text.Substring(mention.Value.Start, mention.Value.Length)));
    }

    [Theory]
    [InlineData("Kreditinstitut och skrotvärde")]
    [InlineData("Omkring hundra")]
    [InlineData("2,1 miljarder kronor")]
    [InlineData("mkrs")]
    [InlineData("")]
    public void Find_NoUnitWord(string text) => Assert.Null(UnitWords.Find(text));

    [Theory]
    [InlineData("Soliditet", Unit.Percent)]
    [InlineData("Andel kvinnor", Unit.Percent)]
    [InlineData("Sjukfrånvaro (%)", Unit.Percent)]
    [InlineData("(% av totalkostnad)", Unit.Percent)]
    [InlineData("Förbrukningskvot", Unit.Percent)]
    [InlineData("Antal anställda", Unit.Fte)]
    [InlineData("Antal tillsvidareanställda tjänster", Unit.Fte)]
    [InlineData("Årsarbetare", Unit.Fte)]
    [InlineData("Antal deltagare", Unit.Count)]
    [InlineData("- varav antal kvinnor", Unit.Count)]
    [InlineData("Årets resultat, m.kr", Unit.Mnkr)]
    [InlineData("Verksamhetens kostnader inkl. projekt (tkr)", Unit.Tkr)]
    public void RowUnit(string label, object unit) => Assert.Equal((Unit)unit, RowUnits.Of(label));

    [Theory]
    [InlineData("Kassa och bank")]
    [InlineData("Försäljning av tjänster")]
    [InlineData("IT-tjänster, programvaror")]
    [InlineData("Insatskatalog + 30% samordnare tom sept.")]
    [InlineData("Förbundschef 30 %")]
    [InlineData("Kostnad per årsarbetare")]
    [InlineData("Arvode 500 kr per möte")]
    [InlineData("Utgående eget kapital/sparade medel (Andel av medlemsbidraget %)")]
    [InlineData("Personalkostnader")]
    public void RowUnit_None(string label) => Assert.Null(RowUnits.Of(label));

    [Theory]
    [InlineData("arsredovisning-roslagen-2024.txt", Unit.Tkr)]
    [InlineData("arsredovisning-roslagen-2023.txt", Unit.Tkr)]
    public void DocumentUnit_RealReports(string report, object unit) => Assert.Equal((Unit)unit, DocumentUnit.Find(StatementFixtures.Report(report))?.Unit);

    [Theory]
    [InlineData("arsredovisning-uppsala-2024.txt")]
    [InlineData("arsredovisning-lekeberg-orebro-2024.txt")]
    [InlineData("arsredovisning-roslagen-2022.txt")]
    public void DocumentUnit_ReportsThatDoNotSay(string report) => Assert.Null(DocumentUnit.Find(StatementFixtures.Report(report)));

    [Theory]
    [InlineData(Unit.Tkr, "Alla belopp i tusental kronor om inte annat anges.")]
    [InlineData(Unit.Kr, "Om inte annat särskilt anges redovisas alla belopp i kronor (SEK).")]
    [InlineData(Unit.Tkr, "Siffrorna i tabellerna är", "avrundade och redovisas i t.kr samt att")]
    [InlineData(Unit.Kr, "Redovisningsprinciper", "Belopp i kr")]
    [InlineData(Unit.Mnkr, "Samtliga belopp anges i mnkr.")]
    public void DocumentUnit_Sentence(object unit, params string[] lines) => Assert.Equal((Unit)unit, DocumentUnit.Find(StatementFixtures.Text(lines))?.Unit);

    [Theory]
    [InlineData("Resultaträkning", "Belopp i tkr 2024 2023")]
    [InlineData("Alla medlemmar betalar belopp på 200 tkr")]
    public void DocumentUnit_SpeaksOfOneTableOnly(params string[] lines) => Assert.Null(DocumentUnit.Find(StatementFixtures.Text(lines)));
}
