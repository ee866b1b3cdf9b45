using DocumentFormat.OpenXml.Spreadsheet;
using FinsamIngest.Core.Storage;
using Decided = FinsamIngest.Core.Storage.Verdict;

namespace FinsamIngest.Export.Tests.Xlsx;

/// <summary>What a small report looks like as a working paper.</summary>
public sealed class WorkingPaperTests
{
    private const string Sheet = "Balansräkning";

    [Fact]
    public void Statement_IsLaidOutAsPrinted()
    {
        using var book = ReadBook.Of(Small.Report);

        Assert.Empty(book.Errors());
        Assert.Equal("2.2 Balansräkning", book.Text(Sheet, "A3"));
        Assert.Equal(["Belopp i t.kr · sida 13", "Not", "2024-12-31", "2023-12-31"], new[] { "A4", "B4", "C4", "D4" }.Select(cell => book.Text(Sheet, cell)));
        Assert.Equal(["Fordringar", "Moms", "Kassa", "Kortfristiga skulder", "Summa"], Enumerable.Range(5, 5).Select(row => book.Text(Sheet, $"A{row}")));
        Assert.Equal("4", book.Text(Sheet, "B8"));
        Assert.Equal(1504m, book.Number(Sheet, "C5"));
        Assert.Equal("–", book.Text(Sheet, "D6"));
        Assert.False(book.Sheets[Sheet]["D7"].HasChildren);
        Assert.Equal(1u, book.Style(book.Sheets[Sheet]["A6"]).Alignment!.Indent!.Value);
        var pane = book.Parts[Sheet].Worksheet.Descendants<Pane>().Single();
        Assert.Equal(("C5", 4d, 2d), (pane.TopLeftCell!.Value, pane.VerticalSplit!.Value, pane.HorizontalSplit!.Value));
        Assert.Equal(9u, book.Parts[Sheet].Worksheet.Descendants<PageSetup>().Single().PaperSize!.Value);
    }

    [Fact]
    public void PrintedSums_AreRecomputedBeside()
    {
        using var book = ReadBook.Of(Small.Report);

        Assert.Equal("SUM(C5:C7)-C8", book.Formula(Sheet, "F9"));
        Assert.Equal(5550.5m, book.Number(Sheet, "F9"));
        Assert.Equal("ROUND(C9-F9,1)", book.Formula(Sheet, "H9"));
        Assert.Equal(30m, book.Number(Sheet, "H9"));
        Assert.Equal("D5+N(D6)", book.Formula(Sheet, "G9"));
        Assert.Equal(0m, book.Number(Sheet, "I9"));
        Assert.Null(book.Formula(Sheet, "F5"));
        var bounds = book.Parts[Sheet].Worksheet.Descendants<ConditionalFormatting>().SelectMany(format => format.Descendants<Formula>()).Select(formula => formula.Text);
        Assert.Equal(["-1.5", "1.5", "0", "-1", "1", "0"], bounds);
    }

    [Fact]
    public void Finding_IsMarkedExplainedAndLinked()
    {
        using var book = ReadBook.Of(Small.Report);

        Assert.Equal("f1", book.Text(Sheet, "K6"));
        Assert.Contains("f1 · ✖ Fel: Summa är 5 580", Comment(book, "C6"), StringComparison.Ordinal);
        Assert.Contains(book.Parts[Sheet].Worksheet.Descendants<Hyperlink>(), link => link is { Reference.Value: "K6", Location.Value: "'Fynd'!A4" });
        Assert.Equal("Balansräkning · Moms · 2024-12-31", book.Text("Fynd", "D4"));
        Assert.Contains(book.Parts["Fynd"].Worksheet.Descendants<Hyperlink>(), link => link is { Reference.Value: "D4", Location.Value: "'Balansräkning'!C6" });
        Assert.Equal("Fel tecken", book.Text("Fynd", "J4"));
        Assert.Equal("Balansräkning · Moms · 2024-12-31: −15 i stället för 15", book.Text("Fynd", "K4"));
        Assert.Equal("öppen", book.Text("Fynd", "N4"));
        Assert.NotEqual(book.Style(book.Sheets[Sheet]["C5"]).FillId!.Value, book.Style(book.Sheets[Sheet]["C6"]).FillId!.Value);
    }

