using FinsamIngest.Ocr.Tesseract;

namespace FinsamIngest.Ocr.Tests;

/// <summary>Tesseract's TSV, well-formed and not.</summary>
public sealed class TsvReaderTests
{
    private const string Header = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";
    private const string Page = "1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n";

    [Fact]
    public void Words_have_box_confidence_and_line()
    {
        var page = TsvReader.Read(
            Header + Page + "5\t1\t1\t1\t1\t1\t300\t500\t90\t30\t96.5\tSumma\n5\t1\t1\t1\t1\t2\t400\t500\t60\t30\t91\t1546\n5\t1\t1\t1\t2\t1\t300\t550\t60\t30\t88\tKassa\n", 0);

        Assert.Null(page.Problem);
        Assert.Equal((2480, 3508), (page.Width, page.Height));
        Assert.Equal(["Summa", "1546", "Kassa"], page.Words.Select(word => word.Text));
        var word = page.Words[0];
        Assert.Equal((300, 500, 390, 530, 96.5), (word.Left, word.Top, word.Right, word.Bottom, word.Confidence));
        Assert.Equal(page.Words[0].Line, page.Words[1].Line);
        Assert.NotEqual(page.Words[1].Line, page.Words[2].Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Error opening data file")]
    [InlineData("<html>\t\t\t</html>")]
    [InlineData("1\t1\t0\t0\t0\t0\t0\t0\t0\t0\t-1\t\n")]
    [InlineData("1\t1\t0\t0\t0\t0\t0\t0\t-5\t100\t-1\t\n")]
    public void What_is_no_TSV_is_a_problem(string text) => Assert.NotNull(TsvReader.Read(text, 0).Problem);

    [Theory]
    [InlineData("5\t1\t1\t1\t1\t1\t300\t500\t90\t30\t96\tfor\tmany fields")]
    [InlineData("5\t1\t1\t1\t1\t1\t300\t500\t90\t30\t96")]
    [InlineData("5\t1\t1\t1\t1\t1\tx\t500\t90\t30\t96\tord")]
    [InlineData("5\t1\t1\t1\t1\t1\t99999999999\t500\t90\t30\t96\tord")]
    [InlineData("5\t1\t1\t1\t1\t1\t300\t500\t0\t30\t96\tord")]
    [InlineData("5\t1\t1\t1\t1\t1\t300\t500\t-90\t30\t96\tord")]
    [InlineData("5\t1\t1\t1\t1\t1\t9000\t500\t90\t30\t96\tord")]
    [InlineData("5\t1\t1\t1\t1\t1\t300\t500\t90\t30\tNaN\tord")]
    [InlineData("5\t1\t1\t1\t1\t1\t300\t500\t90\t30\t-1\tord")]
    [InlineData("5\t1\t1\t1\t1\t1\t300\t500\t90\t30\t96\t   ")]
    [InlineData("5\t1\t1\t1\t1\t1\t300\t500\t90\t30\t96\tor\u0007d")]
    [InlineData("5\t1\t1\t1\t1\t1\t300\t500\t90\t30\t96\t\u001b[31m")]
    [InlineData("4\t1\t1\t1\t1\t0\t300\t500\t90\t30\t-1\t")]
    public void Rows_that_cannot_be_are_passed_over(string row) =>
        Assert.Equal(["efter"], TsvReader.Read(Header + Page + row + "\n5\t1\t1\t1\t9\t1\t300\t800\t90\t30\t96\tefter\n", 0).Words.Select(word => word.Text));

    [Fact]
    public void Boxes_are_cut_to_the_image()
    {
        var word = Assert.Single(TsvReader.Read(Header + Page + $"5\t1\t1\t1\t1\t1\t-20\t3500\t{int.MaxValue}\t{int.MaxValue}\t250\tord\n", 0).Words);
        Assert.Equal((0, 3500, 2480, 3508, 100.0), (word.Left, word.Top, word.Right, word.Bottom, word.Confidence));
    }

    [Fact]
    public void Endless_words_end_somewhere()
    {
        var rows = string.Concat(Enumerable.Repeat("5\t1\t1\t1\t1\t1\t300\t500\t90\t30\t96\tord\n", TsvReader.MaxWords + 500));
        Assert.Equal(TsvReader.MaxWords, TsvReader.Read(Header + Page + rows, 0).Words.Length);
        Assert.Empty(TsvReader.Read(Header + Page + $"5\t1\t1\t1\t1\t1\t300\t500\t90\t30\t96\t{new string('a', 1000)}\n", 0).Words);
    }

    /// <summary>Figures of the page are 22 pixels a digit; two digits in 30 are a sign, in 44 they are digits.</summary>
    [Theory]
    [InlineData("20", 30, "%")]
    [InlineData("90", 32, "%")]
    [InlineData("20", 44, "20")]
    [InlineData("11", 30, "11")]
    public void Per_cent_signs_taken_for_digits_are_restored(string text, int width, string expected)
    {
        string Row(int line, int word, int left, int wide, string what) => $"5\t1\t1\t1\t{line}\t{word}\t{left}\t{100 * line}\t{wide}\t31\t90\t{what}\n";
        var words = TsvReader.Read(
            Header + Page + Row(1, 1, 300, 86, "2024") + Row(2, 1, 300, 86, "2023") + Row(3, 1, 300, 64, "125") + Row(4, 1, 300, 44, "48") + Row(4, 2, 360, width, text), 0).Words;
        Assert.Equal(expected, words[^1].Text);
    }

    /// <summary>Bits of frames, rules and specks, and what no printer sets inside a figure.</summary>
    [Theory]
    [InlineData("|1546", 60, 30, 90, "1546")]
    [InlineData("Summa|", 90, 30, 90, "Summa")]
    [InlineData("|", 4, 30, 90, null)]
    [InlineData("—", 900, 4, 90, null)]
    [InlineData("-", 12, 4, 90, "-")]
    [InlineData(".", 3, 3, 20, null)]
    [InlineData("va", 60, 30, 5, null)]
    [InlineData("1;2", 30, 30, 73, "1,2")]
    [InlineData("0)", 30, 30, 69, "0")]
    [InlineData("[0)", 30, 30, 69, "0")]
    [InlineData("1)", 30, 30, 90, "1)")]
    [InlineData("_153", 60, 30, 80, "-153")]
    [InlineData("fordran;", 90, 30, 90, "fordran;")]
    public void Words_are_cleaned(string text, int width, int height, double confidence, string? expected) =>
        Assert.Equal(expected, WordFilter.Clean(text, width, height, confidence));
}
