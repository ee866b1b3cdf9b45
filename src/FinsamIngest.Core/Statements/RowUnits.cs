using System.Text.RegularExpressions;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Statements;

/// <summary>Finds the unit of a row that differs from its table's: soliditet among amounts, head counts in an overview.</summary>
internal static partial class RowUnits
{
    /// <summary>The row's own unit, or null when its label names none.</summary>
    public static Unit? Of(string label)
    {
        if (UnitWords.FindMoney(label) is { } money && !FollowsAmount(label, money.Start))
            return money.Unit;
        // "Utgående eget kapital (andel av medlemsbidraget %)": the parenthesis speaks of another figure, "Sjukfrånvaro (%)" of this one.
        var text = Parenthesis().Replace(label, match => IsWholeLabel(label, match) || IsUnitOnly(match.Value) ? match.Value : " ");
        if (PerSomething().IsMatch(text))
            return null;
        if (Share().IsMatch(text) || PercentSign().IsMatch(text))
            return Unit.Percent;
        if (Staff().IsMatch(text))
            return Unit.Fte;
        return Number().IsMatch(text) ? Unit.Count : null;
    }

    /// <summary>"500 kr per möte" is an amount in the label, not the row's unit.</summary>
    private static bool FollowsAmount(string label, int start)
    {
        var before = start - 1;
        while (before >= 0 && char.IsWhiteSpace(label[before]))
            before--;
        return before >= 0 && char.IsDigit(label[before]);
    }

    private static bool IsWholeLabel(string label, Match match) => match.Length == label.AsSpan().Trim().Length;

    private static bool IsUnitOnly(string parenthesis) => parenthesis.AsSpan().Trim("() ") is "%" or "i %" or "procent" or "i procent" or "antal" or "st"
        or "årsarbetare" or "årsarbetskrafter" or "årsverken" or "heltidstjänster" or "personer" or "antal personer" or "antal årsarbetare" or "antal anställda";

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"^\W*(?:kostnad|lön|intäkt|bidrag|pris|utgift)\p{L}*\s.*\bper\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PerSomething();

    /// <summary>Ratios by name; "andel" must stand first, as a share of a thing ("Andel kvinnor"), for "vår andel av överskottet" is money.</summary>
    [GeneratedRegex(
        @"\b(?:soliditet\p{L}*|kassalikviditet|balanslikviditet|\p{L}*kvot(?:en)?|\p{L}{3,}(?:nings|görings|nyttjande|ande)grad(?:en)?|skuldsättningsgrad|sysselsättningsgrad|procent(?:uell)?|procentandel|sjukfrånvaro)\b|^\W*(?:varav\s)?andel(?:en)?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    /// <summary>A per cent sign that is not part of a number ("+ 30% samordnare", "Förbundschef 30 %").</summary>
    [GeneratedRegex(@"(?<!\d\s?)%")]
    private static partial Regex PercentSign();

    [GeneratedRegex(
        @"\b(?:årsarbet(?:are|arna|skraft|skrafter)|årsverken|hel(?:tids|års)(?:tjänst(?:er)?|\p{L}*resurs(?:er)?|arbetare|ekvivalenter)|personalresurs(?:er)?)\b|\b(?:medel)?antal(?:et)?\s(?:\p{L}+\s){0,2}(?:anställda|tjänster|medarbetare|befattningar)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Staff();

    /// <summary>A number said, or a label that is nothing but people: "Deltagare", "varav kvinnor", "Män 16-29 år", "(personer)".</summary>
    [GeneratedRegex(
        @"^\W*(?:varav\s|totalt\s|genomsnittligt\s|snitt\s)?antal(?:et)?\s|^\W*(?:varav\s|totalt\s)?(?:antal\s)?(?:deltagare|personer|individer|kvinnor|män|flickor|pojkar)(?:\s(?:totalt|\d.*))?\W*$|\(\s*(?:antal\s)?(?:antal|st|personer)\s*\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
