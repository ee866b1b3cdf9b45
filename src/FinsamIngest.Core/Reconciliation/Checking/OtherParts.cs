using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// The rows that a total adds where neither labels nor order tell: some of the rows above it, passing over others (subtotals without a word for it, memo rows,
/// a result that is shown and not added), with signs that words do not tell either (a net among positive costs). Believed only if it holds in every column, in so many digits
/// that chance cannot do it.
/// </summary>
internal static class OtherParts
{
    /// <summary>Rows that are tried, the nearest above the total: 16,384 choices.</summary>
    private const int MostRows = 14;

    /// <summary>Rows that are tried with either sign: 19,683 choices.</summary>
    private const int MostSigned = 9;

    /// <summary>
    /// Digits of different totals that have to agree beyond those of the number of choices: of 16,384 choices, each within a few steps of rounding, nine agree by chance under once in
    /// a hundred tables; of the nine choices that two rows with either sign leave, six.
    /// </summary>
    private const int EnoughDigits = 5;

    /// <summary>Columns compared: more prove nothing further.</summary>
    private const int MostLanes = 12;

    /// <summary>The sum with most parts that holds in all columns of outcomes and budgets, at least two; null when there is none.</summary>
    public static SumHypothesis? Find(SumGroup group, FigureBook book, int total, IReadOnlyList<SumHypothesis> candidates, SearchBudget budget)
    {
        int[] rows = [.. candidates.SelectMany(c => c.Parts.Select(p => p.Row)).Distinct().Order()];
        if (rows.Length < 2)
            return null;
        var (lanes, digits) = Lanes(group, book, total);
        // One side of a balance sheet is not the sum of the other's rows, which come to as much.
        if (group.Shapes[total].Statement == Statement.BalanceSheet)
            rows = rows[(Array.FindLastIndex(rows, r => lanes.TrueForAll(lane => Amount(group, book, r, lane) == Amount(group, book, total, lane))) + 1)..];
        rows = rows[^Math.Min(MostRows, rows.Length)..];
        if (lanes.Count < 2 || rows.Length < 2 || digits < Needed(3, 2) || !budget.Take())
            return null;
        var sides = RowSides.Of(group.Shapes);
        int[] plain = [.. rows.Select(_ => 1)];
        int[] signed = [.. rows.Select(r => sides[r] == RowSide.Cost ? -1 : 1)];
        var must = group.Shapes[total].Role == RowRole.Sum;
        foreach (var weights in signed.Contains(-1) ? new[] { plain, signed } : [plain])
            if (digits >= Needed(2, rows.Length) && Choose(group, book, total, rows, weights, lanes) is { } chosen && !PassesOverCopy(group, book, rows, chosen, lanes))
                return new SumHypothesis(total, [.. chosen.Select(i => (rows[i], weights[i]))], 0.4, must);
        // What is called a sum adds its rows, and the two sides of a balance are each other, with whatever cancels out.
        if (must || group.Shapes[total].Statement == Statement.BalanceSheet)
            return null;
        // The rows that the labels suggest first, then the nearest.
        var tried = candidates.Where(c => !SumCandidates.IsLastResort(c)).Select(c => c.Parts.Select(p => p.Row)).Append(rows)
            .Select(some => some.Where(r => lanes.Exists(lane => Amount(group, book, r, lane) != Amount(group, book, total, lane))).TakeLast(MostSigned).ToArray());
        foreach (var some in tried.DistinctBy(some => string.Join(' ', some)))
            if (digits >= Needed(3, some.Length) && Sign(group, book, total, some, lanes) is { } signs)
                return new SumHypothesis(total, [.. Enumerable.Range(0, some.Length).Where(i => signs[i] != 0).Select(i => (some[i], signs[i]))], 0.35, must);
        return null;
    }

    /// <summary>
    /// Whether a sum that fails holds in all of some columns with some of its rows left out or turned, or is one of them: it counts something twice, or with the wrong sign. Fewer
    /// digits than a proof needs are enough for doubt.
    /// </summary>
    public static bool Explain(SumGroup group, FigureBook book, SumHypothesis sum, List<int> lanes)
    {
        int[] rows = [.. sum.Parts.Select(p => p.Row)];
        return rows.Any(r => lanes.TrueForAll(lane => Amount(group, book, r, lane) == Amount(group, book, sum.Total, lane)))
            || (rows.Length <= MostSigned && Sign(group, book, sum.Total, rows, lanes) is not null);
    }

