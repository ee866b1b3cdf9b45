using FinsamIngest.Functions.Access;
using FinsamIngest.Functions.Triggers;
using FinsamIngest.Ingestion;
using FinsamIngest.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Functions.Hosting;

/// <summary>The custom handler: triggers by the host, and behind the gate the site with its API.</summary>
internal static class FunctionsApp
{
    /// <summary>What a form is larger than the file in it.</summary>
    private const int FormOverhead = 1 << 20;

    /// <summary>Runs until the host ends the process.</summary>
    /// <returns>The exit code: 2 when the settings are wrong.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var values = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        if (FunctionsSettings.Read(values, out var problem) is not { } settings)
        {
            await Console.Error.WriteLineAsync($"finsam-functions: {problem}").ConfigureAwait(false);
            return 2;
        }

        var app = Build(settings, args);
        await using var closing = app.ConfigureAwait(false);
        if (settings.Access == AccessMode.Nobody)
            app.Logger.Unguarded();
        await app.RunAsync().ConfigureAwait(false);
        return 0;
    }

    private static WebApplication Build(FunctionsSettings settings, string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        // Nobody but the host on this machine reaches the app.
        builder.WebHost.UseUrls($"http://127.0.0.1:{settings.Port}");
        var options = Options(settings);
        var site = Site(settings, options.MaxBytes);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = site.MaxUploadBytes + FormOverhead;
        });
        Log(builder.Logging, settings);

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(settings);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<ReportIngestor>();
        builder.Services.AddSingleton<ReadingSlots>();
        builder.Services.AddSingleton<QueueTriggers>();
        builder.Services.AddReviewSite(site);
        if (settings.Telemetry is not null)
            builder.Services.AddHostedService<Telemetry>();

        var app = builder.Build();
        app.UseWhen(http => !IsTrigger(http), branch => branch.UseMiddleware<AccessGate>(settings.Access));
        app.UseRouting();
        app.MapTriggers();
        app.MapReviewSite();
        return app;
    }

    // The endpoint's own filter guards the triggers.
    private static bool IsTrigger(Microsoft.AspNetCore.Http.HttpContext http) =>
        Microsoft.AspNetCore.Http.HttpMethods.IsPost(http.Request.Method) && http.Request.Path.Value is "/Ingest" or "/Poison" or "/Sweep";

    private static IngestorOptions Options(FunctionsSettings settings)
    {
        var options = new IngestorOptions();
        return options with { MaxBytes = settings.MaxBytes ?? options.MaxBytes, ReadingLimit = settings.ReadingLimit ?? options.ReadingLimit };
    }

    private static ReviewSiteOptions Site(FunctionsSettings settings, long most) => new()
    {
        MaxUploadBytes = most,
        PrincipalHeader = settings.Access == AccessMode.Entra ? "X-MS-CLIENT-PRINCIPAL-NAME" : null,
        DefaultReviewer = settings.Access == AccessMode.Local ? Environment.UserName : null,
        Version = typeof(FunctionsApp).Assembly.GetName().Version?.ToString(3),
    };

    private static void Log(ILoggingBuilder logging, FunctionsSettings settings)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Azure", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        // The host takes what stands on standard output into its log, line by line: in Azure a line is a record with its fields.
        if (settings.IsInAzure)
            logging.AddJsonConsole();
        else
            logging.AddSimpleConsole(console => console.SingleLine = true);
    }
}
