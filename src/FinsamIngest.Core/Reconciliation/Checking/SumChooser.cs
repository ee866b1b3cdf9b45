using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Chooses for each total of a group the sum that the figures support, and states it in every column.</summary>
internal sealed class SumChooser(SumGroup group, FigureBook book)
{
    private readonly SumEvidence _evidence = new(group, book);
    private readonly RunSums _runs = new(group, book);

    public void Emit(RelationSet relations)
    {
        var heads = _runs.Heads();
        var (flat, flatScore) = Walk(null);
        var chosen = flat;
        if (heads.Count > 0)
        {
            if (ClosedHeads.Find(group, book, heads) is var (missed, rows))
                heads[missed] = rows;
            var (grouped, groupedScore) = Walk(heads);
            if (groupedScore > flatScore + 0.01 || (groupedScore >= flatScore - 0.01 && !Refutes(flat, heads)))
            {
                chosen = grouped;
                foreach (var (line, parts) in heads)
                    EmitHead(relations, new SumHypothesis(line, [.. parts.Select(p => (p, 1))], 0.5, MustAddUp: false));
            }
        }

        foreach (var choice in chosen)
        {
            Emit(relations, choice);
            if (group.TableOf(choice.Main.Total) == group.TableOf(choice.Main.Parts[0].Row))
                relations.FirstParts[new RowKey(group.TableOf(choice.Main.Total), group.RowOf(choice.Main.Total))] = group.RowOf(choice.Main.Parts[0].Row);
        }
    }

    /// <summary>A chosen sum with its rivals: a column of another kind (avvikelse, netto) may add with other signs.</summary>
    private sealed record Choice(SumHypothesis Main, IReadOnlyList<SumHypothesis> Rivals);

    private (List<Choice> Choices, double Score) Walk(IReadOnlyDictionary<int, int[]>? heads)
    {
        var choices = new List<Choice>();
        var score = 0.0;
        SumStructure.Walk(group.Shapes, heads, (total, candidates) =>
        {
            var (best, bestScore, all) = Best(total, candidates);
            if (best is null)
                return null;
            choices.Add(new Choice(best, all));
            score += bestScore - (0.3 * best.Prior);
            return best;
        });
        return (choices, score);
    }

    private (SumHypothesis? Best, double Score, IReadOnlyList<SumHypothesis> All) Best(int total, IReadOnlyList<SumHypothesis> candidates)
    {
        var (best, bestScore) = Pick(candidates, IsMain);
        if (best is not null && _evidence.Proofs(best, IsMain) > 0)
            return (best, bestScore, candidates);
        if (group.Shapes[total].Role == RowRole.Sum && _runs.Above(total) is { } run)
        {
            var found = new SumHypothesis(total, [.. run.Select(r => (r, 1))], 0.5, MustAddUp: true);
            return (found, _evidence.Score(found, IsMain), [.. candidates, found]);
        }

        // Nothing proves a sum: the likeliest stands, except for a result, which may just as well be an item.
        if (best is null)
            return (null, 0, candidates);
        // Among the likely ones the sum that misses by least: a slip changes a figure, not which rows are added.
        var likeliest = candidates.Where(c => c.Prior >= 0.4 && c.Prior >= candidates[0].Prior - 0.3).DefaultIfEmpty(candidates[0]).MinBy(_evidence.Miss)!;
        // A sum right below another sum, with no items of its own, need not repeat it (a list of totals).
        if (group.Shapes[total].Role == RowRole.Sum && likeliest.Parts is [var (only, _)] && group.Shapes[only].Role != RowRole.Item)
            return (null, 0, candidates);
        if (group.Shapes[total].Role == RowRole.Sum || IsPlainStatement(total))
            return (likeliest, 0, candidates);
        return (Itemises(total, candidates[0]) ? Natural(candidates) : null, 0, candidates);
    }

