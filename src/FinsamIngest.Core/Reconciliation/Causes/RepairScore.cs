using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Weighs a repair: what it mends and breaks, how common the slip is, and whether the row looks better with it.</summary>
internal sealed class RepairScore(CausalSystem system)
{
    /// <summary>Sets the score of a repair and the open relations that it mends.</summary>
    public void Judge(Repair repair, HashSet<Relation> open)
    {
        var old = system.Values[repair.Figure];
        var oldOther = repair.Other is { } o ? system.Values[o] : 0;
        system.Set(repair, repair.Value, old);
        var score = 0.0;
        var mended = new List<Relation>();
        foreach (var relation in system.Incident(repair))
        {
            var after = system.Test(relation);
            if (relation.Outcome.Fails)
            {
                if (!after.Fails && open.Contains(relation))
                {
                    mended.Add(relation);
                    score += Weight(relation) * (after.Verdict == Verdict.Holds ? 1.05 : 1);
                }
            }
            else if (after.Fails && !system.Copied.Hold(relation))
            {
                score -= 1.3 * Weight(relation);
            }
        }

        system.Set(repair, old, oldOther);
        repair.Mends = mended;
        repair.Score = mended.Count == 0 ? 0 : score + Plausibility(repair) + Resemblance(repair) - (repair.IsNear ? 0.15 : 0) - BesideCopy(repair, mended);
    }

    /// <summary>What a repair loses where a copied column is to blame anyway: all of it is wrong, so another figure of the relation hardly is, nor did just this one change places.</summary>
    private double BesideCopy(Repair repair, List<Relation> mended)
    {
        if (system.Copied.All.Count == 0)
            return 0;
        if (system.Copied.IsCopy(repair.Figure))
            return repair.Other is null ? 0 : 0.4;
        return mended.Exists(r => r.Figures().Any(system.Copied.IsCopy)) ? 0.4 : 0;
    }

    /// <summary>What a relation counts.</summary>
    public static double Weight(Relation relation) => relation.Trust switch
    {
        Trust.Certain or Trust.IfExplained => 1,
        Trust.Likely => 0.75,
        _ => 0.1,
    };

    /// <summary>
    /// −0.2 to 0.2: whether the repaired figure is closer to the figures of the same row in other columns than the printed one. Years and
    /// budgets differ by a few per cent, slips by whole digits.
    /// </summary>
    private double Resemblance(Repair repair)
    {
        if (repair.Other is not null)
            return 0;
        var figure = system.Book.Figures[repair.Figure];
        if (ScenarioClasses.Of(figure.Scenario) == ScenarioClass.Derived)
            return 0;
        var (before, after) = (decimal.MaxValue, decimal.MaxValue);
        for (var c = 0; c < system.Book.Tables[figure.Table].Columns.Length; c++)
        {
            if (c == figure.Column || system.Book.FigureAt(figure.Table, figure.Row, c) is not { } other || ScenarioClasses.Of(other.Scenario) == ScenarioClass.Derived || other.Value == 0)
                continue;
            before = Math.Min(before, Math.Abs(system.Values[repair.Figure] - other.Value));
            after = Math.Min(after, Math.Abs(repair.Value - other.Value));
        }

        return before == decimal.MaxValue || before + after == 0 ? 0 : 0.2 * (double)((before - after) / (before + after));
    }

    /// <summary>How common the slip is, and how unlikely that a chance change would mend: one digit of five is more telling than one of one.</summary>
    private double Plausibility(Repair repair)
    {
        var digits = Math.Min(6, SignificantDigits.Of(repair.Value));
        return repair.Kind switch
        {
            CauseKind.Misprint => 0.7,
            CauseKind.SignError => 0.55,
            CauseKind.WrongUnit => 0.4,
            CauseKind.TransposedDigits => 0.45,
            CauseKind.TransposedRows => 0.25,
            CauseKind.DigitError => digits >= 2 ? 0.35 : 0.2,
            CauseKind.StaleOrWrongColumn when repair.IsCopy => (SignificantDigits.Of(system.Values[repair.Figure]) >= 3 ? 0.5 : 0.25) / Math.Max(1, repair.Copies),
            CauseKind.StaleOrWrongColumn => repair.Other is null ? digits >= 2 ? 0.35 : 0.05 : 0.25,
            _ => 0,
        };
    }
}
