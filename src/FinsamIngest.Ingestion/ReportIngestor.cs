using System.Security.Cryptography;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Ingestion.Families;
using FinsamIngest.Ingestion.Reading;
using FinsamIngest.Ingestion.Telemetry;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Ingestion;

/// <summary>
/// From a file in the inbox to a published report. May be asked for any file any number of times, in any order, by several workers at once, and be killed
/// at any moment: asked again, it ends where a quiet run ends. What a file holds never makes it throw; only the store does, and then it is to be asked again.
/// </summary>
/// <param name="inbox">Where files come from.</param>
/// <param name="store">Where results go.</param>
/// <param name="decisions">What reviewers have decided.</param>
/// <param name="options">Limits.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Gets names, identities, counts and times.</param>
public sealed class ReportIngestor(
    IReportInbox inbox, IReportStore store, IDecisionLog decisions, IngestorOptions options, TimeProvider clock, ILogger<ReportIngestor> log)
{
    /// <summary>
    /// Of files from this size on the memory is given back at once. The collector would let several of 50 MB pile up, since it looks at large objects
    /// seldom: six of them in a row had a process at 348 MB, which this keeps under 300.
    /// </summary>
    private const long LargeFile = 8L << 20;

    private readonly RowWriter _rows = new(store, clock);

    /// <summary>Reads a file, compares the report with the others of its organisation, and publishes it.</summary>
    /// <param name="name">Its name in the inbox.</param>
    /// <param name="attempt">The how-manieth delivery this is, from 1; for the telemetry.</param>
    /// <param name="cancellation">Stops it; to be asked for again.</param>
    /// <exception cref="StoreConflictException">Others keep changing the same rows.</exception>
    public async Task<IngestOutcome> IngestAsync(string name, int attempt, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        using var activity = IngestionTelemetry.Begin(attempt);
        var outcome = await RunAsync(name, cancellation).ConfigureAwait(false);
        activity?.SetTag("finsam.outcome", outcome.Result.ToString()).SetTag("finsam.report", outcome.ReportId);
        IngestionTelemetry.Ended(outcome.Result);
        return outcome;
    }

    /// <summary>Notes that a file is given up, unless it is published: what ends in the poison queue is seen among the reports.</summary>
    /// <param name="name">Its name in the inbox.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Stops it; to be asked for again.</param>
    public async Task FailAsync(string name, LocalisedText reason, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(reason);
        log.GivenUp(name, reason.En);
        var item = await inbox.FindAsync(name, cancellation).ConfigureAwait(false);
        if (item is not null && item.Bytes <= options.MaxBytes)
        {
            var stream = await inbox.OpenAsync(name, cancellation).ConfigureAwait(false);
            if (stream is not null)
            {
                await using var closing = stream.ConfigureAwait(false);
                var id = IdOf(await SHA256.HashDataAsync(stream, cancellation).ConfigureAwait(false));
                await _rows.FailAsync(id, item, reason, options.Engine, cancellation).ConfigureAwait(false);
                return;
            }
        }

        if (!await _rows.FailUnfinishedAsync(name, reason, cancellation).ConfigureAwait(false))
            await _rows.FailNameAsync(name, item, reason, cancellation).ConfigureAwait(false);
    }

    /// <summary>Deletes old generations, and finds files that nobody has read: an event that was lost heals itself.</summary>
    public async Task<SweepOutcome> SweepAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var generations = await store.SweepAsync(now - options.SweepAge, cancellation).ConfigureAwait(false);
        var read = new HashSet<(string Name, string? Version)>();
        var unread = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var row in store.ListAsync(cancellation).ConfigureAwait(false))
        {
            var isUnfinished = row.State is ReportState.Waiting or ReportState.Reading;
            if (isUnfinished && row.Updated < now - options.UnreadAge)
                unread.Add(row.Name);
            read.Add((row.Name, row.InboxVersion));
        }

        await foreach (var item in inbox.ListAsync(cancellation).ConfigureAwait(false))
            if (item.Received < now - options.UnreadAge && !read.Contains((item.Name, item.Version)))
                unread.Add(item.Name);

        log.Swept(generations, unread.Count);
        return new SweepOutcome(generations, [.. unread]);
    }

    private async Task<IngestOutcome> RunAsync(string name, CancellationToken cancellation)
    {
        if (await inbox.FindAsync(name, cancellation).ConfigureAwait(false) is not { } item)
            return await MissingAsync(name, cancellation).ConfigureAwait(false);
        if (item.Bytes > options.MaxBytes)
            return await TooLargeAsync(item, item.Bytes, cancellation).ConfigureAwait(false);

        var (begun, reading, outcome) = await LoadAsync(item, cancellation).ConfigureAwait(false);
        if (item.Bytes >= LargeFile)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (outcome is not null)
            return outcome;
        var id = begun!.Id;
        if (reading is { Report: null })
        {
            await _rows.FailAsync(id, item, reading.Reason!, options.Engine, cancellation).ConfigureAwait(false);
            return new IngestOutcome(IngestResult.Failed, id, reading.Reason);
        }

        Settled settled;
        using (IngestionTelemetry.Time("settle"))
            settled = await new FamilySettler(store, decisions, options, clock, log).SettleAsync(begun, reading?.Report, cancellation).ConfigureAwait(false);
        var row = await _rows.FinishAsync(settled, decisions, cancellation).ConfigureAwait(false);
        await _rows.NoteAsync(row, item, cancellation).ConfigureAwait(false);
        if (settled.Report is { } report)
            IngestionTelemetry.Published(report);
        log.Published(name, id, row.Pages, row.Findings.Errors, row.Findings.Warnings, settled.Republished);
        return new IngestOutcome(IngestResult.Published, id, Republished: settled.Republished);
    }

    /// <summary>Loads and reads a file; the bytes are let go of when it returns. Gives an outcome when that was all there is to do.</summary>
    private async Task<(ReportEntry? Begun, ReadResult? Reading, IngestOutcome? Outcome)> LoadAsync(InboxItem item, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte>? loaded;
        using (IngestionTelemetry.Time("load"))
        {
            var stream = await inbox.OpenAsync(item.Name, cancellation).ConfigureAwait(false);
            if (stream is null)
                return (null, null, await MissingAsync(item.Name, cancellation).ConfigureAwait(false));
            await using var closing = stream.ConfigureAwait(false);
            loaded = await FileBytes.LoadAsync(stream, item.Bytes, options.MaxBytes, cancellation).ConfigureAwait(false);
        }

        if (loaded is not { } bytes)
            return (null, null, await TooLargeAsync(item, options.MaxBytes + 1, cancellation).ConfigureAwait(false));

        var id = IdOf(SHA256.HashData(bytes.Span));
        var row = await _rows.BeginAsync(id, item, options.Engine, cancellation).ConfigureAwait(false);
        if (RowWriter.IsFinished(row, options.Engine))
        {
            await _rows.NoteAsync(row, item, cancellation).ConfigureAwait(false);
            log.Unchanged(item.Name, id);
            return (row, null, new IngestOutcome(IngestResult.Unchanged, id));
        }

        // A worker that was killed may have published it, and not what it changes in others.
        if (row.Generation is not null && row.Engine == options.Engine)
            return (row, null, null);
        using (IngestionTelemetry.Time("read"))
            return (row, await ReadAsync(id, item.Name, bytes, cancellation).ConfigureAwait(false), null);
    }

    private async Task<ReadResult> ReadAsync(string id, string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var result = await Deadline.RunAsync(
            _ => FileReader.Read(bytes, name[(name.LastIndexOf('/') + 1)..], options.Readers), options.ReadingLimit, cancellation).ConfigureAwait(false);
        if (result.TimedOut)
        {
            log.TimedOut(name, id, options.ReadingLimit.TotalSeconds, Deadline.Abandoned);
            return new ReadResult(null, IngestReasons.TimedOut(options.ReadingLimit));
        }

        if (result.Error is { } error)
        {
            log.Defect(name, id, error.GetType().Name, error.StackTrace);
            // Too little memory may be enough the next time, when others need less of it.
            if (error is OutOfMemoryException)
                throw new IOException("There was too little memory to read a file.", error);
            return new ReadResult(null, IngestReasons.Defect(error));
        }

        if (result.Value?.Failure is { } failure)
        {
            log.Failed(name, id, failure.Kind);
            return new ReadResult(null, failure.Message);
        }

        return new ReadResult(result.Value!.Report, null);
    }

    private async Task<IngestOutcome> TooLargeAsync(InboxItem item, long bytes, CancellationToken cancellation)
    {
        log.TooLarge(item.Name, bytes, options.MaxBytes);
        var reason = IngestReasons.TooLarge(bytes, options.MaxBytes);
        return new IngestOutcome(IngestResult.Failed, await _rows.FailNameAsync(item.Name, item, reason, cancellation).ConfigureAwait(false), reason);
    }

    private async Task<IngestOutcome> MissingAsync(string name, CancellationToken cancellation)
    {
        log.Missing(name);
        // Deleted after it was read: a message that came twice says nothing new.
        if (await _rows.FailUnfinishedAsync(name, IngestReasons.Missing, cancellation).ConfigureAwait(false))
            return new IngestOutcome(IngestResult.Missing, null, IngestReasons.Missing);
        var id = await _rows.FailNameAsync(name, null, IngestReasons.Missing, cancellation).ConfigureAwait(false);
        return new IngestOutcome(IngestResult.Missing, id, IngestReasons.Missing);
    }

    private static string IdOf(byte[] digest) => "sha256:" + Convert.ToHexStringLower(digest);

    /// <summary>What reading gave: a report, or the reason why not.</summary>
    private sealed record ReadResult(NormalisedReport? Report, LocalisedText? Reason);
}
