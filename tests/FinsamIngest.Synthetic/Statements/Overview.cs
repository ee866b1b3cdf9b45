using FinsamIngest.Synthetic.Habits;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Statements;

/// <summary>Flerårsöversikt: three to six years, descending or ascending, with or without financial items, equity, soliditet and employees.</summary>
internal static class Overview
{
    public static void Build(Draft draft)
    {
        var (dice, habits, books) = (draft.Dice, draft.Habits, draft.Books);
        var unit = habits.OverviewUnit;
        var table = draft.Table("OV", "multi_year_overview", dice.Pick("Översikt över verksamhetens utveckling", "Flerårsöversikt", "Ekonomisk översikt över tid", "Intäkter och kostnader över tid"), unit);
        var years = Enumerable.Range(books.FirstYear, books.Year - books.FirstYear + 1).ToList();
        if (!dice.Chance(0.2))
            years.Reverse();
        var prefix = dice.Chance(0.1) ? "Utfall " : "";
        foreach (var year in years)
            table.Column(year, "actual", $"{prefix}{year}");
        if (habits.UnitPlace == UnitPlace.Corner && dice.Chance(0.5))
            table.Corner = table.UnitPrinted = $"Belopp i {habits.Word(unit)}";
        var decimals = Draft.Decimals(unit);

        TruthRow Line(string label, Func<int, decimal> amount, string kind = "item", TruthUnit? own = null)
        {
            var percent = own == TruthUnit.Percent;
            var row = table.Row(label, kind, unit: own, percentSign: percent);
            foreach (var column in table.Columns)
                row.Set(column, amount(column.Period), own is null ? habits.Zero : ZeroPrint.Digit, own is null ? decimals : 0);
            return row;
        }

        var sign = habits.OverviewCostsNegative ? -1 : 1;
        var income = Line(dice.Pick("Verksamhetens intäkter", "Intäkter", "Verksamhetens intäkter"), books.Income);
        var cost = Line(dice.Pick("Verksamhetens kostnader", "Kostnader"), y => sign * (books.Cost(y) + books.Depreciation[y]));
        var withFinancial = books.FinancialIncome.Amount.Count + books.FinancialCosts.Amount.Count > 0;
        TruthRow? net = null;
        // Many overviews leave the financial items out, and their three rows do not add up, rightly.
        if (withFinancial && dice.Chance(0.5))
            net = Line(dice.Pick("Finansnetto", "Finansiella poster"), books.NetFinancial);
        var result = Line(draft.Total("Årets resultat"), books.Result, "total");
        draft.Known["OV.result"] = result;
        draft.Known["OV.income"] = income;
        if (!withFinancial || net is not null)
            draft.Report.Sum(result, [(income, 1), (cost, -sign), (net, 1)]);
        if (dice.Chance(0.6))
        {
            var equity = draft.Known["OV.equity"] = Line(dice.Pick("Utgående eget kapital", "Eget kapital", "Utgående eget kapital till nästa år"), y => books.Equity[y], "memo");
            foreach (var column in table.Columns)
            {
                var before = table.Columns.FirstOrDefault(c => c.Period == column.Period - 1);
                if (before is not null && equity[before]?.Printed is not null && result[column]?.Printed is not null)
                    draft.Report.Relate("roll_forward", equity[column], new TruthTerm(equity[before]!, 1), new TruthTerm(result[column]!, 1));
            }
        }
        if (dice.Chance(0.55))
            draft.Known["OV.ratio"] = Line(dice.Pick("Soliditet", "Soliditet, %", "Soliditet %"), y => books.Assets(y) == 0 ? 0 : 100 * books.Equity[y] / books.Assets(y), "memo", TruthUnit.Percent);
        if (dice.Chance(0.45))
            Line(dice.Pick("Antal anställda", "Medelantal anställda"), y => books.Employees[y], "memo", TruthUnit.Count);
        draft.Print(table);
    }

    /// <summary>Against the statements, which stand later in the report.</summary>
    public static void Relate(Draft draft)
    {
        draft.Link("OV.result", "RR.result");
        draft.Link("OV.income", "RR.income");
        draft.Link("OV.equity", "BR.equity");
        if (!draft.Known.TryGetValue("OV.ratio", out var ratio))
            return;
        foreach (var column in ratio.Table.Columns)
            if (draft.Cell("BR.equity", column.Period) is { } equity && draft.Cell("BR.assets", column.Period) is { } assets)
                draft.Report.Ratio(ratio[column], new TruthTerm(equity, 1), new TruthTerm(assets, 1));
    }
}
