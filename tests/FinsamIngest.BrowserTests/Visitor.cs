using Microsoft.Playwright;

namespace FinsamIngest.BrowserTests;

/// <summary>A person in front of a browser of their own. Collects whatever the page complains of, and every address that it asks.</summary>
internal sealed class Visitor(IBrowserContext context, IPage page, Uri site) : IAsyncDisposable
{
    /// <summary>Two busy cores read a report in a few seconds.</summary>
    private const float Patience = 60_000;

    public IBrowserContext Context => context;

    public IPage Page => page;

    public List<string> Complaints { get; } = [];

    public List<Uri> Asked { get; } = [];

    public static async Task<Visitor> ArriveAsync(IBrowser browser, Site site, string? name = "Ada Lind", ColorScheme scheme = ColorScheme.Light, int width = 1440, int height = 900)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = "sv-SE",
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            TimezoneId = "Europe/Stockholm",
        });
        if (name is not null)
            await context.AddCookiesAsync([new Cookie { Name = "finsam-reviewer", Value = Uri.EscapeDataString(name), Url = site.Address.ToString() }]);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        var visitor = new Visitor(context, page, site.Address);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                visitor.Complaints.Add(message.Text);
        };
        page.PageError += (_, error) => visitor.Complaints.Add(error);
        page.Request += (_, request) => visitor.Asked.Add(new Uri(request.Url));
        return visitor;
    }

    public Task GoAsync(string path) => page.GotoAsync(new Uri(site, path).ToString());

    /// <summary>Waits in the inbox until a report can be reviewed, and opens it.</summary>
    public async Task OpenReportAsync(string file)
    {
        await GoAsync("/");
        for (var patience = 0; ; patience++)
        {
            var row = page.Locator("tbody tr", new PageLocatorOptions { HasText = file }).Filter(new LocatorFilterOptions { HasText = "att granska" });
            if (await row.CountAsync() > 0)
            {
                await row.Locator("a.open").ClickAsync();
                await page.Locator("[data-detail]").WaitForAsync();
                return;
            }

            Assert.True(patience < 120, $"{file} was not read");
            await Task.Delay(500);
            await page.ReloadAsync();
        }
    }

    /// <summary>The finding that is open.</summary>
    public Task<string?> OpenFindingAsync() => page.Locator("[data-detail]").GetAttributeAsync("data-detail");

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
