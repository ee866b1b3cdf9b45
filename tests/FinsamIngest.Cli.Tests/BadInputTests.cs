using System.Diagnostics;
using System.Text;

namespace FinsamIngest.Cli.Tests;

public sealed class BadInputTests : IDisposable
{
    private readonly Bench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void EmptyFile_IsSaid()
    {
        Assert.Equal(3, bench.Run("check", bench.File("a.txt", "")));
        Assert.Contains("a.txt: Filen är tom.", bench.Error);
    }

    [Fact]
    public void SparseFileOf200Megabytes_IsRefusedUnread()
    {
        var path = bench.Path("a.txt");
        using (var stream = File.Create(path))
            stream.SetLength(200L << 20);
        var before = GC.GetTotalAllocatedBytes();

        Assert.Equal(3, bench.Run("check", path));
        Assert.Contains("för stor: 200 MB. Gränsen är 32 MB", bench.Error);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 100 << 20);
    }

    [Fact]
    public void BinaryRubbish_IsSaid()
    {
        var bytes = new byte[100_000];
        new Random(1).NextBytes(bytes);

        Assert.Equal(3, bench.Run("check", bench.File("a.txt", bytes)));
        Assert.Contains("inte text", bench.Error);
    }

    [Fact]
    public void TextWithoutTables_IsAReportWithoutTables()
    {
        Assert.Equal(0, bench.Run("check", bench.File("a.txt", "Bara prosa.\nInget annat.\n")));
        Assert.Contains("Inga tabeller med siffror hittades.", bench.Output);
    }

    [Fact]
    public void TableCutInTheMiddle_IsRead()
    {
        var bytes = Encoding.UTF8.GetBytes("Belopp i tkr 2024 2023\nVerksamhetens intäkter 24 064 24 205\nVerksamhetens kostnader -26 533 -2å");

        Assert.InRange(bench.Run("check", bench.File("a.txt", bytes[..^1])), 0, 1);
        Assert.Empty(bench.Error);
    }

    [Theory]
    [InlineData("1 ")]
    [InlineData("Summa 1 234 -5 678 ")]
    [InlineData("x")]
    [InlineData("|*<&")]
    public void LineOfAMillionCharacters_IsReadInTime(string part)
    {
        var watch = Stopwatch.StartNew();

        Assert.InRange(bench.Run("check", bench.File("a.txt", string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)))), 0, 1);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Fact]
    public void EnglishText_IsRead()
    {
        Assert.InRange(bench.Run("check", bench.File("a.txt", "Annual report 2024\n\nIncome 2024 2023\nRevenue 1,234 1,200\nTotal 1,234 1,200\n")), 0, 1);
        Assert.Empty(bench.Error);
    }

    [Fact]
    public void FolderWithOtherFiles_CountsThem()
    {
        bench.File("in/b.txt", "B");
        bench.File("in/sub/a.md", "A");
        bench.File("in/x.docx", "x");
        bench.File("in/.hidden.txt", "x");
        bench.File("in/.git/c.txt", "x");

        Assert.Equal(0, bench.Run("check", bench.Path("in")));
        Assert.Contains("2 andra filer i mapparna hoppades över.", bench.Output);
        Assert.True(bench.Output.IndexOf("b.txt", StringComparison.Ordinal) < bench.Output.IndexOf("a.md", StringComparison.Ordinal));
        Assert.DoesNotContain("c.txt", bench.Output);
    }

    [Fact]
    public void UnreadableFileAmongGoodOnes_CostsOnlyItself()
    {
        bench.File("in/a.txt", "A");
        File.CreateSymbolicLink(bench.Path("in", "b.txt"), bench.Path("nowhere"));
        bench.File("in/c.txt", "C");
        Directory.CreateDirectory(bench.Path("in", "d.txt"));

        Assert.Equal(3, bench.Run("ingest", bench.Path("in"), "--out", bench.Path("out")));
        Assert.Equal(["a.report.json", "c.report.json"], Directory.GetFiles(bench.Path("out")).Select(Path.GetFileName).Order());
        Assert.Contains("b.txt: finns inte", bench.Error);
    }

    [Fact]
    public void EmptyFolder_IsSaid()
    {
        Directory.CreateDirectory(bench.Path("in", "sub"));

        Assert.Equal(3, bench.Run("ingest", bench.Path("in"), "--out", bench.Path("out")));
        Assert.Contains("mappen har inga rapporter", bench.Error);
        Assert.False(Directory.Exists(bench.Path("out")));
    }

    [Fact]
    public void MissingPath_IsSaidAndTheRestIsDone()
    {
        Assert.Equal(3, bench.Run("check", bench.Path("nope.txt"), bench.File("a.txt", "A")));
        Assert.Contains("nope.txt: finns inte", bench.Error);
        Assert.Contains("a.txt", bench.Output);
    }

    [Theory]
    [InlineData("a.pdf", "", "Filen är tom.")]
    [InlineData("a.pdf", "<html>", "Filen är inte en PDF.")]
    [InlineData("a.pdf", "\0\u0001", "Filen är inte en PDF.")]
    [InlineData("a.pdf", "%PDF-1.7 ...............", "PDF-filen är skadad")]
    [InlineData("a.txt", "%PDF-1.7 ...............", "PDF-filen är skadad")]
    public void BrokenPdf_IsSaid(string name, string content, string reason)
    {
        Assert.Equal(3, bench.Run("check", bench.File(name, content)));
        Assert.Contains(reason, bench.Error);
    }

    [Fact]
    public void TextCalledPdf_IsReadAsText()
    {
        Assert.Equal(0, bench.Run("check", bench.File("a.pdf", "Bara prosa.\n")));
        Assert.Contains("1 rad", bench.Output);
    }

    [Fact]
    public void DebugPagesOfText_AreSaidNotToExist()
    {
        Assert.Equal(0, bench.Run("check", bench.File("a.txt", "Bara prosa.\n"), "--debug-pages", bench.Path("drawn")));
        Assert.Contains("a.txt: text har inga sidor att rita (--debug-pages)", bench.Error);
        Assert.Empty(Directory.GetFiles(bench.Path("drawn")));
    }

    [Fact]
    public void DebugFolderThatIsAFile_IsSaidBeforeAnythingIsRead()
    {
        Assert.Equal(3, bench.Run("check", bench.File("a.txt", "A"), "--debug-pages", bench.File("drawn", "x")));
        Assert.Contains("fil och ingen mapp", bench.Error);
        Assert.Empty(bench.Output);
    }

    [Fact]
    public void OutputFolderThatIsAFile_IsSaidBeforeAnythingIsRead()
    {
        var output = bench.File("out", "x");

        Assert.Equal(3, bench.Run("ingest", bench.File("a.txt", "A"), "--out", output));
        Assert.Contains("fil och ingen mapp", bench.Error);
        Assert.Empty(bench.Output);
        Assert.Equal("x", File.ReadAllText(output));
    }

    [Fact]
    public void OutputFolderBelowAFile_IsSaid()
    {
        var file = bench.File("f", "x");

        Assert.Equal(3, bench.Run("ingest", bench.File("a.txt", "A"), "--out", Path.Combine(file, "out")));
        Assert.Contains("det går inte att skriva här", bench.Error);
    }

    [Fact]
    public void EscapeSequencesInFileNames_DoNotReachTheTerminal()
    {
        bench.Run("check", bench.File("a\e[31mb\u202E.txt", "A"), bench.Path("no\e]0;title\a.txt"));

        Assert.DoesNotContain('\e', bench.Output + bench.Error);
        Assert.DoesNotContain('\u202E', bench.Output + bench.Error);
        Assert.DoesNotContain('\a', bench.Output + bench.Error);
    }
}
