using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Chooses for each total of a group the sum that the figures support, and states it in every column.</summary>
internal sealed class SumChooser
{
    /// <summary>The largest part of the income that an association earns or pays in interest: 1.3 % in the reports seen.</summary>
    private const decimal Interest = 0.02m;

    private readonly SumGroup _group;
    private readonly FigureBook _book;
    private readonly SumEvidence _evidence;
    private readonly SumDoubt _doubt;
    private readonly RunSums _runs;
    private readonly SearchBudget _budget;
    private readonly Lazy<(List<Choice> Choices, IReadOnlyDictionary<int, int[]> Heads)> _plan;

    private SumChooser(SumGroup group, FigureBook book, SearchBudget budget, Elsewhere elsewhere)
    {
        (_group, _book, _budget) = (group, book, budget);
        _evidence = new SumEvidence(group, book);
        _doubt = new SumDoubt(group, book, _evidence, elsewhere);
        _runs = new RunSums(group, book);
        _plan = new(Plan);
    }

    /// <summary>
    /// The chooser for a group. Plain rows that close the rows above them are taken for subtotals where the figures alone prove it and no other total adds up worse
    /// for it, or where other totals add up only so: else a total would add both the items and their subtotal.
    /// </summary>
    public static SumChooser For(SumGroup group, FigureBook book, SearchBudget budget, Elsewhere elsewhere)
    {
        var plain = new SumChooser(group, book, budget, elsewhere);
        foreach (var isSure in new[] { false, true })
        {
            var feet = plain._runs.Feet(isSure);
            if (feet.Count == 0)
                continue;
            var closed = new SumChooser(group.WithResults(feet), book, budget, elsewhere);
            if (closed.Score(but: feet) - plain.Score(but: feet) > (isSure ? -0.01 : 0.3))
                return closed;
        }

        return plain;
    }

    public void Emit(RelationSet relations)
    {
        var (chosen, heads) = _plan.Value;
        foreach (var (line, parts) in heads)
            EmitHead(relations, new SumHypothesis(line, [.. parts.Select(p => (p, 1))], 0.5, MustAddUp: false));
        var flat = _doubt.LanesThatDoNotAdd([.. chosen.Select(c => c.Main)]);
        var proven = heads.Keys.Concat(chosen.Where(c => _evidence.Proofs(c.Main, _ => true) > 0).Select(c => c.Main.Total)).ToHashSet();
        foreach (var choice in chosen)
        {
            if (_doubt.IsFragment(choice.Main, proven))
                continue;
            Emit(relations, choice, flat);
            if (!Crosses(choice.Main))
                relations.FirstParts[new RowKey(_group.TableOf(choice.Main.Total), _group.RowOf(choice.Main.Total))] = _group.RowOf(choice.Main.Parts[0].Row);
        }
    }

    /// <summary>A chosen sum with its rivals: a column of another kind (avvikelse, netto) may add with other signs.</summary>
    private sealed record Choice(SumHypothesis Main, IReadOnlyList<SumHypothesis> Rivals, double Score);

    /// <summary>How well the totals add up, but for some.</summary>
    public double Score(HashSet<int>? but = null) => _plan.Value.Choices.Where(c => but?.Contains(c.Main.Total) != true).Sum(c => c.Score);

    /// <summary>Whether a total shows amounts in several columns that its rows make in none.</summary>
    public bool LeavesTotals
    {
        get
        {
            var (chosen, heads) = _plan.Value;
            var proven = chosen.Where(c => _evidence.Proofs(c.Main, IsMain) > 0).Select(c => c.Main.Total).ToHashSet();
            return Enumerable.Range(0, _group.Shapes.Length).Any(line => _group.Shapes[line].Role is RowRole.Sum or RowRole.Result && !proven.Contains(line) && !heads.ContainsKey(line)
                && Enumerable.Range(0, _group.Lanes.Length).Count(lane => IsMain(lane) && _group.At(line, lane) >= 0) > 1);
        }
    }

    private (List<Choice> Choices, IReadOnlyDictionary<int, int[]> Heads) Plan()
    {
        var none = new Dictionary<int, int[]>();
        var heads = new Dictionary<int, int[]>(_runs.Heads);
        var (flat, flatScore) = Walk(null);
        if (heads.Count == 0)
            return (flat, none);
        if (ClosedHeads.Find(_group, _book, heads) is var (missed, rows))
            heads[missed] = rows;
        var (grouped, groupedScore) = Walk(heads);
        return groupedScore > flatScore + 0.01 || (groupedScore >= flatScore - 0.01 && !Refutes(flat, heads)) ? (grouped, heads) : (flat, none);
    }

