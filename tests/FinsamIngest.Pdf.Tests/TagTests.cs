using FinsamIngest.Core;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;
using Cell = FinsamIngest.Pdf.Tests.TaggedPdf.Cell;
using Line = FinsamIngest.Pdf.Tests.TaggedPdf.Line;

namespace FinsamIngest.Pdf.Tests;

/// <summary>What tagged tables change in the reading, and which tags are not believed.</summary>
public sealed class TagTests
{
    [Fact]
    public void Row_with_figures_between_the_lines_of_its_label_is_one_line()
    {
        var document = Document(Table().Row(new Cell(new Line(50, 660, "Förutbetalda kostnader och"), new Line(50, 648, "upplupna intäkter")), Cell.At(300, 654, "97"), Cell.At(400, 654, "891")));
        Assert.Equal("Förutbetalda kostnader och upplupna intäkter 97 891", document.Lines[^1].Text);
    }

    [Fact]
    public void Word_broken_in_a_cell_is_whole_in_the_label()
    {
        var table = Tables(Table().Row(new Cell(new Line(50, 660, "Statligt bidrags-"), new Line(50, 648, "beroende stöd")), Cell.At(300, 654, "97"), Cell.At(400, 654, "891")))[0];
        Assert.Equal("Statligt bidragsberoende stöd", table.Rows[^1].Label);
    }

    [Fact]
    public void Figures_of_two_cells_are_two_words_however_near_they_stand()
    {
        // Helvetica's figures are 0.556 em wide: the second cell begins where the first one ends.
        var line = Document(Table().Row(Cell.At(50, 660, "Medlemsavgift"), Cell.At(300, 660, "600"), Cell.At(317, 660, "600"))).Lines[^1];
        Assert.Equal("Medlemsavgift 600 600", line.Text);
        Assert.Equal((1, 2), (line.Words[1].Cell!.Column, line.Words[2].Cell!.Column));
    }

    [Fact]
    public void Digits_at_the_end_of_a_label_cell_belong_to_the_label()
    {
        var row = Tables(Table().Row(Cell.At(50, 660, "Förutbetald hyra lokal 25"), Cell.At(300, 660, "72"), Cell.At(400, 660, "70")))[0].Rows[^1];
        Assert.Equal("Förutbetald hyra lokal 25", row.Label);
        Assert.Equal([72m, 70m], row.Cells.Select(cell => cell.Value));
    }

    [Fact]
    public void Empty_cell_is_known_though_no_edge_is_shared()
    {
        // The only figure of the row stands left in its wide cell, nearer to the figures of the column before.
        var row = Tables(Table()
            .Row(Cell.At(50, 660, "Hyra"), Cell.At(300, 660, "120"), Cell.At(400, 660, "110"))
            .Row(Cell.At(50, 640, "Avskrivningar"), Cell.Empty, Cell.At(345, 640, "12")))[0].Rows[^1];
        var cell = Assert.Single(row.Cells);
        Assert.Equal((12m, "c2"), (cell.Value, cell.Column));
    }

    [Fact]
    public void Remark_among_the_figures_comes_with_the_label()
    {
        var row = Tables(Table()
            .Row(Cell.At(50, 660, "Hyra"), Cell.At(300, 660, "120"), Cell.At(400, 660, "110"))
            .Row(Cell.At(50, 640, "Bibliotek"), Cell.At(300, 640, "150"), Cell.At(400, 640, "löpande")))[0].Rows[^1];
        Assert.Equal("Bibliotek löpande", row.Label);
        Assert.Equal((150m, "c1"), (Assert.Single(row.Cells).Value, row.Cells[0].Column));
    }

    [Fact]
    public void Cell_that_spans_columns_heads_all_of_them()
    {
        var table = Assert.Single(Tables(new TaggedPdf().Text(50, 750, "5. Driftredovisning")
            .Row(Cell.Empty with { Type = "TH" }, Cell.Head(300, 700, "Utfall 2024", 2), Cell.Head(420, 700, "Utfall 2023", 2))
            .Row(Cell.Head(50, 686, "Belopp i tkr"), Cell.Head(250, 686, "Intäkt"), Cell.Head(310, 686, "Kostnad"), Cell.Head(380, 686, "Intäkt"), Cell.Head(440, 686, "Kostnad"))
            .Row(Cell.At(50, 672, "Medlemsbidrag"), Cell.At(260, 672, "400"), Cell.At(330, 672, "0"), Cell.At(390, 672, "800"), Cell.At(450, 672, "0"))
            .Row(Cell.At(50, 658, "Personal"), Cell.At(260, 658, "0"), Cell.At(330, 658, "230"), Cell.At(390, 658, "0"), Cell.At(450, 658, "310"))));
        Assert.Equal(
            [("2024", Scenario.Income), ("2024", Scenario.Cost), ("2023", Scenario.Income), ("2023", Scenario.Cost)], table.Columns.Select(column => (column.Period!, column.Scenario)));
    }

    [Fact]
    public void Table_goes_on_over_a_page_and_its_footnotes()
    {
        var tables = Tables(Table()
            .Row(Cell.At(50, 640, "Hyra"), Cell.At(300, 640, "12"), Cell.At(400, 640, "10"))
            .Text(50, 60, "Beloppen avser hela året och har granskats av förbundets revisorer under våren.")
            .Text(50, 46, "De är därför inte helt jämförbara med de belopp som redovisades för året innan.")
            .Row(Cell.At(50, 750, "Resor") with { Page = 2 }, Cell.At(300, 750, "7") with { Page = 2 }, Cell.At(400, 750, "9") with { Page = 2 }));
        Assert.Equal(["Lokal", "Hyra", "Resor"], Assert.Single(tables).Rows.Select(row => row.Label));
    }

