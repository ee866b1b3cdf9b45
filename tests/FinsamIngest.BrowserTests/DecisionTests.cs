using Microsoft.Playwright;

namespace FinsamIngest.BrowserTests;

[Collection(SharedBrowser.Name)]
public sealed class DecisionTests(Chromium chromium)
{
    private const string Report = "arsredovisning-roslagen-2023.txt";

    [Fact]
    public async Task Keyboard_walks_through_findings_and_decides()
    {
        await using var site = await Site.StartAsync();
        site.Drop(Report);
        await using var ada = await Visitor.ArriveAsync(chromium.Browser, site);
        await ada.OpenReportAsync(Report);
        var first = await ada.OpenFindingAsync();

        await ada.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(ada.Page.Locator($"[data-detail]:not([data-detail='{first}'])")).ToHaveCountAsync(1);
        await ada.Page.Keyboard.PressAsync("k");
        await ada.Page.Locator($"[data-detail='{first}']").WaitForAsync();
        await ada.Page.Keyboard.PressAsync("Enter");
        await ada.Page.Keyboard.PressAsync("a");

        // Decided, and the next one that waits is there by itself.
        await Assertions.Expect(Decided(ada, first)).ToContainTextAsync("godkänd som tryckt");
        await Assertions.Expect(ada.Page.Locator($"[data-detail]:not([data-detail='{first}'])")).ToHaveCountAsync(1);
        var second = await ada.OpenFindingAsync();

        // To dismiss takes a reason: the key leads there, and Ctrl+Enter sends it.
        await ada.Page.Keyboard.PressAsync("d");
        await ada.Page.Keyboard.TypeAsync("Avser en annan period <script>alert(1)</script>");
        await ada.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(Decided(ada, second)).ToContainTextAsync("avfärdad");

        // What was decided can be taken back, and the log has both.
        await ada.Page.Locator($"[data-finding='{second}']").ClickAsync();
        await ada.Page.Locator($"[data-detail='{second}']").WaitForAsync();
        await Assertions.Expect(ada.Page.Locator(".log q")).ToContainTextAsync("<script>");
        await ada.Page.Keyboard.PressAsync("z");
        await Assertions.Expect(Decided(ada, second)).ToHaveCountAsync(0);
        await Assertions.Expect(ada.Page.Locator(".log li")).ToHaveCountAsync(2);

        await ada.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(ada.Page.Locator("dialog[open]")).ToContainTextAsync("godkänn som tryckt");
        Assert.Empty(ada.Complaints);
    }

    [Fact]
    public async Task Correction_shows_at_once_what_it_mends_and_breaks_and_settles_its_cause()
    {
        await using var site = await Site.StartAsync();
        site.Drop(Report);
        await using var ada = await Visitor.ArriveAsync(chromium.Browser, site);
        await ada.OpenReportAsync(Report);
        var first = await ada.OpenFindingAsync();
        var holding = await Holding(ada);
        Assert.Equal("2", await ada.Page.Locator(".effect").GetAttributeAsync("data-mends"));

        // Another amount mends nothing; the suggested one turns the difference to nothing.
        await ada.Page.Keyboard.PressAsync("r");
        await ada.Page.Keyboard.TypeAsync("1 999");
        await Assertions.Expect(ada.Page.Locator(".effect")).ToHaveAttributeAsync("data-mends", "0");
        await ada.Page.FillAsync("#varde", "1914");
        await Assertions.Expect(ada.Page.Locator(".effect")).ToHaveAttributeAsync("data-mends", "2");
        await Assertions.Expect(ada.Page.Locator(".effect .ok .turn").First).ToContainTextAsync("+27");
        await ada.Page.Locator("#varde").PressAsync("Enter");

        await Assertions.Expect(Decided(ada, first)).ToContainTextAsync("rättad");
        await Assertions.Expect(ada.Page.Locator(".decided.corrected")).ToHaveCountAsync(2);
        Assert.Equal(holding + 2, await Holding(ada));
    }

