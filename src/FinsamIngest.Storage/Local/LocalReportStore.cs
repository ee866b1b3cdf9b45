using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Storage.Local;

/// <summary>
/// Results as files: one for each report's row, one for each generation, which holds the normalised report. The rows of figures are read out of it, so that there
/// is nothing that could disagree with it.
/// </summary>
internal sealed class LocalReportStore(LocalFolder root, LocalInbox inbox, TimeProvider clock) : IReportStore
{
    private const string TimeFormat = "yyyyMMdd'T'HHmmssfff'Z'";

    private readonly string _rows = root.Folder("reports");
    private readonly string _generations = root.Folder("generations");
    private readonly LocalOrganisations _organisations = new(root);

    public Task<ReportEntry?> FindAsync(string id, CancellationToken cancellation) => Task.FromResult(Find(id));

    public async IAsyncEnumerable<ReportEntry> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var file in Directory.EnumerateFiles(_rows))
        {
            cancellation.ThrowIfCancellationRequested();
            if (LocalJson.Read(file, LocalJson.Default.ReportEntry) is { } entry)
                yield return entry;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    public async Task<ImmutableArray<Organisation>> OrganisationsAsync(CancellationToken cancellation)
    {
        await BuildIndexAsync(cancellation).ConfigureAwait(false);
        return _organisations.Names();
    }

    public async Task<ImmutableArray<ReportEntry>> OfOrganisationAsync(string organisationId, CancellationToken cancellation)
    {
        await BuildIndexAsync(cancellation).ConfigureAwait(false);
        return [.. _organisations.ReportsOf(organisationId).Select(Find).OfType<ReportEntry>().Where(row => row.Organisation?.Id == organisationId)];
    }

    public async Task<ReportEntry> SaveAsync(ReportEntry entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        using (await root.Lock.TakeAsync(cancellation).ConfigureAwait(false))
            return await SaveLockedAsync(entry, cancellation).ConfigureAwait(false);
    }

    public async Task<string> WriteGenerationAsync(NormalisedReport report, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(report);
        var time = clock.GetUtcNow().UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
        var generation = $"{time}-{Guid.NewGuid():n}"[..(time.Length + 9)];
        var path = PathOf(report.DocumentId, generation);
        var written = await root.WriteAsync(
            file =>
            {
                ReportJson.Write(report, file);
                return Task.CompletedTask;
            },
            cancellation).ConfigureAwait(false);
        root.Folder("generations", LocalFolder.NameOf(report.DocumentId));
        LocalFolder.Put(written, path);
        return generation;
    }

    public async Task<ReportEntry> PublishAsync(ReportEntry entry, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Generation is null)
            throw new ArgumentException("A row without a generation publishes nothing.", nameof(entry));
        using (await root.Lock.TakeAsync(cancellation).ConfigureAwait(false))
        {
            if (!File.Exists(PathOf(entry.Id, entry.Generation)))
                throw new StoreConflictException($"Generation {entry.Generation} of {entry.Id} is not there (any more).");
            // Before the row: whoever sees the row as an organisation's finds it among that one's.
            if (entry.Organisation is { } organisation)
                await _organisations.NoteAsync(organisation, entry.Id, cancellation).ConfigureAwait(false);
            return await SaveLockedAsync(entry, cancellation).ConfigureAwait(false);
        }
    }

    public async Task<NormalisedReport?> ReadAsync(string id, string generation, CancellationToken cancellation)
    {
        byte[] bytes;
        var path = PathOf(id, generation);
        try
        {
            bytes = await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false);
        }
        catch (IOException e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        var reading = ReportJson.Read(bytes);
        return reading.Report ?? throw new InvalidDataException($"{path} is not a normalised report: {reading.Error}");
    }

    public async IAsyncEnumerable<FigureRow> FiguresAsync(FigureFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var rows = filter.Organisation is { } organisation
            ? (await OfOrganisationAsync(organisation, cancellation).ConfigureAwait(false)).ToAsyncEnumerable()
            : ListAsync(cancellation);
        var wanted = new List<ReportEntry>();
        await foreach (var entry in rows.ConfigureAwait(false))
            if (entry is { Generation: not null, SupersededBy: null } && filter.MayHold(entry))
                wanted.Add(entry);

        foreach (var entry in wanted.OrderBy(e => e.Organisation?.Id, StringComparer.Ordinal).ThenBy(e => e.FiscalYear).ThenBy(e => e.Id, StringComparer.Ordinal))
            if (await ReadPublishedAsync(entry, cancellation).ConfigureAwait(false) is { } report)
                foreach (var figure in FigureRow.Of(report))
                    if (filter.Accepts(figure))
                        yield return figure;
    }

    public async Task<int> SweepAsync(DateTimeOffset begunBefore, CancellationToken cancellation)
    {
        var swept = 0;
        foreach (var folder in Directory.EnumerateDirectories(_generations).ToList())
        {
            cancellation.ThrowIfCancellationRequested();
            // Whoever publishes holds the lock too, so that none is deleted that has just become the visible one.
            using (await root.Lock.TakeAsync(cancellation).ConfigureAwait(false))
            {
                var valid = LocalJson.Read(Path.Combine(_rows, Path.GetFileName(folder) + ".json"), LocalJson.Default.ReportEntry)?.Generation;
                foreach (var file in Directory.GetFiles(folder))
                {
                    var generation = Path.GetFileNameWithoutExtension(file);
                    if (generation == valid || BegunAt(generation) >= begunBefore)
                        continue;
                    File.Delete(file);
                    swept++;
                }
            }
        }

        await TidyIndexAsync(cancellation).ConfigureAwait(false);
        root.RemoveUnfinished(begunBefore);
        await inbox.RemoveReplacedAsync(begunBefore, cancellation).ConfigureAwait(false);
        return swept;
    }

    private static DateTimeOffset BegunAt(string generation) =>
        DateTimeOffset.TryParseExact(
            generation.Split('-')[0], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : DateTimeOffset.MinValue;

    /// <summary>The visible generation; when it was replaced and swept since the row was read, the one that took its place.</summary>
    private async Task<NormalisedReport?> ReadPublishedAsync(ReportEntry entry, CancellationToken cancellation)
    {
        for (var row = entry; row?.Generation is { } generation;)
        {
            if (await ReadAsync(row.Id, generation, cancellation).ConfigureAwait(false) is { } report)
                return report;
            row = Find(row.Id);
            if (row?.Generation == generation)
                break;
        }

        return null;
    }

    private async Task<ReportEntry> SaveLockedAsync(ReportEntry entry, CancellationToken cancellation)
    {
        if (Find(entry.Id)?.Version != entry.Version)
            throw new StoreConflictException($"The row of {entry.Id} was changed by someone else.");
        var saved = entry with { Version = Guid.NewGuid().ToString("n") };
        await root.WriteAsync(RowOf(entry.Id), LocalJson.Write(saved, LocalJson.Default.ReportEntry), cancellation).ConfigureAwait(false);
        return saved;
    }

    /// <summary>Makes the index of a store that an earlier version has filled.</summary>
    private async Task BuildIndexAsync(CancellationToken cancellation)
    {
        if (_organisations.IsBuilt)
            return;
        await TidyIndexAsync(cancellation).ConfigureAwait(false);
        await _organisations.BuiltAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Adds to the index what a process of an earlier version has left out, and takes out what is not true.</summary>
    private async Task TidyIndexAsync(CancellationToken cancellation)
    {
        using (await root.Lock.TakeAsync(cancellation).ConfigureAwait(false))
        {
            await foreach (var row in ListAsync(cancellation).ConfigureAwait(false))
                if (row is { Generation: not null, Organisation: { } organisation })
                    await _organisations.NoteAsync(organisation, row.Id, cancellation).ConfigureAwait(false);
            _organisations.RemoveWhere((organisation, report) => Find(report)?.Organisation?.Id != organisation);
        }
    }

    private ReportEntry? Find(string id) => LocalJson.Read(RowOf(id), LocalJson.Default.ReportEntry);

    private string RowOf(string id) => Path.Combine(_rows, LocalFolder.NameOf(id) + ".json");

    // The name of a generation may come from a URL: only what this store would write itself is looked for.
    private string PathOf(string id, string generation) =>
        Path.Combine(_generations, LocalFolder.NameOf(id), (generation.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? generation : LocalFolder.NameOf(generation)) + ".json");
}
