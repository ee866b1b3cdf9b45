using DocumentFormat.OpenXml.Spreadsheet;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Export.Tests.Xlsx;

/// <summary>The working papers of real reports, read back.</summary>
public sealed class WorkingPaperOnReportsTests
{
    public static TheoryData<string> Names => ["roslagen-2022", "roslagen-2023", "roslagen-2024", "uppsala-2024", "lekeberg-orebro-2024"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Workbook_IsValid(string name)
    {
        using var book = ReadBook.Of(Reports.Get(name));
        Assert.Empty(book.Errors());
        Assert.All(book.Sheets.Keys, sheet => Assert.InRange(sheet.Length, 1, 31));
    }

    [Fact]
    public void SameReport_IsTheSameBytes()
    {
        var first = ReadBook.Bytes(Reports.Get("roslagen-2024"));
        // Zip dates have steps of two seconds.
        Thread.Sleep(TimeSpan.FromSeconds(2.1));
        Assert.Equal(first, ReadBook.Bytes(Reports.Get("roslagen-2024")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryFigure_StandsOnceAsPrinted(string name)
    {
        var report = Reports.Get(name);
        using var book = ReadBook.Of(report);
        var figures = FigureRow.Of(report).ToList();
        var links = book.Parts["Siffror"].Worksheet.Descendants<Hyperlink>().ToDictionary(link => link.Reference!.Value!, link => link.Location!.Value!, StringComparer.Ordinal);
        var targets = new HashSet<(string, string)>();
        for (var i = 0; i < figures.Count; i++)
        {
            Assert.Equal(figures[i].Cell, book.Text("Siffror", $"A{i + 4}"));
            var (sheet, address) = ReadBook.Target(links[$"A{i + 4}"]);
            Assert.True(targets.Add((sheet, address)), $"{figures[i].Cell} shares {sheet}!{address}");
            if (figures[i].Value is not { } value)
            {
                Assert.Equal("–", book.Text(sheet, address));
                continue;
            }

            Assert.Equal(value, book.Number(sheet, address));
            Assert.Contains("#,##0" + (value.Scale == 0 ? ";" : "." + new string('0', value.Scale)).TrimEnd(';'), book.NumberFormat(sheet, address), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryCheck_IsRecomputedToItsDifference(string name)
    {
        var report = Reports.Get(name);
        using var book = ReadBook.Of(report);
        var live = 0;
        for (var i = 0; i < report.Checks.Length; i++)
        {
            var check = report.Checks[i];
            Assert.Equal(check.Id, book.Text("Avstämningar", $"A{i + 4}"));
            if (book.Formula("Avstämningar", $"E{i + 4}") is null)
                continue;
            live++;
            Assert.True(
                Math.Abs(book.Number("Avstämningar", $"F{i + 4}") - check.Difference) < 0.001m,
                $"{check.Id} {check.Type}: {check.Difference} tested, {book.Number("Avstämningar", $"F{i + 4}")} computed by {book.Formula("Avstämningar", $"E{i + 4}")}");
        }

        // Running text and other reports are not in the paper.
        Assert.Equal(report.Checks.Count(check => !check.Terms.IsEmpty && check.Lhs.Contains('.', StringComparison.Ordinal)
            && check.Terms.All(term => !term.Cell.Contains('#', StringComparison.Ordinal) && term.Cell.Contains('.', StringComparison.Ordinal))), live);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryLink_LeadsToASheetThatIsThere(string name)
    {
        using var book = ReadBook.Of(Reports.Get(name));
        var links = book.Parts.Values.SelectMany(part => part.Worksheet.Descendants<Hyperlink>()).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(ReadBook.Target(link.Location!.Value!).Sheet, book.Sheets.Keys));
    }
}
