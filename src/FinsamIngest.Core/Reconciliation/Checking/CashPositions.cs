using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>The cash flow statement against itself and against the balance sheet.</summary>
internal static class CashPositions
{
    public static void Find(RelationSet relations)
    {
        var book = relations.Book;
        for (var t = 0; t < book.Tables.Length; t++)
        {
            if (book.Tables[t].Statement != Statement.CashFlowStatement)
                continue;
            Inside(relations, t);
            foreach (var sheet in BalanceLines.Of(book))
            {
                AgainstCash(relations, t, sheet);
                AgainstChanges(relations, t, sheet);
            }
        }
    }

    private static void Inside(RelationSet relations, int t)
    {
        var book = relations.Book;
        var columns = book.Tables[t].Columns;
        for (var c = 0; c < columns.Length; c++)
        {
            var (opening, flow, closing, change) = (In(book, t, c, Codes.CashOpening), In(book, t, c, Codes.CashFlow), In(book, t, c, Codes.CashClosing), In(book, t, c, Codes.ChangeInCash));
            if (opening >= 0 && closing >= 0 && flow >= 0)
                relations.Add(new Relation(CheckType.Cash, closing, [new(opening, 1), new(flow, 1)], Trust.Certain, Meaning.CashPosition));
            if (opening >= 0 && closing >= 0 && change >= 0)
                relations.Add(new Relation(CheckType.Cash, change, [new(closing, 1), new(opening, -1)], Trust.Certain, Meaning.CashPosition));
            if (change >= 0 && flow >= 0)
                relations.Add(new Relation(CheckType.Cash, change, [new(flow, 1)], Trust.Certain, Meaning.CashPosition));
            for (var d = 0; d < columns.Length && opening >= 0; d++)
                if (columns[d].Scenario == columns[c].Scenario && columns[d].Period is { } period && period == Years.Before(columns[c].Period)
                    && In(book, t, d, Codes.CashClosing) is >= 0 and var last)
                    relations.Add(new Relation(CheckType.RollForward, opening, [new(last, 1)], Trust.Certain, Meaning.Opening));
        }
    }

    /// <summary>
    /// Cash in the balance sheet is kassa och bank, with or without short-term investments: the definition that fits most figures is taken.
    /// </summary>
    private static void AgainstCash(RelationSet relations, int t, BalanceLines sheet)
    {
        var book = relations.Book;
        Func<string?, int[]>[] definitions =
        [
            p => sheet.Figures(p, Codes.TotalCash),
            p => sheet.Figures(p, Codes.CashAndBank),
            p => sheet.Figures(p, Codes.CashAndBank, Codes.ShortTermInvestments),
        ];
        List<Relation> best = [];
        var (bestHolds, bestFails) = (-1, 0);
        foreach (var definition in definitions)
        {
            var found = Positions(book, t, definition);
            var fails = found.Count(r => relations.Test(r).Fails);
            if (found.Count - fails > bestHolds)
                (best, bestHolds, bestFails) = (found, found.Count - fails, fails);
        }

        foreach (var relation in best)
        {
            relation.Trust = bestHolds > bestFails ? Trust.Certain : Trust.Likely;
            relations.Add(relation);
        }
    }

    private static List<Relation> Positions(FigureBook book, int t, Func<string?, int[]> cash)
    {
        var found = new List<Relation>();
        var columns = book.Tables[t].Columns;
        for (var c = 0; c < columns.Length; c++)
        {
            if (ScenarioClasses.Of(columns[c].Scenario) != ScenarioClass.Outcome)
                continue;
            var (now, before) = (cash(columns[c].Period), cash(Years.Before(columns[c].Period)));
            if (now.Length > 0 && In(book, t, c, Codes.CashClosing) is >= 0 and var closing)
                found.Add(new Relation(CheckType.CrossTable, closing, [.. now.Select(f => new Term(f, 1))], Trust.Likely, Meaning.SameItem));
            if (before.Length > 0 && In(book, t, c, Codes.CashOpening) is >= 0 and var opening)
                found.Add(new Relation(CheckType.RollForward, opening, [.. before.Select(f => new Term(f, 1))], Trust.Likely, Meaning.Opening));
            if (now.Length == 0 || before.Length == 0)
                continue;
            foreach (var code in new[] { Codes.CashFlow, Codes.ChangeInCash })
                if (In(book, t, c, code) is >= 0 and var flow)
                    found.Add(new Relation(CheckType.Cash, flow, BalanceLines.Change(now, before, 1), Trust.Likely, Meaning.BalanceChange));
        }

        return found;
    }

