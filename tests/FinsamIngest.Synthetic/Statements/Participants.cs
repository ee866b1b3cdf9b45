using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Statements;

/// <summary>Who took part in each activity: women, men and both together.</summary>
internal static class Participants
{
    public static void Build(Draft draft)
    {
        var dice = draft.More;
        var table = new TruthTable("PART", "other", dice.Pick("Antal deltagare per insats", "Deltagare i insatserna", "Deltagare fördelade på kön") + $" {draft.Year}", TruthUnit.Count) { Corner = dice.Pick("Insats", "") };
        draft.Report.Tables.Add(table);
        var women = table.Column(draft.Year, "other", "Kvinnor");
        var men = table.Column(draft.Year, "other", "Män");
        var both = table.Column(draft.Year, "other", dice.Pick("Totalt", "Summa", "Total"));
        TruthRow Line(string label, string kind, int ofWomen, int ofMen)
        {
            var row = table.Row(label, kind).Set(women, ofWomen).Set(men, ofMen).Set(both, ofWomen + ofMen);
            draft.Report.Relate("horizontal", row[both], new TruthTerm(row[women]!, 1), new TruthTerm(row[men]!, 1));
            return row;
        }

        var (w, m) = (0, 0);
        List<(TruthRow?, decimal)> parts = [];
        foreach (var account in draft.Books.Costs[^1].Accounts)
        {
            var (a, b) = (dice.Between(2, 90), dice.Between(2, 70));
            parts.Add((Line(account.Name, "item", a, b), 1));
            (w, m) = (w + a, m + b);
        }

        draft.Report.Sum(Line(draft.Total(dice.Pick("Totalt", "Summa")), "total", w, m), parts);
        draft.Print(table);
    }
}
