using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>Tests a share against the part and the whole that its text states.</summary>
internal static class StatedShare
{
    /// <summary>Percentage units by which a share must be off: some cut where others round.</summary>
    private const decimal Least = 1;

    /// <summary>What is wrong with the share; null when it is right.</summary>
    /// <param name="share">The share, in per cent.</param>
    /// <param name="part">The part.</param>
    /// <param name="wholes">What it may be a part of, the likeliest first; the share is right when it is so of one.</param>
    public static SelfContradiction? Of(Claim share, decimal part, IReadOnlyList<decimal> wholes)
    {
        var amount = share.Amount;
        if (wholes.Select(whole => 100 * part / whole).Any(exact => exact > 100 || Agreement.Of(amount, exact, 0) != Fit.Disagrees || Math.Abs(amount.Value - exact) <= Least))
            return null;
        var exact = 100 * part / wholes[0];
        var (said, right) = (share.Sentence.Text[amount.Start..amount.End].Trim(), decimal.Round(exact, amount.Value.Scale, MidpointRounding.AwayFromZero));
        return new SelfContradiction(
            share.Sentence, [amount], share.Year, amount.Value - exact, right,
            new LocalisedText($"texten säger {said}, men {part:0} av {wholes[0]:0} är {FigureText.Of(right, Language.Swedish)} %.", $"the text says {said}, but {part:0} of {wholes[0]:0} is {FigureText.Of(right, Language.English)} %."));
    }
}
