using System.Collections.Immutable;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Site.Figures.Measures;

/// <summary>A measure in a year.</summary>
/// <param name="Year">The fiscal year it belongs to.</param>
/// <param name="Amount">In kronor.</param>
/// <param name="Sources">The printed figures that it is, or is the sum of; the first is the one to look at.</param>
public sealed record DataPoint(int Year, decimal Amount, ImmutableArray<FigureRow> Sources)
{
    /// <summary>Whether it was added up from several printed figures.</summary>
    public bool IsSum => Sources.Length > 1;
}