    private (List<Choice> Choices, double Score) Walk(IReadOnlyDictionary<int, int[]>? heads)
    {
        var choices = new List<Choice>();
        SumStructure.Walk(_group.Shapes, heads, (total, candidates) =>
        {
            var (best, bestScore, all) = Best(total, candidates);
            if (best is null)
                return null;
            choices.Add(new Choice(best, all, bestScore - (0.3 * best.Prior)));
            return best;
        });
        return (choices, choices.Sum(c => c.Score));
    }

    private (SumHypothesis? Best, double Score, IReadOnlyList<SumHypothesis> All) Best(int total, IReadOnlyList<SumHypothesis> candidates)
    {
        var (best, bestScore) = Pick(candidates, IsMain);
        if (best is not null && _evidence.Proofs(best, IsMain) > 0)
            return (best, bestScore, candidates);
        if (_group.Shapes[total].Role == RowRole.Sum && _runs.Above(total) is { } run)
        {
            var found = new SumHypothesis(total, [.. run.Select(r => (r, 1))], 0.5, MustAddUp: true);
            return (found, _evidence.Score(found, IsMain), [.. candidates, found]);
        }

        if (candidates.Count > 0 && OtherParts.Find(_group, _book, total, candidates, _budget) is { } other)
            return (other, _evidence.Score(other, IsMain), [.. candidates, other, other with { Parts = [.. other.Parts.Select(p => (p.Row, 1))] }]);

        // Nothing proves a sum: the likeliest stands, except for a result, which may just as well be an item.
        if (best is null)
            return (null, 0, candidates);
        // Among the likely ones the sum that a slip in its only column explains, else the one that misses by least: a slip changes a figure, not which rows are added.
        var likely = candidates.Where(c => c.Prior >= 0.4 && c.Prior >= candidates[0].Prior - 0.3).DefaultIfEmpty(candidates[0]).ToList();
        var likeliest = likely.Find(c => _doubt.IsSlip(c, IsMain)) ?? likely.MinBy(_evidence.Miss)!;
        // A sum right below another sum, with no items of its own, need not repeat it (a list of totals).
        if (_group.Shapes[total].Role == RowRole.Sum && likeliest.Parts is [var (only, _)] && _group.Shapes[only].Role != RowRole.Item)
            return (null, 0, candidates);
        // An overview shows the item that matters beside its total: "Medlemsavgifter", "Summa intäkter".
        if (_group.Shapes[total].Statement == Statement.MultiYearOverview && likeliest.Parts.Length == 1)
            return (null, 0, candidates);
        if (_group.Shapes[total].Role == RowRole.Sum || IsPlainStatement(total))
            return (likeliest, 0, candidates);
        return (Itemises(total, candidates[0]) ? Natural(candidates) : null, 0, candidates);
    }

