using System.Security.Cryptography;
using System.Text;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Ingestion.Families;
using FinsamIngest.Ingestion.Reviews;

namespace FinsamIngest.Ingestion;

/// <summary>Changes the row of one report, trying again when someone else was quicker.</summary>
internal sealed class RowWriter(IReportStore store, TimeProvider clock)
{
    /// <summary>Each conflict is another's success, and few change one row.</summary>
    private const int MostTries = 30;

    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether everything that this engine can do for a report is done.</summary>
    public static bool IsFinished(ReportEntry row, string engine) =>
        row.Generation is not null && row.Engine == engine && row.State is ReportState.ToReview or ReportState.Reviewed or ReportState.Superseded;

    /// <summary>Notes that a worker begins to read a report, unless it is finished.</summary>
    public async Task<ReportEntry> BeginAsync(string id, InboxItem item, string engine, CancellationToken cancellation) =>
        (await ChangeAsync(
            id,
            row => row is null ? New(id, item) with { Attempts = 1 }
                : IsFinished(row, engine) ? null
                : row with { State = ReportState.Reading, Reason = null, Attempts = row.Attempts + 1 },
            cancellation).ConfigureAwait(false))!;

    /// <summary>Notes that a report cannot be read, unless it is finished.</summary>
    public async Task FailAsync(string id, InboxItem item, LocalisedText reason, string engine, CancellationToken cancellation)
    {
        var failed = await ChangeAsync(
            id,
            row => row is not null && IsFinished(row, engine) ? null : (row ?? New(id, item)) with { State = ReportState.Failed, Reason = reason },
            cancellation).ConfigureAwait(false);
        await NoteAsync(failed!, item, cancellation).ConfigureAwait(false);
    }

    /// <summary>Notes that a file's bytes could not be loaded, under its name. Gives the identity of that row.</summary>
    public async Task<string> FailNameAsync(string name, InboxItem? item, LocalisedText reason, CancellationToken cancellation)
    {
        var id = NameId(name);
        await ChangeAsync(
            id,
            row => row is { State: ReportState.Failed } && row.Reason == reason && row.InboxVersion == item?.Version ? null
                : Named(row, id, name, item) with { State = ReportState.Failed, Reason = reason, SupersededBy = null },
            cancellation).ConfigureAwait(false);
        return id;
    }

    /// <summary>Notes that reports of a name that are half read are given up. Whether the file of that name has been read, or has failed, before or now.</summary>
    public async Task<bool> FailUnfinishedAsync(string name, LocalisedText reason, CancellationToken cancellation)
    {
        var rows = new List<ReportEntry>();
        await foreach (var row in store.ListAsync(cancellation).ConfigureAwait(false))
            if (row.Name == name)
                rows.Add(row);
        foreach (var unfinished in rows.Where(IsUnfinished))
            await ChangeAsync(
                unfinished.Id, row => row is not null && IsUnfinished(row) ? row with { State = ReportState.Failed, Reason = reason } : null, cancellation).ConfigureAwait(false);
        return rows.Count > 0;
    }

    /// <summary>Notes that a report and what it changes in others is published.</summary>
    /// <param name="settled">What was published.</param>
    /// <param name="decisions">What reviewers have decided.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<ReportEntry> FinishAsync(Settled settled, IDecisionLog decisions, CancellationToken cancellation)
    {
        var row = settled.Row;
        for (var attempt = 1; row.State is not (ReportState.ToReview or ReportState.Reviewed or ReportState.Superseded); attempt++)
        {
            var finished = row with { State = ReportState.Superseded, Reason = null, Updated = clock.GetUtcNow() };
            if (row.SupersededBy is null)
            {
                // Decisions may have been made while it was read: whoever made them left the row to us.
                var report = row.Generation == settled.Row.Generation ? settled.Report : null;
                report ??= await store.ReadAsync(row.Id, row.Generation!, cancellation).ConfigureAwait(false) ?? throw new StoreConflictException($"{row.Id} was published anew.");
                var standing = await StandingDecisions.OfAsync(decisions, row.Id, row.Supersedes, cancellation).ConfigureAwait(false);
                var progress = ReviewProgress.Of(report, standing);
                finished = finished with { State = progress.State, Undecided = progress.Undecided };
            }

            try
            {
                return await store.SaveAsync(finished, cancellation).ConfigureAwait(false);
            }
            catch (StoreConflictException) when (attempt < MostTries)
            {
                await PauseAsync(cancellation).ConfigureAwait(false);
                row = await store.FindAsync(row.Id, cancellation).ConfigureAwait(false) ?? throw new StoreConflictException($"The row of {row.Id} is gone.");
            }
        }

        return row;
    }

    /// <summary>
    /// Notes that a name's present content is a report: in the report's row when it has that name, else under the name, so that the sweep knows that it was
    /// read. What was said of the name before (too large, gone) is settled by that too.
    /// </summary>
    public async Task NoteAsync(ReportEntry report, InboxItem item, CancellationToken cancellation)
    {
        var isElsewhere = report.Name != item.Name;
        if (!isElsewhere && report.InboxVersion != item.Version)
            await ChangeAsync(
                report.Id, row => row is null || row.InboxVersion == item.Version ? null : row with { InboxVersion = item.Version }, cancellation).ConfigureAwait(false);
        var nameId = NameId(item.Name);
        await ChangeAsync(
            nameId,
            row => (row is null && !isElsewhere) || (row?.SupersededBy == report.Id && row.InboxVersion == item.Version) ? null
                : Named(row, nameId, item.Name, item) with { State = ReportState.Superseded, Reason = null, SupersededBy = report.Id },
            cancellation).ConfigureAwait(false);
    }

    /// <summary>The identity of the row of a name.</summary>
    public static string NameId(string name) => "name:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)));

    private static bool IsUnfinished(ReportEntry row) => row.State is ReportState.Waiting or ReportState.Reading;

    private ReportEntry New(string id, InboxItem item) => new(id, item.Name, ReportState.Reading, item.Received, clock.GetUtcNow())
    {
        Bytes = item.Bytes,
        InboxVersion = item.Version,
    };

    private ReportEntry Named(ReportEntry? row, string id, string name, InboxItem? item)
    {
        var now = clock.GetUtcNow();
        row ??= new ReportEntry(id, name, ReportState.Failed, item?.Received ?? now, now);
        return row with { InboxVersion = item?.Version, Bytes = item?.Bytes ?? 0, Received = item?.Received ?? row.Received };
    }

    /// <summary>Changes a row, or makes it; null from <paramref name="change"/> leaves it as it is. Gives the row as it is then; null when there is none.</summary>
    private async Task<ReportEntry?> ChangeAsync(string id, Func<ReportEntry?, ReportEntry?> change, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var row = await store.FindAsync(id, cancellation).ConfigureAwait(false);
            if (change(row) is not { } changed)
                return row;
            try
            {
                return await store.SaveAsync(changed with { Updated = clock.GetUtcNow() }, cancellation).ConfigureAwait(false);
            }
            catch (StoreConflictException) when (attempt < MostTries)
            {
                await PauseAsync(cancellation).ConfigureAwait(false);
            }
        }
    }

    private Task PauseAsync(CancellationToken cancellation) => Task.Delay(LongestPause * Random.Shared.NextDouble(), clock, cancellation);
}
