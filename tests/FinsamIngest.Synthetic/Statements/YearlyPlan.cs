using FinsamIngest.Synthetic.Names;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Statements;

/// <summary>A project's budget year by year; pay and rent may be the same each year.</summary>
internal static class YearlyPlan
{
    public static void Build(Draft draft)
    {
        var dice = draft.More;
        draft.Heading($"Bilaga {dice.Between(4, 6)}");
        var table = draft.Table("PL", "project_budget", $"Projektbudget {dice.Pick<string>(Phrases.Projects)} {draft.Year + 1}–{draft.Year + 3}", draft.Habits.Unit, dice);
        for (var year = draft.Year + 1; year <= draft.Year + 3; year++)
            table.Column(year, "budget", $"Budget {year}");
        var sums = table.Columns.ToDictionary(c => c, _ => 0m);
        List<(TruthRow?, decimal)> parts = [];
        foreach (var label in dice.Some(["Projektledning", "Lönekostnader", "Lokaler", "Utvärdering", "Resor", "Handledning", "Information"], dice.Between(3, 6)))
        {
            var row = table.Row(label);
            var (isSame, amount) = (dice.Chance(0.4), 0m);
            foreach (var column in table.Columns)
            {
                amount = isSame && amount > 0 ? amount : dice.Between(20, 900) * 1_000m;
                row.Set(column, amount);
                sums[column] += amount;
            }

            parts.Add((row, 1));
        }

        var total = table.Row(draft.Total(dice.Pick("Summa kostnader", "Summa", "Totalt")), "total");
        foreach (var column in table.Columns)
            total.Set(column, sums[column]);
        draft.Report.Sum(total, parts);
        draft.Print(table);
    }
}
