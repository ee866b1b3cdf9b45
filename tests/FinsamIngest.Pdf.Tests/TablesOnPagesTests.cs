using FinsamIngest.Core;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Pdf.Tests;

/// <summary>What the places of words and rules on a page say about the figures of a table. All figures are invented.</summary>
public sealed class TablesOnPagesTests
{
    [Fact]
    public void Rule_between_two_figures_parts_them_though_they_stand_a_blank_apart()
    {
        var content = Row(700, 50, "Ungdomens hus", (315, "10 398"), (333.5, "818"), (420, "11 000"));
        foreach (int x in (int[])[45, 270, 316, 365, 430])
            content += FormattableString.Invariant($"{x} 690 m {x} 760 l S ");
        var page = Reading.FirstPage(PdfWriter.Page("0.5 w " + content + Row(740, 50, "Statistik", (330, "2024"), (360, "2023"), (425, "2022"))).Classic());
        var words = page.Lines.Single(line => line.Text.StartsWith("Ungdomens", StringComparison.Ordinal)).Words;
        Assert.Equal("Ungdomens hus 10 398 818 11 000", string.Join(' ', words.Select(word => word.Text)));
        Assert.Equal([false, false, true, false, true, true, false], words.Select(word => word.AfterRule));
    }

    [Fact]
    public void Sum_without_a_label_below_a_row_of_hundreds_is_a_row_of_its_own()
    {
        var table = Table(
            Row(700, 50, "Balansräkning (kr)", (400, "2024"), (480, "2023"))
            + Row(685, 50, "Kundfordringar", (400, "1 288 241"), (480, "440 360"))
            + Row(670, 50, "Förutbetalda kostnader", (400, "118 008"), (480, "111 342"))
            + Row(655, 50, "", (400, "1 406 249"), (480, "551 702"))
            + Row(640, 50, "Kassa och bank", (400, "185 945"), (480, "42 840")));
        Assert.Equal(["1 288 241 440 360", "118 008 111 342", "1 406 249 551 702", "185 945 42 840"], Printed(table));
    }

    /// <summary>The lines of one label are 12 points apart, rows 17: a capital at the break begins no row.</summary>
    [Fact]
    public void Label_goes_on_where_lines_stand_closer_than_rows()
    {
        var table = Table(
            Row(700, 50, "Projektet (tkr)", (400, "2024"), (480, "2023"))
            + Row(683, 50, "Intäkter")
            + Row(666, 50, "Medfinansiering", (400, "2 100"), (480, "515"))
            + Row(654, 50, "Samordningsförbundet")
            + Row(637, 50, "Medfinansiering kommuner", (400, "1 400"), (480, "268"))
            + Row(620, 50, "Stöd från fonden", (400, "950"), (480, "123"))
            + Row(603, 50, "Uppdrag åt")
            + Row(591, 50, "Arbetsförmedlingen", (400, "50"), (480, "17"))
            + Row(574, 50, "Ränta", (400, "10"), (480, "2"))
            + Row(557, 50, "Avgifter", (400, "20"), (480, "5"))
            + Row(540, 50, "Summa", (400, "4 530"), (480, "930")));
        Assert.Equal(["Intäkter", "Medfinansiering Samordningsförbundet", "Medfinansiering kommuner", "Stöd från fonden", "Uppdrag åt Arbetsförmedlingen", "Ränta", "Avgifter", "Summa"], table.Rows.Select(row => row.Label));
    }

    /// <summary>All lines are as far apart: a label without figures is a heading.</summary>
    [Fact]
    public void Label_among_rows_of_one_distance_is_a_heading()
    {
        var table = Table(
            Row(700, 50, "Projektet (tkr)", (400, "2024"), (480, "2023"))
            + Row(683, 50, "Medfinansiering", (400, "2 100"), (480, "515"))
            + Row(666, 50, "Samordningsförbundet")
            + Row(649, 50, "Insatser", (400, "1 400"), (480, "268"))
            + Row(632, 50, "Kansli", (400, "950"), (480, "123"))
            + Row(615, 50, "Ränta", (400, "10"), (480, "2"))
            + Row(598, 50, "Avgifter", (400, "20"), (480, "5")));
        Assert.Equal(["Medfinansiering", "Samordningsförbundet", "Insatser"], table.Rows.Take(3).Select(row => row.Label));
    }

    [Fact]
    public void End_of_a_heading_in_larger_type_is_no_header_word()
    {
        var table = Table(
            Text(50, 760, "Analys av årets ekonomiska", 18) + Text(50, 738, "utfall", 18)
            + Row(700, 50, "tkr", (360, "Utfall 2024"), (430, "Budget 2024"), (500, "Utfall 2023"))
            + Row(685, 50, "Revisorer", (360, "-2 841"), (430, "-2 910"), (500, "-2 563"))
            + Row(670, 50, "Biträde", (360, "-34 012"), (430, "-35 334"), (500, "-33 409"))
            + Row(655, 50, "Summa kostnader", (360, "-36 853"), (430, "-38 244"), (500, "-35 972")));
        Assert.Equal(["Utfall 2024", "Budget 2024", "Utfall 2023"], table.Columns.Select(column => column.Printed));
    }

