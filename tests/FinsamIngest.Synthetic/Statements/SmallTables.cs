using FinsamIngest.Synthetic.Names;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Statements;

/// <summary>The tables around the statements: balanskravsutredning, insatser, personal and a project's budget.</summary>
internal static class SmallTables
{
    public static void BalanceRequirement(Draft draft)
    {
        var (books, habits, year) = (draft.Books, draft.Habits, draft.Year);
        var table = draft.Table("BK", "balance_requirement", draft.Dice.Pick("Balanskravsutredning", "Balanskravsresultat", "Balanskravsutredning"), habits.Unit);
        var columns = new List<TruthColumn> { table.Column(year, "actual", $"{year}") };
        if (draft.Dice.Chance(0.6))
            columns.Add(table.Column(year - 1, "actual", $"{year - 1}"));
        TruthRow Line(string label, Func<int, decimal> amount, string kind = "item")
        {
            var row = table.Row(label, kind);
            foreach (var column in columns)
                row.Set(column, amount(column.Period), habits.Zero == ZeroPrint.Blank ? ZeroPrint.Digit : habits.Zero);
            return row;
        }

        var result = Line(draft.Dice.Pick("Årets resultat enligt resultaträkningen", "Årets resultat"), books.Result);
        var parts = new List<(TruthRow?, decimal)> { (result, 1) };
        foreach (var label in draft.Dice.Some(["Samtliga realisationsvinster", "Realisationsvinster enligt undantagsmöjligheter", "Realisationsförluster enligt undantagsmöjligheter", "Orealiserade vinster och förluster i värdepapper"], draft.Dice.Between(1, 4)))
            parts.Add((Line(label, _ => 0), 1));
        if (draft.Dice.Chance(0.4))
        {
            var after = Line("Årets resultat efter balanskravsjusteringar", books.Result, "subtotal");
            draft.Report.Sum(after, parts);
            parts = [(after, 1)];
        }
        var total = Line(draft.Total("Balanskravsresultat"), books.Result, "total");
        draft.Report.Sum(total, parts);
        draft.Known["BK.result"] = result;
        draft.Print(table);
    }

    public static void Activities(Draft draft)
    {
        var (books, year) = (draft.Books, draft.Year);
        var group = books.Costs[^1];
        var table = draft.Table("INS", "activity_costs", draft.Dice.Pick("Finansierade insatser", "Kostnader för insatser", "Individinsatser, kostnad per insats"), draft.Habits.OperatingUnit);
        var withOwner = draft.Dice.Chance(0.6);
        if (table.Corner.Length == 0)
            table.Corner = "Insats";
        table.SideHeader = withOwner ? "Insatsägare" : "";
        var actual = table.Column(year, "actual", $"Utfall {year}");
        var prior = table.Column(year - 1, "actual", $"Utfall {year - 1}");
        var budget = draft.Dice.Chance(0.6) ? table.Column(year, "budget", $"Budget {year}") : null;
        var ratio = draft.Dice.Chance(0.6) ? table.Column(year, "ratio", draft.Dice.Pick("Förbrukning", "Kvot", "Andel av budget")) : null;
        TruthRow Line(string label, string kind, decimal now, decimal before, decimal planned, string? owner)
        {
            var row = table.Row(label, kind, side: withOwner ? owner : null).Set(actual, now, draft.Habits.Zero).Set(prior, before, draft.Habits.Zero);
            if (budget is not null)
                row.Set(budget, planned, draft.Habits.Zero);
            if (ratio is not null && planned != 0 && now != 0)
                row.Set(ratio, 100 * now / planned);
            if (ratio is not null && budget is not null && row[budget] is { Printed: not null } whole && row[actual] is { Printed: not null } part)
                draft.Report.Ratio(row[ratio], new TruthTerm(part, 1), new TruthTerm(whole, 1));
            return row;
        }

        List<(TruthRow?, decimal)> parts = [.. group.Accounts.Select(a => ((TruthRow?, decimal))(Line(a.Name, "item", a[year], a[year - 1], a.Budget, a.Owner), 1))];
        var total = draft.Known["INS.total"] = Line(draft.Total(draft.Dice.Pick("Summa", "Summa insatser", "Totalt")), "total", group[year], group[year - 1], group.Budget, null);
        draft.Report.Sum(total, parts);
        draft.Print(table);
    }

    /// <summary>Full-time equivalents with one decimal, rounded each by itself.</summary>
    public static void Staff(Draft draft)
    {
        var table = new TruthTable("STAFF", "staffing", draft.Dice.Pick("Personalresurser, antal heltidstjänster", "Genomsnittligt antal årsarbetare"), TruthUnit.Fte);
        draft.Report.Tables.Add(table);
        for (var year = draft.Year; year >= Math.Max(draft.Books.FirstYear, draft.Year - 3); year--)
            table.Column(year, "actual", $"{year}");
        var exact = table.Columns.ToDictionary(c => c, _ => 0m);
        var parts = new List<(TruthRow?, decimal)>();
        foreach (var label in new[] { "Kansliet", "Strukturinsatser", "Individinsatser" })
        {
            var row = table.Row(label);
            foreach (var column in table.Columns)
            {
                var amount = draft.Dice.Between(30, 900) / 100m;
                exact[column] += amount;
                row.Set(column, amount, decimals: 1);
            }
            parts.Add((row, 1));
        }
        var total = table.Row("Summa", "total");
        foreach (var column in table.Columns)
            total.Set(column, exact[column], decimals: 1);
        draft.Report.Sum(total, parts);
        draft.Print(table);
    }

    public static void Project(Draft draft)
    {
        var (dice, habits) = (draft.Dice, draft.Habits);
        var project = dice.Pick<string>(Phrases.Projects);
        draft.Heading($"Bilaga {dice.Between(1, 3)}");
        var table = draft.Table("PB", "project_budget", $"Projektbudget {project}", habits.Unit);
        var columns = new BudgetColumns(draft, table, withPrior: false, habits.Deviation);
        decimal Amount() => dice.Between(60_000, 2_500_000);
        decimal Planned() => dice.Between(60, 2_500) * 1_000m;
        (TruthRow Sum, decimal Actual, decimal Budget) Part(string header, string[] labels, bool cost)
        {
            table.Row(header, "header");
            var rows = new List<(TruthRow?, decimal)>();
            var (actual, budget) = (0m, 0m);
            foreach (var label in labels)
            {
                var (a, b) = (Amount(), Planned());
                rows.Add((columns.Row(label, "item", a, b, 0, 1, cost), 1));
                actual += a;
                budget += b;
            }
            var sum = columns.Row("Summa " + header.ToLowerInvariant(), "subtotal", actual, budget, 0, 1, cost);
            columns.Sum(sum, rows);
            return (sum, actual, budget);
        }

        var incomes = Part("Intäkter", ["Medel från Europeiska socialfonden", "Medfinansiering från förbundet", "Projektkostnader finansierade av kommun"], cost: false);
        var costs = Part("Kostnader", [.. dice.Some(["Projektgemensamma kostnader", "Arbetscoacher", "Projektlokal", "Arbetsträningsplatser", "Övriga kostnader", "Utvärdering"], 4)], cost: true);
        var result = columns.Row(dice.Pick("Balans", "Resultat"), "total", incomes.Actual - costs.Actual, incomes.Budget - costs.Budget, 0, 1, cost: false);
        columns.Sum(result, [(incomes.Sum, 1), (costs.Sum, -1)]);
        draft.Print(table);
    }
}
