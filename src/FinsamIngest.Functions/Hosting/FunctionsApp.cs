using FinsamIngest.Functions.Access;
using FinsamIngest.Functions.Site;
using FinsamIngest.Functions.Triggers;
using FinsamIngest.Ingestion;
using FinsamIngest.Site;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Functions.Hosting;

/// <summary>The isolated worker: triggers by the host, and behind the gate the site with its API.</summary>
internal static class FunctionsApp
{
    /// <summary>What a form is larger than the file in it.</summary>
    private const int FormOverhead = 1 << 20;

    /// <summary>Runs until the host ends the process.</summary>
    /// <returns>The exit code: 2 when the settings are wrong, <see cref="StuckReadings.RestartExitCode"/> to be started anew.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var values = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        if (FunctionsSettings.Read(values, out var problem) is not { } settings)
        {
            await Console.Error.WriteLineAsync($"finsam-functions: {problem}").ConfigureAwait(false);
            return 2;
        }

        using var app = Build(settings, args);
        var stuck = app.Services.GetRequiredService<StuckReadings>();
        if (settings.Access == AccessMode.Nobody)
            app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("FinsamIngest.Functions").Unguarded();
        await app.RunAsync().ConfigureAwait(false);
        return stuck.IsEnding ? StuckReadings.RestartExitCode : 0;
    }

    private static IHost Build(FunctionsSettings settings, string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<StuckReadings>();
        builder.Logging.SetMinimumLevel(LogLevel.Information);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Azure", LogLevel.Warning);

        var options = Options(settings);
        var site = Site(settings, options.MaxBytes);
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = site.MaxUploadBytes + FormOverhead;
        });
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage(settings);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<ReportIngestor>();
        builder.Services.AddSingleton<ReadingSlots>();
        builder.Services.AddSingleton<FileMessages>();
        builder.Services.AddReviewSite(site);
        builder.Services.AddSingleton<SitePipeline>();
        if (settings.Telemetry is not null)
            builder.Services.AddHostedService<Telemetry>();
        return builder.Build();
    }

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
}
