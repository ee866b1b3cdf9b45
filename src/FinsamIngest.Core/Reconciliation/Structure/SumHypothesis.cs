using System.Collections.Immutable;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>A way in which a row may be the sum of others.</summary>
/// <param name="Total">Index of the row that should equal the sum.</param>
/// <param name="Parts">Indices of its parts with the weight (1 or −1) of each; in the order of the table.</param>
/// <param name="Prior">0–1: how likely this is from the labels and the order alone.</param>
/// <param name="MustAddUp">Whether the label says that the row is a sum.</param>
public sealed record SumHypothesis(int Total, ImmutableArray<(int Row, int Weight)> Parts, double Prior, bool MustAddUp);
