using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>The kind that the report shows for each row, once it is known what adds up to what.</summary>
public static class RowKinds
{
    /// <summary>Kinds from roles and the sums that were chosen (those that hold; empty when none is known).</summary>
    /// <param name="rows">The rows of one table.</param>
    /// <param name="chosen">At most one hypothesis per total.</param>
    public static ImmutableArray<RowKind> Assign(IReadOnlyList<RowShape> rows, IReadOnlyList<SumHypothesis> chosen)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(chosen);
        var isTotal = new bool[rows.Count];
        var isPart = new bool[rows.Count];
        foreach (var sum in chosen)
        {
            if (sum.Total >= rows.Count || sum.Parts.Any(p => p.Row >= rows.Count))
                continue;
            isTotal[sum.Total] = true;
            foreach (var (row, _) in sum.Parts)
                isPart[row] = true;
        }

        var kinds = ImmutableArray.CreateBuilder<RowKind>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
            kinds.Add(rows[i].Role switch
            {
                RowRole.Header => RowKind.Header,
                RowRole.Memo => RowKind.Memo,
                RowRole.Sum => isPart[i] ? RowKind.Subtotal : RowKind.Total,
                _ => !isTotal[i] ? RowKind.Item : isPart[i] ? RowKind.Subtotal : RowKind.Total,
            });
        return kinds.MoveToImmutable();
    }

    /// <summary>Kinds when the figures are not known: the likeliest structure is taken to hold.</summary>
    public static ImmutableArray<RowKind> Assign(IReadOnlyList<RowShape> rows)
    {
        var chosen = new List<SumHypothesis>();
        SumStructure.Walk(rows, null, (_, candidates) =>
        {
            if (candidates.Count == 0)
                return null;
            chosen.Add(candidates[0]);
            return candidates[0];
        });
        return Assign(rows, chosen);
    }
}
