using System.Globalization;
using System.Text.RegularExpressions;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>Finds the amounts, shares and head counts of a sentence.</summary>
internal static partial class AmountReader
{
    /// <summary>The figures in the order of the sentence. A number without a unit is one only beside an amount of money ("2,4 (2021: 3,5 m.kr)").</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="inherited">The unit of money of the amount before it in the paragraph; null when there is none.</param>
    public static List<Amount> Read(string text, Unit? inherited)
    {
        var found = new List<Amount>();
        var bare = new List<Amount>();
        foreach (Match match in Number().Matches(text))
            if (ToAmount(text, match) is { } amount)
                (amount.HasUnit ? found : bare).Add(amount);
        foreach (Match match in Words().Matches(text))
            if (InWords(text, match) is { } amount && !found.Exists(a => a.Start < amount.End && amount.Start < a.End))
                found.Add(amount);
        foreach (var amount in bare)
            if (UnitBeside(text, amount, found, inherited) is { } unit)
                found.Add(amount with { Unit = unit });
        BareCounts.Add(text, found);
        ListedAmounts.Add(text, found);
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>Whether the text has a figure written in words ("en fjärdedel", "tolv deltagare").</summary>
    public static bool HasWords(string text) => Words().IsMatch(text);

    private static Amount? ToAmount(string text, Match match)
    {
        var number = match.Groups["number"];
        var digits = new string([.. number.Value.Where(char.IsAsciiDigit)]);
        if (digits.Length > 14 || !IsFree(text, match))
            return null;
        var decimals = match.Groups["decimals"];
        var value = decimal.Parse(decimals.Success ? $"{digits}.{decimals.Value}" : digits, CultureInfo.InvariantCulture);
        var unit = UnitOf(match.Groups["unit"].ValueSpan);
        var sign = match.Groups["sign"];
        var start = number.Index;
        if (sign.Success && IsSign(text, sign))
        {
            start = sign.Index;
            if (sign.ValueSpan[0] != '+')
                value = -value;
        }

        var hedge = Hedges.Before(text, ref start);
        if (unit is null && !decimals.Success && digits.Length < 5)
            return IsRangeStart(text, number) ? new Amount(start, match.Index + match.Length, number.Index, value, Unit.Kr, hedge, false, false) : null;
        return new Amount(start, match.Index + match.Length, number.Index, value, unit ?? Unit.Kr, hedge, unit is not null, false);
    }

    /// <summary>Not part of a word, a date, a law's number or a web address; "2023:1,8m.kr" is a year and an amount.</summary>
    private static bool IsFree(string text, Match match)
    {
        var at = match.Groups["number"].Index;
        if (at == 0)
            return true;
        var before = text[at - 1];
        if (char.IsLetterOrDigit(before) || before is '/' or '§')
            return false;
        if (before is ':' or ';' && at > 1 && char.IsAsciiDigit(text[at - 2]) || before is ',' && at > 1 && char.IsAsciiDigit(text[at - 2]))
            return match.Groups["unit"].Success && YearBefore(text, at - 1);
        return before != '.' || at < 2 || !char.IsAsciiDigit(text[at - 2]);
    }

    private static bool YearBefore(string text, int end) =>
        end >= 4 && text.AsSpan(end - 4, 2) is "20" && char.IsAsciiDigit(text[end - 2]) && (end == 4 || !char.IsLetterOrDigit(text[end - 5]));

    /// <summary>A dash is a minus when it stands at the digit after a blank, or apart after a word that asks for an amount ("blev – 2,1").</summary>
    private static bool IsSign(string text, Group sign)
    {
        if (sign.Index > 0 && (char.IsLetterOrDigit(text[sign.Index - 1]) || text[sign.Index - 1] == '-'))
            return false;
        if (sign.Length == 1)
            return true;
        return Asks().IsMatch(text.AsSpan(0, sign.Index));
    }

    /// <summary>The lower end of "140–300 tkr".</summary>
    private static bool IsRangeStart(string text, Group number) => RangeEnd().IsMatch(text.AsSpan(number.Index + number.Length));

    private static Unit? UnitBeside(string text, Amount amount, List<Amount> found, Unit? inherited)
    {
        if (text.AsSpan(amount.End) is var rest && RangeEnd().IsMatch(rest))
            return found.Find(a => a.At >= amount.End && a.At <= amount.End + 3) is { HasUnit: true } end ? end.Unit : null;
        Amount? best = null;
        foreach (var other in found)
            if (other.IsMoney && other.HasUnit && (best is null || Math.Abs(other.At - amount.At) < Math.Abs(best.At - amount.At)))
                best = other;
        var unit = best?.Unit ?? inherited;
        // Decimals go with millions, long numbers with kronor; "3,5" beside kronor is something else.
        if (unit is null || (amount.Value.Scale > 0) != (unit == Unit.Mnkr) || (unit == Unit.Kr && Math.Abs(amount.Value) < 10_000))
            return null;
        return AfterAsking().IsMatch(text.AsSpan(0, amount.Start)) ? unit : null;
    }

    private static Amount? InWords(string text, Match match)
    {
        var start = match.Index;
        var hedge = Hedges.Before(text, ref start);
        if (match.Groups["count"] is { Success: true } count)
        {
            var unit = UnitOf(match.Groups["unit"].ValueSpan);
            return unit is null ? null : new Amount(start, match.Index + match.Length, match.Index, NumberWords.ValueOf(count.ValueSpan), unit.Value, hedge, true, false);
        }

        decimal? share = match.Groups["share"].ValueSpan switch
        {
            var w when w.StartsWith("halvera", StringComparison.OrdinalIgnoreCase) || w.StartsWith("hälften", StringComparison.OrdinalIgnoreCase) => 50,
            var w when w.Contains("fjärdedel", StringComparison.OrdinalIgnoreCase) => w.StartsWith("tre", StringComparison.OrdinalIgnoreCase) ? 75 : 25,
            var w when w.Contains("femtedel", StringComparison.OrdinalIgnoreCase) => 20,
            var w when w.Contains("tredjedelar", StringComparison.OrdinalIgnoreCase) => 67,
            var w when w.Contains("tredjedel", StringComparison.OrdinalIgnoreCase) => 33,
            var w when w.EndsWith("annan", StringComparison.OrdinalIgnoreCase) => 50,
            var w when w.EndsWith("tredje", StringComparison.OrdinalIgnoreCase) => 33,
            var w when w.EndsWith("fjärde", StringComparison.OrdinalIgnoreCase) => 25,
            var w when w.EndsWith("femte", StringComparison.OrdinalIgnoreCase) => 20,
            _ => null,
        };
        return share is { } percent ? new Amount(start, match.Index + match.Length, match.Index, percent, Unit.Percent, hedge, true, true) : null;
    }

    private static Unit? UnitOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return null;
        if (word.EndsWith("%") || word.StartsWith("procent", StringComparison.OrdinalIgnoreCase))
            return Unit.Percent;
        if (Staff().IsMatch(word))
            return Unit.Fte;
        var c = char.ToLowerInvariant(word[0]);
        if (word.Contains("kr", StringComparison.OrdinalIgnoreCase) || word.Contains("sek", StringComparison.OrdinalIgnoreCase) || word.StartsWith("milj", StringComparison.OrdinalIgnoreCase))
            return c switch { 'm' => Unit.Mnkr, 't' => Unit.Tkr, 'k' when word.Length > 2 && char.ToLowerInvariant(word[1]) is 'k' or 's' => Unit.Tkr, _ => Unit.Kr };
        return Unit.Count;
    }

