using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Statements;

/// <summary>The note on inventories: what was bought, what has been written off, and what is left, from opening to closing.</summary>
internal static class FixedAssets
{
    public static void Build(Draft draft)
    {
        var (books, dice) = (draft.Books, draft.More);
        var table = draft.Table("N" + draft.NoteNumbers["fixed"], "note", $"Not {draft.NoteNumbers["fixed"]} {dice.Pick("Maskiner och inventarier", "Inventarier", "Materiella anläggningstillgångar")}", draft.Habits.Unit, dice);
        var (current, prior) = draft.TwoYears(table, day: true);
        var first = books.FirstYear - 2;
        decimal Written(int y) => books.Depreciation[y] * (y - first + 1);
        decimal Bought(int y) => books.FixedAssets[y] + Written(y);
        TruthRow Line(string label, Func<int, decimal> amount, string kind = "item") => table.Row(label, kind).Set(current, amount(draft.Year)).Set(prior, amount(draft.Year - 1));

        var opening = Line(dice.Pick("Ingående anskaffningsvärde", "Ingående anskaffningsvärden"), y => Bought(y - 1));
        var parts = new List<(TruthRow?, decimal)> { (opening, 1) };
        if (dice.Chance(0.6))
            parts.Add((Line(dice.Pick("Årets inköp", "Inköp", "Årets investeringar"), _ => 0), 1));
        var bought = Line(dice.Pick("Utgående ackumulerade anskaffningsvärden", "Utgående anskaffningsvärde"), Bought, "subtotal");
        draft.Report.Sum(bought, parts);
        var openingWritten = Line("Ingående avskrivningar", y => -Written(y - 1));
        var written = Line("Årets avskrivningar", y => -books.Depreciation[y]);
        var closingWritten = Line(dice.Pick("Utgående ackumulerade avskrivningar", "Utgående avskrivningar"), y => -Written(y), "subtotal");
        draft.Report.Sum(closingWritten, (openingWritten, 1), (written, 1));
        var left = draft.Known["N.fixed"] = Line(draft.Total(dice.Pick("Utgående redovisat värde", "Bokfört värde", "Summa inventarier")), y => books.FixedAssets[y], "total");
        draft.Report.Sum(left, (bought, 1), (closingWritten, 1));
        draft.Report.Same("roll_forward", opening[current], bought[prior]);
        draft.Report.Same("roll_forward", openingWritten[current], closingWritten[prior]);
        draft.Link("N.fixed", "BR.fixed");
        draft.Print(table);
    }
}
