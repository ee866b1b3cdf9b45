using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Sums that only the figures show: runs of rows directly below or above a row that add up to it in several columns.</summary>
internal sealed class RunSums(SumGroup group, FigureBook book)
{
    /// <summary>The longest run: groups of items without a heading of their own have under 30 rows.</summary>
    private const int Reach = 40;

    /// <summary>Digits that have to agree before a run of unlabelled rows is believed: two columns of three digits, one of five.</summary>
    private const int EnoughDigits = 5;

    /// <summary>Digits that have to agree below a total where as many columns fail: with six the odds against chance among all runs tried are thousands to one.</summary>
    private const int DigitsBesideAMiss = 6;

    /// <summary>
    /// Totals that stand above their items, with the items of each: a cost group and its activities, <c>Totalt</c> over its parts, <c>Kostnader</c> over <c>varav</c>-rows that
    /// make up all of it. From the bottom up, so that a total above totals (<c>Eget kapital och skulder</c>) adds those, not their items.
    /// </summary>
    public IReadOnlyDictionary<int, int[]> Heads => field ??= FindHeads();

    private Dictionary<int, int[]> FindHeads()
    {
        var heads = new Dictionary<int, int[]>();
        var covered = new HashSet<int>();
        var sides = RowSides.Of(group.Shapes);
        for (var line = group.Shapes.Length - 3; line >= 0; line--)
        {
            if (!MayHead(line) || Run(line, 1, mustBeSum: false, 0, covered) is not { } parts)
                continue;
            // Intäkter − kostnader = netto reads as intäkter = kostnader + netto: no income is a total of costs.
            if (sides[line] != RowSide.Unknown && parts.Any(part => sides[part] != RowSide.Unknown && sides[part] != sides[line]))
                continue;
            heads[line] = parts;
            covered.UnionWith(parts);
        }

        return heads;
    }

    /// <summary>A plain row, or one whose label says that it is a sum though nothing stands above it that it could add.</summary>
    private bool MayHead(int line) => group.Shapes[line].Role switch
    {
        RowRole.Item => !Funders.PaysAsMuchAsTheOthers(group.Shapes[line].Label),
        RowRole.Sum or RowRole.Result => line == 0 || group.Shapes[line - 1].Role == RowRole.Header,
        _ => false,
    };

    /// <summary>Plain rows that close the rows above them ("Löpande verksamhet" under its items, "Eget kapital" under its parts).</summary>
    /// <param name="isSure">Whether the figures alone must prove it; else they must do so in as many columns as not.</param>
    public HashSet<int> Feet(bool isSure)
    {
        // Between two totals, each above its own items, the lower one is also the sum of the items before it: both sides of a balance sheet are.
        var headed = Heads.Values.SelectMany(parts => parts).ToHashSet();
        var feet = new HashSet<int>();
        var from = 0;
        for (var line = 0; line < group.Shapes.Length; line++)
        {
            if (group.Shapes[line].Role is RowRole.Sum or RowRole.Result)
                from = line + 1;
            else if (group.Shapes[line].Role == RowRole.Item && ClosesRollForward(line, from))
            {
                feet.Add(line);
                from = line + 1;
            }
            else if (group.Shapes[line].Role == RowRole.Item && line > from + 1 && Run(line, -1, mustBeSum: !isSure, from) is { } run && !run.Any(headed.Contains))
            {
                feet.Add(line);
                from = line + 1;
            }
        }

        return feet;
    }

    /// <summary>Whether a row closes what another opens ("Ingående anskaffningsvärde", "Årets inköp", "Utgående anskaffningsvärde"), also where nothing came or went.</summary>
    private bool ClosesRollForward(int line, int from)
    {
        if (!RollForwardRows.IsClosing(LabelText.Normalise(group.Shapes[line].Label)))
            return false;
        var opening = line - 1;
        while (opening >= from && !RollForwardRows.IsOpening(LabelText.Normalise(group.Shapes[opening].Label)))
            opening--;
        var holds = 0;
        for (var lane = 0; lane < group.Lanes.Length && opening >= from; lane++)
        {
            if (group.Lanes[lane] is Scenario.Deviation or Scenario.Ratio || group.At(line, lane) is not (>= 0 and var index))
                continue;
            var sum = LaneSum.Nothing;
            for (var row = opening; row < line; row++)
                if (group.Shapes[row].Role == RowRole.Item && group.At(row, lane) is >= 0 and var part)
                    sum = sum.Plus(book.Figures[part]);
            var figure = book.Figures[index];
            if (Math.Abs((figure.Value * figure.Scale) - sum.Amount) * 2 > sum.Width + (figure.Quantum * figure.Scale))
                return false;
            holds += figure.Value != 0 ? 1 : 0;
        }

        return holds > 0;
    }

    /// <summary>The rows directly above a labelled sum that add up to it in some column; null when no run does.</summary>
    public int[]? Above(int total) => Run(total, -1, mustBeSum: true, 0);

