using FinsamIngest.Synthetic.Ledger;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Statements;

/// <summary>Balansräkning, with the accounts one by one or only their sums with a note, with or without subtotals.</summary>
internal static class BalanceSheet
{
    public static void Build(Draft draft)
    {
        var (dice, habits, books) = (draft.Dice, draft.Habits, draft.Books);
        var table = draft.Table("BR", "balance_sheet", draft.Title("Balansräkning"), habits.Unit);
        table.HasNotes = habits.HasNoteReferences;
        var (current, prior) = draft.TwoYears(table, day: true);

        TruthRow Line(string label, Func<int, decimal> amount, string kind = "item", string? note = null) =>
            table.Row(label, kind, note).Set(current, amount(draft.Year), habits.Zero).Set(prior, amount(draft.Year - 1), habits.Zero);

        bool Shown(Account account) => account[draft.Year] != 0 || account[draft.Year - 1] != 0;

        var subtotals = dice.Chance(0.65);
        var assets = new List<(TruthRow?, decimal)>();
        if (dice.Chance(0.6))
            table.Row("TILLGÅNGAR", "header");
        if (Shown(books.FixedAssets))
        {
            table.Row("Anläggningstillgångar", "header");
            var row = Line(dice.Pick("Maskiner och inventarier", "Materiella anläggningstillgångar", "Inventarier"), y => books.FixedAssets[y], "item", draft.Note("fixed"));
            draft.Known["BR.fixed"] = row;
            if (subtotals)
            {
                var sum = Line(draft.Total("Summa anläggningstillgångar"), y => books.FixedAssets[y], "subtotal");
                draft.Report.Sum(sum, [(row, 1)]);
                row = sum;
            }
            assets.Add((row, 1));
        }

        table.Row("Omsättningstillgångar", "header");
        var turnover = new List<(TruthRow?, decimal)>();
        Group(draft, table, Line, books.Receivables, dice.Pick("Fordringar", "Kortfristiga fordringar"), "receivables", "Summa fordringar", subtotals, turnover);
        var cash = new List<(TruthRow?, decimal)>();
        if (Shown(books.Placements))
            cash.Add((Line("Kortfristiga placeringar", y => books.Placements[y]), 1));
        var bank = Line(dice.Pick("Kassa och bank", "Kassa och bank", "Bank", "Likvida medel"), y => books.Cash[y]);
        draft.Known["BR.cash"] = bank;
        cash.Add((bank, 1));
        if (cash.Count > 1 && subtotals)
        {
            var sum = Line("Summa kassa och bank", books.Liquid, "subtotal");
            draft.Report.Sum(sum, cash);
            cash = [(sum, 1)];
            draft.Known["BR.liquid"] = sum;
        }
        else if (cash.Count == 1)
        {
            draft.Known["BR.liquid"] = bank;
        }
        turnover.AddRange(cash);
        if (subtotals)
        {
            var sum = Line(draft.Total("Summa omsättningstillgångar"), y => books.Receivables[y] + books.Liquid(y), "subtotal");
            draft.Report.Sum(sum, turnover);
            turnover = [(sum, 1)];
        }
        assets.AddRange(turnover);
        var total = Line(dice.Pick("Summa tillgångar", "SUMMA TILLGÅNGAR"), books.Assets, "total");
        draft.Report.Sum(total, assets);
        draft.Known["BR.assets"] = total;

        table.Row(books.Provisions.Amount.Count > 0 ? "EGET KAPITAL, AVSÄTTNINGAR OCH SKULDER" : "EGET KAPITAL OCH SKULDER", "header");
        var equityAndDebt = Equity(draft, table, Line, subtotals);
        if (Shown(books.Provisions))
        {
            if (dice.Chance(0.7))
                table.Row("Avsättningar", "header");
            var row = Line(dice.Pick("Avsättningar för pensioner", "Pensionsavsättning"), y => books.Provisions[y]);
            if (subtotals && dice.Chance(0.5))
            {
                var sum = Line(draft.Total("Summa avsättningar"), y => books.Provisions[y], "subtotal");
                draft.Report.Sum(sum, [(row, 1)]);
                row = sum;
            }
            equityAndDebt.Add((row, 1));
        }
        if (dice.Chance(0.6))
            table.Row("Skulder", "header");
        Group(draft, table, Line, books.Liabilities, "Kortfristiga skulder", "liabilities", "Summa kortfristiga skulder", subtotals, equityAndDebt);
        var sources = Line(
            books.Provisions.Amount.Count > 0 ? "SUMMA EGET KAPITAL, AVSÄTTNINGAR OCH SKULDER" : dice.Pick("Summa eget kapital och skulder", "SUMMA EGET KAPITAL OCH SKULDER"), books.Assets, "total");
        draft.Report.Sum(sources, equityAndDebt);
        foreach (var column in table.Columns)
            draft.Report.Same("balance", total[column], sources[column]);
    }

