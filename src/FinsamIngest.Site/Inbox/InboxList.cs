using System.Collections.Immutable;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Site.Inbox;

/// <summary>The reports that a visitor sees, and what there is to filter by.</summary>
/// <param name="Query">What was asked for.</param>
/// <param name="Rows">The reports, what waits for a person first.</param>
/// <param name="Total">How many there would be without the limit.</param>
/// <param name="Organisations">Id and name of every association, by name.</param>
/// <param name="Years">Every year, the latest first.</param>
/// <param name="States">How many reports fit the rest of the query, by state.</param>
public sealed record InboxList(
    InboxQuery Query,
    ImmutableArray<InboxRow> Rows,
    int Total,
    ImmutableArray<(string Id, string Name)> Organisations,
    ImmutableArray<int> Years,
    ImmutableDictionary<ReportState, int> States)
{
    /// <summary>Whether a worker has something to do, so that the page should look again soon.</summary>
    public bool IsMoving => Rows.Any(row => row.State is ReportState.Waiting or ReportState.Reading);

    /// <summary>Reads the store and the drop container: a file that no row speaks of waits.</summary>
    public static async Task<InboxList> ReadAsync(IReportStore store, IReportInbox inbox, InboxQuery query, CancellationToken cancellation)
    {
        var rows = new List<InboxRow>();
        var known = new HashSet<(string, string?)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var failed = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        await foreach (var entry in store.ListAsync(cancellation))
        {
            rows.Add(InboxRow.Of(entry));
            known.Add((entry.Name, entry.InboxVersion));
            if (entry.State is ReportState.Waiting or ReportState.Reading)
                names.Add(entry.Name);
            if (entry.State == ReportState.Failed && entry.Received >= failed.GetValueOrDefault(entry.Name))
                failed[entry.Name] = entry.Received;
        }

        await foreach (var item in inbox.ListAsync(cancellation))
            // What has failed is no news until something arrives after it.
            if (!names.Contains(item.Name) && !known.Contains((item.Name, item.Version)) && !(failed.TryGetValue(item.Name, out var received) && received >= item.Received))
                rows.Add(InboxRow.Of(item));

        var fitting = rows.Where(query.AcceptsButState).ToList();
        var shown = fitting.Where(query.AcceptsState)
            .OrderBy(row => Rank(row)).ThenByDescending(row => row.Year).ThenBy(row => row.Organisation, StringComparer.OrdinalIgnoreCase)
            .ThenByDescending(row => row.Received).ToList();
        return new InboxList(
            query,
            [.. shown.Take(query.Most)],
            shown.Count,
            [.. rows.Where(row => row is { OrganisationId: not null, Organisation: not null }).GroupBy(row => row.OrganisationId!, StringComparer.Ordinal)
                .Select(group => (group.Key, group.First().Organisation!)).OrderBy(o => o.Item2, StringComparer.OrdinalIgnoreCase)],
            [.. rows.Where(row => row.Year is not null).Select(row => row.Year!.Value).Distinct().OrderDescending()],
            fitting.GroupBy(row => row.State).ToImmutableDictionary(group => group.Key, group => group.Count()));
    }

    private static int Rank(InboxRow row) => row.State switch
    {
        ReportState.Failed => 0,
        ReportState.Reading => 1,
        ReportState.Waiting => 2,
        ReportState.ToReview => 3,
        ReportState.Reviewed => 4,
        _ => 5,
    };
}
