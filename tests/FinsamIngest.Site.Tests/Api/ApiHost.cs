using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using FinsamIngest.Core;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Local;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Site.Tests.Api;

/// <summary>The real app on a port of its own, over a folder of its own.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, Lazy<NormalisedReport>> Read = new(StringComparer.Ordinal);

    private readonly WebApplication app;
    private readonly string folder;

    private ApiHost(WebApplication app, string folder, LocalStorage storage, AskedFor asked)
    {
        (this.app, this.folder, Storage, Asked) = (app, folder, storage, asked);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public LocalStorage Storage { get; }

    /// <summary>Names of files that the workers were told of.</summary>
    public AskedFor Asked { get; }

    /// <param name="options">The site's options.</param>
    /// <param name="user">Whom the host's login has let in; null without a login.</param>
    /// <param name="from">The address that requests seem to come from; null for the one that they do come from.</param>
    public static async Task<ApiHost> StartAsync(ReviewSiteOptions? options = null, ClaimsPrincipal? user = null, IPAddress? from = null)
    {
        var folder = Path.Combine(Path.GetTempPath(), "finsam-api-" + Path.GetRandomFileName());
        var storage = new LocalStorage(folder, TimeProvider.System);
        var asked = new AskedFor();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(storage.Inbox);
        builder.Services.AddSingleton(storage.Reports);
        builder.Services.AddSingleton(storage.Decisions);
        builder.Services.AddSingleton<IIngestRequests>(asked);
        builder.Services.AddReviewSite(options ?? new ReviewSiteOptions { DefaultReviewer = "Ada" });
        var app = builder.Build();
        app.Use((http, next) =>
        {
            http.User = user ?? http.User;
            http.Connection.RemoteIpAddress = from ?? http.Connection.RemoteIpAddress;
            return next(http);
        });
        app.MapReviewSite();
        await app.StartAsync();
        return new ApiHost(app, folder, storage, asked);
    }

    /// <summary>Reads a fixture and publishes it, as a worker would. Gives its id in an address.</summary>
    public async Task<string> PublishAsync(string fixture)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Root(), "fixtures", "reports", $"arsredovisning-{fixture}.txt"));
        var report = Read.GetOrAdd(fixture, _ => new Lazy<NormalisedReport>(() => ReportReader.Read(TextDocumentReader.Read(bytes, fixture + ".txt").Document!))).Value;
        return await PublishAsync(fixture + ".txt", bytes, report);
    }

    public async Task<string> PublishAsync(string name, byte[] bytes, NormalisedReport report)
    {
        var item = await Storage.Inbox.PutAsync(name, new MemoryStream(bytes), default);
        await Storage.Reports.PublishAsync(
            new ReportEntry(report.DocumentId, item.Name, ReportState.ToReview, item.Received, item.Received)
            {
                InboxVersion = item.Version,
                Generation = await Storage.Reports.WriteGenerationAsync(report, default),
                MediaType = report.Source.MediaType,
                Bytes = item.Bytes,
                Organisation = report.Organisation,
                FiscalYear = report.FiscalYear,
                Undecided = report.Findings.Count(finding => finding.Severity != Severity.Notice),
                Coverage = report.Coverage,
                Version = (await Storage.Reports.FindAsync(report.DocumentId, default))?.Version,
            },
            default);
        return report.DocumentId.Replace(':', '-');
    }

    public async Task<JsonElement> GetAsync(string address)
    {
        var answer = await Client.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FinsamIngest.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder;
    }

    /// <summary>Remembers what the workers were told of.</summary>
    internal sealed class AskedFor : IIngestRequests
    {
        public List<string> Names { get; } = [];

        public Task EnqueueAsync(string name, CancellationToken cancellation)
        {
            Names.Add(name);
            return Task.CompletedTask;
        }
    }
}
