using FinsamIngest.Core;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Pdf;
using FinsamIngest.Site.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Site.Tests;

/// <summary>The real site on a port of its own, with ports in memory.</summary>
internal sealed class SiteHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private SiteHost(WebApplication app, HttpClient client)
    {
        this.app = app;
        Client = client;
    }

    public HttpClient Client { get; }

    public MemoryInbox Inbox { get; } = new(TimeProvider.System);

    public MemoryStore Store { get; } = new();

    public MemoryDecisions Decisions { get; } = new();

    public static async Task<SiteHost> StartAsync(ReviewSiteOptions? options = null, string address = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        SiteHost? host = null;
        builder.Services.AddSingleton<IReportInbox>(_ => host!.Inbox);
        builder.Services.AddSingleton<IIngestRequests>(_ => host!.Inbox);
        builder.Services.AddSingleton<IReportStore>(_ => host!.Store);
        builder.Services.AddSingleton<IDecisionLog>(_ => host!.Decisions);
        builder.Services.AddReviewSite(options ?? new ReviewSiteOptions { DefaultReviewer = "Ada" });
        var app = builder.Build();
        app.MapReviewSite();
        await app.StartAsync();
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true };
        host = new SiteHost(app, new HttpClient(handler) { BaseAddress = new Uri(app.Urls.First()) });
        return host;
    }

    /// <summary>Reads a document and publishes it, as a worker would. Gives its id.</summary>
    public async Task<string> PublishAsync(string name, byte[] bytes)
    {
        var item = await Inbox.PutAsync(name, new MemoryStream(bytes), default);
        var reader = name.EndsWith(".pdf", StringComparison.Ordinal) ? new PdfReader(new PdfPageSource()) : (IDocumentReader)new TextDocumentReader();
        var document = reader.Read(bytes, Path.GetFileName(name)).Document ?? throw new InvalidOperationException(name);
        return await PublishAsync(ReportReader.Read(document), item);
    }

    /// <summary>Publishes a report that came in a file.</summary>
    public async Task<string> PublishAsync(NormalisedReport report, InboxItem item)
    {
        var counts = new FindingCounts(
            report.Findings.Count(f => f.Severity == Severity.Error),
            report.Findings.Count(f => f.Severity == Severity.Warning),
            report.Findings.Count(f => f.Severity == Severity.Notice));
        await Store.PublishAsync(
            new ReportEntry(report.DocumentId, item.Name, ReportState.ToReview, item.Received, item.Received)
            {
                InboxVersion = item.Version,
                Generation = await Store.WriteGenerationAsync(report, default),
                MediaType = report.Source.MediaType,
                Bytes = item.Bytes,
                Pages = report.Source.Pages,
                Organisation = report.Organisation,
                FiscalYear = report.FiscalYear,
                Findings = counts,
                Undecided = counts.Errors + counts.Warnings,
                Coverage = report.Coverage,
                Version = (await Store.FindAsync(report.DocumentId, default))?.Version,
            },
            default);
        return report.DocumentId;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
