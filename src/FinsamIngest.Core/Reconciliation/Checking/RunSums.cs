using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Sums that only the figures show: runs of rows directly below or above a row that add up to it in several columns.</summary>
internal sealed class RunSums(SumGroup group, FigureBook book)
{
    /// <summary>The longest run: groups of items without a heading of their own have under 30 rows.</summary>
    private const int Reach = 40;

    /// <summary>Digits that have to agree before a run of unlabelled rows is believed: two columns of three digits, one of five.</summary>
    private const int EnoughDigits = 5;

    /// <summary>Totals that stand above their items (a cost group and its activities), with the items of each.</summary>
    public Dictionary<int, int[]> Heads()
    {
        var heads = new Dictionary<int, int[]>();
        for (var line = 0; line + 2 < group.Shapes.Length; line++)
        {
            if (group.Shapes[line].Role != RowRole.Item || Run(line, 1, mustBeSum: false, 0) is not { } parts)
                continue;
            heads[line] = parts;
            line = parts[^1];
        }

        return heads;
    }

    /// <summary>Plain rows that close the rows above them ("Löpande verksamhet" under its items, "Eget kapital" under its parts).</summary>
    /// <param name="isSure">Whether the figures alone must prove it; else they must do so in as many columns as not.</param>
    public HashSet<int> Feet(bool isSure)
    {
        var feet = new HashSet<int>();
        var from = 0;
        for (var line = 0; line < group.Shapes.Length; line++)
        {
            if (group.Shapes[line].Role is RowRole.Sum or RowRole.Result)
                from = line + 1;
            else if (group.Shapes[line].Role == RowRole.Item && line > from + 1 && Run(line, -1, mustBeSum: !isSure, from) is not null)
            {
                feet.Add(line);
                from = line + 1;
            }
        }

        return feet;
    }

    /// <summary>The rows directly above a labelled sum that add up to it in some column; null when no run does.</summary>
    public int[]? Above(int total) => Run(total, -1, mustBeSum: true, 0);

    private int[]? Run(int total, int step, bool mustBeSum, int from)
    {
        var lanes = group.Lanes.Length;
        Span<decimal> sums = lanes <= 32 ? stackalloc decimal[32] : new decimal[lanes];
        Span<decimal> widths = lanes <= 32 ? stackalloc decimal[32] : new decimal[lanes];
        Span<int> counts = lanes <= 32 ? stackalloc int[32] : new int[lanes];
        sums.Clear();
        widths.Clear();
        counts.Clear();
        var parts = new List<int>();
        (int Score, int Length) best = default;
        for (var line = total + step; line >= from && line < group.Shapes.Length && parts.Count < Reach; line += step)
        {
            var role = group.Shapes[line].Role;
            if (role is RowRole.Sum or RowRole.Result)
                break;
            if (role != RowRole.Item)
                continue;
            parts.Add(line);
            for (var lane = 0; lane < lanes; lane++)
            {
                if (group.At(line, lane) is not (>= 0 and var index))
                    continue;
                var figure = book.Figures[index];
                sums[lane] += figure.Value * figure.Scale;
                widths[lane] += figure.Quantum * figure.Scale;
                counts[lane] += figure.Value != 0 ? 1 : 0;
            }

            if (parts.Count > 1 && Judge(total, sums, widths, counts, mustBeSum) is > 0 and var score && score > best.Score)
                best = (score, parts.Count);
        }

        if (best.Score == 0)
            return null;
        var run = parts[..best.Length];
        run.Sort();
        return [.. run];
    }

    private int Judge(int total, Span<decimal> sums, Span<decimal> widths, Span<int> counts, bool mustBeSum)
    {
        var (holds, fails, digits, sums2) = (0, 0, 0, 0);
        var seen = 0m;
        for (var lane = 0; lane < group.Lanes.Length; lane++)
        {
            if (group.Lanes[lane] is Scenario.Deviation or Scenario.Ratio || group.At(total, lane) is not (>= 0 and var index))
                continue;
            var figure = book.Figures[index];
            if (figure.Value == 0 && counts[lane] == 0)
                continue;
            if (Math.Abs((figure.Value * figure.Scale) - sums[lane]) * 2 <= widths[lane] + (figure.Quantum * figure.Scale))
            {
                holds++;
                sums2 += counts[lane] > 1 ? 1 : 0;
                if (figure.Value != seen)
                    digits += SignificantDigits.Of(figure.Value);
                seen = figure.Value;
            }
            else
            {
                fails++;
            }
        }

        if (mustBeSum)
            return digits >= 3 && holds >= fails ? holds * 10 : 0;
        return digits >= EnoughDigits && sums2 >= 1 && holds > fails && (holds > 1 || digits > EnoughDigits) ? holds * 10 : 0;
    }
}
