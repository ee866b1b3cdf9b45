using System.Text;
using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Tests.Documents;

public sealed class TextDocumentReaderTests
{
    private const string Row = "Årets resultat för året – före −1 864 tkr";

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void Read_AnyUnicodeEncoding_GivesTheSameText(string encoding, bool mark)
    {
        var codec = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. mark ? codec.GetPreamble() : [], .. codec.GetBytes(Row)];

        Assert.Equal(Row, Assert.Single(Document(bytes).Lines).Text);
    }

    [Fact]
    public void Read_Windows1252_IsRecognisedAndSaid()
    {
        // "Å – € ö" in Windows-1252
        var document = Document([0xC5, 0x20, 0x96, 0x20, 0x80, 0x20, 0xF6]);

        Assert.Equal("Å – € ö", document.Lines[0].Text);
        Assert.Contains("Windows-1252", Assert.Single(document.Diagnostics).Message.Sv);
    }

    [Fact]
    public void Read_Utf8CutInsideALetter_KeepsTheRest()
    {
        var bytes = Encoding.UTF8.GetBytes("Årets kassaflöde 2 244 å");

        var document = Document(bytes[..^1]);

        Assert.StartsWith("Årets kassaflöde 2 244", document.Lines[0].Text);
        Assert.Equal("text.damaged_characters", Assert.Single(document.Diagnostics).Code);
    }

    [Fact]
    public void Read_LettersOfAFontWithoutCodes_AreCountedAsDamaged()
    {
        // What pdftotext writes for them, in a text that is otherwise whole.
        var document = Document(string.Concat(Enumerable.Repeat("Kommunfullmäktige \uFFFD\uFFFD\uFFFD beslutar att 1 405 tkr återredovisas.\n", 50)));

        Assert.Contains("150 tecken", Assert.Single(document.Diagnostics).Message.Sv);
    }

    [Fact]
    public void Read_DecomposedLetters_AreComposed() =>
        Assert.Equal("Årets intäkter för", Line("A\u030Arets inta\u0308kter fo\u0308r"));

    [Fact]
    public void Compose_AgreesWithUnicode()
    {
        // Each composed letter's decomposition as the standard has it: base letter, mark.
        Assert.Equal("åäöÅÄÖéüñčžŞąő", Line("a\u030Aa\u0308o\u0308A\u030AA\u0308O\u0308e\u0301u\u0308n\u0303c\u030Cz\u030CS\u0327a\u0328o\u030B"));
        Assert.Equal("x\u0308 Å", Line("x\u0308 \u212B"));
    }

    [Theory]
    [InlineData("6\u00A0000", "6 000")]
    [InlineData("6\u202F000", "6 000")]
    [InlineData("6\u2009000", "6 000")]
    [InlineData("6\u2007000", "6 000")]
    [InlineData("verk\u00ADsamhet", "verksamhet")]
    [InlineData("\u00AD153 \u00AD20", "-153 -20")]
    [InlineData("Sum\u200Bma\uFEFF\u200E", "Summa")]
    [InlineData("Sum\u0001ma\u001B", "Summa")]
    [InlineData("\uFB01nansiella", "finansiella")]
    [InlineData("Summa 1  ", "Summa 1  ")]
    public void Read_OddCharacters_AreNormalised(string printed, string expected) => Assert.Equal(expected, Line(printed));

    [Fact]
    public void Read_EveryLineEnd_EndsALine()
    {
        var document = Document("a\r\nb\rc\nd\u2028e\u0085f\n");

        Assert.Equal(["a", "b", "c", "d", "e", "f"], document.Lines.Select(line => line.Text));
        Assert.Equal([1, 2, 3, 4, 5, 6], document.Lines.Select(line => line.Number));
    }

    [Fact]
    public void Read_FormFeeds_BeginPagesWithoutEndingLines()
    {
        var document = Document("one\n\ftwo\nstill two\f\n\f\ffive\n\f");

        Assert.Equal([("one", 1, 1), ("two", 2, 2), ("still two", 3, 2), ("five", 4, 5)], document.Lines.Select(line => (line.Text, line.Number, line.Page)));
        Assert.Equal([1, 2, 3, 4, 5], document.Pages.Select(page => page.Number));
    }

    [Fact]
    public void Read_Words_CountBlanksAndTabs()
    {
        var line = Document("  Kassa\t\t 510 \n").Lines[0];

        Assert.Equal([new SourceWord(2, 5, 2, 0), new SourceWord(10, 3, 1, 2)], line.Words.ToArray());
        Assert.Equal(1, line.TrailingBlanks);
    }

    [Fact]
    public void Read_SameBytes_HaveTheSameIdentity()
    {
        Assert.Equal("sha256:ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb", Document("a").DocumentId);
        Assert.Equal("text/markdown", Document("a"u8.ToArray(), "a.MD").MediaType);
    }

    [Fact]
    public void Read_NoBytes_SaysEmpty() => Assert.Equal(DocumentFailureKind.Empty, Failure([]).Kind);

    [Fact]
    public void Read_OnlyBlanks_SaysEmpty() => Assert.Equal(DocumentFailureKind.Empty, Failure("\f \n\t\n"u8.ToArray()).Kind);

    [Fact]
    public void Read_RandomBytes_SaysNotADocument()
    {
        var bytes = new byte[4096];
        new Random(1).NextBytes(bytes);

        Assert.Equal(DocumentFailureKind.NotADocument, Failure(bytes).Kind);
    }

    [Fact]
    public void Read_WordDocument_SaysWhatItIs() =>
        Assert.Contains(".docx", Failure([.. "PK\u0003\u0004"u8, .. new byte[100]]).Message.Sv);

    [Fact]
    public void Read_BeyondTheLimit_SaysHowLargeItIs() =>
        Assert.Contains("33 MB", Failure(new byte[33 << 20]).Message.Sv);

    [Fact]
    public void Read_MoreThanAMillionLines_SaysTooLarge()
    {
        var bytes = new byte[TextDocumentReader.MaxLines + 1];
        bytes.AsSpan().Fill((byte)'\n');

        Assert.Equal(DocumentFailureKind.TooLarge, Failure(bytes).Kind);
    }

    [Fact]
    public void Read_LineOfAMillionCharacters_IsReadWhole()
    {
        var line = Document(new string('*', 10) + string.Concat(Enumerable.Repeat("*a 12<5 & | ", 100_000))).Lines[0];

        Assert.True(line.Text.Length >= 1_000_000);
    }

    [Fact]
    public void Read_RandomText_NeverThrowsAndKeepsEveryDigit()
    {
        var random = new Random(7);
        const string Alphabet = "ab 12\t\n\r\f|*_<>i&\\-=#:\u0308\u00AD\u00A0å–";
        for (var round = 0; round < 500; round++)
        {
            var text = "x" + new string([.. Enumerable.Range(0, 80).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            var document = Document(Encoding.UTF8.GetBytes(text), round % 2 == 0 ? "a.txt" : "a.md");

            Assert.Equal(text.Count(char.IsAsciiDigit), document.Lines.Sum(line => line.Text.Count(char.IsAsciiDigit)));
            Assert.All(document.Lines, line => Assert.Equal(
                line.Text.Where(c => c is not (' ' or '\t')), line.Words.SelectMany(word => line.TextOf(word).ToArray())));
        }
    }

    private static string Line(string text) => Document(text).Lines[0].Text;

    private static SourceDocument Document(string text) => Document(Encoding.UTF8.GetBytes(text));

    private static SourceDocument Document(byte[] bytes, string name = "report.txt")
    {
        var reading = TextDocumentReader.Read(bytes, name);
        Assert.True(reading.Succeeded, reading.Failure?.Message.En);
        return reading.Document;
    }

    private static DocumentFailure Failure(byte[] bytes)
    {
        var reading = TextDocumentReader.Read(bytes, "report.txt");
        Assert.False(reading.Succeeded);
        return reading.Failure;
    }
}