    /// <summary>
    /// Whether a result is computed from the rows above it though it fails in every column, as where a row of them was left out: in a driftredovisning, and in an
    /// overview that goes as far as the financial items.
    /// </summary>
    private bool Itemises(int total, SumHypothesis sum) => sum.Parts.Length > 1 && _group.Shapes[total].Statement switch
    {
        Statement.OperatingAccount => true,
        Statement.MultiYearOverview => NamesYear(sum) && sum.Parts.Any(p => LabelText.Normalise(_group.Shapes[p.Row].Label).StartsWith("finans", StringComparison.Ordinal)),
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
            for (var lane = 0; weight < 0 && lane < _group.Lanes.Length; lane++)
                if (IsMain(lane) && _group.At(row, lane) is >= 0 and var figure)
                    amount += _book.Figures[figure].Value;
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

    private void Emit(RelationSet relations, Choice choice, HashSet<int> flat)
    {
        // What is added across the tables of a note is never told unless it holds somewhere; it does not stand in the way of the table's own rows.
        if (Crosses(choice.Main) && _evidence.Proofs(choice.Main, _ => true) == 0 && choice.Rivals.FirstOrDefault(rival => !Crosses(rival) && rival.Prior >= 0.4) is { } own)
            choice = choice with { Main = own };
        var apart = LanesOfOtherSigns(choice);
        foreach (var lane in apart)
            EmitLanes(relations, Rival(choice, other => other == lane, isPlain: true)!, other => other == lane, 1, LaneKind.Main);
        foreach (var kind in new[] { LaneKind.Main, LaneKind.Deviation, LaneKind.Income, LaneKind.Cost })
        {
            bool InKind(int lane) => LaneKinds.Of(_group.Lanes[lane]) == kind && !flat.Contains(lane) && !apart.Contains(lane);
            var sum = choice.Main;
            if (kind != LaneKind.Main && Rival(choice, InKind, isPlain: kind != LaneKind.Deviation) is { } rival)
                sum = rival;
            var proofs = _evidence.Proofs(sum, InKind);
            var elsewhere = kind == LaneKind.Main ? proofs : proofs + _evidence.Proofs(choice.Main, IsMain);
            EmitLanes(relations, sum, InKind, elsewhere, kind);
        }
    }

    /// <summary>Columns of which nobody says what they hold, in which the same rows add up with other signs only: one of costs or of deviations, it may be.</summary>
    private List<int> LanesOfOtherSigns(Choice choice) =>
        [.. Enumerable.Range(0, _group.Lanes.Length).Where(lane => _group.Lanes[lane] == Scenario.Other && _evidence.Fit(choice.Main, lane) == LaneFit.Fails && Rival(choice, other => other == lane, isPlain: true) is not null)];

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
        for (var lane = 0; lane < _group.Lanes.Length; lane++)
        {
            var fit = inKind(lane) ? _evidence.Fit(sum, lane) : LaneFit.Absent;
            fails += fit == LaneFit.Fails ? 1 : 0;
            exact += fit == LaneFit.Holds ? 1 : 0;
        }

        var crosses = Crosses(sum);
        if (proofs == 0 && (crosses || IsNameless(sum) || _doubt.IsRefuted(sum, kind == LaneKind.Deviation ? _ => true : inKind, _plan.Value.Choices.Select(c => c.Main))))
            return;
        var bridge = fails > 0 && MayLeaveOutItems(sum) && NamesYear(sum) ? BridgeOf(relations, sum, inKind) : null;
        for (var lane = 0; lane < _group.Lanes.Length; lane++)
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
            var trust = fit == LaneFit.Fails && MayLackFinancialItems(relations, sum, lane) ? Trust.Weak : TrustIn(sum, proofs, fails);
            Add(relations, sum, lane, trust, crosses ? Meaning.GrandTotal : Meaning.Sum);
        }
    }

    /// <summary>Whether at least half of the rows have no words: text whose labels were torn from their figures, in which no row is known for a total.</summary>
    private bool IsNameless(SumHypothesis sum)
    {
        bool HasName(int line) => LabelText.Normalise(_group.Shapes[line].Label).Length > 0;
        var named = sum.Parts.Count(p => HasName(p.Row)) + (HasName(sum.Total) ? 1 : 0);
        return 2 * named <= sum.Parts.Length + 1;
    }

    /// <summary>Whether the sum begins in an earlier table of the note than its total stands in.</summary>
    private bool Crosses(SumHypothesis sum) => _group.TableOf(sum.Total) != _group.TableOf(sum.Parts[0].Row);

    private Trust TrustIn(SumHypothesis sum, int proofs, int fails)
    {
        // An overview of intäkter, kostnader and årets resultat mostly leaves out the financial items, which some years are next to nothing.
        if (fails > 0 && MayLeaveOutItems(sum))
            return fails > 1 && fails > proofs && NamesYear(sum) ? Trust.Weak : Trust.Likely;
        if (sum.MustAddUp)
            return proofs > 0 && proofs >= fails ? Trust.Certain : fails > 1 ? Trust.Likely : Trust.IfExplained;
        return proofs >= fails && proofs > 0 ? Trust.Certain : Trust.Likely;
    }

    private void EmitHead(RelationSet relations, SumHypothesis head)
    {
        var proofs = _evidence.Proofs(head, _ => true);
        for (var lane = 0; lane < _group.Lanes.Length; lane++)
        {
            if (_evidence.Fit(head, lane) is not (not LaneFit.Absent and var fit) || (fit == LaneFit.Fails && LaneKinds.Of(_group.Lanes[lane]) == LaneKind.Deviation && HasGaps(head, lane)))
                continue;
            Add(relations, head, lane, proofs > 1 ? Trust.Certain : Trust.Likely, Meaning.Sum);
        }
    }

    /// <summary>An overview of intäkter, kostnader and a result; one that itemises the financial items leaves none out.</summary>
    private bool MayLeaveOutItems(SumHypothesis sum) =>
        !sum.MustAddUp && _group.Shapes[sum.Total].Statement is Statement.MultiYearOverview
        && !sum.Parts.Any(p => LabelText.Normalise(_group.Shapes[p.Row].Label).StartsWith("finans", StringComparison.Ordinal));

    /// <summary>
    /// Whether an overview of intäkter, kostnader and årets resultat misses the result by no more than interest, in a year of which the report, which has financial items, does not
    /// show them.
    /// </summary>
    private bool MayLackFinancialItems(RelationSet relations, SumHypothesis sum, int lane) =>
        MayLeaveOutItems(sum) && NamesYear(sum) && relations.Bridge.Exists && !relations.Bridge.Shows(_group.Periods[lane]) && !CountsFinancialItems(relations, sum)
        && Math.Abs(_evidence.Lack(sum, lane).Lack) <= Interest * sum.Parts.Max(p => _group.At(p.Row, lane) is >= 0 and var part ? Math.Abs(_book.Figures[part].Value * _book.Figures[part].Scale) : 0);

    /// <summary>Whether the overview adds up in a year of which the report shows financial items, without them: its income or costs have them in.</summary>
    private bool CountsFinancialItems(RelationSet relations, SumHypothesis sum) => Enumerable.Range(0, _group.Lanes.Length).Any(lane =>
        IsMain(lane) && _evidence.Fit(sum, lane) is LaneFit.Holds or LaneFit.Rounding && relations.Bridge.IsRefuted(relations, Relate(sum, lane, Trust.Likely, Meaning.Sum)));

    /// <summary>Verksamhetens resultat comes before the financial items; årets resultat is what may lack them.</summary>
    private bool NamesYear(SumHypothesis sum) => !LabelText.HasWord(LabelText.Normalise(_group.Shapes[sum.Total].Label), "verksamhet");

    private int? BridgeOf(RelationSet relations, SumHypothesis sum, Func<int, bool> inKind)
    {
        var failing = new List<Relation>();
        for (var lane = 0; lane < _group.Lanes.Length; lane++)
            if (inKind(lane) && _evidence.Fit(sum, lane) == LaneFit.Fails)
                failing.Add(Relate(sum, lane, Trust.Likely, Meaning.Sum));
        return relations.Bridge.Best(relations, failing);
    }

    private void Add(RelationSet relations, SumHypothesis sum, int lane, Trust trust, Meaning meaning) => relations.Add(Relate(sum, lane, trust, meaning));

    private Relation Relate(SumHypothesis sum, int lane, Trust trust, Meaning meaning)
    {
        var terms = new List<Term>(sum.Parts.Length);
        foreach (var (row, weight) in sum.Parts)
            if (_group.At(row, lane) is >= 0 and var figure)
                terms.Add(new Term(figure, weight));
        var isCash = LabelText.Normalise(_group.Shapes[sum.Total].Label).Contains("likvida", StringComparison.Ordinal);
        return new Relation(
            isCash ? CheckType.Cash : CheckType.VerticalSum, _group.At(sum.Total, lane), [.. terms], trust, isCash ? Meaning.CashPosition : meaning)
        {
            BlankParts = sum.Parts.Count(p => _group.At(p.Row, lane) == FigureBook.Blank),
        };
    }

    /// <summary>A deviation column that leaves cells blank where outcome and budget stand cannot add up.</summary>
    private bool HasGaps(SumHypothesis sum, int lane)
    {
        foreach (var (row, _) in sum.Parts)
        {
            if (_group.At(row, lane) != FigureBook.Blank)
                continue;
            for (var other = 0; other < _group.Lanes.Length; other++)
                if (LaneKinds.Of(_group.Lanes[other]) == LaneKind.Main && _group.Periods[other] == _group.Periods[lane] && _group.At(row, other) is >= 0 and var index && _book.Figures[index].Value != 0)
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

    private bool IsMain(int lane) => LaneKinds.Of(_group.Lanes[lane]) == LaneKind.Main;

    /// <summary>In the statements themselves a result is computed from the rows above it, whatever else a table may do.</summary>
    private bool IsPlainStatement(int total) =>
        _group.Shapes[total].Statement is Statement.IncomeStatement or Statement.CashFlowStatement or Statement.BalanceRequirement;
}
