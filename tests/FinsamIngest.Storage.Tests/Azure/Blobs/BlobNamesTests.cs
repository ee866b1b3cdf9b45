using FinsamIngest.Storage.Azure.Blobs;

namespace FinsamIngest.Storage.Tests.Azure.Blobs;

public sealed class BlobNamesTests
{
    [Theory]
    [InlineData("2025/mars/årsredovisning.pdf")]
    [InlineData("100 % klart/50%25.pdf")]
    [InlineData("📄/💰 2024.pdf")]
    [InlineData("ett~streck och (parentes).pdf")]
    [InlineData("v1.2/a.b.pdf")]
    [InlineData("a~(2e)b.pdf")]
    public void Encode_NameThatABlobCanHave_IsThatName(string name)
    {
        Assert.Equal(name, BlobNames.Encode(name));
        Assert.Equal(name, BlobNames.Decode(name));
    }

    [Theory]
    [InlineData("..", "~(2e)~(2e)")]
    [InlineData("a/../b.pdf", "a/~(2e)~(2e)/b.pdf")]
    [InlineData("slut.", "slut~(2e)")]
    [InlineData("/a//b/", "~(2f)a/~(2f)b~(2f)")]
    [InlineData("C:\\a.pdf", "C:~(5c)a.pdf")]
    [InlineData("~(2e)", "~(7e)(2e)")]
    [InlineData("~(2e)\\", "~(7e)(2e)~(5c)")]
    public void Encode_NameThatABlobCannotHave_IsReversible(string name, string blob)
    {
        Assert.Equal(blob, BlobNames.Encode(name));
        Assert.Equal(name, BlobNames.Decode(blob));
    }

    [Fact]
    public void Encode_HalfACharacter_IsReversible()
    {
        const string Name = "halv\ud83d.pdf";

        Assert.Equal("halv~(d83d).pdf", BlobNames.Encode(Name));
        Assert.Equal(Name, BlobNames.Decode("halv~(d83d).pdf"));
    }

    [Fact]
    public void Encode_RandomNamesOfHardCharacters_NeverMeet()
    {
        var random = new Random(4711);
        const string Letters = "~().e275c\\/a";
        var names = Enumerable.Range(0, 20_000)
            .Select(_ => new string([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => Letters[random.Next(Letters.Length)])]))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal(names.Count, names.Select(BlobNames.Encode).Distinct(StringComparer.Ordinal).Count());
        Assert.All(names, name => Assert.Equal(name, BlobNames.Decode(BlobNames.Encode(name))));
    }
}
