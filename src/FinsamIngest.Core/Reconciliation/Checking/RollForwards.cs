using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Closing equity of one year is the opening equity of the next.</summary>
internal static class RollForwards
{
    public static void Find(RelationSet relations)
    {
        var book = relations.Book;
        foreach (var sheet in BalanceLines.Of(book))
        {
            foreach (var column in book.Tables[sheet.Table].Columns)
            {
                if (ScenarioClasses.Of(column.Scenario) != ScenarioClass.Outcome || column.Period is not { } period)
                    continue;
                InSheet(relations, sheet, period);
                ClosingEquity(relations, sheet, period);
            }
        }

        foreach (var closing in book.WithCode(Codes.ClosingEquity))
            Overview(relations, closing, Trust.Certain);
        // "Eget kapital" of an overview is that of the year's end; equity that goes back to the members, or is booked past the result, breaks it for a good reason.
        foreach (var equity in book.WithCode(Codes.TotalEquity))
            if (book.Tables[equity.Table].Statement == Statement.MultiYearOverview)
                Overview(relations, equity, Trust.Likely);
    }

    private static void InSheet(RelationSet relations, BalanceLines sheet, string period)
    {
        var last = Years.Before(period);
        var (total, lastTotal) = (sheet.Figure(period, Codes.TotalEquity), sheet.Figure(last, Codes.TotalEquity));
        var (result, lastResult) = (sheet.Figure(period, Codes.Result), sheet.Figure(last, Codes.Result));
        var (other, lastOther) = (sheet.Figure(period, Codes.OtherEquity), sheet.Figure(last, Codes.OtherEquity));
        if (total >= 0 && lastTotal >= 0 && result >= 0)
        {
            // "Eget kapital" above "Årets resultat" may be what there is of it without this year's result.
            var without = new Relation(CheckType.RollForward, total, lastResult >= 0 ? [new(lastTotal, 1), new(lastResult, 1)] : [new(lastTotal, 1)], Trust.Likely, Meaning.Opening);
            var with = new Relation(CheckType.RollForward, total, [new(lastTotal, 1), new(result, 1)], Trust.Likely, Meaning.Opening);
            relations.Add(relations.Test(with).Fails && !relations.Test(without).Fails ? without : with);
        }

        if (other >= 0 && lastOther >= 0 && lastResult >= 0)
        {
            var carried = new Relation(CheckType.RollForward, other, [new(lastOther, 1), new(lastResult, 1)], Trust.Likely, Meaning.Opening);
            relations.Add(relations.Test(carried).Fails && WithTransfer(relations, sheet, carried, period, last) is { } moved ? moved : carried);
        }
        var (reserve, lastReserve) = (sheet.Figure(period, Codes.RestrictedReserve), sheet.Figure(last, Codes.RestrictedReserve));
        if (reserve >= 0 && lastReserve >= 0)
        {
            // A reserve may be added to; that it stands still is worth a tick, not that it moves.
            var still = new Relation(CheckType.RollForward, reserve, [new(lastReserve, 1)], Trust.Weak, Meaning.Opening);
            if (!relations.Test(still).Fails)
                relations.Add(still);
        }
    }

    /// <summary>
    /// The same with what was moved between balanserat resultat and another part of equity, a fund for repairs or earmarked reserves: a row of the sheet that changed by
    /// exactly what is missing. Null when there is none.
    /// </summary>
    private static Relation? WithTransfer(RelationSet relations, BalanceLines sheet, Relation carried, string period, string? last)
    {
        var book = relations.Book;
        for (var r = 0; r < book.Shapes[sheet.Table].Length; r++)
        {
            var key = new RowKey(sheet.Table, r);
            if (book.Shapes[sheet.Table][r].Role != RowRole.Item || book.Find(key, period, ScenarioClass.Outcome) is not (>= 0 and var now) || now == carried.Lhs
                || book.Find(key, last, ScenarioClass.Outcome) is not (>= 0 and var before) || carried.Terms.Any(term => term.Figure == before) || book.Figures[now].Value == book.Figures[before].Value)
                continue;
            var moved = new Relation(CheckType.RollForward, carried.Lhs, [.. carried.Terms, new(before, 1), new(now, -1)], Trust.Likely, Meaning.Opening);
            if (relations.Test(moved).Verdict == Verdict.Holds)
                return moved;
        }

        return null;
    }

