using System.Text.RegularExpressions;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Statements;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// When a sum that fails was never meant. A misprint stands in one column: what adds up in no column is the wrong sum far more often than a sum misprinted in every
/// one of them, unless a row has been left out.
/// </summary>
internal sealed partial class SumDoubt(SumGroup group, FigureBook book, SumEvidence evidence, Elsewhere elsewhere)
{
    /// <summary>By what part of a total a right sum may miss it: a digit or a small row, never a section counted twice.</summary>
    private const decimal SmallMiss = 0.05m;

    /// <summary>How many times as large as the largest row that is there a row may be that a computed total lacks: årets resultat beside what it was adjusted by.</summary>
    private const int MostOfLargest = 4;

    /// <summary>The same of a row that a labelled sum lacks, in most of its columns: the state pays half of the contributions.</summary>
    private const int UsualOfLargest = 2;

    /// <summary>Rows that an average is of at least, and how many times as large as the least of them the largest is at most.</summary>
    private const int FewestOfMean = 3;
    private const decimal WidestMean = 1.5m;

    /// <summary>Digits of a figure that does not repeat another by chance.</summary>
    private const int FewestOfCopy = 3;

    /// <summary>Steps of rounding beside the exact amount in which a slip is looked for.</summary>
    private const int MostSteps = 3;

    /// <summary>Whether a sum that holds in no column fails in several, in a way that no missing row and no small slip explains.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="lanes">The columns to look at.</param>
    /// <param name="others">The other sums of the group: a total that counts in one that holds is right, and it is its own parts that lack something.</param>
    public bool IsRefuted(SumHypothesis sum, Func<int, bool> lanes, IEnumerable<SumHypothesis> others)
    {
        var failing = new List<int>();
        for (var lane = 0; lane < group.Lanes.Length; lane++)
            if (lanes(lane) && evidence.Fit(sum, lane) == LaneFit.Fails)
                failing.Add(lane);
        if (failing.Count < 2)
            return false;
        var isConfirmed = elsewhere.Shows(group, sum.Total, [.. failing.Where(lane => ScenarioClasses.Of(group.Lanes[lane]) == ScenarioClass.Outcome)])
            || others.Any(other => IsReliedOn(sum.Total, other, failing));
        var isPlain = IsComputed(sum) && !OtherParts.Explain(group, book, sum, failing);
        bool IsTold(int lane, int times) =>
            (!HasParts(sum, lane) && failing.Exists(other => HasParts(sum, other))) || MayLackRow(sum, lane, isConfirmed, isPlain, times) || MayBeSlip(sum, lane) || failing.Exists(other => other != lane && AreExchanged(sum, lane, other));
        // The row that is missing may be larger beside the others in one column (a budget for what was spent otherwise) than it is in most.
        return 2 * failing.Count(lane => IsTold(lane, UsualOfLargest)) < failing.Count || !failing.TrueForAll(lane => IsTold(lane, MostOfLargest));
    }

    /// <summary>Whether any row of the sum has an amount in the column; where none has, nothing tells how much a missing row may have there.</summary>
    private bool HasParts(SumHypothesis sum, int lane) => sum.Parts.Any(p => group.At(p.Row, lane) is >= 0 and var index && book.Figures[index].Value != 0);

    /// <summary>Whether another sum of several rows adds a total and holds in all of some columns.</summary>
    private bool IsReliedOn(int total, SumHypothesis other, List<int> lanes) =>
        other.Total != total && other.Parts.Length > 1 && other.Parts.Any(p => p.Row == total) && lanes.TrueForAll(lane => Holds(other, lane));

    /// <summary>
    /// Whether a result that holds in no column adds a subtotal whose own items are not there either, among other items: the table is the end of one that was cut, and what its rows
    /// come to stands elsewhere. Where only a row is missing, the subtotals or the result hold.
    /// </summary>
    public bool IsFragment(SumHypothesis sum, HashSet<int> proven) =>
        !sum.MustAddUp && !proven.Contains(sum.Total) && Enumerable.Range(0, group.Lanes.Length).Count(lane => evidence.Fit(sum, lane) == LaneFit.Fails) > 1
        && sum.Parts.Any(p => group.Shapes[p.Row].Role == RowRole.Sum && !proven.Contains(p.Row))
        && group.Shapes.Any(s => s.Role == RowRole.Item && !RowSides.IsFinancial(LabelText.Normalise(s.Label)));

