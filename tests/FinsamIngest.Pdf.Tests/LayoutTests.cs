namespace FinsamIngest.Pdf.Tests;

/// <summary>Pages as they are set, and the lines that are read from them.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Words_are_split_at_blanks_and_at_gaps_as_wide_as_blanks()
    {
        var page = Page("BT /F1 10 Tf 50 700 Td (Summa intäkter) Tj 200 0 Td (1 953) Tj 60 0 Td [(2)-250(0)20(0)] TJ ET");
        Assert.Equal("Summa intäkter 1 953 2 00", Assert.Single(page.Lines).Text);
    }

    [Fact]
    public void Table_row_stays_one_line_however_wide_its_gap()
    {
        var lines = Page(string.Concat(Enumerable.Range(0, 12).Select(i => Text(50, 700 - 14 * i, "Ersättning till kommuner för insatser " + (char)('a' + i)) + Text(400, 700 - 14 * i, $"{i} 200") + Text(470, 700 - 14 * i, $"{i} 100")))).Lines;
        Assert.Equal(12, lines.Length);
        Assert.Equal("Ersättning till kommuner för insatser c 2 200 2 100", lines[2].Text);
    }

    [Fact]
    public void Columns_of_running_text_are_read_one_after_the_other()
    {
        string[] left = ["Förbundet har under året finansierat", "insatser som stärker individens väg", "till arbete och studier och som ger", "parterna bättre möjlighet att möta", "behov hos dem som står allra längst", "från arbetsmarknaden i våra kommuner"];
        string[] right = ["Styrelsen har under året sammanträtt", "fem gånger och beslutat om de medel", "som parterna har tillskjutit enligt", "den plan som antogs i november och", "som beskrivs närmare i avsnittet om", "verksamheten och dess olika resultat"];
        var content = Text(50, 730, "Verksamhetsberättelse för året som gick och några ord om framtiden hos våra parter i länet och landet");
        for (int i = 0; i < 6; i++)
            content += Text(50, 700 - 13 * i, left[i]) + Text(300, 700 - 13 * i, right[i]);
        Assert.Equal([.. left, .. right], Page(content).Lines.Skip(1).Select(line => line.Text));
    }

    [Fact]
    public void Line_of_a_column_may_begin_with_a_figure()
    {
        string[] left = ["Förbundet har under året finansierat", "insatser som stärker individens väg", "till arbete och studier och som ger", "parterna bättre möjlighet att möta", "behov hos dem som står allra längst", "från arbetsmarknaden i våra kommuner"];
        string[] right = ["Styrelsen har under året sammanträtt", "5 gånger och beslutat om de medel på", "3 120 tkr som parterna har tillskjutit", "den plan som antogs i november och", "som beskrivs närmare i avsnittet om", "verksamheten och dess olika resultat"];
        var content = "";
        for (int i = 0; i < 6; i++)
            content += Text(50, 700 - 13 * i, left[i]) + Text(300, 700 - 13 * i, right[i]);
        Assert.Equal([.. left, .. right], Page(content).Lines.Select(line => line.Text));
    }

    [Fact]
    public void Columns_need_not_share_baselines()
    {
        string[] left = ["Förbundet har under året finansierat", "insatser som stärker individens väg", "till arbete och studier och som ger", "parterna bättre möjlighet att möta", "behov hos dem som står allra längst", "från arbetsmarknaden i våra kommuner"];
        string[] right = ["Styrelsen har sammanträtt och har", "• fem gånger beslutat om de medel", "• som parterna har tillskjutit för", "den plan som antogs i november och", "som beskrivs närmare i avsnittet om", "verksamheten och dess olika resultat"];
        var content = "";
        for (int i = 0; i < 6; i++)
            content += Text(50, 700 - 13 * i, left[i]) + Text(300, 694 - 14 * i, right[i].Replace('•', '\u0095'));
        Assert.Equal([.. left, .. right], Page(content).Lines.Select(line => line.Text));
    }

    [Fact]
    public void Table_above_columns_keeps_its_rows()
    {
        string[] left = ["Förbundet har under året finansierat", "insatser som stärker individens väg", "till arbete och studier och som ger", "parterna bättre möjlighet att möta", "behov hos dem som står allra längst", "från arbetsmarknaden i våra kommuner"];
        string[] right = ["Styrelsen har under året sammanträtt", "fem gånger och beslutat om de medel", "som parterna har tillskjutit enligt", "den plan som antogs i november och", "som beskrivs närmare i avsnittet om", "verksamheten och dess olika resultat"];
        var content = "";
        for (int i = 0; i < 6; i++)
            content += Text(50, 780 - 13 * i, "Intäkter från parterna " + (char)('a' + i)) + Text(330, 780 - 13 * i, $"{i + 1} 000") + Text(400, 780 - 13 * i, $"{i + 1} 500")
                + Text(50, 702 - 13 * i, left[i]) + Text(300, 702 - 13 * i, right[i]);
        var lines = Page(content).Lines.Select(line => line.Text).ToList();
        Assert.Equal("Intäkter från parterna f 6 000 6 500", lines[5]);
        Assert.Equal([.. left, .. right], lines.Skip(6));
    }

    [Fact]
    public void Ruled_table_of_texts_is_read_row_by_row()
    {
        var content = "";
        for (int i = 0; i < 8; i++)
            content += Text(50, 700 - 13 * i, "Kommunens insats för unga vuxna nr " + (char)('a' + i)) + Text(300, 700 - 13 * i, "Genomförd enligt planen för år " + (char)('a' + i)) + $"0.5 w 45 {697 - 13 * i} m 550 {697 - 13 * i} l S ";
        Assert.Equal("Kommunens insats för unga vuxna nr b Genomförd enligt planen för år b", Page(content).Lines[1].Text);
    }

    [Fact]
    public void Tables_side_by_side_are_read_one_after_the_other()
    {
        var content = "";
        for (int i = 0; i < 6; i++)
            content += Text(40, 700 - 13 * i, "Tillgång nummer " + (char)('a' + i)) + Text(200, 700 - 13 * i, $"{i + 1} 000") + Text(310, 700 - 13 * i, "Skuld eller kapital " + (char)('a' + i)) + Text(500, 700 - 13 * i, $"{i + 1} 500");
        var lines = Page(content).Lines;
        Assert.Equal("Tillgång nummer a 1 000", lines[0].Text);
        Assert.Equal("Skuld eller kapital a 1 500", lines[6].Text);
    }

    [Theory]
    [InlineData("BT /F1 10 Tf 50 700 Td (Personal) Tj /F1 6 Tf 4 Ts (3) Tj 0 Ts /F1 10 Tf ( 100) Tj ET")]
    [InlineData("BT /F1 10 Tf 50 700 Td (Personal) Tj ET BT /F1 10 Tf 110 700 Td (100) Tj ET BT /F1 6 Tf 90 704 Td (3) Tj ET")]
    public void Raised_smaller_figure_is_a_mark_of_its_line(string content)
    {
        var line = Assert.Single(Page(content).Lines);
        Assert.Equal("Personal 3 100", line.Text);
        Assert.Equal([false, true, false], line.Words.Select(word => word.Geometry.Raised));
    }

    [Fact]
    public void Raised_figure_is_a_mark_however_far_justification_pushed_it()
    {
        var line = Assert.Single(Page("BT /F1 10 Tf 50 700 Td (riskerar) Tj 70 0 Td (bidrag) Tj ET BT /F1 6 Tf 104 703 Td (1) Tj ET").Lines);
        Assert.Equal("riskerar 1 bidrag", line.Text);
        Assert.True(line.Words[1].Geometry.Raised);
    }

    [Fact]
    public void Small_print_on_its_own_line_is_not_raised()
    {
        var lines = Page(Text(50, 700, "Personal") + "BT /F1 6 Tf 50 688 Td (Not 3) Tj ET").Lines;
        Assert.Equal(["Personal", "Not 3"], lines.Select(line => line.Text));
        Assert.DoesNotContain(lines.SelectMany(line => line.Words), word => word.Geometry.Raised);
    }

    [Fact]
    public void Overprinted_words_are_one_bold_word()
    {
        var line = Assert.Single(Page(Text(50, 700, "Summa 12") + Text(50.3, 700, "Summa 12")).Lines);
        Assert.Equal("Summa 12", line.Text);
        Assert.All(line.Words, word => Assert.True(word.Geometry.Bold));
    }

    [Fact]
    public void Ligatures_are_expanded_and_soft_hyphens_removed()
    {
        byte[] bytes = PdfWriter.Page("BT /F1 10 Tf 50 700 Td (ABC DA) Tj ET")
            .Set(5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>")
            .SetStream(6, "", PdfWriter.Latin("4 beginbfchar <41> <FB01> <42> <00AD> <43> <006F0308> <44> <00AD> endbfchar")).Classic();
        Assert.Equal(["fiö -fi"], Reading.Lines(bytes));
    }

    [Fact]
    public void Hidden_text_counts_only_where_nothing_is_visible()
    {
        Assert.Equal(["Synlig"], Page(Text(50, 700, "Synlig") + "BT 3 Tr /F1 10 Tf 50 600 Td (Osynlig) Tj ET").Lines.Select(line => line.Text));
        var result = Reading.Read(PdfWriter.Page("BT 3 Tr /F1 10 Tf 50 600 Td (Osynlig) Tj ET").Classic());
        Assert.Equal(["Osynlig"], result.Document!.Lines.Select(line => line.Text));
        Assert.Equal("page.hidden_text", Assert.Single(result.Document.Diagnostics).Code);
    }

    /// <summary>Cells centred vertically: the figures stand between the lines of their label, on a baseline of their own. Leadings from set solid to double.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(14)]
    [InlineData(20)]
    public void Label_wrapped_around_its_figures_gives_label_figures_label(double leading)
    {
        string content = "";
        var expected = new List<string>();
        for (int i = 0; i < 6; i++)
        {
            double top = 760 - 3 * leading * i;
            content += Text(330, top - leading / 2, $"{i + 1} 250") + Text(400, top - leading / 2, $"-{i + 1} 500")
                + Text(50, top, $"Ersättning till kommuner för insats {i}") + Text(50, top - leading, $"enligt styrelsens beslut om medel {i}");
            expected.AddRange([$"Ersättning till kommuner för insats {i}", $"{i + 1} 250 -{i + 1} 500", $"enligt styrelsens beslut om medel {i}"]);
        }

        Assert.Equal(expected, Page(content).Lines.Select(line => line.Text));
    }

    /// <summary>The same where every third row has a short label on the baseline of its figures, and a column of words follows the figures.</summary>
    [Fact]
    public void Label_wrapped_around_its_figures_keeps_its_place_beside_a_column_of_words()
    {
        string content = "";
        var expected = new List<string>();
        for (int i = 0; i < 5; i++)
        {
            double top = 760 - 44 * i;
            content += Text(50, top, $"Ersättning till kommuner för insats {i}") + Text(50, top - 12, $"enligt styrelsens beslut om medel {i}")
                + Text(330, top - 6, $"{i + 1} 250") + Text(400, top - 6, "Kommunerna i länet")
                + Text(50, top - 28, $"Hyra {i}") + Text(330, top - 28, $"{i + 2} 100") + Text(400, top - 28, "Regionen");
            expected.AddRange([$"Ersättning till kommuner för insats {i}", $"{i + 1} 250 Kommunerna i länet", $"enligt styrelsens beslut om medel {i}", $"Hyra {i} {i + 2} 100 Regionen"]);
        }

        Assert.Equal(expected, Page(content).Lines.Select(line => line.Text));
    }

    [Fact]
    public void Sideways_text_gets_lines_of_its_own()
    {
        var lines = Page(Text(50, 700, "Styrelsens underskrifter") + "BT /F1 8 Tf 0 1 -1 0 580 300 Tm (Signerat dokument) Tj ET").Lines;
        Assert.Equal(["Styrelsens underskrifter", "Signerat dokument"], lines.Select(line => line.Text));
        Assert.True(lines[1].Sideways);
        Assert.InRange(lines[1].Words[0].Geometry.X0, 570, 580);
        Assert.True(lines[1].Words[0].Geometry.Y0 > lines[1].Words[1].Geometry.Y0);
    }

    [Fact]
    public void Letter_spaced_heading_is_words()
    {
        var line = Assert.Single(Page("BT /F1 12 Tf 2.4 Tc 50 700 Td (RESULTAT) Tj 100 0 Td (2024) Tj ET").Lines);
        Assert.Equal("RESULTAT 2024", line.Text);
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_left_out()
    {
        var writer = PdfWriter.Page("");
        writer.Set(2, "<< /Type /Pages /Kids [10 0 R 12 0 R 14 0 R 16 0 R] /MediaBox [0 0 600 800] /Resources << /Font << /F1 5 0 R >> >> >>");
        for (int i = 0; i < 4; i++)
        {
            writer.Set(10 + 2 * i, $"<< /Type /Page /Parent 2 0 R /Contents {11 + 2 * i} 0 R >>");
            writer.SetStream(11 + 2 * i, "", PdfWriter.Latin(Text(50, 770, "Årsredovisning 2024") + Text(50, 742, "2024 2023") + Text(50, 400, "Summa") + Text(300, 20, $"{i + 1} (4)")));
        }

        var layout = Reading.Read(writer.Classic()).Layout!;
        Assert.All(layout.Pages, page => Assert.Equal(["2024 2023", "Summa"], page.Lines.Select(line => line.Text)));
        Assert.Equal(["Årsredovisning 2024", "3 (4)"], layout.Pages[2].RunningHeads.Select(line => line.Text));
    }

    [Fact]
    public void Artifacts_are_left_out_unless_everything_is_one()
    {
        Assert.Equal(["Summa intäkter"], Page("/Artifact BMC " + Text(50, 770, "Sidhuvud") + " EMC " + Text(50, 400, "Summa intäkter")).Lines.Select(line => line.Text));
        Assert.Equal(["Summa intäkter"], Page("/Artifact BMC " + Text(50, 400, "Summa intäkter") + " EMC").Lines.Select(line => line.Text));
    }

    [Fact]
    public void Letters_that_call_themselves_signs_are_said()
    {
        var result = Reading.Read(PdfWriter.Page(string.Concat(Enumerable.Range(0, 25).Select(i => Text(50, 700 - 14 * i, $"f!rbundets int\"kter {i}")))).Classic());
        Assert.Equal("document.miscoded_letters", Assert.Single(result.Document!.Diagnostics).Code);
        Assert.Equal("f!rbundets int\"kter 3", result.Document.Lines[3].Text);
    }

    private static Core.Documents.Pages.Layout.LaidOutPage Page(string content) => Reading.FirstPage(PdfWriter.Page(content).Classic());

    private static string Text(double x, double y, string text) => FormattableString.Invariant($"BT /F1 10 Tf {x} {y} Td ({text}) Tj ET ");
}