    /// <summary>
    /// More receivables take cash, more liabilities bring it. The printed total of a group is used where there is one, else its items; a line named as the group that has
    /// others beside it ("Kortfristiga fordringar", "Förutbetalda kostnader") is only one of them.
    /// </summary>
    private static void AgainstChanges(RelationSet relations, int t, BalanceLines sheet)
    {
        var book = relations.Book;
        var columns = book.Tables[t].Columns;
        for (var c = 0; c < columns.Length; c++)
        {
            var (period, last) = (columns[c].Period, Years.Before(columns[c].Period));
            if (ScenarioClasses.Of(columns[c].Scenario) != ScenarioClass.Outcome)
                continue;
            Change(Codes.ChangeInReceivables, -1, "total_receivables", Codes.Receivables);
            Change(Codes.ChangeInLiabilities, 1, "total_current_liabilities", Codes.Liabilities);

            void Change(string code, decimal sign, string total, string[] items)
            {
                foreach (var key in book.WithCode(code))
                    if (key.Table == t && book.At(t, key.Row, c) is >= 0 and var flow)
                        AgainstChange(flow, Direction(book, flow), sign, total, items);
            }

            void AgainstChange(int flow, int direction, decimal sign, string total, string[] items)
            {
                // A row for increases stays empty in a year of decreases.
                if (direction != 0 && book.Figures[flow].Value == 0)
                    return;
                Relation? best = null;
                var isTotal = sheet.Figures(period, total).Length > 0;
                foreach (var (now, before) in new[]
                {
                    (sheet.Figures(period, total), sheet.Figures(last, total)),
                    (sheet.Group(period, items), sheet.Group(last, items)),
                    (sheet.Figures(period, items), sheet.Figures(last, items)),
                    (sheet.Figures(period, [total, .. items]), sheet.Figures(last, [total, .. items])),
                })
                {
                    if (now.Length == 0 || before.Length == 0)
                        continue;
                    var relation = new Relation(CheckType.Cash, flow, BalanceLines.Change(now, before, sign), Trust.Likely, Meaning.BalanceChange);
                    // Funds that were used are printed as amounts: "Ökning av kortfristiga fordringar 384" is just that.
                    if (direction != 0 && direction != sign && book.Figures[flow].Value > 0 && relations.Test(relation).Fails
                        && new Relation(CheckType.Cash, flow, BalanceLines.Change(now, before, direction), Trust.Likely, Meaning.BalanceChange) is var literal && !relations.Test(literal).Fails)
                        relation = literal;
                    if (best is null || (relations.Test(best).Fails && !relations.Test(relation).Fails))
                        best = relation;
                }

                // Items are rarely all that a flow counts in: what they fail to show is told only of a flow that its own statement contradicts too.
                if (best is not null && (isTotal || !relations.Test(best).Fails || relations.All.Exists(r => r.Outcome.Fails && r.Figures().Contains(flow))))
                    relations.Add(best);
            }
        }
    }

    /// <summary>1 for a row of increases alone, −1 for one of decreases alone, 0 where the sign of the figure tells ("Ökning/minskning", "Ökning (+)").</summary>
    private static int Direction(FigureBook book, int figure)
    {
        var label = book.Labels[book.Figures[figure].Table][book.Figures[figure].Row];
        var (up, down) = (label.Contains("ökning", StringComparison.Ordinal), label.Contains("minskning", StringComparison.Ordinal));
        return up == down || label.Contains("förändring", StringComparison.Ordinal) ? 0 : up ? 1 : -1;
    }

    private static int In(FigureBook book, int table, int column, string code)
    {
        foreach (var key in book.WithCode(code))
            if (key.Table == table && book.At(table, key.Row, column) is >= 0 and var figure)
                return figure;
        return FigureBook.Blank;
    }
}
