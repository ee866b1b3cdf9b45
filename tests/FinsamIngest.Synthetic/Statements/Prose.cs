using FinsamIngest.Synthetic.Names;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Statements;

/// <summary>Running text: sentences without figures, and sentences that repeat a table's figure with their own rounding and hedges.</summary>
internal static class Prose
{
    /// <summary>Text that says nothing to check.</summary>
    public static void Fill(Draft draft, int paragraphs)
    {
        for (var i = 0; i < paragraphs; i++)
            draft.Say(string.Join(' ', draft.Dice.Some(Phrases.Sentences, draft.Dice.Between(2, 4))));
    }

    /// <summary>A paragraph of claims, put at <paramref name="index"/> once the figures are known.</summary>
    public static void Claims(Draft draft, int index)
    {
        var (dice, year) = (draft.Dice, draft.Year);
        var sentences = new List<string>();
        void Claim(string key, string cost, decimal sign, params string[] forms)
        {
            var cell = draft.Cell(key, year);
            if (cell?.Printed is not { } printed || !dice.Chance(0.75))
                return;
            var kronor = sign * printed * cell.Factor;
            var shown = cost.Length > 0 ? cost : kronor < 0 ? "ett underskott på" : "ett överskott på";
            if (cost.Length == 0 && kronor < 0)
            {
                kronor = -kronor;
                sign = -sign;
            }
            sentences.Add(string.Format(dice.Pick<string>(forms), shown, Amount(draft, cell, kronor, sign), year));
        }

        Claim("RR.result", "", 1, "För {2} redovisar förbundet {0} {1}.", "Årets resultat blev {0} {1}.");
        Claim("RR.income", "intäkter", 1, "Verksamhetens {0} uppgick till {1}.", "Under {2} hade förbundet {0} på {1}.");
        Claim("RR.cost", "kostnader", draft.Habits.CostsNegative ? -1 : 1, "Verksamhetens {0} har under {2} uppgått till {1}.", "Verksamhetens {0} uppgick till {1}.");
        Claim("BR.equity", "eget kapital", 1, "Förbundets {0} uppgår vid årets slut till {1}.", "Vid årets slut hade förbundet ett {0} på {1}.");
        Claim("BR.cash", "kassa", 1, "Likvida medel uppgick till {1} vid årets slut.");
        sentences.Insert(dice.Next(sentences.Count + 1), dice.Pick<string>(Phrases.Sentences));
        draft.Report.Blocks.Insert(index, new Block { Paragraph = string.Join(' ', sentences) });
    }

    private static string Amount(Draft draft, TruthCell cell, decimal kronor, decimal sign)
    {
        var dice = draft.Dice;
        var unit = cell.Factor == 1 && dice.Chance(0.4) ? TruthUnit.Kr : Math.Abs(kronor) > 900_000 && dice.Chance(0.6) ? TruthUnit.Mnkr : TruthUnit.Tkr;
        var decimals = unit == TruthUnit.Mnkr ? dice.Between(1, 2) : 0;
        var hedge = unit != TruthUnit.Kr && dice.Chance(0.3) ? dice.Pick("ca ", "cirka ", "≈") : "";
        var value = Math.Round(kronor / unit.Factor(), decimals, MidpointRounding.AwayFromZero);
        var id = $"P{draft.Report.Claims.Count + 1}";
        var digits = Math.Abs(value).ToString(decimals == 0 ? "#,0" : decimals == 1 ? "0.0" : "0.00", System.Globalization.CultureInfo.InvariantCulture).Replace(',', ' ').Replace('.', ',');
        var word = unit == TruthUnit.Kr && draft.Habits.KrWord == "hela kronor" ? "kronor" : draft.Habits.Word(unit);
        var text = $"{hedge}{(value < 0 ? "-" : "")}{digits} {word.TrimEnd('.')}";
        draft.Report.Claims.Add(new TruthClaim(id, text, value, unit, hedge.Length > 0, draft.Year, cell, sign) { Decimals = decimals });
        return $"\u0001{id}\u0002{text}\u0003";
    }
}
