using System.Collections.Immutable;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Site.Review;

/// <summary>Everything that was decided on one finding, in this version of the report and in those whose place it took.</summary>
/// <param name="Own">Decisions on this version, by sequence.</param>
/// <param name="Inherited">Decisions on the latest earlier version that had the same finding, by sequence.</param>
public sealed record FindingHistory(ImmutableArray<Decision> Own, ImmutableArray<Decision> Inherited)
{
    public static readonly FindingHistory Empty = new([], []);

    /// <summary>The decision that stands; null while the finding is open.</summary>
    public Decision? Standing => Latest is { Verdict: not Core.Storage.Verdict.Withdrawn } decision ? decision : null;

    /// <summary>The last entry, a withdrawal too; null when there is none.</summary>
    public Decision? Latest => Own.IsEmpty ? Inherited.LastOrDefault() : Own[^1];

    /// <summary>The sequence that the next decision must have.</summary>
    public int Next => Own.IsEmpty ? 1 : Own[^1].Sequence + 1;

    /// <summary>All entries, the earliest first.</summary>
    public IEnumerable<Decision> All => Inherited.Concat(Own);

    /// <summary>The decisions of a report and of the versions that it supersedes (the latest first), by finding.</summary>
    public static Dictionary<string, FindingHistory> Of(ImmutableArray<Decision> own, IEnumerable<ImmutableArray<Decision>> earlier)
    {
        var result = own.GroupBy(d => d.FindingKey, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => new FindingHistory([.. g.OrderBy(d => d.Sequence)], []), StringComparer.Ordinal);
        foreach (var version in earlier)
            foreach (var group in version.GroupBy(d => d.FindingKey, StringComparer.Ordinal))
            {
                var known = result.GetValueOrDefault(group.Key, Empty);
                if (known.Inherited.IsEmpty)
                    result[group.Key] = known with { Inherited = [.. group.OrderBy(d => d.Sequence)] };
            }

        return result;
    }
}
