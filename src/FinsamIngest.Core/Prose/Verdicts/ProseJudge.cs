using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Ties claims to figures and finds contradictions. A value that agrees is strong evidence for a reference; a contradiction is claimed only
/// where the words name the figure and the year without it, and no other figure of the report is what the text says.
/// </summary>
internal sealed class ProseJudge(TopicIndex index)
{
    /// <summary>A row must fit the words so well that an amount of few digits agreeing with it is no accident.</summary>
    private const double FewDigits = 0.65;

    /// <summary>Digits with which an amount that is one slip from a figure is so by chance once in ten thousand.</summary>
    private const int LongAmount = 5;

    /// <summary>Rows within this of the best are the same figure in another table.</summary>
    private const double SameFigure = 0.35;

    /// <summary>More cells than this say the same thing again.</summary>
    private const int MostCells = 6;

    private readonly ReferenceFinder finder = new(index);
    private readonly ValueSearch values = new(index);
    private readonly NamedSums sums = new(index);
    private readonly AnchoredBudgets anchors = new(index, new ValueSearch(index));
    private readonly DerivedCosts costs = new(index);

    /// <summary>The verdicts on the claims of a report, in their order.</summary>
    public List<Ruling> Judge(List<Claim> claims)
    {
        var rulings = new List<Ruling>(claims.Count);
        for (var i = 0; i < claims.Count; i++)
        {
            var before = i > 0 && claims[i - 1].Sentence == claims[i].Sentence ? claims[i - 1] : null;
            var ruling = Judge(claims[i], before);
            rulings.Add(ruling.Against is not null && before is not null ? ruling with { Resting = Shares(claims, i, before) } : ruling);
        }

        return rulings;
    }

    /// <summary>The percentages of the sentence that are the amount before in per cent of this one.</summary>
    private static List<int> Shares(List<Claim> claims, int at, Claim before)
    {
        var found = new List<int>();
        if (Said(claims[at].Amount) is not (> 0 and var whole))
            return found;
        for (var i = Math.Max(0, at - 3); i < Math.Min(claims.Count, at + 3); i++)
            if (claims[i].Sentence == before.Sentence && claims[i].Amount is { Unit: Unit.Percent, InWords: false } share && Math.Abs((100 * Said(before.Amount) / whole) - share.Value) <= share.Quantum / 2)
                found.Add(i);
        return found;
    }

    private Ruling Judge(Claim claim, Claim? before)
    {
        if (anchors.Find(claim, before) is { Count: > 0 } anchored && Certainty.IsStatement(claim))
        {
            if (anchored.FindAll(c => c.Fit == Fit.Agrees) is { Count: > 0 } own)
                return new Ruling(claim, own, null, null);
            return new Ruling(claim, anchored, anchored[0], anchored[0].Fit is Fit.CutOff or Fit.Coarse ? Severity.Notice : Severity.Warning);
        }

        var candidates = finder.Find(claim);
        if (candidates.Exists(c => c is { IsNamed: true, Fit: Fit.Opposite }) && !candidates.Exists(c => c is { IsNamed: true, Fit: Fit.Agrees }) && Certainty.Named(index, claim, candidates).FindAll(c => c.Fit == Fit.Opposite) is { Count: > 0 } turned)
            return new Ruling(claim, turned, turned.Find(c => c.Terms.Length == 2) ?? turned[0], Severity.Warning);
        // What the result is off its budget is not what the costs are.
        if (costs.Find(claim).ToList() is { Count: > 0 } derived && !derived.Exists(c => c.Fit != Fit.Disagrees) && Certainty.IsStatement(claim) && !candidates.Exists(c => c.Fit == Fit.Agrees && c.Topic.Concept != Concept.Result))
            return new Ruling(claim, derived, derived[0], Severity.Warning);
        if (Agreeing(claim, candidates) is { Count: > 0 } agreeing)
            return new Ruling(claim, agreeing, null, null);
        if (values.Find(claim) is { Count: > 0 } byValue)
            return new Ruling(claim, [.. byValue.Take(MostCells).Select(Alone)], null, null);
        if (Certainty.CutOffShare(claim, candidates) is { } share)
            return new Ruling(claim, [share], share, Severity.Notice);
        if (Certainty.NamedShare(claim, candidates) is { } part)
            return new Ruling(claim, [part], part, Severity.Warning);
        if (!Certainty.IsElsewhere(index, values, claim) && sums.Find(claim) is { } sum)
            return new Ruling(claim, [sum], sum.Fit == Fit.Agrees ? null : sum, sum.Fit == Fit.Agrees ? null : sum.Fit is Fit.CutOff or Fit.Coarse ? Severity.Notice : Severity.Warning);
        if (Certainty.Named(index, claim, candidates) is not { Count: > 0 } named)
            return NearMiss(claim, candidates);
        if (named.Exists(c => c.Naming == Naming.Label) && named.TrueForAll(c => c.Fit == Fit.Disagrees))
            named.RemoveAll(c => c.Naming != Naming.Label);
        var near = named.Min(c => Math.Abs(Math.Abs(c.Value) - Said(claim.Amount)));
        var alike = named.Where(c => Math.Abs(Math.Abs(c.Value) - Said(claim.Amount)) <= near + (2 * c.Tolerance) + 1000).OrderBy(c => c.Fit).ThenBy(Rank).DistinctBy(c => c.Terms[0].Figure).Take(MostCells).ToList();
        var nearest = alike[0];
        if (nearest.Fit is Fit.CutOff or Fit.Coarse)
            return new Ruling(claim, alike, nearest, Severity.Notice);
        if (Certainty.IsElsewhere(index, values, claim, named) || Certainty.IsMisread(index.Book, claim, nearest))
            return new Ruling(claim, [], null, null);
        var severity = Certainty.IsBeyondDoubt(claim, named) ? Severity.Error : Severity.Warning;
        if (severity == Severity.Warning && Certainty.IsFarOff(claim, nearest))
            return new Ruling(claim, [], null, null);
        return new Ruling(claim, alike, nearest, severity);
    }