    [Fact]
    public async Task Two_reviewers_at_once_both_stand_in_the_log_and_nothing_typed_is_lost()
    {
        await using var site = await Site.StartAsync();
        site.Drop(Report);
        await using var ada = await Visitor.ArriveAsync(chromium.Browser, site, "Ada Lind");
        await using var bo = await Visitor.ArriveAsync(chromium.Browser, site, "Bo Ek");
        await ada.OpenReportAsync(Report);
        await bo.OpenReportAsync(Report);
        var finding = await ada.OpenFindingAsync();
        Assert.Equal(finding, await bo.OpenFindingAsync());

        await ada.Page.Keyboard.PressAsync("a");
        await Assertions.Expect(Decided(ada, finding)).ToContainTextAsync("godkänd");
        await bo.Page.FillAsync("#kommentar", "Enligt bokföringen stämmer det inte.");
        await bo.Page.Locator("button[value=unclear]").ClickAsync();
        await Assertions.Expect(bo.Page.Locator(".trouble")).ToContainTextAsync("Ada Lind");
        Assert.Equal("Enligt bokföringen stämmer det inte.", await bo.Page.InputValueAsync("#kommentar"));
        await Assertions.Expect(Decided(bo, finding)).ToContainTextAsync("godkänd");

        await bo.Page.Locator("button[value=unclear]").ClickAsync();
        await Assertions.Expect(Decided(bo, finding)).ToContainTextAsync("oklar");
        await bo.Page.Locator($"[data-finding='{finding}']").ClickAsync();
        await bo.Page.Locator($"[data-detail='{finding}']").WaitForAsync();
        await Assertions.Expect(bo.Page.Locator(".log-who")).ToHaveTextAsync(["Ada Lind", "Bo Ek"]);
    }

    [Fact]
    public async Task Decision_made_without_contact_is_sent_later_once()
    {
        await using var site = await Site.StartAsync();
        site.Drop(Report);
        await using var ada = await Visitor.ArriveAsync(chromium.Browser, site);
        await ada.OpenReportAsync(Report);
        var finding = await ada.OpenFindingAsync();

        // The server gets the decision, but its answer is lost; then there is no contact at all for a while.
        var lost = 0;
        await ada.Page.RouteAsync("**/beslut", async route =>
        {
            if (lost++ == 0)
                await route.FetchAsync();
            await route.AbortAsync();
        });
        await ada.Page.Keyboard.PressAsync("a");
        await Assertions.Expect(ada.Page.Locator("[data-offline-banner]")).ToContainTextAsync("sparat i webbläsaren");
        await ada.Page.UnrouteAllAsync();
        await Assertions.Expect(Decided(ada, finding)).ToContainTextAsync("godkänd");
        await Assertions.Expect(ada.Page.Locator("[data-offline-banner]")).ToBeHiddenAsync();

        await ada.Page.Locator($"[data-finding='{finding}']").ClickAsync();
        await ada.Page.Locator($"[data-detail='{finding}']").WaitForAsync();
        await Assertions.Expect(ada.Page.Locator(".log li")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Page_that_was_open_for_too_long_still_saves_its_decision()
    {
        await using var site = await Site.StartAsync();
        site.Drop(Report);
        await using var ada = await Visitor.ArriveAsync(chromium.Browser, site);
        await ada.OpenReportAsync(Report);
        var finding = await ada.OpenFindingAsync();
        await ada.Context.ClearCookiesAsync(new BrowserContextClearCookiesOptions { Name = "finsam-form" });
        await ada.Page.Keyboard.PressAsync("u");
        await Assertions.Expect(Decided(ada, finding)).ToContainTextAsync("oklar");
    }

    [Fact]
    public async Task Who_has_not_said_who_they_are_is_asked_where_they_decide()
    {
        await using var site = await Site.StartAsync();
        site.Drop(Report);
        await using var someone = await Visitor.ArriveAsync(chromium.Browser, site, name: null);
        await someone.OpenReportAsync(Report);
        var finding = await someone.OpenFindingAsync();
        if (await someone.Page.Locator("#namn").CountAsync() == 0)
        {
            // The machine's own user has a name already.
            Assert.NotEqual("Vem är du?", await someone.Page.Locator("[data-reviewer-name]").TextContentAsync());
            return;
        }

        await someone.Page.Keyboard.PressAsync("a");
        await Assertions.Expect(someone.Page.Locator("#namn")).ToBeFocusedAsync();
        await someone.Page.Keyboard.TypeAsync("Åsa Öberg");
        await someone.Page.Locator("button[value=accepted]").ClickAsync();
        await Assertions.Expect(Decided(someone, finding)).ToContainTextAsync("godkänd");
        await Assertions.Expect(someone.Page.Locator("[data-reviewer-name]")).ToHaveTextAsync("Åsa Öberg");
    }

    private static ILocator Decided(Visitor visitor, string? finding) => visitor.Page.Locator($"[data-finding='{finding}'] .decided");

    private static async Task<int> Holding(Visitor visitor) =>
        int.Parse((await visitor.Page.Locator(".held").TextContentAsync())!.Trim('✓', ' ').Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
}
