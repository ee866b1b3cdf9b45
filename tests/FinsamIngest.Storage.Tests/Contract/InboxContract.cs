using System.Security.Cryptography;
using System.Text;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Storage.Tests.Contract;

/// <summary>What <see cref="IReportInbox"/> promises.</summary>
public abstract class InboxContract : StorageContract
{
    public static TheoryData<string> HardNames => new()
    {
        "rapport.pdf",
        "2025/mars/årsredovisning.pdf",
        "100 % klart/50%25.pdf",
        "Årsredovisning Öst & Väst – slutlig (2).pdf",
        "📄/💰 2024.pdf",
        "../../etc/passwd",
        "a/../b.pdf",
        "..",
        ".",
        "con",
        "C:\\rapporter\\2024.pdf",
        "a//b.pdf",
        "frå?ga#svar+plus=lika&och;semikolon.pdf",
        "'citat' \"dubbelt\" <b>.pdf",
        "slutar med punkt.",
        "slutar med snedstreck/",
        " börjar med blank",
        "cafe\u0301 och café.pdf",
        new string('å', 1000) + ".pdf",
        string.Concat(Enumerable.Repeat("mapp/", 200)) + "x.pdf",
    };

    public static TheoryData<string> RefusedNames => new() { "", new string('a', 1025), "rad\nbrytning.pdf", "noll\0.pdf", "del\u007f.pdf" };

    [Theory]
    [MemberData(nameof(HardNames))]
    public async Task Put_AnyName_IsFoundOpenedAndListedUnderIt(string name)
    {
        var inbox = (await OpenAsync()).Inbox;

        var put = await Put(inbox, name, "innehåll");

        Assert.Equal(name, put.Name);
        Assert.Equal(9, put.Bytes);
        Assert.Equal(put, await inbox.FindAsync(name, CancellationToken.None));
        Assert.Equal("innehåll", await Content(inbox, name));
        Assert.Equal([put], await List(inbox));
    }

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public async Task Put_ForbiddenName_IsRefusedAndLeavesNothing(string name)
    {
        var inbox = (await OpenAsync()).Inbox;

        await Assert.ThrowsAsync<ArgumentException>(() => Put(inbox, name, "x"));

        Assert.Empty(await List(inbox));
    }

    [Fact]
    public async Task Names_ThatDifferLittle_AreDifferentFiles()
    {
        var inbox = (await OpenAsync()).Inbox;
        string[] names = ["a b.pdf", "a%20b.pdf", "a+b.pdf", "A B.pdf", "caf\u00e9", "cafe\u0301", "x/y", "x%2Fy", "x\\y"];

        foreach (var name in names)
            await Put(inbox, name, "innehåll i " + name);

        foreach (var name in names)
            Assert.Equal("innehåll i " + name, await Content(inbox, name));
        Assert.Equal(names.Order(StringComparer.Ordinal), (await List(inbox)).Select(item => item.Name));
    }

    [Theory]
    [InlineData("saknas.pdf")]
    [InlineData("../saknas.pdf")]
    public async Task Find_UnknownName_IsNull(string name)
    {
        var inbox = (await OpenAsync()).Inbox;

        Assert.Null(await inbox.FindAsync(name, CancellationToken.None));
        Assert.Null(await inbox.OpenAsync(name, CancellationToken.None));
        Assert.Empty(await List(inbox));
    }

    [Fact]
    public async Task Put_SameName_ReplacesContentAndVersion()
    {
        var inbox = (await OpenAsync()).Inbox;
        var first = await Put(inbox, "a.txt", "ett");

        var second = await Put(inbox, "a.txt", "tjugotvå");

        Assert.NotEqual(first.Version, second.Version);
        Assert.True(second.Received >= first.Received);
        Assert.Equal("tjugotvå", await Content(inbox, "a.txt"));
        Assert.Equal([second], await List(inbox));
    }

    [Fact]
    public async Task Put_EmptyFile_IsThere()
    {
        var inbox = (await OpenAsync()).Inbox;

        var put = await Put(inbox, "tom.pdf", "");

        Assert.Equal(0, put.Bytes);
        Assert.Equal("", await Content(inbox, "tom.pdf"));
    }

    [Fact]
    public async Task Put_LargeFile_ComesBackAsItWas()
    {
        var inbox = (await OpenAsync()).Inbox;
        var bytes = new byte[9_000_001];
        new Random(7).NextBytes(bytes);

        var put = await inbox.PutAsync("stor.pdf", new MemoryStream(bytes), CancellationToken.None);

        Assert.Equal(bytes.Length, put.Bytes);
        await using var stream = await inbox.OpenAsync("stor.pdf", CancellationToken.None);
        Assert.Equal(SHA256.HashData(bytes), await SHA256.HashDataAsync(stream!));
    }

    [Fact]
    public async Task Put_BrokenStream_LeavesTheOldFile()
    {
        var inbox = (await OpenAsync()).Inbox;
        var old = await Put(inbox, "a.txt", "ett");

        await Assert.ThrowsAsync<IOException>(() => inbox.PutAsync("a.txt", new BrokenStream(5_000_000), CancellationToken.None));

        Assert.Equal(old, await inbox.FindAsync("a.txt", CancellationToken.None));
        Assert.Equal("ett", await Content(inbox, "a.txt"));
    }

    [Fact]
    public async Task Put_SameNameFromSeveralSides_OneOfThemStands()
    {
        var place = NewPlace();
        IReportInbox[] sides = [(await OpenAsync(place)).Inbox, (await OpenAsync(place)).Inbox];

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => Put(sides[i % 2], "a.txt", "text " + i))));

        var item = Assert.Single(await List(sides[0]));
        Assert.StartsWith("text ", await Content(sides[1], "a.txt"), StringComparison.Ordinal);
        Assert.Equal(item, await sides[1].FindAsync("a.txt", CancellationToken.None));
    }

    private static Task<InboxItem> Put(IReportInbox inbox, string name, string content) =>
        inbox.PutAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(content)), CancellationToken.None);

    private static async Task<string> Content(IReportInbox inbox, string name)
    {
        await using var stream = await inbox.OpenAsync(name, CancellationToken.None);
        using var reader = new StreamReader(stream!, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private static async Task<List<InboxItem>> List(IReportInbox inbox)
    {
        var items = new List<InboxItem>();
        await foreach (var item in inbox.ListAsync(CancellationToken.None))
            items.Add(item);
        return items;
    }
}
