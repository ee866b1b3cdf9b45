using FinsamIngest.Synthetic.Ledger;
using FinsamIngest.Synthetic.Names;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Statements;

/// <summary>Noter: income by member, costs in one or several tables with a grand total, receivables and liabilities.</summary>
internal static class Notes
{
    private const string NotesHeading = "Noter";

    /// <summary>Decides which notes there are before the statements refer to them.</summary>
    public static void Announce(Draft draft)
    {
        var next = draft.Dice.Chance(0.3) ? 2 : 1;
        void Give(string topic) => draft.NoteNumbers[topic] = $"{next++}";
        Give("income");
        Give("costs");
        if (draft.Books.Receivables.Accounts.Count > 1 && draft.Dice.Chance(0.6))
            Give("receivables");
        if (draft.Dice.Chance(0.6))
            Give("liabilities");
        if (draft.Books.FixedAssets.Amount.Count > 0 && draft.More.Chance(0.7))
            Give("fixed");
    }

    public static void Build(Draft draft)
    {
        draft.Heading(draft.Habits.NumberedHeadings ? "3. " + NotesHeading : NotesHeading);
        var words = draft.Habits.Unit == TruthUnit.Kr ? "hela kronor" : draft.Habits.TkrWord;
        if (draft.NoteNumbers["income"] == "2")
            draft.Heading("Not 1 Redovisnings- och värderingsprinciper", 2);
        draft.Say($"Årsredovisningen är i tillämpliga delar upprättad i enlighet med lag (2018:597) om kommunal bokföring och redovisning. Siffrorna i tabellerna är avrundade och redovisas i {words} om inget annat anges.");
        Income(draft);
        if (draft.Dice.Chance(0.45))
            CostsInTables(draft);
        else
            CostsInOne(draft);
        if (draft.NoteNumbers.ContainsKey("receivables"))
            Balance(draft, "receivables", draft.Dice.Pick("Fordringar", "Kortfristiga fordringar"), "Summa fordringar", draft.Books.Receivables);
        if (draft.NoteNumbers.ContainsKey("liabilities"))
            Balance(draft, "liabilities", "Kortfristiga skulder", "Summa kortfristiga skulder", draft.Books.Liabilities);
        if (draft.NoteNumbers.ContainsKey("fixed"))
            FixedAssets.Build(draft);
    }

    private static string NoteTitle(Draft draft, string topic, string text) => $"Not {draft.NoteNumbers[topic]}{draft.Dice.Pick(" ", " ", ". ")}{text}";

    private static void Income(Draft draft)
    {
        var (books, habits) = (draft.Books, draft.Habits);
        var table = draft.Table("N" + draft.NoteNumbers["income"], "note", NoteTitle(draft, "income", "Verksamhetens intäkter"), habits.Unit);
        var (current, prior) = draft.TwoYears(table, day: false);
        TruthRow Line(string label, Func<int, decimal> amount, string kind = "item") =>
            table.Row(label, kind).Set(current, amount(draft.Year), habits.Zero).Set(prior, amount(draft.Year - 1), habits.Zero);
        var parts = new List<(TruthRow?, decimal)>();
        foreach (var account in books.Members.Accounts)
            parts.Add((Line(account.Name, y => account[y]), 1));
        if (draft.Dice.Chance(0.35))
        {
            var members = Line(draft.Dice.Pick("Summa medlemsbidrag", "Summa medlemsavgifter"), y => books.Members[y], "subtotal");
            draft.Report.Sum(members, parts);
            parts = [(members, 1)];
        }
        foreach (var account in books.OtherIncome.Accounts.Where(a => a[draft.Year] != 0 || a[draft.Year - 1] != 0))
            parts.Add((Line(account.Name, y => account[y]), 1));
        var total = draft.Known["N.income"] = Line(draft.Total(draft.Dice.Pick("Summa", "Summa verksamhetens intäkter")), books.Income, "total");
        draft.Report.Sum(total, parts);
        draft.Link("N.income", "RR.income");
        draft.Print(table);
    }

    private static void CostsInOne(Draft draft)
    {
        var (books, habits, dice) = (draft.Books, draft.Habits, draft.Dice);
        var table = draft.Table("N" + draft.NoteNumbers["costs"], "note", NoteTitle(draft, "costs", "Verksamhetens kostnader"), habits.Unit);
        var (current, prior) = draft.TwoYears(table, day: false);
        var sign = habits.NotesCostsNegative ? -1 : 1;
        TruthRow Line(string label, Func<int, decimal> amount, string kind = "item") =>
            table.Row(label, kind).Set(current, sign * amount(draft.Year), habits.Zero).Set(prior, sign * amount(draft.Year - 1), habits.Zero);
        var groups = new List<(TruthRow?, decimal)>();
        foreach (var group in books.Costs)
        {
            table.Row(group.Name, "header");
            var parts = new List<(TruthRow?, decimal)>();
            foreach (var account in group.Accounts)
                parts.Add((Line(account.Name, y => account[y]), 1));
            var sum = Line("Summa " + char.ToLowerInvariant(group.Name[0]) + group.Name[1..], y => group[y], "subtotal");
            draft.Report.Sum(sum, parts);
            draft.Known["N." + group.Name] = sum;
            groups.Add((sum, 1));
        }
        // Without a grand total the subtotals together are the statement's line.
        if (dice.Chance(0.75))
        {
            var total = draft.Known["N.costs"] = Line(draft.Total("Summa verksamhetens kostnader"), books.Cost, "total");
            draft.Report.Sum(total, groups);
            draft.Link("N.costs", "RR.cost", habits.CostsNegative == habits.NotesCostsNegative ? 1 : -1);
        }
        LinkGroups(draft, habits.NotesCostsNegative);
        draft.Print(table);
    }