    /// <summary>
    /// Whether a result is computed from the rows above it though it fails in every column, as where a row of them was left out: in a driftredovisning, and in an
    /// overview that goes as far as the financial items.
    /// </summary>
    private bool Itemises(int total, SumHypothesis sum) => sum.Parts.Length > 1 && group.Shapes[total].Statement switch
    {
        Statement.OperatingAccount => true,
        Statement.MultiYearOverview => NamesYear(sum) && sum.Parts.Any(p => LabelText.Normalise(group.Shapes[p.Row].Label).StartsWith("finans", StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>The likeliest rows with the signs that they are printed with: costs that are printed positive are subtracted, negative ones added.</summary>
    private SumHypothesis Natural(IReadOnlyList<SumHypothesis> candidates)
    {
        var plain = candidates[0];
        foreach (var variant in candidates.Skip(1))
            if (variant.Parts.Any(p => p.Weight < 0) && variant.Parts.Select(p => p.Row).SequenceEqual(plain.Parts.Select(p => p.Row)) && Subtracted(variant) > 0)
                return variant;
        return plain;
    }

    private decimal Subtracted(SumHypothesis sum)
    {
        var amount = 0m;
        foreach (var (row, weight) in sum.Parts)
            for (var lane = 0; weight < 0 && lane < group.Lanes.Length; lane++)
                if (IsMain(lane) && group.At(row, lane) is >= 0 and var figure)
                    amount += book.Figures[figure].Value;
        return amount;
    }

    private (SumHypothesis? Best, double Score) Pick(IReadOnlyList<SumHypothesis> candidates, Func<int, bool> lanes)
    {
        SumHypothesis? best = null;
        var bestScore = double.MinValue;
        // Adding again what an earlier sum has used up is believed only when nothing else holds anywhere.
        var others = candidates.Any(c => !SumCandidates.IsLastResort(c) && _evidence.Proofs(c, lanes) > 0);
        foreach (var candidate in candidates)
        {
            if (others && SumCandidates.IsLastResort(candidate))
                continue;
            var score = _evidence.Score(candidate, lanes);
            if (score > bestScore + 1e-9)
                (best, bestScore) = (candidate, score);
        }

        return (best, bestScore);
    }

    private void Emit(RelationSet relations, Choice choice)
    {
        foreach (var kind in new[] { LaneKind.Main, LaneKind.Deviation, LaneKind.Income, LaneKind.Cost })
        {
            bool InKind(int lane) => LaneKinds.Of(group.Lanes[lane]) == kind;
            var sum = choice.Main;
            if (kind != LaneKind.Main && Rival(choice, InKind, isPlain: kind != LaneKind.Deviation) is { } rival)
                sum = rival;
            var proofs = _evidence.Proofs(sum, InKind);
            var elsewhere = kind == LaneKind.Main ? proofs : proofs + _evidence.Proofs(choice.Main, IsMain);
            EmitLanes(relations, sum, InKind, elsewhere, kind);
        }
    }

    /// <summary>
    /// A sum of the same parts with other signs that fits the columns of a kind better; a column cannot have parts that its neighbour lacks.
    /// A column of costs (or of income) alone is simply added, so there a sum without minus signs wins a draw.
    /// </summary>
    private SumHypothesis? Rival(Choice choice, Func<int, bool> inKind, bool isPlain)
    {
        SumHypothesis? best = null;
        var bestProofs = _evidence.Proofs(choice.Main, inKind);
        foreach (var rival in choice.Rivals)
        {
            if (ReferenceEquals(rival, choice.Main) || !rival.Parts.Select(p => p.Row).SequenceEqual(choice.Main.Parts.Select(p => p.Row)))
                continue;
            var proofs = _evidence.Proofs(rival, inKind);
            if (proofs > bestProofs || (isPlain && proofs > 0 && proofs == bestProofs && rival.Parts.All(p => p.Weight > 0)))
                (best, bestProofs) = (rival, proofs);
        }

        return best;
    }

    private void EmitLanes(RelationSet relations, SumHypothesis sum, Func<int, bool> inKind, int proofs, LaneKind kind)
    {
        var (fails, exact) = (0, 0);
        for (var lane = 0; lane < group.Lanes.Length; lane++)
        {
            var fit = inKind(lane) ? _evidence.Fit(sum, lane) : LaneFit.Absent;
            fails += fit == LaneFit.Fails ? 1 : 0;
            exact += fit == LaneFit.Holds ? 1 : 0;
        }

        var crosses = group.TableOf(sum.Total) != group.TableOf(sum.Parts[0].Row);
        if (proofs == 0 && crosses)
            return;
        var bridge = fails > 0 && MayLeaveOutItems(sum) && NamesYear(sum) ? BridgeOf(relations, sum, inKind) : null;
        for (var lane = 0; lane < group.Lanes.Length; lane++)
        {
            if (!inKind(lane) || _evidence.Fit(sum, lane) is not (not LaneFit.Absent and var fit))
                continue;
            // Known to leave out the financial items: the years that the income statement shows are told with them, earlier ones cannot be told.
            if (fit == LaneFit.Fails && bridge is { } span)
            {
                if (relations.Bridge.Span(Relate(sum, lane, Trust.Likely, Meaning.Sum), span) is { } spanned)
                    relations.Add(spanned);
                continue;
            }

            if (fit == LaneFit.Fails && kind == LaneKind.Deviation && HasGaps(sum, lane))
                continue;
            // A result that misses far more often than it holds, and never exactly, is defined otherwise.
            if (fit == LaneFit.Fails && !sum.MustAddUp && exact == 0 && proofs > 0 && fails > 2 * proofs)
                continue;
            Add(relations, sum, lane, TrustIn(sum, proofs, fails), crosses ? Meaning.GrandTotal : Meaning.Sum);
        }
    }

    private Trust TrustIn(SumHypothesis sum, int proofs, int fails)
    {
        // An overview of intäkter, kostnader and årets resultat mostly leaves out the financial items, which some years are next to nothing.
        if (fails > 0 && MayLeaveOutItems(sum))
            return fails > 1 && fails > proofs && NamesYear(sum) ? Trust.Weak : Trust.Likely;
        if (sum.MustAddUp)
            return proofs > 0 ? Trust.Certain : fails > 1 ? Trust.Likely : Trust.IfExplained;
        return proofs >= fails && proofs > 0 ? Trust.Certain : Trust.Likely;
    }

    private void EmitHead(RelationSet relations, SumHypothesis head)
    {
        var proofs = _evidence.Proofs(head, _ => true);
        for (var lane = 0; lane < group.Lanes.Length; lane++)
        {
            if (_evidence.Fit(head, lane) is not (not LaneFit.Absent and var fit) || (fit == LaneFit.Fails && LaneKinds.Of(group.Lanes[lane]) == LaneKind.Deviation && HasGaps(head, lane)))
                continue;
            Add(relations, head, lane, proofs > 1 ? Trust.Certain : Trust.Likely, Meaning.Sum);
        }
    }

    /// <summary>An overview of intäkter, kostnader and a result; one that itemises the financial items leaves none out.</summary>
    private bool MayLeaveOutItems(SumHypothesis sum) =>
        !sum.MustAddUp && group.Shapes[sum.Total].Statement is Statement.MultiYearOverview
        && !sum.Parts.Any(p => LabelText.Normalise(group.Shapes[p.Row].Label).StartsWith("finans", StringComparison.Ordinal));

    /// <summary>Verksamhetens resultat comes before the financial items; årets resultat is what may lack them.</summary>
    private bool NamesYear(SumHypothesis sum) => !LabelText.HasWord(LabelText.Normalise(group.Shapes[sum.Total].Label), "verksamhet");

    private int? BridgeOf(RelationSet relations, SumHypothesis sum, Func<int, bool> inKind)
    {
        var failing = new List<Relation>();
        for (var lane = 0; lane < group.Lanes.Length; lane++)
            if (inKind(lane) && _evidence.Fit(sum, lane) == LaneFit.Fails)
                failing.Add(Relate(sum, lane, Trust.Likely, Meaning.Sum));
        return relations.Bridge.Best(relations, failing);
    }

    private void Add(RelationSet relations, SumHypothesis sum, int lane, Trust trust, Meaning meaning) => relations.Add(Relate(sum, lane, trust, meaning));

    private Relation Relate(SumHypothesis sum, int lane, Trust trust, Meaning meaning)
    {
        var terms = new List<Term>(sum.Parts.Length);
        foreach (var (row, weight) in sum.Parts)
            if (group.At(row, lane) is >= 0 and var figure)
                terms.Add(new Term(figure, weight));
        var isCash = LabelText.Normalise(group.Shapes[sum.Total].Label).Contains("likvida", StringComparison.Ordinal);
        return new Relation(
            isCash ? CheckType.Cash : CheckType.VerticalSum, group.At(sum.Total, lane), [.. terms], trust, isCash ? Meaning.CashPosition : meaning)
        {
            BlankParts = sum.Parts.Count(p => group.At(p.Row, lane) == FigureBook.Blank),
        };
    }

    /// <summary>A deviation column that leaves cells blank where outcome and budget stand cannot add up.</summary>
    private bool HasGaps(SumHypothesis sum, int lane)
    {
        foreach (var (row, _) in sum.Parts)
        {
            if (group.At(row, lane) != FigureBook.Blank)
                continue;
            for (var other = 0; other < group.Lanes.Length; other++)
                if (LaneKinds.Of(group.Lanes[other]) == LaneKind.Main && group.Periods[other] == group.Periods[lane] && group.At(row, other) is >= 0 and var index && book.Figures[index].Value != 0)
                    return true;
        }

        return false;
    }

    /// <summary>Whether a sum that holds adds a head together with its own items, which shows that the head is just another item.</summary>
    private bool Refutes(List<Choice> flat, Dictionary<int, int[]> heads)
    {
        foreach (var choice in flat)
        {
            if (_evidence.Proofs(choice.Main, IsMain) == 0)
                continue;
            var parts = choice.Main.Parts.Select(p => p.Row).ToHashSet();
            foreach (var (head, items) in heads)
                if (parts.Contains(head) && items.Any(parts.Contains))
                    return true;
        }

        return false;
    }

    private bool IsMain(int lane) => LaneKinds.Of(group.Lanes[lane]) == LaneKind.Main;

    /// <summary>In the statements themselves a result is computed from the rows above it, whatever else a table may do.</summary>
    private bool IsPlainStatement(int total) =>
        group.Shapes[total].Statement is Statement.IncomeStatement or Statement.CashFlowStatement or Statement.BalanceRequirement;
}
