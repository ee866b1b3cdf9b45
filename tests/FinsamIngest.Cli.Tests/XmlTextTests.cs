using FinsamIngest.Cli.DebugPages;

namespace FinsamIngest.Cli.Tests;

public sealed class XmlTextTests
{
    [Theory]
    [InlineData("Kassa & bank <b>", "Kassa & bank <b>")]
    [InlineData("a\0b\u001bc", "a\ufffdb\ufffdc")]
    [InlineData("\ud83d\ude00", "\ud83d\ude00")]
    [InlineData("\ud83d", "\ufffd")]
    [InlineData("\ude00x", "\ufffdx")]
    [InlineData("\uffff", "\ufffd")]
    public void Of_KeepsWhatXmlCanHold(string text, string expected) => Assert.Equal(expected, XmlText.Of(text));

    [Fact]
    public void Cut_EndsInAnEllipsis()
    {
        Assert.Equal("Summa", XmlText.Cut("Summa", 5));
        Assert.Equal("Sum…", XmlText.Cut("Summa", 4));
    }
}