    /// <summary>Whether a row may be one of those that a run adds; a row that names itself a part (<c>varav</c>) only below a total that stands above its parts.</summary>
    private bool MayBePart(int line, int step) =>
        group.Shapes[line].Role == RowRole.Item || (step > 0 && group.Shapes[line].Role == RowRole.Memo && LabelText.IsPartOfAbove(LabelText.Normalise(group.Shapes[line].Label)));

    private int[]? Run(int total, int step, bool mustBeSum, int from, HashSet<int>? covered = null)
    {
        var lanes = group.Lanes.Length;
        Span<LaneSum> sums = lanes <= 16 ? stackalloc LaneSum[16] : new LaneSum[lanes];
        sums.Fill(LaneSum.Nothing);
        var parts = new List<int>();
        (int Score, int Length) best = default;
        for (var line = total + step; line >= from && line < group.Shapes.Length && parts.Count < Reach; line += step)
        {
            var role = group.Shapes[line].Role;
            if (role is RowRole.Sum or RowRole.Result)
                break;
            if (!MayBePart(line, step) || covered?.Contains(line) == true)
                continue;
            parts.Add(line);
            // A row printed twice is in the total once.
            if (step > 0 && parts.Count > 1 && Repeats(line, parts[^2]))
                continue;
            for (var lane = 0; lane < lanes; lane++)
                if (group.At(line, lane) is >= 0 and var index)
                    sums[lane] = sums[lane].Plus(book.Figures[index]);
            if (parts.Count > 1 && Judge(total, step, sums[..lanes], mustBeSum) is > 0 and var score && score > best.Score)
                best = (score, parts.Count);
        }

        if (best.Score == 0)
            return null;
        var length = best.Length;
        while (step > 0 && length < parts.Count && Repeats(parts[length], parts[length - 1]))
            length++;
        var run = parts[..length];
        run.Sort();
        return [.. run];
    }

    /// <summary>Whether a row says the same as another: its label and every figure.</summary>
    private bool Repeats(int line, int other)
    {
        if (group.Shapes[line].Label != group.Shapes[other].Label)
            return false;
        var figures = 0;
        for (var lane = 0; lane < group.Lanes.Length; lane++)
        {
            var (one, two) = (group.At(line, lane), group.At(other, lane));
            if (one < 0 && two < 0)
                continue;
            if (one < 0 || two < 0 || book.Figures[one].Value != book.Figures[two].Value)
                return false;
            figures += book.Figures[one].Value != 0 ? 1 : 0;
        }

        return figures > 0;
    }

    private int Judge(int total, int step, ReadOnlySpan<LaneSum> sums, bool mustBeSum)
    {
        var (holds, fails, digits, added) = (0, 0, 0, 0);
        var seen = 0m;
        for (var lane = 0; lane < sums.Length; lane++)
        {
            if (group.Lanes[lane] is Scenario.Deviation or Scenario.Ratio || group.At(total, lane) is not (>= 0 and var index))
                continue;
            var figure = book.Figures[index];
            if (figure.Value == 0 && sums[lane].Count == 0)
                continue;
            if (Math.Abs((figure.Value * figure.Scale) - sums[lane].Amount) * 2 <= sums[lane].Width + (figure.Quantum * figure.Scale))
            {
                holds++;
                added += sums[lane].Count > 1 ? 1 : 0;
                if (figure.Value != seen)
                    digits += step > 0 ? SignificantDigits.Of(figure.Value * figure.Scale, sums[lane].Place) : SignificantDigits.Of(figure.Value);
                seen = figure.Value;
            }
            else
            {
                fails++;
            }
        }

        if (mustBeSum)
            return digits >= 3 && holds >= fails ? holds * 10 : 0;
        if (digits < EnoughDigits || added == 0)
            return 0;
        return (holds > fails && (holds > 1 || digits > EnoughDigits)) || (step > 0 && holds == fails && digits >= DigitsBesideAMiss) ? holds * 10 : 0;
    }

    /// <summary>What the rows of a run add up to in a column.</summary>
    /// <param name="Amount">The sum.</param>
    /// <param name="Width">What rounding of the parts can make, twice.</param>
    /// <param name="Count">Parts that are not nil.</param>
    /// <param name="Place">Decimal place of the last digit that any part has.</param>
    private readonly record struct LaneSum(decimal Amount, decimal Width, int Count, int Place)
    {
        public static LaneSum Nothing { get; } = new(0, 0, 0, SignificantDigits.NoPlace);

        public LaneSum Plus(PrintedFigure figure) => new(
            Amount + (figure.Value * figure.Scale), Width + (figure.Quantum * figure.Scale), Count + (figure.Value != 0 ? 1 : 0),
            Math.Min(Place, SignificantDigits.LastPlace(figure.Value * figure.Scale)));
    }
}
