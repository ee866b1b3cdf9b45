using System.Globalization;
using FinsamIngest.Synthetic.Habits;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Rendering;

/// <summary>Prints figures as the report's habits say.</summary>
internal sealed class NumberPrinter(ReportHabits habits, Dice dice)
{
    /// <summary>The figure without its footnote mark; empty for a blank cell.</summary>
    public string Print(TruthCell? cell)
    {
        if (cell is null)
            return "";
        if (cell.Printed is not { } value)
            return habits.Minus == Minus.Dash ? "–" : "-";
        var percent = cell.Column.Percent || cell.Row.PercentSign;
        var digits = Digits(Math.Abs(value), cell.Decimals);
        if (percent)
            digits += habits.Thousands == " " ? " %" : "%";
        if (value >= 0)
            return digits;
        return habits.Minus switch
        {
            Minus.Dash => "–" + digits,
            Minus.MinusSign => "−" + digits,
            Minus.HyphenBlank => "- " + digits,
            Minus.Parentheses => $"({digits})",
            _ => "-" + digits,
        };
    }

    private string Digits(decimal value, int decimals)
    {
        var separator = habits.Unseparated > 0 && dice.Chance(habits.Unseparated) && value < 100_000 ? "" : habits.Thousands;
        var text = value.ToString(decimals == 0 ? "#,0" : "#,0." + new string('0', decimals), CultureInfo.InvariantCulture);
        return text.Replace('.', ';').Replace(",", separator).Replace(';', ',');
    }
}
