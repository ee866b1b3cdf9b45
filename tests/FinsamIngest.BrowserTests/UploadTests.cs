using Microsoft.Playwright;

namespace FinsamIngest.BrowserTests;

[Collection(SharedBrowser.Name)]
public sealed class UploadTests(Chromium chromium)
{
    [Fact]
    public async Task Uploaded_report_is_read_and_opens_at_its_first_finding_lit_up_on_the_page()
    {
        const string Name = "roslagen-2024.indesign.chromium.pdf";
        await using var site = await Site.StartAsync();
        await using var ada = await Visitor.ArriveAsync(chromium.Browser, site);
        await ada.GoAsync("/");
        await ada.Page.SetInputFilesAsync("#files", Site.Fixture(Name));
        await Assertions.Expect(ada.Page.Locator(".uploads .ok")).ToContainTextAsync("mottagen");
        // The list follows the worker by itself.
        await ada.Page.Locator("tbody tr", new PageLocatorOptions { HasText = "att granska" }).WaitForAsync();
        await ada.Page.Locator("a.open").ClickAsync();

        var report = Reading.Of(Site.Fixture(Name));
        var finding = report.Findings[0];
        var expected = Reading.Cell(report, finding.Cells[0]).Box!;
        var lit = ada.Page.Locator($".sheet#sida-{expected.Page} .box.first");
        await lit.WaitForAsync();
        Assert.Equal(finding.Cells[0], await lit.GetAttributeAsync("data-ref"));

        // The box on the screen, measured in points of the page, is the contract's with two points around it.
        var sheet = await ada.Page.Locator($"#sida-{expected.Page}").BoundingBoxAsync() ?? throw new InvalidOperationException();
        var box = await lit.BoundingBoxAsync() ?? throw new InvalidOperationException();
        var points = Reading.PageWidth(Site.Fixture(Name), expected.Page) / sheet.Width;
        Assert.Equal(expected.X0 - 2, (box.X - sheet.X) * points, 1.0);
        Assert.Equal(expected.Y0 - 2, (box.Y - sheet.Y) * points, 1.0);
        Assert.Equal(expected.X1 + 2, (box.X + box.Width - sheet.X) * points, 1.0);
        Assert.Equal(expected.Y1 + 2, (box.Y + box.Height - sheet.Y) * points, 1.0);
        Assert.Empty(ada.Complaints);
        Assert.All(ada.Asked, address => Assert.Equal(site.Address.Authority, address.Authority));
    }

    [Theory]
    [InlineData("budget.exe", "MZ\u0090\0", "Läses inte: .exe")]
    [InlineData("tom.pdf", "", "Filen är tom")]
    [InlineData("rapport.pdf", "PK\u0003\u0004 och mer", "är ingen PDF")]
    public async Task What_is_no_report_is_refused_with_its_reason(string name, string content, string reason)
    {
        await using var site = await Site.StartAsync();
        await using var ada = await Visitor.ArriveAsync(chromium.Browser, site);
        await ada.GoAsync("/");
        await ada.Page.SetInputFilesAsync("#files", new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = System.Text.Encoding.Latin1.GetBytes(content) });
        await Assertions.Expect(ada.Page.Locator(".uploads .bad")).ToContainTextAsync(reason);
        Assert.Equal(0, await ada.Page.Locator("tbody tr").CountAsync());
    }

    [Fact]
    public async Task Clicking_a_figure_on_the_page_shows_it_with_its_checks_and_in_its_table()
    {
        const string Name = "roslagen-2022.word-grid.chromium.rot90.pdf";
        await using var site = await Site.StartAsync();
        site.Drop(Name);
        await using var ada = await Visitor.ArriveAsync(chromium.Browser, site);
        await ada.OpenReportAsync(Name);
        await ada.Page.Locator(".box.first").First.WaitForAsync();

        // The pages of this file lie sideways; the reader of the figures turned them, and so does the page.
        var report = Reading.Of(Site.Fixture(Name));
        var place = await ada.Page.Locator(".box.first").First.GetAttributeAsync("data-ref");
        var cell = Reading.Cell(report, place!);
        await ada.Page.Locator(".box.first").First.ClickAsync(new LocatorClickOptions { Force = true });
        await ada.Page.Locator($"[data-detail-figure='{place}']").WaitForAsync();
        await Assertions.Expect(ada.Page.Locator(".figure-detail .facts")).ToContainTextAsync(cell.Raw);
        await Assertions.Expect(ada.Page.Locator($".context .lit[data-cell='{place}']")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Report_that_cannot_be_drawn_can_be_reviewed()
    {
        const string Name = "roslagen-2024.boxes.chromium.pdf";
        await using var site = await Site.StartAsync();
        site.Drop(Name);
        await using var ada = await Visitor.ArriveAsync(chromium.Browser, site);
        await ada.Page.RouteAsync("**/original", route => route.FulfillAsync(new RouteFulfillOptions { ContentType = "application/pdf", Body = "not a PDF" }));
        await ada.OpenReportAsync(Name);
        await Assertions.Expect(ada.Page.Locator("[data-pages]")).ToContainTextAsync("kan inte ritas");
        var first = await ada.OpenFindingAsync();
        await ada.Page.Keyboard.PressAsync("u");
        await Assertions.Expect(ada.Page.Locator($"[data-finding='{first}'] .decided")).ToContainTextAsync("oklar");
    }
}
