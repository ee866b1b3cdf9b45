using FinsamIngest.Cli.DebugPages;

namespace FinsamIngest.Cli.Tests;

public sealed class XmlTextTests
{
    [Theory]
    [InlineData("Kassa & bank <b>", "Kassa & bank <b>")]
    [InlineData("a\0b\u001bc", "a\ufffdb\ufffdc")]
    [InlineData("\ud83d\ude00", "\ud83d\ude00")]
    [InlineData("\uffff", "\ufffd")]
    public void Of_KeepsWhatXmlCanHold(string text, string expected) => Assert.Equal(expected, XmlText.Of(text));

    /// <summary>In code, for attributes cannot hold half a character.</summary>
    [Fact]
    public void Of_ReplacesHalvesOfCharacters()
    {
        Assert.Equal("a\ufffd", XmlText.Of("a\ud83d"));
        Assert.Equal("\ufffdx", XmlText.Of("\ude00x"));
        Assert.Equal("\ufffd\U0001F600", XmlText.Of("\ud83d\U0001F600"));
    }

    [Fact]
    public void Cut_EndsInAnEllipsis()
    {
        Assert.Equal("Summa", XmlText.Cut("Summa", 5));
        Assert.Equal("Sum…", XmlText.Cut("Summa", 4));
    }
}
