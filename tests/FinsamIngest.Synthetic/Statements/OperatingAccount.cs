using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Statements;

/// <summary>Driftredovisning: short, long with groups, or with intäkt, kostnad and netto.</summary>
internal static class OperatingAccount
{
    public static void Build(Draft draft)
    {
        var table = draft.Table("DR", "operating_account", draft.Title(draft.Dice.Pick("Driftredovisning", "Driftredovisning", "Driftsredovisning")), draft.Habits.OperatingUnit);
        switch (draft.Dice.Next(3))
        {
            case 0:
                Short(draft, table);
                break;
            case 1:
                Long(draft, table);
                break;
            default:
                IncomeCostNet(draft, table);
                break;
        }
    }

    private static void Short(Draft draft, TruthTable table)
    {
        var (books, year) = (draft.Books, draft.Year);
        var columns = new BudgetColumns(draft, table, withPrior: true, draft.Habits.Deviation);
        // Net of the financial items, so that the result below is the year's.
        decimal Net(int y) => books.Cost(y) + books.Depreciation[y] - books.NetFinancial(y);
        var sign = draft.Habits.OperatingCostsNegative ? -1 : 1;
        var cost = columns.Row("Nettokostnad", "item", Net(year), books.CostBudget, Net(year - 1), sign, cost: true);
        var members = columns.Row(draft.Dice.Pick("Medlemsavgift", "Medlemsbidrag"), "item", books.Members[year], books.Members.Budget, books.Members[year - 1], 1, cost: false);
        TruthRow? other = null;
        if (books.OtherIncome.Accounts.Count > 0)
            other = columns.Row(draft.Dice.Pick("Extern finansiering", "Övriga intäkter"), "item", books.OtherIncome[year], books.OtherIncome.Budget, books.OtherIncome[year - 1], 1, cost: false);
        var result = columns.Row("Resultat", "total", books.Result(year), books.IncomeBudget - books.CostBudget, books.Result(year - 1), 1, cost: false);
        columns.Sum(result, [(members, 1), (other, 1), (cost, -sign)]);
        draft.Known["DR.result"] = result;
        draft.Link("DR.result", "RR.result");
    }

    private static void Long(Draft draft, TruthTable table)
    {
        var (books, year) = (draft.Books, draft.Year);
        var columns = new BudgetColumns(draft, table, withPrior: draft.Dice.Chance(0.8), draft.Habits.Deviation);
        var sign = draft.Habits.OperatingCostsNegative ? -1 : 1;
        if (draft.Dice.Chance(0.6))
            table.Row("Intäkter", "header");
        var incomes = new List<(TruthRow?, decimal)>
        {
            (columns.Row(draft.Dice.Pick("Medlemsavgifter", "Medlemsbidrag"), "item", books.Members[year], books.Members.Budget, books.Members[year - 1], 1, cost: false), 1),
        };
        foreach (var account in books.OtherIncome.Accounts)
            incomes.Add((columns.Row(account.Name, "item", account[year], account.Budget, account[year - 1], 1, cost: false), 1));
        var income = columns.Row(draft.Total("Summa intäkter"), "subtotal", books.Income(year), books.IncomeBudget, books.Income(year - 1), 1, cost: false);
        columns.Sum(income, incomes);
        var totals = new List<(TruthRow?, decimal)> { (income, 1) };
        var withOwners = draft.Dice.Chance(0.3);
        foreach (var group in books.Costs)
        {
            table.Row(group.Name, "header");
            List<(TruthRow?, decimal)> parts = [.. group.Accounts.Select(a => ((TruthRow?, decimal))(columns.Row(a.Name, "item", a[year], a.Budget, a[year - 1], sign, cost: true, withOwners ? a.Owner : null), 1))];
            var sum = columns.Row(draft.Total("Summa " + char.ToLowerInvariant(group.Name[0]) + group.Name[1..]), "subtotal", group[year], group.Budget, group[year - 1], sign, cost: true);
            columns.Sum(sum, parts);
            totals.Add((sum, -sign));
            draft.Known["DR." + group.Name] = sum;
        }
        decimal Rest(int y) => books.NetFinancial(y) - books.Depreciation[y];
        if (Rest(year) != 0 || Rest(year - 1) != 0)
            totals.Add((columns.Row(books.Depreciation[year] == 0 ? "Finansiella intäkter och kostnader" : "Avskrivningar och finansiella poster", "item", Rest(year), 0, Rest(year - 1), 1, cost: false), 1));
        var result = columns.Row(draft.Total(draft.Dice.Pick("Resultat", "Årets resultat")), "total", books.Result(year), books.IncomeBudget - books.CostBudget, books.Result(year - 1), 1, cost: false);
        columns.Sum(result, totals);
        draft.Known["DR.result"] = result;
        draft.Link("DR.result", "RR.result");
        foreach (var group in books.Costs)
            draft.Link("DR." + group.Name, "RR." + group.Name, draft.Habits.CostsNegative == draft.Habits.OperatingCostsNegative ? 1 : -1);
    }