    /// <summary>Whether a row that is left out says the same as one that is added: it is printed twice, and the total has it once.</summary>
    private static bool PassesOverCopy(SumGroup group, FigureBook book, int[] rows, List<int> chosen, List<int> lanes) =>
        Enumerable.Range(0, rows.Length).Except(chosen).Any(left => group.Shapes[rows[left]].Role == RowRole.Item && chosen.Exists(added =>
            group.Shapes[rows[added]].Label == group.Shapes[rows[left]].Label && lanes.TrueForAll(lane => Amount(group, book, rows[added], lane) == Amount(group, book, rows[left], lane))));

    private static decimal? Amount(SumGroup group, FigureBook book, int line, int lane) => group.At(line, lane) is >= 0 and var index ? book.Figures[index].Value : null;

    /// <summary>The digits that have to agree where each of some rows may enter in so many ways.</summary>
    private static int Needed(int ways, int rows) => EnoughDigits + (int)Math.Ceiling(rows * Math.Log10(ways));

    /// <summary>The columns that must hold, and the digits of their different totals.</summary>
    private static (List<int> Lanes, int Digits) Lanes(SumGroup group, FigureBook book, int total)
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

        return (lanes, digits);
    }

    /// <summary>The amounts of the rows and of the total in some columns, with the steps that they are printed in; null when they are of different kinds.</summary>
    private static (decimal[,] Values, decimal[,] Widths, decimal[] Left, decimal[] Width)? Amounts(SumGroup group, FigureBook book, int total, int[] rows, List<int> lanes)
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
                    (values[r, l], widths[r, l]) = (part.Value * part.Scale, part.Quantum * part.Scale);
                }
        }

        return (values, widths, left, width);
    }

    /// <summary>A sign or nothing for each row, with the fewest rows, two at least, that make the total in every column; null when no choice does.</summary>
    private static int[]? Sign(SumGroup group, FigureBook book, int total, int[] rows, List<int> lanes)
    {
        if (Amounts(group, book, total, rows, lanes) is not var (values, widths, left, width))
            return null;
        int[]? best = null;
        var fewest = rows.Length + 1;
        var signs = new int[rows.Length];
        Try(0, 0);
        // A row that is nothing in these columns is left out by none: it counts like the others of its side.
        var sides = RowSides.Of(group.Shapes);
        for (var row = 0; row < rows.Length && best is not null; row++)
            if (best[row] == 0 && Enumerable.Range(0, left.Length).All(l => values[row, l] == 0))
                best[row] = sides[rows[row]] == RowSide.Cost && !best.Where((sign, at) => sign > 0 && sides[rows[at]] == RowSide.Cost).Any() ? -1 : 1;
        return best;

        void Try(int row, int count)
        {
            if (count >= fewest)
                return;
            if (row == rows.Length)
            {
                if (count > 1 && Holds())
                    (best, fewest) = ([.. signs], count);
                return;
            }

            foreach (var sign in (ReadOnlySpan<int>)[0, 1, -1])
            {
                signs[row] = sign;
                Take(row, sign, Math.Abs(sign));
                Try(row + 1, count + Math.Abs(sign));
                Take(row, -sign, -Math.Abs(sign));
            }
        }

        void Take(int row, int sign, int count)
        {
            for (var l = 0; l < left.Length && sign != 0; l++)
                (left[l], width[l]) = (left[l] - (sign * values[row, l]), width[l] + (count * widths[row, l]));
        }

        bool Holds()
        {
            for (var l = 0; l < left.Length; l++)
                if (2 * Math.Abs(left[l]) > width[l])
                    return false;
            return true;
        }
    }

    private static List<int>? Choose(SumGroup group, FigureBook book, int total, int[] rows, int[] weights, List<int> lanes)
    {
        if (Amounts(group, book, total, rows, lanes) is not var (values, widths, left, width))
            return null;
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
                left[l] -= sign * weights[row] * values[row, l];
                width[l] += sign * widths[row, l];
                holds &= 2 * Math.Abs(left[l]) <= width[l];
            }

            if (holds && int.PopCount(chosen) > most)
                (best, most) = (chosen, int.PopCount(chosen));
        }

        return best == 0 ? null : [.. Enumerable.Range(0, rows.Length).Where(r => (best >> r & 1) == 1)];
    }
}
