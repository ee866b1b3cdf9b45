using System.Collections.Immutable;
using DocumentFormat.OpenXml.Spreadsheet;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Export.Tests.Xlsx;

/// <summary>Whatever a report says stays text.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\",\"klicka\")")]
    [InlineData("+46 8 123")]
    [InlineData("-Övrig skuld")]
    [InlineData("@SUM(A1:A9)")]
    [InlineData("\t=1+1")]
    public void Label_IsTextAlsoWhenItIsEdited(string label)
    {
        using var book = ReadBook.Of(WithLabel(label));
        var cell = book.Sheets["Balansräkning"]["A5"];
        Assert.Equal(label, ReadBook.TextOf(cell));
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.True(book.Style(cell).QuotePrefix!.Value);
        Assert.All(book.Sheets.Values.SelectMany(sheet => sheet.Values).Where(known => known.CellFormula is not null),
            formula => Assert.DoesNotContain(label, formula.CellFormula!.Text, StringComparison.Ordinal));
        Assert.Empty(book.Errors());
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("a\u0000b\u001bc\u200e\ufffe", "abc\u200e")]
    [InlineData("whole 📄 sign", "whole 📄 sign")]
    [InlineData("_x000D_ stays", "_x005F_x000D_ stays")]
    [InlineData("_xyz_", "_xyz_")]
    public void Characters_AreWrittenSoThatTheyCanBeRead(string label, string written)
    {
        using var book = ReadBook.Of(WithLabel(label));
        Assert.Equal(written, book.Text("Balansräkning", "A5"));
        Assert.Empty(book.Errors());
    }

    [Fact]
    public void HalfACharacter_IsLeftOut()
    {
        using var book = ReadBook.Of(WithLabel("lone " + '\ud83d' + " surrogate"));
        Assert.Equal("lone  surrogate", book.Text("Balansräkning", "A5"));
    }

    [Fact]
    public void LongText_IsKept_AndCutWhereACellEnds()
    {
        using var book = ReadBook.Of(WithLabel(new string('x', 2000)));
        Assert.Equal(2000, book.Text("Balansräkning", "A5").Length);
        using var longer = ReadBook.Of(WithLabel(new string('x', 40000)));
        Assert.Equal(32767, longer.Text("Balansräkning", "A5").Length);
        Assert.EndsWith("…", longer.Text("Balansräkning", "A5"), StringComparison.Ordinal);
        Assert.Empty(longer.Errors());
    }

    [Fact]
    public void NoteNumbers_GiveAllowedSheetNames()
    {
        var table = Small.Report.Tables[0] with { Statement = Statement.Note };
        var report = Small.Report with
        {
            Checks = [],
            Findings = [],
            Tables = [.. new[] { "1:[a]*?/\\", "1  [a]", "x'y", new string('9', 50), new string('9', 60) }
                .Select((number, i) => table with { Id = $"t{i}", NoteNumber = number })],
        };
        using var book = ReadBook.Of(report);
        Assert.Empty(book.Errors());
        Assert.Equal(10, book.Sheets.Count);
        Assert.All(book.Sheets.Keys, name => Assert.False(name.AsSpan().ContainsAny("[]:*?/\\") || name.Length > 31 || name[^1] == '\'', name));
    }

    [Fact]
    public void Names_AreTakenOnce()
    {
        var names = new FinsamIngest.Export.Xlsx.Workbooks.SheetNames();
        Assert.Equal(["Fynd", "FYND (2)", "fynd (3)", "Blad", "History (2)"], new[] { "Fynd", "FYND", "fynd", "''", "History" }.Select(names.Take));
    }

    [Fact]
    public void Footer_CannotGiveInstructions()
    {
        using var book = ReadBook.Of(Small.Report with { Organisation = new Organisation("a", "A&B &\"Webdings\" 7", 1) });
        var foot = book.Parts["Fynd"].Worksheet.Descendants<OddFooter>().Single().Text;
        Assert.StartsWith("&L A&&B &&\"Webdings\" 7", foot, StringComparison.Ordinal);
        Assert.Empty(book.Errors());
    }

    private static NormalisedReport WithLabel(string label)
    {
        var table = Small.Report.Tables[0];
        ImmutableArray<ReportRow> rows = [table.Rows[0] with { Label = label }, .. table.Rows[1..]];
        return Small.Report with { Tables = [table with { Rows = rows, Title = label }] };
    }
}