    /// <summary>Costs are positive in the rows of costs; the result's cost cell repeats their sum.</summary>
    private static void IncomeCostNet(Draft draft, TruthTable table)
    {
        var (books, year, report) = (draft.Books, draft.Year, draft.Report);
        var negative = draft.Habits.OperatingCostsNegative;
        var sign = negative ? -1 : 1;
        TruthColumn[] Group(int y) =>
            [table.Column(y, "income", "Utfall", $"{y}", "Intäkt"), table.Column(y, "cost", "", "", "Kostnad"), table.Column(y, "net", "", "", "Netto")];
        var now = Group(year);
        var budget = table.Column(year, "budget", "Budget", $"{year}", "Netto");
        var deviation = table.Column(year, "deviation", "Avvikelse", $"{year}", "Utfall-budget");
        var before = Group(year - 1);

        TruthRow Line(string label, string kind, Func<int, decimal> income, Func<int, decimal> cost, decimal planned)
        {
            var row = table.Row(label, kind);
            foreach (var (columns, y) in new[] { (now, year), (before, year - 1) })
            {
                row.Set(columns[0], income(y)).Set(columns[1], sign * cost(y)).Set(columns[2], income(y) - cost(y));
                report.Relate("horizontal", row[columns[2]], new TruthTerm(row[columns[0]]!, 1), new TruthTerm(row[columns[1]]!, -sign));
            }
            row.Set(budget, planned).Set(deviation, income(year) - cost(year) - planned);
            report.Relate("horizontal", row[deviation], new TruthTerm(row[now[2]]!, 1), new TruthTerm(row[budget]!, -1));
            return row;
        }

        decimal None(int y) => 0;
        var incomes = new List<(TruthRow?, decimal)> { (Line("Medlemsbidrag", "item", y => books.Members[y], None, books.Members.Budget), 1) };
        foreach (var account in books.OtherIncome.Accounts)
            incomes.Add((Line(account.Name, "item", y => account[y], None, account.Budget), 1));
        if (books.FinancialIncome.Amount.Count + books.FinancialCosts.Amount.Count > 0)
            incomes.Add((Line(draft.Dice.Pick("Finansiella poster", "Räntor"), "item", y => books.FinancialIncome[y], y => books.FinancialCosts[y], 0), 1));
        var totals = new List<(TruthRow?, decimal)>();
        if (draft.Dice.Chance(0.5))
        {
            var sum = Line("SUMMA INTÄKTER", "subtotal", y => books.Income(y) + books.FinancialIncome[y], y => books.FinancialCosts[y], books.IncomeBudget);
            report.Sum(sum, incomes);
            totals.Add((sum, 1));
        }
        else
        {
            totals.AddRange(incomes);
        }
        foreach (var group in books.Costs)
        {
            // The group's sum stands above its parts.
            var sum = Line(group.Name, "subtotal", None, y => group[y], -group.Budget);
            report.Sum(sum, [.. group.Accounts.Select(a => ((TruthRow?, decimal))(Line(a.Name, "item", None, y => a[y], -a.Budget), 1))]);
            totals.Add((sum, 1));
        }
        if (books.Depreciation[year] != 0)
            totals.Add((Line("Avskrivningar", "item", None, y => books.Depreciation[y], 0), 1));
        var result = Line("Resultat", "total", y => books.Income(y) + books.FinancialIncome[y], y => books.Cost(y) + books.Depreciation[y] + books.FinancialCosts[y], books.IncomeBudget - books.CostBudget);
        report.Sum(result, totals);
        report.Same("cross_table", result[now[2]], draft.Cell("RR.result", year));
        report.Same("prior_year", result[before[2]], draft.Cell("RR.result", year - 1));
    }
}