    [GeneratedRegex(
        @"(?<sign>[-–−+]\s?)?(?<number>\d{1,3}(?:[ .]\d{3})+(?!\d)|\d+)(?:[.,](?<decimals>\d{1,3})(?!\d))?(?:\s?\.?\s?(?<unit>%|
            (?:(?:mnkr|mkr|msek|m\.?\s?kr|milj(?:oner|\.)?(?:\s?(?:kronor|kr|sek))?|mn\.?\s?kr|tkr|tsek|ksek|kkr|t\.?\s?kr|tusen\s(?:kronor|kr)|kronor|kr|sek
            |procent(?:enheter)?|\p{L}*(?:heltids|personal)resurs\p{L}*|resurser|\p{L}*årsarbet\p{L}*|heltidstjänst\p{L}*|tjänster|årsverken|anställda
            |personer|deltagare|individer|medborgare|tjänstemän|tjänstepersoner|medarbetare|besökare|\p{L}*\s?(?:aktiviteter|seminarier)|insatser|medlemmar|kommuner|kvinnor|män)(?!\p{L}))))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"(?<!\p{L})(?:(?<count>" + NumberWords.Pattern + @")\s(?<unit>procent|miljon(?:er)?\s(?:kronor|kr)|tusen\skronor|deltagare|personer|individer|kvinnor|män)
          |(?<share>(?:tre\s)?fjärdedel(?:en|ar)?|(?:en\s|två\s)?tredjedel(?:en|ar)?|femtedel(?:en)?|hälften|halverades?|var\s(?:annan|tredje|fjärde|femte)(?=\s(?:deltagare|person|individ|anställd))))(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Words();

    [GeneratedRegex(@"resurs|årsarbet|heltidstjänst|^tjänster|årsverken", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Staff();

    [GeneratedRegex(@"(?:på|till|blev|är|var|om|med|av)\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    /// <summary>What stands before a number that can only be an amount although its unit is left out.</summary>
    [GeneratedRegex(@"(?:på|till|blev|är|var|VP|budget|budgeten|med|jmf|jfr|20\d\d[:;]?)\s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterAsking();

    [GeneratedRegex(@"^\s?[-–]\s?\d", RegexOptions.CultureInvariant)]
    private static partial Regex RangeEnd();
}
