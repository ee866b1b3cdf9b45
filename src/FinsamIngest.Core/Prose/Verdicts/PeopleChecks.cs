using System.Text.RegularExpressions;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Tests the parts that one sentence divides a whole into: "N personer, varav K kvinnor och M män" has to add up, "K procent kvinnor och M procent män" to make 100,
/// and a part said with "varav" is not more than its whole.
/// </summary>
internal static partial class PeopleChecks
{
    /// <summary>Two rounded shares make 99 to 101.</summary>
    private const decimal Rounding = 1;

    public static IEnumerable<SelfContradiction> Find(List<Ruling> rulings)
    {
        for (var i = 1; i < rulings.Count; i++)
        {
            var (before, claim) = (rulings[i - 1].Claim, rulings[i].Claim);
            if (i > 1 && ShareOfPair(rulings[i - 2].Claim, before, claim) is { } share)
                yield return share;
            if (before.Sentence != claim.Sentence || claim.Amount.Start < before.Amount.End)
                continue;
            var whole = i > 1 && rulings[i - 2].Claim is var first && first.Sentence == claim.Sentence && first.Amount.End <= before.Amount.Start ? first : null;
            if ((Sexes(before, claim, whole) ?? Part(before, claim)) is { } found)
                yield return found;
        }
    }

    private static SelfContradiction? Sexes(Claim first, Claim second, Claim? whole)
    {
        var (a, b, text) = (first.Amount, second.Amount, first.Sentence.Text);
        if (a.Unit != b.Unit || a.InWords || b.InWords || a.Hedge != Hedge.None || b.Hedge != Hedge.None || !IsPair(text, a, b) || Others().IsMatch(text) || !EndsThere().IsMatch(After(text, b)))
            return null;
        var sum = a.Value + b.Value;
        if (a.Unit == Unit.Percent)
            return sum == 0 || Math.Abs(sum - 100) <= Rounding ? null : Of(first, [b, a], sum - 100, 100 - a.Value, $"{sum} %", "100 %");
        if (whole?.Amount is not { Unit: Unit.Count, InWords: false, Hedge: Hedge.None } n || a.Unit != Unit.Count || SexOf(text, n) != Concept.None || sum == n.Value || !Divides().IsMatch(text.AsSpan(n.End, a.Start - n.End)))
            return null;
        return Of(first, [b, a, n], sum - n.Value, n.Value - a.Value, FigureText.Of(sum, Language.Swedish), FigureText.Of(n.Value, Language.Swedish));
    }

    /// <summary>"Av deltagarna var 102 kvinnor och 78 män. Kvinnorna utgjorde därmed 57 procent."</summary>
    private static SelfContradiction? ShareOfPair(Claim first, Claim second, Claim share)
    {
        var (a, b, text) = (first.Amount, second.Amount, first.Sentence.Text);
        if (first.Sentence != second.Sentence || share.Sentence == first.Sentence || share.Sentence.Paragraph != first.Sentence.Paragraph || a.Unit != Unit.Count || b.Unit != Unit.Count || a.InWords || b.InWords || share.Amount is not { Unit: Unit.Percent, InWords: false }
            || !IsPair(text, a, b) || Others().IsMatch(text) || ShareOf().Match(share.Sentence.Text) is not { Success: true } of || of.Index + of.Length != share.Amount.Start || a.Value + b.Value == 0)
            return null;
        var part = CountWords.Of(of.Groups["sex"].Value.ToLowerInvariant()) == SexOf(text, a) ? a : b;
        return StatedShare.Of(share, part.Value, [a.Value + b.Value]);
    }

    private static SelfContradiction Of(Claim claim, Amount[] amounts, decimal difference, decimal right, string sum, string whole)
    {
        string Printed(Amount amount) => claim.Sentence.Text[amount.Start..amount.End].Trim();
        return new SelfContradiction(
            claim.Sentence, amounts, claim.Year, difference, right > 0 ? right : null,
            new LocalisedText($"texten säger {Printed(amounts[1])} och {Printed(amounts[0])}, tillsammans {sum}, men det hela är {whole}.", $"the text says {Printed(amounts[1])} and {Printed(amounts[0])}, together {sum}, but the whole is {whole}."));
    }

    /// <summary>"310 deltagare, varav 410 kvinnor".</summary>
    private static SelfContradiction? Part(Claim whole, Claim part)
    {
        var (a, b, text) = (whole.Amount, part.Amount, whole.Sentence.Text);
        if (a.InWords || b.InWords || !(a.Unit == b.Unit && a.Unit != Unit.Percent || a.IsMoney && b.IsMoney) || a.Value <= 0 || b.Value <= 0 || whole.Kind != ClaimKind.Level || part.Kind != ClaimKind.Level
            || !OfWhich().IsMatch(text.AsSpan(a.End, b.Start - a.End)) || Agreement.Interval(b).Low <= Agreement.Interval(a).High)
            return null;
        var (x, y) = (text[a.Start..a.End].Trim(), text[b.Start..b.End].Trim());
        return new SelfContradiction(
            whole.Sentence, [b, a], part.Year, b.Value - (a.Value * Units.Scale(a.Unit) / Units.Scale(b.Unit)), null,
            new LocalisedText($"texten säger {y} av {x}: delen är mer än det hela.", $"the text says {y} of {x}: the part is more than the whole."));
    }

    /// <summary>Women and men, in either order, with nothing between them but "och".</summary>
    private static bool IsPair(string text, Amount a, Amount b) =>
        (SexOf(text, a), SexOf(text, b)) is (Concept.Women, Concept.Men) or (Concept.Men, Concept.Women) && And().IsMatch(text.AsSpan(a.End, b.Start - a.End));

    /// <summary>Whom the figure counts: the word in it ("140 kvinnor"), or right behind it ("60 procent kvinnor", "60 % var kvinnor").</summary>
    private static Concept SexOf(string text, Amount amount)
    {
        var match = Sex().Match(text, amount.At, Math.Min(text.Length - amount.At, amount.End - amount.At + 14));
        return !match.Success || match.Index > amount.End + 5 ? Concept.None : CountWords.Of(match.Value.ToLowerInvariant());
    }

    private static ReadOnlySpan<char> After(string text, Amount amount) => text.AsSpan(amount.End);

    [GeneratedRegex(@"(?<!\p{L})(?:kvinnor|män)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sex();

    [GeneratedRegex(@"^(?<sex>kvinnorna|männen)\s(?:utgjorde|utgör|var|är|stod\sför|står\sför|svarade\sför)\s(?:(?:därmed|alltså|således|då|sammanlagt)\s)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShareOf();

    [GeneratedRegex(@"^(?:\s(?:var|är|av\s\p{L}+\svar))?(?:\s(?:kvinnor|män))?,?\s?(?:och|samt|medan|respektive|resp\.?|/)?\s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex And();

    /// <summary>"… deltog, varav", "… deltagare var": of all of them.</summary>
    [GeneratedRegex(@"^(?:[^\d.;]*[\s,(]varav\s|\s?[,(:–-]\s?|\s(?:var|är|fördelat\spå|fördelade\spå)\s)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Divides();

    [GeneratedRegex(@"^[^\d.;]*[\s,(]varav\s(?:\p{L}+\s){0,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfWhich();

    [GeneratedRegex(@"^(?:\s(?:var\s|är\s)?(?:kvinnor|män))?\s?(?:$|[.,;)])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndsThere();

    /// <summary>A third group beside women and men.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:annat|annan|andra|okän\p{L}*|övrig\p{L}*|uppgift|ickebinär\p{L}*|icke-binär\p{L}*|resten|respektive|bland|mellan)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Others();
}