    /// <summary>Two figures of a row that stand in each other's column make both columns miss by the same amount, one too much and one too little.</summary>
    private bool AreExchanged(SumHypothesis sum, int lane, int other) =>
        evidence.Lack(sum, lane) is var a && evidence.Lack(sum, other) is var b && Math.Abs(a.Lack + b.Lack) <= a.Tolerance + b.Tolerance;

    /// <summary>
    /// Columns in which no total adds up, though totals of other columns do: those of an unknown kind (per cents, counts of another thing), and averages and quotas
    /// (<c>Kr per invånare</c>, <c>Deltagare per 1 000 invånare</c>), whose total lies among its rows.
    /// </summary>
    public HashSet<int> LanesThatDoNotAdd(IReadOnlyList<SumHypothesis> sums)
    {
        var others = Enumerable.Range(0, group.Lanes.Length).Any(lane => group.Lanes[lane] != Scenario.Other && sums.Any(s => Holds(s, lane)));
        return [.. Enumerable.Range(0, group.Lanes.Length).Where(lane => sums.Any(s => IsQuota(s, lane)) || !sums.Any(s => Holds(s, lane)) && (others && IsUnlikeOthers(lane) || IsRate(lane) && sums.Any(s => Among(s, lane) is not null)))];

        bool IsUnlikeOthers(int lane) => group.Lanes[lane] == Scenario.Other || sums.Any(s => IsMean(s, lane));
    }

    /// <summary>Whether the head of a column, or the title of its table, says that it is for each of something, or a difference of shares: <c>Kostnad per deltagare</c>, <c>Mot mål, procentenheter</c>.</summary>
    private bool IsRate(int lane)
    {
        var table = book.Tables[group.FirstTable];
        return (group.ColumnOf(lane) is >= 0 and var column ? table.Columns[column].Printed : null) is var head && (ColumnUnits.IsRateHead(head) || head is not null && PercentagePoints().IsMatch(head)) || ColumnUnits.IsRateHead(table.Title);
    }

