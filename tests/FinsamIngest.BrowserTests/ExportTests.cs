using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FinsamIngest.BrowserTests;

[Collection(SharedBrowser.Name)]
public sealed class ExportTests(Chromium chromium)
{
    private const string Report = "arsredovisning-roslagen-2023.txt";

    [Fact]
    public async Task Working_paper_holds_the_figures_and_what_was_decided()
    {
        await using var site = await Site.StartAsync();
        site.Drop(Report);
        await using var ada = await Visitor.ArriveAsync(chromium.Browser, site, "Ada Lind");
        await ada.OpenReportAsync(Report);
        await ada.Page.FillAsync("#kommentar", "Kontrollerad mot huvudboken");
        await ada.Page.Locator("button[value=accepted]").ClickAsync();
        await ada.Page.Locator(".decided").First.WaitForAsync();

        await ada.Page.Locator(".report-acts .menu > summary").ClickAsync();
        var download = await ada.Page.RunAndWaitForDownloadAsync(() => ada.Page.Locator("a[href*='format=xlsx']").ClickAsync());
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        await using var content = await download.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);
        using var workbook = SpreadsheetDocument.Open(copy, isEditable: false);
        var texts = workbook.WorkbookPart!.WorksheetParts.SelectMany(sheet => sheet.Worksheet!.Descendants<InlineString>().Select(text => text.InnerText))
            .Concat(workbook.WorkbookPart.SharedStringTablePart?.SharedStringTable?.Select(item => item.InnerText) ?? []).ToList();
        Assert.Contains(texts, text => text.Contains("Kontrollerad mot huvudboken", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("Ada Lind", StringComparison.Ordinal));
        Assert.Contains(workbook.WorkbookPart.WorksheetParts, sheet => sheet.Worksheet!.Descendants<CellFormula>().Any(formula => formula.Text.Contains("SUM", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("format=csv")]
    [InlineData("format=findings-csv")]
    [InlineData("format=json")]
    public async Task Every_offered_file_can_be_had(string format)
    {
        await using var site = await Site.StartAsync();
        site.Drop(Report);
        await using var ada = await Visitor.ArriveAsync(chromium.Browser, site);
        await ada.OpenReportAsync(Report);
        await ada.Page.Locator(".report-acts .menu > summary").ClickAsync();
        var download = await ada.Page.RunAndWaitForDownloadAsync(() => ada.Page.Locator($"a[href*='{format}']").First.ClickAsync());
        Assert.True(new FileInfo(await download.PathAsync()).Length > 1000);
    }
}
