using System.Collections.Immutable;
using FinsamIngest.Site.Figures.Measures;

namespace FinsamIngest.Site.Figures;

/// <summary>What the page across associations shows.</summary>
/// <param name="Associations">Those with something known of the year, by name.</param>
/// <param name="Year">The year shown.</param>
/// <param name="Years">Years to choose from, the latest first.</param>
public sealed record AcrossModel(ImmutableArray<AssociationFigures> Associations, int Year, ImmutableArray<int> Years)
{
    /// <summary>The year asked for, or the latest that most associations have reported on.</summary>
    public static AcrossModel Of(ImmutableArray<AssociationFigures> all, int? asked)
    {
        var counts = all.SelectMany(association => association.Years).GroupBy(year => year).ToDictionary(group => group.Key, group => group.Count());
        ImmutableArray<int> years = [.. counts.Keys.OrderDescending()];
        var year = asked is { } wanted && counts.ContainsKey(wanted) ? wanted
            : counts.Count == 0 ? 0
            : counts.OrderByDescending(count => count.Value).ThenByDescending(count => count.Key).First().Key;
        return new AcrossModel([.. all.Where(association => association.Years.Contains(year))], year, years);
    }
}
