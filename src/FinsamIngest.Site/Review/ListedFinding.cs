using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Site.Review;

/// <summary>A finding in the list, where those of one cause stand together under the one that shows it best.</summary>
/// <param name="Key">The finding's key.</param>
/// <param name="Finding">The finding.</param>
/// <param name="Lead">The key of the finding that it shares its cause with; null for one that stands by itself or leads.</param>
public sealed record ListedFinding(string Key, Finding Finding, string? Lead)
{
    /// <summary>The findings in the order of the list.</summary>
    public static ImmutableArray<ListedFinding> InOrder(ImmutableArray<Finding> findings, ImmutableArray<string> keys)
    {
        var groups = new Dictionary<(string, decimal?), int>();
        var followers = new List<int>?[findings.Length];
        var follows = new bool[findings.Length];
        for (var i = 0; i < findings.Length; i++)
        {
            if (findings[i].Causes is not [{ Cell: { } cell } cause, ..])
                continue;
            if (groups.TryAdd((cell, cause.Suggested), i))
                continue;
            (followers[groups[(cell, cause.Suggested)]] ??= []).Add(i);
            follows[i] = true;
        }

        var result = ImmutableArray.CreateBuilder<ListedFinding>(findings.Length);
        for (var i = 0; i < findings.Length; i++)
        {
            if (follows[i])
                continue;
            result.Add(new ListedFinding(keys[i], findings[i], null));
            foreach (var follower in followers[i] ?? [])
                result.Add(new ListedFinding(keys[follower], findings[follower], keys[i]));
        }

        return result.MoveToImmutable();
    }
}