    /// <summary>Utgående eget kapital of other tables against the balance sheet, of this year and as the opening of the next.</summary>
    private static void ClosingEquity(RelationSet relations, BalanceLines sheet, string period)
    {
        var book = relations.Book;
        var equity = sheet.Equity(period).Select(f => new Term(f, 1)).ToArray();
        foreach (var closing in book.WithCode(Codes.ClosingEquity))
        {
            if (closing.Table == sheet.Table)
                continue;
            if (equity.Length > 0 && book.Find(closing, period, ScenarioClass.Outcome) is >= 0 and var now)
                relations.Add(new Relation(CheckType.CrossTable, now, equity, Trust.Likely, Meaning.SameItem));
            if (sheet.Figure(period, Codes.OtherEquity) is >= 0 and var other && sheet.Figure(period, Codes.RestrictedReserve) < 0
                && book.Find(closing, Years.Before(period), ScenarioClass.Outcome) is >= 0 and var before)
                relations.Add(new Relation(CheckType.RollForward, other, [new(before, 1)], Trust.Likely, Meaning.Opening));
        }
    }

    /// <summary>Whether two years miss by the same amount, one too much and one too little: the equity between them is wrong.</summary>
    private static bool IsOneFigure(RelationSet relations, List<Relation> failing) =>
        failing is [var a, var b] && (a.Terms.Any(t => t.Figure == b.Lhs) || b.Terms.Any(t => t.Figure == a.Lhs))
        && relations.Test(a) is var first && relations.Test(b) is var second && Math.Abs(first.Difference + second.Difference) <= first.Tolerance + second.Tolerance;

    /// <summary>Whether a turned sign or two swapped digits of one of its figures make the relation fail; what goes back to the members does neither.</summary>
    private static bool IsSlip(FigureBook book, Relation relation, Outcome outcome)
    {
        var lack = outcome.Difference * Units.Scale(outcome.Unit);
        return Swaps(book.Figures[relation.Lhs], -lack) || Array.Exists(relation.Terms, term => Swaps(book.Figures[term.Figure], lack * term.Weight));

        // Exactly or a step of rounding beside it.
        static bool Swaps(PrintedFigure figure, decimal change) =>
            Array.Exists([0m, 1m, -1m], steps => DigitChange.Classify(figure.Value, figure.Value + (change / figure.Scale) + (steps * figure.Quantum)) is CauseKind.SignError or CauseKind.TransposedDigits);
    }

    /// <summary>Within one table: closing equity = last year's + the result.</summary>
    /// <param name="relations">Where the relations are added.</param>
    /// <param name="closing">The row of equity.</param>
    /// <param name="proven">The trust in them where more years hold than fail; where fewer do, something else moves equity and only the years that hold are ticked.</param>
    private static void Overview(RelationSet relations, RowKey closing, Trust proven)
    {
        var book = relations.Book;
        RowKey? result = null;
        foreach (var key in book.WithCode(Codes.Result))
            if (key.Table == closing.Table)
                result = key;
        if (result is not { } row)
            return;
        var found = new List<Relation>();
        foreach (var column in book.Tables[closing.Table].Columns)
        {
            if (ScenarioClasses.Of(column.Scenario) != ScenarioClass.Outcome
                || book.Find(closing, column.Period, ScenarioClass.Outcome) is not (>= 0 and var now)
                || book.Find(closing, Years.Before(column.Period), ScenarioClass.Outcome) is not (>= 0 and var before)
                || book.Find(row, column.Period, ScenarioClass.Outcome) is not (>= 0 and var flow)
                || found.Exists(r => r.Lhs == now))
                continue;
            found.Add(new Relation(CheckType.RollForward, now, [new(before, 1), new(flow, 1)], Trust.Likely, Meaning.Opening));
        }

        var failing = found.FindAll(r => relations.Test(r).Fails);
        var isProven = 2 * failing.Count < found.Count || (failing.Count < found.Count && IsOneFigure(relations, failing));
        foreach (var relation in found)
        {
            if (!isProven && proven < Trust.Certain && relations.Test(relation) is { Fails: true } outcome && !(failing.Count < found.Count && IsSlip(book, relation, outcome)))
                continue;
            relation.Trust = isProven ? proven : Trust.Likely;
            relations.Add(relation);
        }
    }
}
