using System.Text.RegularExpressions;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>Reads what the sentences of a report say about their figures.</summary>
internal static partial class ClaimReader
{
    /// <summary>One claim per figure, in the order of the text.</summary>
    public static List<Claim> Read(List<Sentence> sentences, int? year)
    {
        var claims = new List<Claim>();
        Unit? inherited = null;
        var paragraph = -1;
        Claim? last = null;
        foreach (var sentence in sentences)
        {
            if (sentence.Paragraph != paragraph && sentence.Lead is null)
                (inherited, last, paragraph) = (null, null, sentence.Paragraph);
            if (!MayHoldFigures(sentence.Text))
                continue;
            var amounts = AmountReader.Read(sentence.Text, inherited);
            if (amounts.Count == 0)
                continue;
            var words = ProseWords.Of(sentence.Text, amounts);
            Claim? before = null;
            for (var i = 0; i < amounts.Count; i++)
            {
                before = Of(sentence, amounts, i, words, before, last, year);
                claims.Add(before);
                if (before.Amount.IsMoney)
                    inherited = before.Amount.Unit;
            }

            last = before;
        }

        return claims;
    }

    private static bool MayHoldFigures(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || AmountReader.HasWords(text);

    private static Claim Of(Sentence sentence, List<Amount> amounts, int i, List<ProseWord> words, Claim? before, Claim? last, int? reported)
    {
        var (text, amount) = (sentence.Text, amounts[i]);
        var from = i > 0 ? amounts[i - 1].End : 0;
        var to = i + 1 < amounts.Count ? amounts[i + 1].Start : text.Length;
        var (left, right) = (text[from..amount.Start], text[amount.End..to]);
        var (kind, baseYear, kindSure) = KindWords.Of(left, right, sentence.Lead is null ? text : sentence.Lead.Text + " " + text);
        if (!amount.IsMoney && amount.Unit != Unit.Fte)
            kind = OtherThanMoney(text, amount, before is not null && IsSameChange(before, amount) ? ClaimKind.Change : kind);
        var (year, said, others) = YearWords.Of(text, amount, from, to, reported);
        var aside = !said && before is not null && IsAside(text, amount, before.Amount);
        if (aside && year is not null && before?.Year == year)
            (year, others) = (year - 1, true);
        var (budget, scenarioSure) = KindWords.Scenario(left, right, before?.Scenario == ScenarioClass.Budget);
        var opening = kind == ClaimKind.Level && (KindWords.IsOpening(left) || KindWords.IsOpening(right));
        if (opening && !said)
            year--;
        var subjects = SubjectReader.Read(sentence, amounts, i, words, kind, before, last);
        return new Claim(sentence, amount, from, to, kind, subjects, year, said, others, baseYear, budget && kind == ClaimKind.Level ? ScenarioClass.Budget : ScenarioClass.Outcome, kindSure && (scenarioSure || kind != ClaimKind.Level), kind is ClaimKind.Change or ClaimKind.Deviation ? Directions.Of(left, right) : kind == ClaimKind.Growth ? Directions.Of(left, right) is var own and not Direction.None ? own : before?.Direction ?? Direction.None : Direction.None, opening) { IsAside = aside };
    }

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
