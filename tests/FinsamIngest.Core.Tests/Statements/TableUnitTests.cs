using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Statements;
using FinsamIngest.Core.Tables;

namespace FinsamIngest.Core.Tests.Statements;

/// <summary>Units of whole tables in small reports of several; lines are parted by a bar.</summary>
public sealed class TableUnitTests
{
    private const string IncomeStatement = "Resultaträkning (tkr)|2024 2023|Verksamhetens intäkter 48 200 45 100|Verksamhetens kostnader -47 900 -45 400|Årets resultat 300 -300|";

    [Fact]
    public void NoteWithoutUnit_RepeatsItsStatementsAmounts() =>
        Assert.Equal((Unit.Tkr, UnitBasis.CrossTable), Last(IncomeStatement + "Noter|Not 2. Verksamhetens intäkter|2024 2023|Medlemsbidrag 45 000 42 000|Projektmedel 3 200 3 100|Summa 48 200 45 100"));

    [Fact]
    public void NoteWithoutUnit_BreaksItsStatementDownToKronor() =>
        Assert.Equal((Unit.Kr, UnitBasis.CrossTable), Last(IncomeStatement + "Noter|Not 2. Verksamhetens intäkter|2024 2023|Medlemsbidrag 45 000 000 42 000 000|Projektmedel 3 199 870 3 100 240|Summa 48 199 870 45 100 240"));

    /// <summary>No statement repeats the amounts of the last note, and they are such as thousands would be: those of the others tell its unit.</summary>
    [Fact]
    public void SmallNoteWithoutUnit_HasThatOfTheOthers() => Assert.Equal(
        (Unit.Tkr, UnitBasis.CrossTable), Last(IncomeStatement + "Noter|Not 2. Verksamhetens intäkter|2024 2023|Summa 48 200 45 100||Not 3. Verksamhetens kostnader|2024 2023|Summa 47 900 45 400||Not 4. Fordringar|2024 2023|Skattekonto 1 845 1 620|Moms 312 115 211 380"));

    [Theory]
    [InlineData("Noter (belopp i kr om inte annat anges)")]
    [InlineData("Noter, belopp i kr")]
    public void UnitOfTheNotesChapter_IsItsNotes(string chapter) =>
        Assert.Equal((Unit.Kr, UnitBasis.Printed), Last(IncomeStatement + chapter + "|Not 5 Leasing|2024 2023|Inom ett år 1 920 1 860|Senare än ett år 3 850 5 775|Summa 5 770 7 635"));

    [Theory]
    [InlineData("Deltagare i insatserna 2024|2024 2023|Medvind 79 84|Stegen 112 96|Summa 191 180", Unit.Count)]
    [InlineData("Deltagare i insatserna 2024|Kvinnor|Män|Totalt|Medvind 41 38 79|Stegen 52 60 112|Summa 93 98 191", Unit.Count)]
    [InlineData("Läget efter insatsen|2024 2023|Arbete 84 97|Studier 76 71|Övrigt 59 66|Utskrivna 219 234|Andel till arbete 38,4 41,5", Unit.Count)]
    [InlineData("Vägen in|2024 2023|Primärvården 44 39|Psykiatrin 37 28|Nya deltagare 81 67", Unit.Count)]
    [InlineData("Deltagare och resultat|Antal personer|2024 2023|Medvind 79 84|Stegen 112 96|Summa 191 180", Unit.Count)]
    [InlineData("Personal (årsarbetare)|2024 2023|Förbundschef 1,00 1,00|Ekonom 0,25 0,20|Totalt 1,25 1,20", Unit.Fte)]
    [InlineData("Personal|2024 2023|Antal anställda 8 7|varav kvinnor 6 5|varav män 2 2|Sjukfrånvaro 3,2 % 4,7 %", Unit.Fte)]
    [InlineData("Anställda vid kansliet|Årsarbetare 2024 Årsarbetare 2023|Förbundschef 1,00 1,00|Ekonom 0,50 0,25|Summa 1,50 1,25", Unit.Fte)]
    [InlineData("Deltagare||Läget vid avslut|2024 2023|Arbete 84 97|Studier 76 71|Summa 160 168", Unit.Count)]
    [InlineData("Kostnadsutveckling 2023-2024, tkr|2024 2023|Medvind 4 110 4 300|Stegen 2 508 2 400|Summa 6 618 6 700", Unit.Tkr)]
    [InlineData("Kostnad per deltagare, kr|2024 2023|Medvind 41 100 43 000|Stegen 25 080 24 000", Unit.Kr)]
    public void UnitByTitleAndRows(string table, object expected) => Assert.Equal((Unit)expected, Last(IncomeStatement + "Fler uppgifter följer.||" + table).Unit);

    [Fact]
    public void UnitForEachOfSomething_IsNotTheTables() => Assert.Equal(Unit.Tkr, TableUnit.FromCaptions(["Avgift 2024 | Kronor per invånare", "Avgifter i tkr"], [])?.Unit);

    [Theory]
    [InlineData("Tilläggsupplysningar|Personal (tkr)|2024 2023|Löner 3 611 2 770|Sociala avgifter 1 118 858|Summa 4 729 3 628")]
    [InlineData("Noter (belopp i tkr)|Fordringar|2024 2023|Moms 506 433|Förutbetald hyra 155 151|Summa 661 584")]
    public void TablesOfTheNotesChapter_AreNotes(string notes) => Assert.Equal(Statement.Note, Read(IncomeStatement + notes)[^1].Statement);

    private static (Unit Unit, UnitBasis Basis) Last(string lines) => Read(lines)[^1] is var table ? (table.Unit, table.UnitBasis) : default;

    private static List<ReportTable> Read(string lines)
    {
        var document = StatementFixtures.Text(lines.Split('|'));
        return [.. TableNormaliser.Normalise(TableReader.Read(document, 2024), DocumentUnit.Find(document)?.Unit)];
    }
}
