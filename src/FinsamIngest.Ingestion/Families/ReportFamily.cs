using System.Collections.Concurrent;
using System.Collections.Immutable;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Ingestion.Families;

/// <summary>The rows of the reports that may be of one organisation, and which version of each year is the valid one. A function of the rows alone, whatever their order.</summary>
/// <param name="Members">By identity.</param>
/// <param name="Versions">What each member's row should say about other versions of it.</param>
internal sealed record ReportFamily(ImmutableArray<ReportEntry> Members, ImmutableDictionary<string, VersionLinks> Versions)
{
    /// <summary>
    /// A document with fewer than half of the figures of the fullest does not take its place, however late it comes: the half-year report
    /// and a sheet of corrections name the same organisation and year.
    /// </summary>
    private const int FullestShare = 2;

    private static readonly ConcurrentDictionary<string, OrganisationName?> Names = new(StringComparer.Ordinal);

    /// <summary>Finds the family of some organisations.</summary>
    /// <param name="rows">Rows that are published, or about to be.</param>
    /// <param name="organisations">The organisations; those that are null are left out.</param>
    public static ReportFamily Of(IEnumerable<ReportEntry> rows, params ReadOnlySpan<Organisation?> organisations)
    {
        var named = rows.Where(row => row.FiscalYear is not null)
            .Select(row => (Row: row, Name: NameOf(row.Organisation))).Where(row => row.Name is not null).ToList();
        var found = Reach(named.Select(row => row.Name!), organisations);
        var members = named.Where(m => found.Contains(m.Name!.Key)).OrderBy(m => m.Row.Id, StringComparer.Ordinal).ToList();
        var versions = ImmutableDictionary.CreateBuilder<string, VersionLinks>(StringComparer.Ordinal);
        foreach (var year in members.GroupBy(m => (m.Name!.Key, m.Row.FiscalYear)))
            Rank([.. year.Select(m => m.Row)], versions);
        return new ReportFamily([.. members.Select(m => m.Row)], versions.ToImmutable());
    }

    /// <summary>The identities of the organisations whose reports may be of the family of some: those named alike, and those named like these.</summary>
    /// <param name="known">Every organisation that there are reports of.</param>
    /// <param name="organisations">The organisations; those that are null are left out.</param>
    public static IEnumerable<string> Near(IReadOnlyCollection<Organisation> known, params ReadOnlySpan<Organisation?> organisations)
    {
        var found = Reach(known.Select(NameOf).OfType<OrganisationName>(), organisations);
        return known.Where(organisation => NameOf(organisation) is { } name && found.Contains(name.Key)).Select(organisation => organisation.Id).Distinct(StringComparer.Ordinal);
    }

    /// <summary>The keys of names that may be one with some organisations', directly or through others.</summary>
    private static HashSet<string> Reach(IEnumerable<OrganisationName> names, ReadOnlySpan<Organisation?> organisations)
    {
        var others = names.DistinctBy(name => name.Key, StringComparer.Ordinal).ToList();
        var found = new HashSet<string>(StringComparer.Ordinal);
        var frontier = new Queue<OrganisationName>();
        foreach (var organisation in organisations)
            if (NameOf(organisation) is { } name && found.Add(name.Key))
                frontier.Enqueue(name);
        while (frontier.TryDequeue(out var name))
            foreach (var other in others)
                if (!found.Contains(other.Key) && name.MayBe(other))
                {
                    found.Add(other.Key);
                    frontier.Enqueue(other);
                }

        return found;
    }

    /// <summary>Of several versions of one year the one received last is valid. Documents without figures take nobody's place, and nobody takes theirs.</summary>
    private static void Rank(List<ReportEntry> rows, ImmutableDictionary<string, VersionLinks>.Builder versions)
    {
        var fullest = rows.Max(Figures);
        var ranked = rows.Where(row => Figures(row) > 0)
            .OrderByDescending(row => Figures(row) * FullestShare >= fullest).ThenByDescending(row => row.Received).ThenBy(row => row.Id, StringComparer.Ordinal)
            .Select(row => row.Id).ToImmutableArray();
        for (var i = 0; i < ranked.Length; i++)
            versions.Add(ranked[i], new VersionLinks(i == 0 ? null : ranked[0], ranked[(i + 1)..]));
        foreach (var row in rows)
            versions.TryAdd(row.Id, new VersionLinks(null, []));
    }

    private static int Figures(ReportEntry row) => row.Coverage?.Figures ?? 0;

    // Every ingestion looks at the names of all reports, and there are a hundred associations.
    private static OrganisationName? NameOf(Organisation? organisation) =>
        organisation is null ? null : Names.GetOrAdd(organisation.Name, static (_, o) => OrganisationName.Of(o), organisation);
}

/// <summary>What a row says about other versions of the report.</summary>
/// <param name="SupersededBy">The valid version; null when it is this one.</param>
/// <param name="Supersedes">Those whose place it took, the latest first.</param>
internal sealed record VersionLinks(string? SupersededBy, ImmutableArray<string> Supersedes)
{
    public bool IsThatOf(ReportEntry row) => row.SupersededBy == SupersededBy && row.Supersedes.SequenceEqual(Supersedes, StringComparer.Ordinal);
}
