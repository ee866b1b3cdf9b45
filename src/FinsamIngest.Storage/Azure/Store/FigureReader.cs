using System.Runtime.CompilerServices;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Azure.Store;

/// <summary>Reads figures so that each report's are whole and of one generation, though others publish and sweep meanwhile.</summary>
internal sealed class FigureReader(StoreTables tables, OrganisationIndex organisations)
{
    // Each time a report was published anew while it was read. That it happens so often in a row is a fault somewhere.
    private const int MostRepetitions = 20;

    /// <summary>The figures that fit, ordered by organisation, year, report and place.</summary>
    public async IAsyncEnumerable<FigureRow> ReadAsync(FigureFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var reports = await PublishedAsync(filter, cancellation).ConfigureAwait(false);
        var index = filter.Codes is { } codes && reports.Count > 0 ? await ReadIndexAsync(codes, filter, cancellation).ConfigureAwait(false) : null;
        // What was visible before the index was read and still is was whole meanwhile; a generation that has gone may have been half swept.
        var stable = index is null ? [] : (await PublishedAsync(filter, cancellation).ConfigureAwait(false)).Select(Key).ToHashSet();

        foreach (var report in reports.OrderBy(r => r.Organisation?.Id, StringComparer.Ordinal).ThenBy(r => r.FiscalYear).ThenBy(r => r.Id, StringComparer.Ordinal))
        {
            var figures = stable.Contains(Key(report))
                ? index!.GetValueOrDefault(Key(report)) ?? []
                : await ReadWholeAsync(report, cancellation).ConfigureAwait(false);
            foreach (var figure in figures)
                if (filter.Accepts(figure))
                    yield return figure;
        }
    }

    private static (string Id, string Generation) Key(ReportEntry report) => (report.Id, report.Generation!);

    private static string Condition(string code, FigureFilter filter) =>
        TableFilter.RowKeyPrefix(FigureRows.CodePartition(code), FigureRows.CodePrefix(code, filter.Organisation)) + Years(filter);

    private static string Years(FigureFilter filter) =>
        (filter.FromYear is { } from ? $" and FiscalYear ge {from}" : "") + (filter.ToYear is { } to ? $" and FiscalYear le {to}" : "");

    private async Task<Dictionary<(string Id, string Generation), List<FigureRow>>> ReadIndexAsync(
        IEnumerable<string> codes, FigureFilter filter, CancellationToken cancellation)
    {
        var index = new Dictionary<(string Id, string Generation), List<(int Position, FigureRow Figure)>>();
        foreach (var code in codes)
            await foreach (var row in tables.FiguresByCode.ListAsync(Condition(code, filter), cancellation).ConfigureAwait(false))
            {
                var key = (row.GetString("ReportId")!, row.GetString("Generation")!);
                if (!index.TryGetValue(key, out var figures))
                    index.Add(key, figures = []);
                figures.Add((row.GetInt32("Position")!.Value, FigureRows.Read(row)));
            }

        return index.ToDictionary(report => report.Key, report => report.Value.OrderBy(figure => figure.Position).Select(figure => figure.Figure).ToList());
    }

    private async Task<List<ReportEntry>> PublishedAsync(FigureFilter filter, CancellationToken cancellation)
    {
        var reports = new List<ReportEntry>();
        if (filter.Organisation is { } organisation)
            reports.AddRange((await organisations.OfAsync(organisation, cancellation).ConfigureAwait(false)).Where(filter.MayHold));
        else
            await foreach (var row in tables.Reports.ListAsync(Years(filter) is { Length: > 0 } years ? years[" and ".Length..] : null, cancellation).ConfigureAwait(false))
                reports.Add(ReportRows.Read(row));
        reports.RemoveAll(report => report is { Generation: null } or { SupersededBy: not null });
        return reports;
    }

    /// <summary>All figures of the visible generation; when that is swept while it is read, those of the one that took its place.</summary>
    private async Task<List<FigureRow>> ReadWholeAsync(ReportEntry report, CancellationToken cancellation)
    {
        for (var i = 0; i < MostRepetitions; i++)
        {
            var figures = new List<FigureRow>();
            await foreach (var row in tables.Figures.ListAsync(TableFilter.Partition(FigureRows.PartitionOf(report.Id, report.Generation!)), cancellation).ConfigureAwait(false))
                figures.Add(FigureRows.Read(row));
            if (figures.Count == GenerationName.FiguresOf(report.Generation!))
                return figures;
            var present = await tables.Reports.FindAsync(ReportRows.PartitionOf(report.Id), ReportRows.KeyOf(report.Id), cancellation).ConfigureAwait(false);
            if (present is null || ReportRows.Read(present) is not { Generation: not null } next)
                return [];
            report = next;
        }

        throw new StoreConflictException($"{report.Id} is published again and again while it is read.");
    }
}
