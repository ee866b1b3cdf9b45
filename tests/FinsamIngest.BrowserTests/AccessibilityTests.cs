using System.Text.Json;
using Microsoft.Playwright;

namespace FinsamIngest.BrowserTests;

/// <summary>WCAG 2.2 AA, as far as axe-core can tell, on every page in light and dark.</summary>
[Collection(SharedBrowser.Name)]
public sealed class AccessibilityTests(Chromium chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Light, 720)]
    public async Task Pages_pass_axe(ColorScheme scheme, int width)
    {
        const string Pdf = "roslagen-2024.word-plain.libreoffice.tagged.pdf";
        const string Text = "arsredovisning-roslagen-2023.txt";
        await using var site = await Site.StartAsync();
        site.Drop(Pdf, Text);
        await using var ada = await Visitor.ArriveAsync(chromium.Browser, site, scheme: scheme, width: width);
        await ada.OpenReportAsync(Text);
        await CheckAsync(ada, "text report");
        await ada.OpenReportAsync(Pdf);
        await ada.Page.Locator(".box.first").First.WaitForAsync();
        await CheckAsync(ada, "PDF report");
        await ada.Page.Keyboard.PressAsync("u");
        await ada.Page.Locator(".decided").First.WaitForAsync();
        await CheckAsync(ada, "after a decision");
        await ada.Page.Keyboard.PressAsync("t");
        await ada.Page.Locator("[data-tables]").WaitForAsync();
        await CheckAsync(ada, "tables");
        await ada.Page.Keyboard.PressAsync("?");
        await CheckAsync(ada, "help");
        await ada.GoAsync("/");
        await CheckAsync(ada, "inbox");
        await ada.GoAsync("/finns-inte");
        await CheckAsync(ada, "not found");
    }

    [Fact]
    public async Task Nothing_scrolls_sideways_at_twice_the_size()
    {
        await using var site = await Site.StartAsync();
        site.Drop("arsredovisning-roslagen-2023.txt");
        await using var ada = await Visitor.ArriveAsync(chromium.Browser, site, width: 640, height: 400);
        await ada.OpenReportAsync("arsredovisning-roslagen-2023.txt");
        Assert.True(await ada.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await ada.GoAsync("/");
        Assert.True(await ada.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private static async Task CheckAsync(Visitor visitor, string where)
    {
        // By the debugger's way in: the page's own policy lets no foreign script run.
        await visitor.Page.EvaluateAsync(await File.ReadAllTextAsync(Axe()));
        var violations = await visitor.Page.EvaluateAsync<JsonElement>(
            """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }))
              .violations.map(v => `${v.id}: ${v.nodes.slice(0, 5).map(n => n.target.join(' ') + ' | ' + n.failureSummary).join(' || ')}`)
            """);
        Assert.True(violations.GetArrayLength() == 0, $"{where}: {violations}");
    }

    private static string Axe()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "FinsamIngest.sln")))
                return Directory.EnumerateFiles(Path.Combine(folder.FullName, "artifacts"), "axe.min.js", SearchOption.AllDirectories).FirstOrDefault()
                    ?? throw new InvalidOperationException("axe-core is missing: tests/needs/axe.sh gets it.");
        throw new InvalidOperationException("The repository was not found.");
    }
}