    private static void Group(
        Draft draft, TruthTable table, Func<string, Func<int, decimal>, string, string?, TruthRow> line, AccountGroup group, string label, string topic, string sumLabel, bool subtotals, List<(TruthRow?, decimal)> into)
    {
        var hasNote = draft.NoteNumbers.ContainsKey(topic);
        if (hasNote)
        {
            var row = line(label, y => group[y], "item", draft.Note(topic));
            draft.Known["BR." + topic] = row;
            if (subtotals)
            {
                var sum = line(draft.Total(sumLabel), y => group[y], "subtotal", null);
                draft.Report.Sum(sum, [(row, 1)]);
                row = sum;
            }
            into.Add((row, 1));
            return;
        }
        if (draft.Dice.Chance(0.6))
            table.Row(label, "header");
        var parts = new List<(TruthRow?, decimal)>();
        foreach (var account in group.Accounts.Where(a => a[draft.Year] != 0 || a[draft.Year - 1] != 0))
            parts.Add((line(account.Name, y => account[y], "item", null), 1));
        if (subtotals)
        {
            var sum = line(draft.Total(sumLabel), y => group[y], "subtotal", null);
            draft.Report.Sum(sum, parts);
            draft.Known["BR." + topic] = sum;
            parts = [(sum, 1)];
        }
        into.AddRange(parts);
    }

    private static List<(TruthRow?, decimal)> Equity(Draft draft, TruthTable table, Func<string, Func<int, decimal>, string, string?, TruthRow> line, bool subtotals)
    {
        var (dice, books) = (draft.Dice, draft.Books);
        table.Row("Eget kapital", "header");
        TruthRow Result() => draft.Known["BR.result"] = line("Årets resultat", books.Result, "item", null);
        TruthRow Other() => line(dice.Pick("Övrigt eget kapital", "Balanserat resultat", "Ingående eget kapital"), y => books.Equity[y] - books.Result(y), "item", null);
        TruthRow result, other;
        if (dice.Chance(0.6))
            (result, other) = (Result(), Other());
        else
            (other, result) = (Other(), Result());
        var current = table.Columns.Single(c => c.Period == draft.Year);
        var prior = table.Columns.Single(c => c.Period != draft.Year);
        draft.Link("BR.result", "RR.result");
        if (!subtotals)
        {
            if (result[prior]?.Printed is not null && other[prior]?.Printed is not null)
                draft.Report.Relate("roll_forward", other[current], new TruthTerm(result[prior]!, 1), new TruthTerm(other[prior]!, 1));
            return [(result, 1), (other, 1)];
        }
        var sum = line(draft.Total("Summa eget kapital"), y => books.Equity[y], "subtotal", null);
        draft.Known["BR.equity"] = sum;
        draft.Report.Sum(sum, [(result, 1), (other, 1)]);
        draft.Report.Same("roll_forward", other[current], sum[prior]);
        return [(sum, 1)];
    }
}