    /// <summary>The statements first: they are what a reviewer turns to.</summary>
    private int Rank(Candidate candidate) => index.Book.Tables[candidate.Topic.Row.Table].Statement switch
    {
        Statement.IncomeStatement or Statement.BalanceSheet => 0,
        Statement.OperatingAccount => 1,
        Statement.MultiYearOverview => 2,
        _ => 3,
    };

    private List<Candidate> Agreeing(Claim claim, List<Candidate> candidates)
    {
        var least = claim.Amount.Digits <= 2 ? FewDigits : 0.3;
        var agreeing = candidates.Where(c => c.Fit == Fit.Agrees && c.Score >= least).OrderByDescending(c => c.Score).ThenBy(Rank).ToList();
        if (agreeing.Count == 0)
            return agreeing;
        var best = agreeing[0].Score;
        return [.. agreeing.Where(c => c.Score >= best - SameFigure).OrderBy(c => c.Score < best - 0.1).ThenBy(Rank).DistinctBy(c => c.Terms[0].Figure).Take(MostCells)];
    }

    private Candidate Alone(int figure)
    {
        var f = index.Book.Figures[figure];
        return new Candidate(index.TopicOrNone(new RowKey(f.Table, f.Row)), [new Term(figure, 1)], [], f.Value * f.Scale, f.Quantum * f.Scale / 2, 0, Fit.Agrees, Naming.None);
    }

    /// <summary>One digit off, or two swapped, from the figure that the words probably mean: too like it to be another figure.</summary>
    private Ruling NearMiss(Claim claim, List<Candidate> candidates)
    {
        var amount = claim.Amount;
        if (claim.Kind == ClaimKind.Level && amount is { IsMoney: true, HasUnit: true, Hedge: Hedge.None, Digits: >= 3 } && Certainty.IsStatement(claim) && !Certainty.IsElsewhere(index, values, claim))
            foreach (var candidate in candidates.OrderByDescending(c => c.Score))
                if (candidate.Score >= Certainty.LikelyLabel && candidate.Terms.Length == 1 && (IsCovered(claim.Subject, candidate.Topic) || amount.Digits >= LongAmount && IsShared(claim.Subject, candidate.Topic)) && IsSlip(amount, index.Book.Figures[candidate.Terms[0].Figure]))
                    return new Ruling(claim, [candidate], candidate, Severity.Warning);
        return new Ruling(claim, [], null, null);
    }

    /// <summary>All that the words beside the figure tell is in the label: nothing says that another figure is meant.</summary>
    private static bool IsCovered(Subject subject, RowTopic topic) =>
        subject.IsDirect && subject.Unexplained.Count >= 2 && subject.Unexplained.All(u => topic.Stems.Any(own => Stems.Meet(own, u)));

    /// <summary>A telling word beside the figure is in the label.</summary>
    private static bool IsShared(Subject subject, RowTopic topic) => subject.IsDirect && subject.Unexplained.Any(u => topic.Stems.Any(own => Stems.Meet(own, u)));

    private static bool IsSlip(Amount amount, PrintedFigure figure)
    {
        if (amount.Unit != figure.Unit || amount.Quantum != figure.Quantum || decimal.Truncate(Math.Abs(amount.Value)).ToString().Length != decimal.Truncate(Math.Abs(figure.Value)).ToString().Length)
            return false;
        return DigitChange.Classify(Math.Abs(amount.Value), Math.Abs(figure.Value)) is CauseKind.DigitError or CauseKind.TransposedDigits;
    }

    private static decimal Said(Amount amount) => Math.Abs(amount.Value) * Units.Scale(amount.Unit);
}
