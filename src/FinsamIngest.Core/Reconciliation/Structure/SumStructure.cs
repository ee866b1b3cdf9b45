namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// The ways in which the rows of a table may add up, from labels, headings and order alone. The table reader weighs readings with them,
/// and reconciliation tests them. For a note of several tables, pass the rows of all its tables one after the other, each table
/// preceded by a <see cref="RowRole.Header"/> row with its title: the grand total then finds the subtotals of every table.
/// </summary>
public static class SumStructure
{
    /// <summary>All hypotheses, grouped by total in the order of the table, the likeliest of a total first (at most about a dozen each).</summary>
    public static IReadOnlyList<SumHypothesis> Hypotheses(IReadOnlyList<RowShape> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var all = new List<SumHypothesis>();
        var heads = GroupHeads.FromLabels(rows);
        foreach (var (head, parts) in heads)
            all.Add(new SumHypothesis(head, [.. parts.Select(p => (p, 1))], 0.4, MustAddUp: false));
        var plain = Walk(rows, null, static (_, candidates) => candidates.Count > 0 ? candidates[0] : null);
        all.AddRange(plain);
        if (heads.Count > 0)
        {
            // A grand total under groups that are headed by their totals adds the heads, not the items.
            var known = plain.ToLookup(h => h.Total);
            foreach (var hypothesis in Walk(rows, heads, static (_, candidates) => candidates.Count > 0 ? candidates[0] : null))
                if (!known[hypothesis.Total].Any(h => h.Parts.SequenceEqual(hypothesis.Parts)))
                    all.Add(hypothesis with { Prior = hypothesis.Prior * 0.9 });
        }

        return [.. all.GroupBy(h => h.Total).OrderBy(g => g.Key).SelectMany(g => g.OrderByDescending(h => h.Prior).Take(SumCandidates.Limit))];
    }

    /// <summary>
    /// Walks down the rows. At each total the candidates are offered to <paramref name="choose"/>, whose answer
    /// (one of them, another sum, or null) says which rows are used up, so that later totals add the subtotal instead of them.
    /// </summary>
    internal static List<SumHypothesis> Walk(
        IReadOnlyList<RowShape> rows,
        IReadOnlyDictionary<int, int[]>? heads,
        Func<int, IReadOnlyList<SumHypothesis>, SumHypothesis?> choose)
    {
        var found = new List<SumHypothesis>();
        var state = new SumCandidates(rows);
        var covered = new HashSet<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (heads is not null && heads.TryGetValue(i, out var parts))
                covered.UnionWith(parts);
            switch (rows[i].Role)
            {
                case RowRole.Header:
                    state.Mark(i);
                    break;
                case RowRole.Memo:
                    state.Remember(i);
                    break;
                case RowRole.Item:
                    state.Add(i, isCovered: covered.Contains(i));
                    break;
                case RowRole.Sum:
                case RowRole.Result:
                    var candidates = state.For(i);
                    found.AddRange(candidates);
                    state.Close(i, choose(i, candidates));
                    break;
            }
        }

        return found;
    }
}