    [Fact]
    public void Footnote_tagged_in_a_cell_is_no_part_of_it()
    {
        var pdf = Table();
        string note = pdf.Note(50, 40, "Avser tre månader av året");
        var document = Document(pdf.Row(Cell.At(50, 660, "Hyra") with { Inside = note }, Cell.At(300, 660, "12"), Cell.At(400, 660, "10")));
        Assert.Contains("Hyra 12 10", document.Lines.Select(line => line.Text));
        Assert.All(document.Lines[^1].Words, word => Assert.Null(word.Cell));
    }

    [Fact]
    public void Cell_below_one_that_spans_rows_is_in_the_next_column()
    {
        var line = Document(Table()
            .Row(Cell.At(50, 650, "Kansli") with { RowSpan = 2 }, Cell.At(300, 660, "12"), Cell.At(400, 660, "10"))
            .Row(Cell.At(300, 640, "7"), Cell.At(400, 640, "9"))).Lines[^1];
        Assert.Equal([1, 2], line.Words.Select(word => word.Cell!.Column));
    }

    [Fact]
    public void Row_that_leaves_out_its_empty_cells_does_not_say_its_columns()
    {
        var line = Document(Table().Row(Cell.At(50, 660, "Avskrivningar"), Cell.At(400, 660, "12"))).Lines[^1];
        Assert.Equal([-1, -1], line.Words.Select(word => word.Cell!.Column));
    }

    [Fact]
    public void Table_within_a_table_is_the_one_that_counts()
    {
        var document = Document(Table().Row(Cell.At(50, 660, "Hyra"), Cell.At(300, 660, "12"), Cell.At(400, 660, "10")).Build(outer: true));
        Assert.Equal(2, document.Lines[^1].Words[^1].Cell!.Row);
    }

    [Theory]
    [InlineData("a column in one cell")]
    [InlineData("rows beside each other")]
    [InlineData("figures in no cell")]
    [InlineData("cells over each other")]
    public void Tags_that_contradict_the_page_are_not_believed(string wrong)
    {
        var pdf = new TaggedPdf();
        _ = wrong switch
        {
            "a column in one cell" => pdf
                .Row(new Cell(new Line(50, 700, "Hyra"), new Line(50, 686, "Resor")), new Cell(new Line(300, 700, "12"), new Line(300, 686, "7")), new Cell(new Line(400, 700, "10"), new Line(400, 686, "9")))
                .Row(new Cell(new Line(50, 672, "Löner"), new Line(50, 658, "Övrigt")), new Cell(new Line(300, 672, "1"), new Line(300, 658, "2")), new Cell(new Line(400, 672, "3"), new Line(400, 658, "4"))),
            "rows beside each other" => pdf
                .Row(Cell.At(50, 700, "Hyra"), Cell.At(50, 686, "Resor"))
                .Row(Cell.At(300, 700, "12"), Cell.At(300, 686, "7"))
                .Row(Cell.At(400, 700, "10"), Cell.At(400, 686, "9")),
            "figures in no cell" => pdf
                .Row(Cell.At(50, 700, "Hyra"), Cell.At(400, 700, "12"))
                .Row(Cell.At(50, 686, "Resor"), Cell.At(400, 686, "7"))
                .Text(300, 700, "10").Text(300, 686, "9"),
            _ => pdf
                .Row(Cell.At(50, 700, "Hyra av lokaler för kansliet"), Cell.At(60, 700, "12"))
                .Row(Cell.At(50, 686, "Resor"), Cell.At(300, 686, "7")),
        };
        var document = Document(pdf);
        Assert.All(document.Lines.SelectMany(line => line.Words), word => Assert.Null(word.Cell));
        Assert.Equal("page.table_tags_ignored", Assert.Single(document.Diagnostics).Code);
    }

    [Fact]
    public void Table_of_texts_is_left_alone_and_nothing_said()
    {
        var document = Document(new TaggedPdf()
            .Row(Cell.At(50, 700, "Mål"), Cell.At(300, 700, "Utfall"))
            .Row(new Cell(new Line(50, 686, "Fler i arbete"), new Line(50, 672, "under året")), new Cell(new Line(300, 686, "Har nåtts"), new Line(300, 672, "till stor del"))));
        Assert.Equal(["Mål Utfall", "Fler i arbete Har nåtts", "under året till stor del"], document.Lines.Select(line => line.Text));
        Assert.Empty(document.Diagnostics);
    }

    /// <summary>A table with a header and a row, figures right-aligned at 317 and 417 points or so; tests add the row that they are about.</summary>
    private static TaggedPdf Table() => new TaggedPdf()
        .Text(50, 750, "Not 3 Kostnader (tkr)")
        .Row(Cell.Head(50, 700, "Belopp i tkr"), Cell.Head(300, 700, "2024"), Cell.Head(400, 700, "2023"))
        .Row(Cell.At(50, 680, "Lokal"), Cell.At(300, 680, "125"), Cell.At(400, 680, "130"));

    private static SourceDocument Document(TaggedPdf pdf) => Document(pdf.Build());

    private static SourceDocument Document(byte[] bytes) => Reading.Read(bytes).Document!;

    private static ReportTable[] Tables(TaggedPdf pdf) => [.. ReportReader.Read(Document(pdf)).Tables];
}
