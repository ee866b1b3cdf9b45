using FinsamIngest.Core.Reports;
using FinsamIngest.Ingestion;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Cli.Serving;

/// <summary>Reads what lies in the inbox, one file after the other: what was asked for at once, what was dropped within a second or two, what was forgotten at the next sweep.</summary>
internal sealed partial class Worker(Requests requests, DropFolder folder, ReportIngestor ingestor, TimeProvider clock, ILogger<Worker> log) : BackgroundService
{
    /// <summary>As the queue in Azure has it.</summary>
    private const int Attempts = 5;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var swept = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (clock.GetUtcNow() - swept >= Sweep)
                {
                    swept = clock.GetUtcNow();
                    foreach (var name in (await ingestor.SweepAsync(stoppingToken)).Unread)
                        await ReadAsync(name, stoppingToken);
                }

                foreach (var name in await folder.TakeAsync(stoppingToken))
                    await ReadAsync(name, stoppingToken);
                using var pause = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                pause.CancelAfter(Look);
                while (await NextAsync(pause.Token) is { } asked)
                    await ReadAsync(asked, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The folder may be on a disk that is full or away for the moment.
                Troubled(e);
                await Task.Delay(Look, clock, stoppingToken);
            }
        }
    }

    private async Task<string?> NextAsync(CancellationToken pause)
    {
        try
        {
            return await requests.Reader.ReadAsync(pause);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task ReadAsync(string name, CancellationToken stoppingToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ingestor.IngestAsync(name, attempt, stoppingToken);
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException && attempt < Attempts)
            {
                Retried(e, name, attempt);
                await Task.Delay(TimeSpan.FromMilliseconds(200 << attempt), clock, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Retried(e, name, attempt);
                await ingestor.FailAsync(
                    name,
                    new LocalisedText("Filen kunde inte läsas, trots flera försök. Loggen säger varför.", "The file could not be read, though it was tried several times. The log says why."),
                    stoppingToken);
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name}: attempt {Attempt} failed")]
    private partial void Retried(Exception exception, string name, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The data folder cannot be used at the moment")]
    private partial void Troubled(Exception exception);
}
