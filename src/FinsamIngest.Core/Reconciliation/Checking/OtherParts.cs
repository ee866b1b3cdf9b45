namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// The rows that a total adds where neither labels nor order tell: some of the rows above it, passing over others (subtotals without a word for it, memo rows,
/// a result that is shown and not added). Believed only if it holds in every column, in so many digits that chance cannot do it.
/// </summary>
internal static class OtherParts
{
    /// <summary>Rows that are tried, the nearest above the total: 16,384 choices.</summary>
    private const int MostRows = 14;

    /// <summary>Digits of different totals that have to agree: of 16,384 choices, each within a few steps of rounding, under one in a hundred agrees by chance.</summary>
    private const int EnoughDigits = 9;

    /// <summary>Columns compared: more prove nothing further.</summary>
    private const int MostLanes = 12;

    /// <summary>The sum with most parts that holds in all columns of outcomes and budgets, at least two; null when there is none.</summary>
    public static SumHypothesis? Find(SumGroup group, FigureBook book, int total, IReadOnlyList<SumHypothesis> candidates, SearchBudget budget)
    {
        int[] rows = [.. candidates.SelectMany(c => c.Parts.Select(p => p.Row)).Distinct().Order()];
        if (rows.Length < 2)
            return null;
        rows = rows[^Math.Min(MostRows, rows.Length)..];
        var lanes = Lanes(group, book, total);
        if (lanes.Count < 2 || !budget.Take())
            return null;
        var sides = RowSides.Of(group.Shapes);
        int[] plain = [.. rows.Select(_ => 1)];
        int[] signed = [.. rows.Select(r => sides[r] == RowSide.Cost ? -1 : 1)];
        var must = group.Shapes[total].Role == RowRole.Sum;
        foreach (var weights in signed.Contains(-1) ? new[] { plain, signed } : [plain])
            if (Choose(group, book, total, rows, weights, lanes) is { } chosen)
                return new SumHypothesis(total, [.. chosen.Select(i => (rows[i], weights[i]))], 0.4, must);
        return null;
    }

    /// <summary>The columns that must hold; none when their totals have too few digits.</summary>
    private static List<int> Lanes(SumGroup group, FigureBook book, int total)
    {
        var lanes = new List<int>();
        var seen = new HashSet<decimal>();
        var digits = 0;
        for (var lane = 0; lane < group.Lanes.Length && lanes.Count < MostLanes; lane++)
        {
            if (LaneKinds.Of(group.Lanes[lane]) != LaneKind.Main || group.At(total, lane) is not (>= 0 and var index) || book.Figures[index].Value == 0)
                continue;
            lanes.Add(lane);
            if (seen.Add(Math.Abs(book.Figures[index].Value)))
                digits += SignificantDigits.Of(book.Figures[index].Value);
        }

        return digits >= EnoughDigits ? lanes : [];
    }

    private static List<int>? Choose(SumGroup group, FigureBook book, int total, int[] rows, int[] weights, List<int> lanes)
    {
        var (values, widths) = (new decimal[rows.Length, lanes.Count], new decimal[rows.Length, lanes.Count]);
        var (left, width) = (new decimal[lanes.Count], new decimal[lanes.Count]);
        for (var l = 0; l < lanes.Count; l++)
        {
            var figure = book.Figures[group.At(total, lanes[l])];
            (left[l], width[l]) = (figure.Value * figure.Scale, figure.Quantum * figure.Scale);
            for (var r = 0; r < rows.Length; r++)
                if (group.At(rows[r], lanes[l]) is >= 0 and var index && book.Figures[index] is var part)
                {
                    if (!Units.AreComparable(part.Unit, figure.Unit))
                        return null;
                    (values[r, l], widths[r, l]) = (weights[r] * part.Value * part.Scale, part.Quantum * part.Scale);
                }
        }

        // Gray code: each choice differs from the one before it by one row.
        var (chosen, best, most) = (0, 0, 1);
        for (var step = 1; step < 1 << rows.Length; step++)
        {
            var row = int.TrailingZeroCount(step);
            chosen ^= 1 << row;
            var sign = (chosen >> row & 1) == 1 ? 1 : -1;
            var holds = true;
            for (var l = 0; l < lanes.Count; l++)
            {
                left[l] -= sign * values[row, l];
                width[l] += sign * widths[row, l];
                holds &= 2 * Math.Abs(left[l]) <= width[l];
            }

            if (holds && int.PopCount(chosen) > most)
                (best, most) = (chosen, int.PopCount(chosen));
        }

        return best == 0 ? null : [.. Enumerable.Range(0, rows.Length).Where(r => (best >> r & 1) == 1)];
    }
}
