using System.Globalization;

namespace FinsamIngest.Synthetic.Sentences;

/// <summary>An amount as a sentence prints it.</summary>
internal static class SentenceAmount
{
    /// <summary>The amount in kronor, rounded to tkr or to mnkr with one or two decimals, in one of the ways people write them.</summary>
    /// <param name="dice">Choices.</param>
    /// <param name="kronor">The amount.</param>
    /// <param name="step">Kronor of the figure's last digit: an amount is never said more exactly than it is printed.</param>
    /// <param name="exact">Whether a difference must still show: then mnkr are left to large amounts.</param>
    public static string Print(Dice dice, decimal kronor, decimal step, bool exact)
    {
        var inMillions = kronor >= (exact ? 20_000_000 : 2_000_000) && dice.Chance(0.5) || step >= 10_000;
        if (inMillions)
            return Round(kronor / 1_000_000, 2) + dice.Pick(" mnkr", " mkr", " miljoner kronor", " m.kr");
        if (step == 1 && dice.Chance(0.3))
            return Round(kronor, 0) + dice.Pick(" kr", " kronor");
        return Round(kronor / 1_000, 0) + dice.Pick(" tkr", " tkr", " t.kr", " tusen kronor", " kkr");
    }

    private static string Round(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString(decimals == 0 ? "#,0" : "0.00", CultureInfo.InvariantCulture).Replace(',', ' ').Replace('.', ',');
}
