using System.Reflection;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Ingestion;
using FinsamIngest.Site;
using FinsamIngest.Storage.Local;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Cli.Serving;

/// <summary>The site on one machine, from its start to Ctrl-C.</summary>
internal static class ServeRun
{
    /// <summary>An unread file is asked for again after this; in one process nothing lags.</summary>
    private static readonly TimeSpan UnreadAge = TimeSpan.FromSeconds(10);

    public static int Run(ServeOptions options, Terminal terminal, Language language)
    {
        if (ListenAddresses.Refuse(options.Urls, options.AllowsRemote, language) is { } refusal)
        {
            terminal.Error.WriteLine("finsam: " + refusal);
            return ExitCode.WrongUsage;
        }

        try
        {
            return RunAsync(options, terminal, language).GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException || (options.UsesAzure && AzureStore.IsTrouble(e)))
        {
            terminal.Error.WriteLine("finsam: " + e.Message);
            return ExitCode.Unreadable;
        }
    }

    private static async Task<int> RunAsync(ServeOptions options, Terminal terminal, Language language)
    {
        var ingestion = new IngestorOptions { UnreadAge = UnreadAge };
        // Neither a configuration file nor a web root of the folder that the user happens to stand in is looked for.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls([.. options.Urls]).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<HostFilteringOptions>(filter =>
        {
            filter.AllowedHosts = ListenAddresses.Hosts(options.AllowsRemote);
            filter.AllowEmptyHosts = false;
        });
        builder.Services
            .AddSingleton(TimeProvider.System).AddSingleton(ingestion).AddSingleton<ReportIngestor>()
            .AddReviewSite(new ReviewSiteOptions
            {
                MaxUploadBytes = ingestion.MaxBytes,
                AllowsRemote = options.AllowsRemote,
                DefaultReviewer = Environment.UserName is { Length: > 0 } user and not "root" ? user : null,
                DefaultLanguage = options.PrefersEnglish ? Language.English : Language.Swedish,
                Version = typeof(ServeRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
            });
        var place = options.UsesAzure
            ? await AzureStore.AddAsync(builder.Services, terminal.Cancelled)
            : AddFolder(builder.Services, options, ingestion);
        await using var app = builder.Build();
        app.UseHostFiltering();
        app.MapReviewSite();
        await app.StartAsync(terminal.Cancelled);
        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            terminal.Out.WriteLine(language.Say($"Granskningssajten finns på {address}", $"The review site is at {address}"));
        terminal.Out.WriteLine(language.Say($"Rapporter som läggs i {place} läses in. Avsluta med Ctrl-C.", $"Reports put in {place} are read. End with Ctrl-C."));
        terminal.Out.Flush();
        using var stop = terminal.Cancelled.Register(app.Lifetime.StopApplication);
        await app.WaitForShutdownAsync(CancellationToken.None);
        return ExitCode.Clean;
    }

    /// <summary>The store in a folder and the worker in this process. Gives where reports are dropped.</summary>
    private static string AddFolder(IServiceCollection services, ServeOptions options, IngestorOptions ingestion)
    {
        var storage = new LocalStorage(options.Data, TimeProvider.System);
        var folder = new DropFolder(
            options.Data, storage.Inbox, [.. ingestion.Readers.SelectMany(reader => reader.Extensions)], ingestion.MaxBytes, TimeProvider.System);
        services
            .AddSingleton(storage.Inbox).AddSingleton(storage.Reports).AddSingleton(storage.Decisions)
            .AddSingleton<Requests>().AddSingleton<IIngestRequests>(provider => provider.GetRequiredService<Requests>())
            .AddSingleton(folder).AddHostedService<Worker>();
        return folder.Folder;
    }
}
