using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Statements;

/// <summary>Finansieringsanalys: the funds that came in, those that were used, and the difference, all positive; an older form of the cash flow statement.</summary>
internal static class FundsAnalysis
{
    public static void Build(Draft draft)
    {
        var (books, dice) = (draft.Books, draft.More);
        var table = draft.Table("FA", "cash_flow_statement", draft.Title("Finansieringsanalys"), draft.Habits.Unit, dice);
        var (current, prior) = draft.TwoYears(table, day: false);
        TruthRow Line(string label, Func<int, decimal> amount, string kind = "item") =>
            table.Row(label, kind).Set(current, amount(draft.Year), draft.Habits.Zero).Set(prior, amount(draft.Year - 1), draft.Habits.Zero);

        (string In, string Out, Func<int, decimal> Amount)[] flows =
        [
            ("Avskrivningar", "", y => books.Depreciation[y]),
            ("Ökning av avsättningar", "Minskning av avsättningar", y => books.Provisions[y] - books.Provisions[y - 1]),
            ("Minskning av kortfristiga fordringar", "Ökning av kortfristiga fordringar", y => books.Receivables[y - 1] - books.Receivables[y]),
            ("Ökning av kortfristiga skulder", "Minskning av kortfristiga skulder", y => books.Liabilities[y] - books.Liabilities[y - 1]),
        ];
        (TruthRow Sum, Func<int, decimal> Amount) Part(string head, string sum, bool isIn)
        {
            table.Row(head, "header");
            decimal Of(Func<int, decimal> amount, int y) => Math.Max(0, isIn ? amount(y) : -amount(y));
            List<(TruthRow?, decimal)> parts = [];
            if (isIn)
                parts.Add((draft.Known["KF.result"] = Line("Årets resultat", books.Result), 1));
            foreach (var (inward, outward, amount) in flows)
                if (Of(amount, draft.Year) != 0 || Of(amount, draft.Year - 1) != 0)
                    parts.Add((Line(isIn ? inward : outward, y => Of(amount, y)), 1));
            decimal All(int y) => flows.Sum(f => Of(f.Amount, y)) + (isIn ? books.Result(y) : 0);
            var total = Line(sum, All, "subtotal");
            draft.Report.Sum(total, parts);
            return (total, All);
        }

        var came = Part("Tillförda medel", draft.Total("Summa tillförda medel"), isIn: true);
        var went = Part("Använda medel", draft.Total("Summa använda medel"), isIn: false);
        var change = Line(draft.Total("Förändring av likvida medel"), y => came.Amount(y) - went.Amount(y), "total");
        draft.Report.Sum(change, (came.Sum, 1), (went.Sum, -1));
        draft.Link("KF.result", "RR.result");
        draft.Print(table);
    }
}
