using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Brings together the reports of one organisation. Linear in the reports; names are compared only within buckets of similar ones.</summary>
internal static class OrganisationGroups
{
    /// <summary>Indices of the reports of each organisation that has several, in the order of the list.</summary>
    /// <param name="reports">The reports; those that name nobody or no year stay alone.</param>
    /// <param name="agree">Whether two reports' figures show that they are of one organisation; asked only of near names.</param>
    public static List<List<int>> Of(IReadOnlyList<NormalisedReport> reports, Func<NormalisedReport, NormalisedReport, bool> agree)
    {
        var byName = new SortedDictionary<string, (OrganisationKey Key, List<int> Reports)>(StringComparer.Ordinal);
        for (var i = 0; i < reports.Count; i++)
        {
            if (reports[i] is not { Organisation: { } organisation, FiscalYear: not null })
                continue;
            var key = OrganisationKey.Of(organisation);
            if (key.Words.IsEmpty)
                continue;
            if (!byName.TryGetValue(key.Text, out var entry))
                byName[key.Text] = entry = (key, []);
            entry.Reports.Add(i);
        }

        var groups = byName.Values.ToList();
        var join = new DisjointSets(groups.Count);
        foreach (var (a, b) in Candidates(groups))
            if (join.Find(a) != join.Find(b) && Confirm(reports, groups[a].Reports, groups[b].Reports, agree))
                join.Union(a, b);
        return [.. Enumerable.Range(0, groups.Count).GroupBy(join.Find).Select(g => g.SelectMany(i => groups[i].Reports).Order().ToList()).Where(g => g.Count > 1)];
    }

    private static SortedSet<(int, int)> Candidates(List<(OrganisationKey Key, List<int> Reports)> groups)
    {
        var ids = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var pairs = new SortedSet<(int, int)>();
        for (var i = 0; i < groups.Count; i++)
            foreach (var bucket in groups[i].Key.Buckets())
            {
                if (!ids.TryGetValue(bucket, out var list))
                    ids[bucket] = list = [];
                foreach (var other in list)
                    if (other != i && groups[i].Key.IsNear(groups[other].Key))
                        pairs.Add((other, i));
                list.Add(i);
            }

        return pairs;
    }

    /// <summary>One pair of years is asked, the closest: a later report repeats the figures of the one before.</summary>
    private static bool Confirm(IReadOnlyList<NormalisedReport> reports, List<int> left, List<int> right, Func<NormalisedReport, NormalisedReport, bool> agree)
    {
        var best = left.SelectMany(_ => right, (a, b) => (Left: reports[a], Right: reports[b]))
            .Where(p => p.Left.FiscalYear != p.Right.FiscalYear)
            .OrderBy(p => Math.Abs(p.Left.FiscalYear!.Value - p.Right.FiscalYear!.Value))
            .ThenBy(p => p.Left.DocumentId, StringComparer.Ordinal).ThenBy(p => p.Right.DocumentId, StringComparer.Ordinal)
            .FirstOrDefault();
        if (best.Left is null)
            return false;
        return best.Left.FiscalYear > best.Right.FiscalYear ? agree(best.Left, best.Right) : agree(best.Right, best.Left);
    }
}
