using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Tests.Azure.Tables;

public sealed class TableKeysTests
{
    [Theory]
    [InlineData("sha256:00ff", "sha256:00ff")]
    [InlineData("Samordningsförbundet Öst", "Samordningsförbundet Öst")]
    [InlineData("a/b\\c#d?e", "a~002fb~005cc~0023d~003fe")]
    [InlineData("tab\there", "tab~0009here")]
    [InlineData("50 %|~", "50 ~0025~007c~007e")]
    public void Escape_KeepsWhatAKeyMayHold(string text, string key) => Assert.Equal(key, TableKeys.Escape(text));

    [Fact]
    public void Escape_LongTexts_AreShortenedAndStillDiffer()
    {
        var (a, b) = (new string('å', 2000) + "a", new string('å', 2000) + "b");

        Assert.True(TableKeys.Escape(a).Length <= 90);
        Assert.NotEqual(TableKeys.Escape(a), TableKeys.Escape(b));
        Assert.StartsWith("åååå", TableKeys.Escape(a), StringComparison.Ordinal);
    }

    [Fact]
    public void Join_PartsThatHoldTheJoint_DoNotRunTogether()
    {
        Assert.NotEqual(TableKeys.Join("a|b", "c"), TableKeys.Join("a", "b|c"));
        Assert.Equal("|2024|x", TableKeys.Join("", "2024", "x"));
    }
}