    [Fact]
    public void Label_that_ends_in_a_year_is_no_sentence_when_its_figure_stands_apart()
    {
        var table = Table(
            Row(700, 50, "Projekt, tkr", (400, "2024"), (480, "2023"))
            + Row(685, 50, "Överskott överfört från 2023", (400, "226"))
            + Row(670, 50, "Kostnader", (400, "0"), (480, "26"))
            + Row(655, 50, "Totalt", (400, "226"), (480, "26")));
        Assert.Equal(["226", "0 26", "226 26"], Printed(table));
    }

    /// <summary>Only the total has a figure of every funder: the others pay for one project each.</summary>
    [Fact]
    public void Figure_that_only_the_total_has_in_its_column_is_no_end_of_its_label()
    {
        var table = Table(
            Row(715, 50, "Projektens kostnader, mnkr", (300, "Social-"), (360, "Arvs-"), (420, "Egna"), (480, ""))
            + Row(700, 50, "", (300, "fonden"), (360, "fonden"), (420, "medel"), (480, "Totalt"))
            + Row(685, 50, "Stigen", (300, "4,3"), (420, "1,5"), (480, "5,8"))
            + Row(670, 50, "Framåt", (300, "1,9"), (420, "0,6"), (480, "2,5"))
            + Row(655, 50, "Ny väg", (360, "0,7"), (480, "0,7"))
            + Row(640, 50, "Totalt", (300, "6,2"), (360, "0,7"), (420, "2,1"), (480, "9,0")));
        Assert.Equal("Totalt", table.Rows[^1].Label);
        Assert.Equal(["4,3 1,5 5,8", "1,9 0,6 2,5", "0,7 0,7", "6,2 0,7 2,1 9,0"], Printed(table));
    }

    /// <summary>An account at a bank, with its number: what stands in no column is the label's, however many digits it has.</summary>
    [Fact]
    public void Number_of_an_account_is_the_end_of_its_label()
    {
        var table = Table(
            Row(700, 50, "Balansrapport, kr", (340, "IB 2024"), (420, "Period"), (500, "UB 2024"))
            + Row(685, 50, "1910 Kassa", (340, "1 210"), (420, "-120"), (500, "1 090"))
            + Row(670, 50, "1931 Konto 5121 10 345 10", (340, "185 023"), (420, "-58 149"), (500, "126 874"))
            + Row(655, 50, "Summa", (340, "186 233"), (420, "-58 269"), (500, "127 964")));
        Assert.Equal("1931 Konto 5121 10 345 10", table.Rows[1].Label);
        Assert.Equal(["1 210 -120 1 090", "185 023 -58 149 126 874", "186 233 -58 269 127 964"], Printed(table));
    }

    /// <summary>Two tables beside each other, the left one of shares, the right one of ages: labels that begin with a number, and rows that end in a per cent sign.</summary>
    [Fact]
    public void Tables_beside_each_other_are_parted_whatever_their_labels_begin_with_and_their_rows_end_in()
    {
        (string Left, string Count, string Share, string Right, string Women, string Men)[] rows =
        [
            ("Primärvården", "44", "28 %", "Under 20 år", "21", "27"), ("Kommunen", "40", "25 %", "20–29 år", "58", "60"), ("Psykiatrin", "37", "23 %", "30–39 år", "66", "38"),
            ("Kassan", "25", "16 %", "40–49 år", "61", "29"), ("Andra", "12", "8 %", "50–59 år", "40", "20"), ("Totalt", "158", "100 %", "Summa", "246", "174"),
        ];
        var content = Row(730, 50, "Vägen in, antal", (200, "2024"), (260, "Andel")) + Row(730, 320, "Ålder, antal", (460, "Kvinnor"), (520, "Män"));
        for (var r = 0; r < rows.Length; r++)
            content += Row(715 - (15 * r), 50, rows[r].Left, (200, rows[r].Count), (260, rows[r].Share)) + Row(715 - (15 * r), 320, rows[r].Right.Replace("–", "-", StringComparison.Ordinal), (460, rows[r].Women), (520, rows[r].Men));
        var tables = ReportReader.Read(Reading.Read(PdfWriter.Page(content).Classic()).Document!).Tables;
        Assert.Equal(2, tables.Length);
        Assert.Equal(["44 28 %", "40 25 %", "37 23 %", "25 16 %", "12 8 %", "158 100 %"], Printed(tables[0]));
        Assert.Equal(["21 27", "58 60", "66 38", "61 29", "40 20", "246 174"], Printed(tables[1]));
        Assert.Equal("20-29 år", tables[1].Rows[1].Label);
    }

    private static IEnumerable<string> Printed(ReportTable table) => table.Rows.Where(row => row.Cells.Length > 0).Select(row => string.Join(' ', row.Cells.Select(cell => cell.Raw)));

    private static ReportTable Table(string content) => Assert.Single(ReportReader.Read(Reading.Read(PdfWriter.Page(content).Classic()).Document!).Tables);

    /// <summary>A label, and figures whose right edges are given.</summary>
    private static string Row(int y, int x, string label, params (double Right, string Text)[] figures) =>
        (label.Length > 0 ? Text(x, y, label) : "") + string.Concat(figures.Select(figure => Text(figure.Right - Width(figure.Text), y, figure.Text)));

    private static string Text(double x, double y, string text, int size = 9) => FormattableString.Invariant($"BT /F1 {size} Tf {x:0.##} {y} Td ({text}) Tj ET ");

    /// <summary>Of figures and short words in Helvetica of nine points: digits are 0.556 em wide, blanks and minus about half of that.</summary>
    private static double Width(string text) => text.Sum(character => character is ' ' or '-' ? 0.3 : 0.556) * 9;
}
