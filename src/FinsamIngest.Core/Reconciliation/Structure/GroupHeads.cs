namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Totals that stand above their items, as labels show them: a group whose share in per cent follows on the next row, items that begin
/// with a list mark under a row that does not, and items indented under a row.
/// </summary>
internal static class GroupHeads
{
    /// <summary>The heads and the items of each.</summary>
    public static IReadOnlyDictionary<int, int[]> FromLabels(IReadOnlyList<RowShape> rows)
    {
        var heads = new SortedDictionary<int, int[]>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (!IsHead(rows, i))
                continue;
            var parts = new List<int>();
            for (var j = i + 1; j < rows.Count && rows[j].Role is not (RowRole.Sum or RowRole.Result) && !IsHead(rows, j); j++)
            {
                if (rows[j].Role != RowRole.Item)
                    continue;
                if (rows[i].Level < rows[i + 1].Level && rows[j].Level <= rows[i].Level)
                    break;
                parts.Add(j);
                if (parts.Count > SumCandidates.PartLimit)
                    break;
            }

            if (parts.Count is > 1 and <= SumCandidates.PartLimit)
                heads[i] = [.. parts];
        }

        return heads;
    }

    private static bool IsHead(IReadOnlyList<RowShape> rows, int i)
    {
        if (rows[i].Role != RowRole.Item || i + 1 >= rows.Count)
            return false;
        var next = rows[i + 1];
        return next.Role switch
        {
            RowRole.Memo => LabelText.Normalise(next.Label).Contains('%'),
            RowRole.Item => next.Level > rows[i].Level || (IsListed(next.Label) && !IsListed(rows[i].Label)),
            _ => false,
        };
    }

    private static bool IsListed(string label) => label.Length > 0 && label[0] is '-' or '–' or '•' or '*';
}
