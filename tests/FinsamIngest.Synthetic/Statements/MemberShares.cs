using FinsamIngest.Synthetic.Ledger;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Statements;

/// <summary>What each member pays and the share that it is of all, in the text before the statements.</summary>
internal static class MemberShares
{
    public static void Build(Draft draft)
    {
        var (books, dice, year) = (draft.Books, draft.More, draft.Year);
        var table = draft.Table("MS", "other", dice.Pick("Medlemmarnas bidrag", "Förbundets finansiering", "Bidrag per medlem"), draft.Habits.Unit, dice);
        if (table.Corner.Length == 0)
            table.Corner = dice.Pick("Medlem", "Part", "");
        var isFirst = dice.Chance(0.4);
        var share = isFirst ? Share() : null;
        var now = table.Column(year, "actual", $"{year}");
        var before = dice.Chance(0.5) ? table.Column(year - 1, "actual", $"{year - 1}") : null;
        share ??= Share();
        var total = books.Members[year];
        TruthRow Line(string label, string kind, Func<int, decimal> amount)
        {
            var row = table.Row(label, kind).Set(now, amount(year), draft.Habits.Zero).Set(share, 100 * amount(year) / total, decimals: 1);
            return before is null ? row : row.Set(before, amount(year - 1), draft.Habits.Zero);
        }

        List<(TruthRow?, decimal)> parts = [.. books.Members.Accounts.Select((Account a) => ((TruthRow?, decimal))(Line(a.Name, "item", y => a[y]), 1))];
        var sum = Line(draft.Total("Summa"), "total", y => books.Members[y]);
        draft.Report.Sum(sum, parts);
        foreach (var (row, _) in parts)
            draft.Report.Ratio(row![share], new TruthTerm(row[now]!, 1), new TruthTerm(sum[now]!, 1));
        draft.Print(table);

        TruthColumn Share() => table.Column(year, "ratio", dice.Pick("Andel", "Andel, %"));
    }
}