    private static void CostsInTables(Draft draft)
    {
        var (books, habits, year) = (draft.Books, draft.Habits, draft.Year);
        draft.Heading(NoteTitle(draft, "costs", "Verksamhetens kostnader"), 2);
        var letter = 'a';
        var sums = new List<TruthRow>();
        var marks = new List<(int, string)>();
        foreach (var group in books.Costs)
        {
            var table = draft.Table($"N{draft.NoteNumbers["costs"]}{letter++}", "note", group.Name, habits.Unit);
            var columns = new BudgetColumns(draft, table, withPrior: true, Habits.DeviationStyle.BudgetLessActual);
            List<(TruthRow?, decimal)> parts = [.. group.Accounts.Select(a => ((TruthRow?, decimal))(columns.Row(a.Name, "item", a[year], a.Budget, a[year - 1], 1, cost: true), 1))];
            var sum = columns.Row(draft.Dice.Chance(0.6) ? "Summa" : "Summa " + char.ToLowerInvariant(group.Name[0]) + group.Name[1..], "total", group[year], group.Budget, group[year - 1], 1, cost: true);
            columns.Sum(sum, parts);
            draft.Known["N." + group.Name] = sum;
            sums.Add(sum);
            Mark(draft, columns, marks);
            draft.Print(table);
        }
        if (draft.Dice.Chance(0.7))
        {
            var table = draft.Table($"N{draft.NoteNumbers["costs"]}{letter}", "note", "Verksamhetens kostnader totalt", habits.Unit);
            var columns = new BudgetColumns(draft, table, withPrior: true, Habits.DeviationStyle.BudgetLessActual);
            List<(TruthRow?, decimal)> parts = [.. books.Costs.Select(g => ((TruthRow?, decimal))(columns.Row(g.Name, "item", g[year], g.Budget, g[year - 1], 1, cost: true), 1))];
            var total = draft.Known["N.costs"] = columns.Row("Summa verksamhetens kostnader", "total", books.Cost(year), books.CostBudget, books.Cost(year - 1), 1, cost: true);
            columns.Sum(total, parts);
            draft.Link("N.costs", "RR.cost", habits.CostsNegative ? -1 : 1);
            for (var i = 0; i < sums.Count; i++)
                LinkColumns(draft, parts[i].Item1!, sums[i]);
            draft.Print(table);
        }
        if (marks.Count > 0)
            draft.Report.Blocks.Add(new Block { Footnotes = marks });
        LinkGroups(draft, negative: false);
    }

    private static void LinkColumns(Draft draft, TruthRow left, TruthRow right)
    {
        foreach (var column in left.Table.Columns)
            draft.Report.Same(
                column.Period == draft.Year ? "cross_table" : "prior_year", left[column],
                right.Table.Columns.Where(c => c.Period == column.Period && c.Scenario == column.Scenario).Select(c => right[c]).FirstOrDefault());
    }

    private static void LinkGroups(Draft draft, bool negative)
    {
        foreach (var group in draft.Books.Costs)
        {
            draft.Link("N." + group.Name, "RR." + group.Name, negative == draft.Habits.CostsNegative ? 1 : -1);
            draft.Link("N." + group.Name, "DR." + group.Name, negative == draft.Habits.OperatingCostsNegative ? 1 : -1);
        }
    }

    /// <summary>Footnote marks on deviations, as real reports explain them below.</summary>
    private static void Mark(Draft draft, BudgetColumns columns, List<(int, string)> marks)
    {
        if (!draft.Habits.GluedMarks || columns.Deviation is null)
            return;
        foreach (var row in columns.Table.Rows.Where(r => r.Kind == "item"))
            if (draft.NextMark <= 9 && draft.Dice.Chance(0.3) && row[columns.Deviation] is { Printed: not null and not 0 } cell)
            {
                cell.Mark = draft.NextMark;
                marks.Add((draft.NextMark++, draft.Dice.Pick<string>(Phrases.Footnotes)));
            }
    }

    private static void Balance(Draft draft, string topic, string title, string sumLabel, AccountGroup group)
    {
        var habits = draft.Habits;
        var table = draft.Table("N" + draft.NoteNumbers[topic], "note", NoteTitle(draft, topic, title), habits.Unit);
        var (current, prior) = draft.TwoYears(table, day: true);
        TruthRow Line(string label, Func<int, decimal> amount, string kind = "item") =>
            table.Row(label, kind).Set(current, amount(draft.Year), habits.Zero).Set(prior, amount(draft.Year - 1), habits.Zero);
        List<(TruthRow?, decimal)> parts = [.. group.Accounts.Where(a => a[draft.Year] != 0 || a[draft.Year - 1] != 0).Select(a => ((TruthRow?, decimal))(Line(a.Name, y => a[y]), 1))];
        var sum = draft.Known["N." + topic] = Line(draft.Total(draft.Dice.Chance(0.4) ? "Summa" : sumLabel), y => group[y], "total");
        draft.Report.Sum(sum, parts);
        draft.Link("N." + topic, "BR." + topic);
        draft.Print(table);
    }
}
