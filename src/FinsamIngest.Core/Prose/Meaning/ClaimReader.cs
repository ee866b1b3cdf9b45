using System.Text.RegularExpressions;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>Reads what the sentences of a report say about their figures.</summary>
internal static partial class ClaimReader
{
    /// <summary>Characters within which a sentence begins, and those of a heading.</summary>
    private const int Beginning = 15;
    private const int LongestHeading = 60;

    /// <summary>One claim per figure, in the order of the text.</summary>
    public static List<Claim> Read(List<Sentence> sentences, int? year)
    {
        var claims = new List<Claim>();
        Unit? inherited = null;
        var paragraph = -1;
        Claim? last = null;
        int? coming = null;
        foreach (var sentence in sentences)
        {
            if (sentence.Paragraph != paragraph && sentence.Lead is null)
                (inherited, last, paragraph, coming) = (null, null, sentence.Paragraph, Coming(sentence.Headings is [var heading, ..] ? heading : "", year));
            coming = Coming(sentence.Text, year) ?? (YearWords.All(sentence.Text) is [var first, ..] && first.Year <= year && first.At < Beginning ? null : coming);
            if (!MayHoldFigures(sentence.Text))
                continue;
            var amounts = AmountReader.Read(sentence.Text, inherited);
            if (amounts.Count == 0)
                continue;
            var words = ProseWords.Of(sentence.Text, amounts);
            Claim? before = null;
            for (var i = 0; i < amounts.Count; i++)
            {
                before = OfComing(Of(sentence, amounts, i, words, before, last, year), coming);
                claims.Add(before);
                if (before.Amount.IsMoney)
                    inherited = before.Amount.Unit;
            }

            last = before;
        }

        return claims;
    }

    /// <summary>The year after the one reported on that a text speaks of; null when it names none.</summary>
    private static int? Coming(string text, int? year) =>
        year is { } reported && (YearWords.All(text) is var years && years.Exists(y => y.Year == reported + 1) && !years.Exists(y => y.Year == reported) || text.Length < LongestHeading && Future().IsMatch(text)) ? reported + 1 : null;

    /// <summary>"För 2026 har styrelsen beslutat … Budgeten innebär ett underskott på X": the budget is that year's, though nothing says so again.</summary>
    private static Claim OfComing(Claim claim, int? coming) =>
        coming is { } year && claim is { Scenario: ScenarioClass.Budget, IsYearSaid: false } && claim.Year < year ? claim with { Year = year, HasOtherYears = true } : claim;

    [GeneratedRegex(@"(?<!\p{L})(?:förväntad\sutveckling|framtid\p{L}*|framåtblick|kommande\s(?:år|period)\p{L}*|nästa\sår|utblick)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Future();

    private static bool MayHoldFigures(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || AmountReader.HasWords(text);

    private static Claim Of(Sentence sentence, List<Amount> amounts, int i, List<ProseWord> words, Claim? before, Claim? last, int? reported)
    {
        var (text, amount) = (sentence.Text, amounts[i]);
        var from = i > 0 ? amounts[i - 1].End : 0;
        var to = i + 1 < amounts.Count ? amounts[i + 1].Start : text.Length;
        var (left, right) = (text[from..amount.Start], text[amount.End..to]);
        var (kind, baseYear, kindSure) = KindWords.Of(left, right, sentence.Lead is null ? text : sentence.Lead.Text + " " + text);
        if (kind == ClaimKind.Level && before is { Kind: ClaimKind.Change or ClaimKind.Growth } && Likewise().IsMatch(left))
            (kind, baseYear, kindSure) = (ClaimKind.Change, before.BaseYear, true);
        if (!amount.IsMoney && amount.Unit != Unit.Fte)
        {
            var again = before is not null && IsSameChange(before, amount);
            baseYear = again ? before!.BaseYear : baseYear;
            kind = OtherThanMoney(text, amount, again ? ClaimKind.Change : kind);
        }

        var (year, said, others) = YearWords.Of(text, amount, from, to, reported);
        var aside = !said && before is not null && IsAside(text, amount, before.Amount);
        if (aside && year is not null && before?.Year == year)
            (year, others) = (year - 1, true);
        var (budget, scenarioSure) = KindWords.Scenario(left, right, before?.Scenario == ScenarioClass.Budget);
        var opening = kind == ClaimKind.Level && (KindWords.IsOpening(left) || KindWords.IsOpening(right));
        if (opening && !said)
            year--;
        var subjects = SubjectReader.Read(sentence, amounts, i, words, kind, before, last);
        return new Claim(sentence, amount, from, to, kind, subjects, year, said, others, baseYear, budget && kind == ClaimKind.Level ? ScenarioClass.Budget : ScenarioClass.Outcome, kindSure && (scenarioSure || kind != ClaimKind.Level), DirectionOf(kind, left, right, before), opening) { IsAside = aside };
    }

    /// <summary>Which way a difference goes; "eller 4 procent", "kostnaderna med 761 tkr" go the way of the one before.</summary>
    private static Direction DirectionOf(ClaimKind kind, string left, string right, Claim? before)
    {
        if (kind is not (ClaimKind.Change or ClaimKind.Deviation or ClaimKind.Growth))
            return Direction.None;
        var own = Directions.Of(left, right);
        return own == Direction.None && (kind == ClaimKind.Growth || Likewise().IsMatch(left)) ? before?.Direction ?? Direction.None : own;
    }

    /// <summary>"Intäkterna har ökat med A eller 8 procent, kostnaderna med B": B has the verb of A.</summary>
    [GeneratedRegex(@"^,?\s(?:och\s|men\s)?(?:\p{L}+\s){1,2}med\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Likewise();

    /// <summary>"6 938 tkr (6 457 tkr)", "61,4 procent (57,9)".</summary>
    private static bool IsAside(string text, Amount amount, Amount before) =>
        amount.Unit == before.Unit && amount.End < text.Length && text[amount.End] == ')' && text[before.End..amount.Start].Trim() == "(";

    /// <summary>"Ökade med 122 tkr, motsvarande 5,6 procent": the same change again, in per cent. "… 5,6 procent av omsättningen" is a share.</summary>
    private static bool IsSameChange(Claim before, Amount amount) =>
        before.Kind == ClaimKind.Change && before.Amount.Unit != Unit.Percent && amount.Unit == Unit.Percent && Again().IsMatch(before.Sentence.Text.AsSpan(before.Amount.End, amount.Start - before.Amount.End))
        && !ComparisonReader.IsPart(before.Sentence.Text.AsSpan(amount.End));

    [GeneratedRegex(@"^,?\s?(?:\(|eller\s|motsvarande\s|dvs\.?\s|det\svill\ssäga\s|vilket\s(?:är|motsvarar|motsvarade|innebär)\s)(?:med\s)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Again();

    /// <summary>Heads change as money does; per cent of change are a growth, percentage units a change, and all other per cent shares.</summary>
    private static ClaimKind OtherThanMoney(string text, Amount amount, ClaimKind kind)
    {
        if (amount.Unit != Unit.Percent)
            return kind == ClaimKind.Change ? kind : ClaimKind.Level;
        var isUnits = text.AsSpan(amount.At, amount.End - amount.At).Contains("enhet", StringComparison.Ordinal);
        return kind switch
        {
            ClaimKind.Level => ClaimKind.Share,
            ClaimKind.Change when isUnits => ClaimKind.Change,
            ClaimKind.Change when !amount.InWords => ClaimKind.Growth,
            _ => ClaimKind.Level,
        };
    }
}
