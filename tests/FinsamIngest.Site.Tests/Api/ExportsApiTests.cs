using System.Net;
using System.Text;
using FinsamIngest.Core.Reports;
using FinsamIngest.Export.Xlsx;

namespace FinsamIngest.Site.Tests.Api;

public sealed class ExportsApiTests
{
    [Fact]
    public async Task Working_paper_is_the_one_that_the_command_writes()
    {
        await using var host = await ApiHost.StartAsync();
        var id = await host.PublishAsync("roslagen-2024");
        var answer = await host.Client.GetAsync($"/api/v1/reports/{id}/export?format=xlsx&lang=sv");
        Assert.Equal("roslagen-2024.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        var entry = (await host.Storage.Reports.FindAsync(id.Replace("sha256-", "sha256:", StringComparison.Ordinal), default))!;
        using var expected = new MemoryStream();
        WorkingPaper.Write((await host.Storage.Reports.ReadAsync(entry.Id, entry.Generation!, default))!, [], expected, new WorkingPaperOptions());
        Assert.Equal(expected.ToArray(), await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Working_paper_holds_decisions_and_changes_its_tag_with_them()
    {
        await using var host = await ApiHost.StartAsync();
        var report = "/api/v1/reports/" + await host.PublishAsync("roslagen-2024");
        var before = (await host.Client.GetAsync($"{report}/export")).Headers.ETag;
        var key = (await host.GetAsync($"{report}/findings")).Texts("key")[0];
        await host.Client.PostAsync($"{report}/findings/{key}/decisions", Problems.Decision("unclear", 1, "=1+1", "Bo"));
        var after = await host.Client.GetAsync($"{report}/export");
        Assert.NotEqual(before, after.Headers.ETag);
        using var zip = new System.IO.Compression.ZipArchive(await after.Content.ReadAsStreamAsync());
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet3.xml")!.Open());
        var text = await sheet.ReadToEndAsync();
        Assert.Contains(">=1+1<", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<x:f>", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", "text/csv", "roslagen-2024.csv")]
    [InlineData("findings-csv", "text/csv", "roslagen-2024-fynd.csv")]
    [InlineData("json", "application/json", "roslagen-2024.report.json")]
    public async Task Other_formats_have_their_type_and_name(string format, string type, string name)
    {
        await using var host = await ApiHost.StartAsync();
        var id = await host.PublishAsync("roslagen-2024");
        var answer = await host.Client.GetAsync($"/api/v1/reports/{id}/export?format={format}");
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(name, answer.Content.Headers.ContentDisposition!.FileName);
        await (await host.Client.GetAsync($"/api/v1/reports/{id}/export?format=exe&separator=tab&lang=de")).IsProblemAsync(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Figures_that_fit_a_filter_are_csv_for_Excel_with_nothing_to_run()
    {
        await using var host = await ApiHost.StartAsync();
        var source = Core.ReportReader.Read(Core.Documents.TextDocumentReader.Read("x"u8.ToArray(), "x.txt").Document!);
        var table = new ReportTable("t1", Statement.IncomeStatement, "@titel", null, Unit.Tkr, null, UnitBasis.Document, 1, new LineRange(1, 2),
            [new ReportColumn("c1", "2024", Scenario.Actual, "2024")],
            [new ReportRow("r1", "=HYPERLINK(\"x\";\"y\")", null, null, null, RowKind.Item, 1, 1, 1, null, [new ReportCell("c1", -1.5m, -1500, "-1,5", null, null, 1, DecodedBy.Layout, [])])]);
        await host.PublishAsync("x.txt", "x"u8.ToArray(), source with { Organisation = new Organisation("a", "+A", 1), FiscalYear = 2024, Tables = [table] });

        var bytes = await host.Client.GetByteArrayAsync("/api/v1/export?separator=semicolon&organisation=a");
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");
        Assert.Contains(";'+A;2024;t1.r1.c1;income_statement;'@titel;;;\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\";item;2024;actual;-1,5;tkr;-1500;'-1,5;", lines[1]);
        Assert.Equal(3, lines.Length);
        Assert.Equal("PK"u8.ToArray(), (await host.Client.GetByteArrayAsync("/api/v1/export?format=xlsx"))[..2]);
        Assert.Single((await host.GetAsync("/api/v1/export?format=json&code=&fromYear=2024")).EnumerateArray());
    }
}
