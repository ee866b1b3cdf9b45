using FinsamIngest.Synthetic.Habits;
using FinsamIngest.Synthetic.Ledger;
using FinsamIngest.Synthetic.Names;
using FinsamIngest.Synthetic.Statements;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic;

/// <summary>Makes the report of an association that does not exist, consistent by construction; the same for the same seed.</summary>
internal static class ReportGenerator
{
    public static SyntheticReport Make(ulong seed)
    {
        var dice = new Dice(seed);
        var names = dice.Fork("names");
        var municipalities = Places.Municipalities(names, names.Between(2, 8));
        var organisation = Places.Association(names, municipalities);
        var habits = ReportHabits.Draw(dice.Fork("habits"));
        var books = new Bookkeeper(dice.Fork("books"), habits.Ore, municipalities, Places.Region(names)).Draw();
        var report = new TruthReport($"synthetic-{seed}", organisation, books.Year);
        var draft = new Draft(report, books, habits, dice.Fork("statements"), dice.Fork("more"));
        Write(draft);
        return new SyntheticReport(seed, report, habits);
    }

    private static void Write(Draft draft)
    {
        var (report, dice) = (draft.Report, draft.Dice);
        draft.Heading($"Årsredovisning {draft.Year}", 0);
        draft.Heading(report.Organisation, 0);
        draft.Heading("Ordförande har ordet");
        Prose.Fill(draft, 2);
        draft.Heading(draft.Habits.NumberedHeadings ? "1. Förvaltningsberättelse" : "Förvaltningsberättelse");
        draft.Say($"{report.Organisation} lämnar härmed årsredovisning för verksamhetsåret {draft.Year}.");
        Prose.Fill(draft, 2);
        Overview.Build(draft);
        if (dice.Chance(0.4))
            SmallTables.Staff(draft);
        if (draft.More.Chance(0.35))
            Participants.Build(draft);
        if (draft.More.Chance(0.3))
            MemberShares.Build(draft);
        Prose.Fill(draft, 1);
        draft.Heading("Ekonomiskt resultat");
        var claims = report.Blocks.Count;
        if (dice.Chance(0.6))
            SmallTables.BalanceRequirement(draft);
        Prose.Fill(draft, 1);
        if (dice.Chance(0.6))
            SmallTables.Activities(draft);
        if (draft.More.Chance(0.25))
            CostsWithParts.Build(draft);
        Prose.Fill(draft, 1);
        report.Blocks.Add(new Block { NewPage = true });

        Notes.Announce(draft);
        IncomeStatement.Build(draft);
        Print(draft, "RR");
        BalanceSheet.Build(draft);
        Print(draft, "BR");
        if (dice.Chance(0.9))
        {
            CashFlow.Build(draft);
            Print(draft, "KF");
        }
        else
        {
            FundsAnalysis.Build(draft);
        }
        if (dice.Chance(0.85))
        {
            OperatingAccount.Build(draft);
            Print(draft, "DR");
        }
        Notes.Build(draft);
        draft.Heading("Underskrifter");
        Prose.Fill(draft, 1);
        if (dice.Chance(0.35))
            SmallTables.Project(draft);
        if (draft.More.Chance(0.25))
            YearlyPlan.Build(draft);

        Overview.Relate(draft);
        draft.Link("BK.result", "RR.result");
        draft.Link("INS.total", "N." + draft.Books.Costs[^1].Name, draft.Known.TryGetValue("N." + draft.Books.Costs[^1].Name, out var row) && IsNegative(row) ? -1 : 1);
        Prose.Claims(draft, claims);
    }

    private static bool IsNegative(TruthRow row) => row.Cells.Values.FirstOrDefault(c => c.Printed is not (null or 0) && c.Column.Scenario == "actual")?.Printed < 0;

    private static void Print(Draft draft, string id)
    {
        draft.Print(draft.Report.Tables.Single(t => t.Id == id));
        if (draft.Dice.Chance(0.4))
            draft.Report.Blocks.Add(new Block { NewPage = true });
    }
}
