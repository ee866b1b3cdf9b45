using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Statements;

/// <summary>The total first, and what it is made up of below it, in rows that call themselves a part.</summary>
internal static class CostsWithParts
{
    public static void Build(Draft draft)
    {
        var (books, dice, year) = (draft.Books, draft.More, draft.Year);
        var table = draft.Table("CP", "activity_costs", dice.Pick("Kostnadernas fördelning", "Så användes pengarna", "Kostnader per område"), draft.Habits.OperatingUnit, dice);
        var actual = table.Column(year, "actual", $"Utfall {year}");
        var prior = table.Column(year - 1, "actual", $"Utfall {year - 1}");
        var budget = dice.Chance(0.5) ? table.Column(year, "budget", $"Budget {year}") : null;
        var word = dice.Pick("varav ", "därav ", "- ");
        TruthRow Line(string label, string kind, decimal now, decimal before, decimal planned)
        {
            var row = table.Row(label, kind).Set(actual, now, draft.Habits.Zero).Set(prior, before, draft.Habits.Zero);
            return budget is null ? row : row.Set(budget, planned, draft.Habits.Zero);
        }

        decimal Of(Func<Ledger.AccountGroup, decimal> amount) => books.Costs.Sum(amount);
        var total = Line(dice.Pick("Totala kostnader", "Kostnader totalt"), "total", Of(g => g[year]), Of(g => g[year - 1]), Of(g => g.Budget));
        List<(TruthRow?, decimal)> parts = [.. books.Costs.Select(g => ((TruthRow?, decimal))(Line(word + (word[0] == '-' ? g.Name : char.ToLowerInvariant(g.Name[0]) + g.Name[1..]), "item", g[year], g[year - 1], g.Budget), 1))];
        draft.Report.Sum(total, parts);
        draft.Print(table);
    }
}
