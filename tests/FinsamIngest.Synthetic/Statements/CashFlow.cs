using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Statements;

/// <summary>Kassaflödesanalys by the indirect method: everything follows from the balance sheet.</summary>
internal static class CashFlow
{
    public static void Build(Draft draft)
    {
        var (dice, habits, books) = (draft.Dice, draft.Habits, draft.Books);
        var table = draft.Table("KF", "cash_flow_statement", draft.Title("Kassaflödesanalys"), habits.Unit);
        var (current, prior) = draft.TwoYears(table, day: false);

        TruthRow Line(string label, Func<int, decimal> amount, string kind = "item") =>
            table.Row(label, kind).Set(current, amount(draft.Year), habits.Zero).Set(prior, amount(draft.Year - 1), habits.Zero);

        decimal NonCash(int y) => books.Depreciation[y] + books.Provisions[y] - books.Provisions[y - 1];
        decimal Receivables(int y) => books.Receivables[y - 1] - books.Receivables[y];
        decimal Liabilities(int y) => books.Liabilities[y] - books.Liabilities[y - 1];
        decimal Flow(int y) => books.Liquid(y) - books.Liquid(y - 1);

        if (dice.Chance(0.5))
            table.Row("Den löpande verksamheten", "header");
        var result = draft.Known["KF.result"] = Line("Årets resultat", books.Result);
        draft.Link("KF.result", "RR.result");
        var parts = new List<(TruthRow?, decimal)> { (result, 1) };
        if (NonCash(draft.Year) != 0 || NonCash(draft.Year - 1) != 0 || dice.Chance(0.5))
            parts.Add((Line(dice.Pick("Justering för ej likviditetspåverkande poster", "Justering för poster som inte ingår i kassaflödet"), NonCash), 1));
        if (dice.Chance(0.75))
        {
            var funds = Line(dice.Pick("Medel från verksamheten före förändring av rörelsekapital", "Medel från den löpande verksamheten"), y => books.Result(y) + NonCash(y), "subtotal");
            draft.Report.Sum(funds, parts);
            parts = [(funds, 1)];
        }
        var receivables = draft.Known["KF.receivables"] = Line(dice.Pick("Ökning/minskning kortfristiga fordringar", "Ökning (-)/minskning (+) av kortfristiga fordringar", "Förändring av kortfristiga fordringar"), Receivables);
        var liabilities = draft.Known["KF.liabilities"] = Line(dice.Pick("Ökning/minskning kortfristiga skulder", "Ökning (+)/minskning (-) av kortfristiga skulder", "Förändring av kortfristiga skulder"), Liabilities);
        parts.AddRange([(receivables, 1), (liabilities, 1)]);
        var operating = Line(draft.Total("Kassaflöde från den löpande verksamheten"), Flow, "subtotal");
        draft.Report.Sum(operating, parts);
        var flow = Line(draft.Total("Årets kassaflöde"), Flow, "total");
        draft.Report.Sum(flow, [(operating, 1)]);
        var opening = Line("Likvida medel vid årets början", y => books.Liquid(y - 1));
        var closing = draft.Known["KF.closing"] = Line("Likvida medel vid årets slut", books.Liquid, "total");
        foreach (var column in table.Columns)
        {
            var terms = new[] { opening[column], flow[column] }.Where(c => c?.Printed is not null).Select(c => new TruthTerm(c!, 1)).ToArray();
            draft.Report.Relate("cash", closing[column], terms);
        }
        if (dice.Chance(0.3))
        {
            var change = Line("Förändring av likvida medel", Flow, "memo");
            foreach (var column in table.Columns)
                draft.Report.Same("cash", change[column], flow[column]);
        }
        draft.Report.Same("roll_forward", opening[current], closing[prior]);
        draft.Link("KF.closing", "BR.liquid");
        Change(draft, receivables[current], "BR.receivables", -1);
        Change(draft, liabilities[current], "BR.liabilities", 1);
    }

    private static void Change(Draft draft, TruthCell? flow, string balance, decimal sign)
    {
        if (draft.Cell(balance, draft.Year) is { Printed: not null } now && draft.Cell(balance, draft.Year - 1) is { Printed: not null } before)
            draft.Report.Relate("cash", flow, new TruthTerm(now, sign), new TruthTerm(before, -sign));
    }
}