    [Fact]
    public void Decisions_StandInTheLogAndWithTheirFinding()
    {
        var key = FindingKey.Of(Small.Report)[0];
        var at = new DateTimeOffset(2026, 3, 2, 13, 30, 0, TimeSpan.FromHours(1));
        using var book = ReadBook.Of(
            Small.Report,
            new Decision(Small.Report.DocumentId, key, 1, Decided.Unclear, "Bo", at),
            new Decision(Small.Report.DocumentId, key, 2, Decided.Corrected, "=Anna", at.AddMinutes(1)) { Cell = "t01.r2.c1", CorrectedValue = -15, Comment = "+ringt förbundet" },
            new Decision(Small.Report.DocumentId, "gone", 1, Decided.Accepted, "Bo", at.AddMinutes(2)));

        Assert.Empty(book.Errors());
        Assert.Equal(["Oklar", "Rättad", "Godkänd som tryckt"], Enumerable.Range(4, 3).Select(row => book.Text("Beslut", $"D{row}")));
        Assert.Equal(["f1", "f1", "finns inte längre"], Enumerable.Range(4, 3).Select(row => book.Text("Beslut", $"C{row}")));
        Assert.Equal(-15m, book.Number("Beslut", "F5"));
        Assert.Equal(at.UtcDateTime, DateTime.FromOADate((double)book.Number("Beslut", "A4")), TimeSpan.FromSeconds(1));
        Assert.Equal(("Rättad", "=Anna", "+ringt förbundet"), (book.Text("Fynd", "N4"), book.Text("Fynd", "O4"), book.Text("Fynd", "Q4")));
        Assert.Contains("Beslut: Rättad till −15 (=Anna, 2026-03-02)", Comment(book, "C6"), StringComparison.Ordinal);
        Assert.Null(book.Formula("Fynd", "O4"));
    }

    [Fact]
    public void WithdrawnDecision_LeavesTheFindingOpen()
    {
        var key = FindingKey.Of(Small.Report)[0];
        using var book = ReadBook.Of(
            Small.Report,
            new Decision(Small.Report.DocumentId, key, 1, Decided.Accepted, "Bo", DateTimeOffset.UnixEpoch),
            new Decision(Small.Report.DocumentId, key, 2, Decided.Withdrawn, "Bo", DateTimeOffset.UnixEpoch));
        Assert.Equal("öppen", book.Text("Fynd", "N4"));
        Assert.Equal("Ångrad", book.Text("Beslut", "D5"));
    }

    [Fact]
    public void Cover_SaysWhoseReportOfWhichFile()
    {
        using var book = ReadBook.Of(Small.Report);
        var texts = book.Sheets["Försättsblad"].Values.Select(ReadBook.TextOf).ToList();
        Assert.Contains("Samordningsförbundet Exempel", texts);
        Assert.Contains(new string('a', 64), texts);
        Assert.Contains("exempel.pdf", texts);
        Assert.Contains(texts, text => text.StartsWith("FinsamIngest ", StringComparison.Ordinal));
    }

    [Fact]
    public void ReportWithoutTables_IsAValidPaper()
    {
        using var book = ReadBook.Of(Small.Report with { Tables = [], Checks = [], Findings = [], Organisation = null, FiscalYear = null });
        Assert.Empty(book.Errors());
        Assert.Equal(5, book.Sheets.Count);
    }

    private static string Comment(ReadBook book, string address) => book.Parts[Sheet].WorksheetCommentsPart!.Comments.Descendants<Comment>()
        .Single(comment => comment.Reference! == address).InnerText;
}
