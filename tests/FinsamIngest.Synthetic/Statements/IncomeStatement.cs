using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Statements;

/// <summary>Resultaträkning: the short form of the council's template, or one with its own rows for every kind of income and cost.</summary>
internal static class IncomeStatement
{
    public static void Build(Draft draft)
    {
        var (dice, habits, books) = (draft.Dice, draft.Habits, draft.Books);
        var table = draft.Table("RR", "income_statement", draft.Title("Resultaträkning"), habits.Unit);
        table.HasNotes = habits.HasNoteReferences;
        var withBudget = dice.Chance(0.3);
        var (current, prior) = draft.TwoYears(table, day: false);
        var budget = withBudget ? table.Column(draft.Year, "budget", dice.Chance(0.6) ? ["Budget", $"{draft.Year}"] : [$"Budget {draft.Year}"]) : null;
        var sign = habits.CostsNegative ? -1 : 1;

        TruthRow Line(string label, Func<int, decimal> amount, decimal planned, string kind = "item", string? note = null)
        {
            var row = table.Row(label, kind, note);
            row.Set(current, amount(draft.Year), habits.Zero).Set(prior, amount(draft.Year - 1), habits.Zero);
            return budget is null ? row : row.Set(budget, planned, habits.Zero);
        }

        TruthRow CostLine(string label, Func<int, decimal> amount, decimal planned, string kind = "item", string? note = null) =>
            Line(label, y => sign * amount(y), sign * planned, kind, note);

        var detailed = dice.Chance(0.45);
        var parts = new List<(TruthRow?, decimal)>();
        if (detailed)
        {
            var header = dice.Chance(0.7);
            if (header)
                table.Row("Verksamhetens intäkter", "header");
            var incomes = new List<(TruthRow?, decimal)>
            {
                (Line(dice.Pick("Medlemsbidrag", "Medlemsavgifter", "Rörelseintäkter"), y => books.Members[y], books.Members.Budget, note: draft.Note("income")), 1),
            };
            foreach (var account in books.OtherIncome.Accounts)
                incomes.Add((Line(account.Name, y => account[y], account.Budget), 1));
            var income = Line(draft.Total("Summa verksamhetens intäkter"), books.Income, books.IncomeBudget, "subtotal");
            draft.Report.Sum(income, incomes);
            if (header)
                table.Row("Verksamhetens kostnader", "header");
            var costs = new List<(TruthRow?, decimal)>();
            foreach (var group in books.Costs)
            {
                var row = CostLine(group.Name, y => group[y], group.Budget, note: group == books.Costs[0] ? draft.Note("costs") : null);
                draft.Known["RR." + group.Name] = row;
                costs.Add((row, 1));
            }
            if (books.Depreciation[draft.Year] != 0)
                costs.Add((CostLine("Avskrivningar", y => books.Depreciation[y], books.Depreciation.Budget), 1));
            var total = CostLine(draft.Total(dice.Pick("Summa verksamhetens kostnader", "Verksamhetens nettokostnader")), y => books.Cost(y) + books.Depreciation[y], books.CostBudget + books.Depreciation.Budget, "subtotal");
            draft.Report.Sum(total, costs);
            parts.AddRange([(income, 1), (total, -sign)]);
            draft.Known["RR.income"] = income;
        }
        else
        {
            var income = Line("Verksamhetens intäkter", books.Income, books.IncomeBudget, note: draft.Note("income"));
            var cost = CostLine("Verksamhetens kostnader", books.Cost, books.CostBudget, note: draft.Note("costs"));
            parts.AddRange([(income, 1), (cost, -sign)]);
            if (books.Depreciation[draft.Year] != 0 || dice.Chance(0.3))
                parts.Add((CostLine("Avskrivningar", y => books.Depreciation[y], books.Depreciation.Budget), -sign));
            draft.Known["RR.income"] = income;
            draft.Known["RR.cost"] = cost;
        }

        var operating = Line(draft.Total(dice.Pick("Verksamhetens resultat", "Verksamhetens resultat", "Verksamhetens nettoresultat")), books.OperatingResult, books.IncomeBudget - books.CostBudget - books.Depreciation.Budget, "subtotal");
        draft.Report.Sum(operating, parts);
        Financial(draft, Line, operating);
    }

    private static void Financial(Draft draft, Func<string, Func<int, decimal>, decimal, string, string?, TruthRow> line, TruthRow operating)
    {
        var (dice, books) = (draft.Dice, draft.Books);
        var parts = new List<(TruthRow?, decimal)> { (operating, 1) };
        var any = books.FinancialIncome.Amount.Count + books.FinancialCosts.Amount.Count > 0;
        // Financial costs are printed with a minus more often than not, whatever the operating costs are.
        var sign = draft.Habits.CostsNegative ? -1 : 1;
        if (any || dice.Chance(0.6))
        {
            var income = line("Finansiella intäkter", y => books.FinancialIncome[y], 0, "item", null);
            var cost = line("Finansiella kostnader", y => sign * books.FinancialCosts[y], 0, "item", null);
            if (dice.Chance(0.4))
            {
                var net = line("Summa finansiella poster", books.NetFinancial, 0, "subtotal", null);
                draft.Report.Sum(net, [(income, 1), (cost, -sign)]);
                parts.Add((net.Cells.Count > 0 ? net : income, 1));
                if (net.Cells.Count == 0)
                    parts.Add((cost, -sign));
            }
            else
            {
                parts.AddRange([(income, 1), (cost, -sign)]);
            }
        }
        if (dice.Chance(0.4))
        {
            var after = line("Resultat efter finansiella poster", books.Result, books.ResultBudget, "subtotal", null);
            draft.Report.Sum(after, parts);
            parts = [(after, 1)];
        }
        var result = line(draft.Total("Årets resultat"), books.Result, books.ResultBudget, "total", null);
        draft.Report.Sum(result, parts);
        draft.Known["RR.result"] = result;
    }
}