    [GeneratedRegex(@"(?<!\p{L})(?:procent|%)-?\s?enhet", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PercentagePoints();

    /// <summary>Whether a total lies between its rows, which differ little: no sum of such rows does, whatever digit of it is wrong.</summary>
    private bool IsMean(SumHypothesis sum, int lane) => Among(sum, lane) is (> 0 and var least, var most, _) && most <= WidestMean * least;

    /// <summary>Whether a total lies between its rows in a column with more decimals than one in which the same sum holds: heads add up, heads per thousand inhabitants do not.</summary>
    private bool IsQuota(SumHypothesis sum, int lane) =>
        evidence.Fit(sum, lane) == LaneFit.Fails && Among(sum, lane) is (>= 0, _, var total)
        && Enumerable.Range(0, group.Lanes.Length).Any(other => other != lane && Holds(sum, other) && book.Figures[group.At(sum.Total, other)].Quantum > total.Quantum);

    /// <summary>The least and the largest row and the total, where that lies between them, three at least; else null.</summary>
    private (decimal Least, decimal Most, PrintedFigure Total)? Among(SumHypothesis sum, int lane)
    {
        var parts = sum.Parts.Select(p => group.At(p.Row, lane)).Where(index => index >= 0).Select(index => book.Figures[index].Value).ToList();
        if (parts.Count < FewestOfMean || group.At(sum.Total, lane) is not (>= 0 and var index))
            return null;
        var (least, most, total) = (parts.Min(), parts.Max(), book.Figures[index]);
        return least <= total.Value && total.Value <= most ? (least, most, total) : null;
    }

    private bool Holds(SumHypothesis sum, int lane) => evidence.Fit(sum, lane) is LaneFit.Holds or LaneFit.Rounding;

    /// <summary>Whether the sum fails in one column only, by what a known slip in one of its figures makes.</summary>
    public bool IsSlip(SumHypothesis sum, Func<int, bool> lanes)
    {
        var failing = Enumerable.Range(0, group.Lanes.Length).Where(lane => lanes(lane) && evidence.Fit(sum, lane) == LaneFit.Fails).Take(2).ToList();
        return failing is [var only] && IsSlip(sum, only, 0);
    }

    /// <summary>Whether the column misses by little, or by what a known slip in one figure makes.</summary>
    private bool MayBeSlip(SumHypothesis sum, int lane) =>
        book.Figures[group.At(sum.Total, lane)] is var total && Math.Abs(evidence.Lack(sum, lane).Lack) <= SmallMiss * Math.Abs(total.Value * total.Scale) || IsSlip(sum, lane, MostSteps) || HasCopy(sum, lane);

    private bool IsSlip(SumHypothesis sum, int lane, int steps)
    {
        var (lack, tolerance) = evidence.Lack(sum, lane);
        bool IsOne(PrintedFigure figure, decimal change)
        {
            for (var k = 0; k <= steps && (k == 0 || k * figure.Quantum * figure.Scale <= tolerance); k++)
                foreach (var beside in new[] { k * figure.Quantum, -k * figure.Quantum })
                    if (DigitChange.Classify(figure.Value, figure.Value + (change / figure.Scale) + beside) != CauseKind.Unknown)
                        return true;
            return false;
        }

        return IsOne(book.Figures[group.At(sum.Total, lane)], -lack)
            || sum.Parts.Any(p => group.At(p.Row, lane) is >= 0 and var index && IsOne(book.Figures[index], lack * p.Weight));
    }

    /// <summary>
    /// Whether just one figure of the sum repeats what its row shows in another column of its kind: it was copied, and any amount may be what should stand there. Contributions
    /// that stay the same for years are several.
    /// </summary>
    private bool HasCopy(SumHypothesis sum, int lane)
    {
        bool Repeats(int row) => group.At(row, lane) is >= 0 and var index && book.Figures[index] is var figure && SignificantDigits.Of(figure.Value) >= FewestOfCopy
            && Enumerable.Range(0, group.Lanes.Length).Any(o => o != lane && group.Lanes[o] == group.Lanes[lane] && group.At(row, o) is >= 0 and var other && book.Figures[other].Value == figure.Value);
        return sum.Parts.Select(p => p.Row).Append(sum.Total).Count(Repeats) == 1;
    }

    /// <summary>Whether words or the kind of table say that the total is all there is above it: a result of the statements, or the side of a balance sheet.</summary>
    private bool IsComputed(SumHypothesis sum) => group.Shapes[sum.Total].Statement switch
    {
        Statement.IncomeStatement or Statement.CashFlowStatement or Statement.BalanceRequirement or Statement.OperatingAccount or Statement.MultiYearOverview => !sum.MustAddUp,
        Statement.BalanceSheet => LabelText.Normalise(group.Shapes[sum.Total].Label) is var label && label.Contains("eget kapital", StringComparison.Ordinal) && label.Contains("skulder", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>
    /// What a missing row takes from a sum has the sign of the rows that are there, and is at most twice the largest or as much as all of them (the state pays half of the
    /// contributions), or any amount where another table confirms the total; in a computed total, which nothing else explains, it has either sign and is a few times the largest at
    /// most; else beside rows of both signs half the largest.
    /// </summary>
    private bool MayLackRow(SumHypothesis sum, int lane, bool isConfirmed, bool isPlain, int times)
    {
        var (largest, all, positive, negative) = (0m, 0m, false, false);
        foreach (var (row, weight) in sum.Parts)
        {
            if (group.At(row, lane) is not (>= 0 and var index))
                continue;
            var part = weight * book.Figures[index].Value * book.Figures[index].Scale;
            largest = Math.Max(largest, Math.Abs(part));
            all += Math.Abs(part);
            positive |= part > 0;
            negative |= part < 0;
        }

        var lack = evidence.Lack(sum, lane).Lack;
        if (isPlain && (isConfirmed || Math.Abs(lack) <= MostOfLargest * largest))
            return true;
        if (!sum.MustAddUp || (positive && negative))
            return 2 * Math.Abs(lack) <= largest;
        return (lack > 0 ? positive : negative) && (isConfirmed || Math.Abs(lack) <= Math.Max(times * largest, all));
    }
}
