using System.Text.RegularExpressions;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Statements;

/// <summary>Finds unit words in titles, headers, labels and sentences.</summary>
internal static partial class UnitWords
{
    /// <summary>The first money unit of the text; without one the first per cent, full-time equivalent or count; null without any.</summary>
    public static UnitMention? Find(ReadOnlySpan<char> text) => FindMoney(text) ?? FindOther(text);

    /// <summary>The first money unit of the text. Billions (miljarder, mdkr) are no unit of the contract: they are passed over, not read as kronor.</summary>
    public static UnitMention? FindMoney(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(KroneLetters) < 0)
            return null;
        foreach (var match in Money().EnumerateMatches(text))
            if (MoneyUnit(text.Slice(match.Index, match.Length)) is { } unit)
                return new UnitMention(unit, match.Index, match.Length);
        return null;
    }

    private static ReadOnlySpan<char> KroneLetters => ['k', 'K'];

    private static UnitMention? FindOther(ReadOnlySpan<char> text)
    {
        UnitMention? first = null;
        Take(Percent().EnumerateMatches(text), Unit.Percent, ref first);
        Take(FullTime().EnumerateMatches(text), Unit.Fte, ref first);
        // "Antal årsarbetare" counts full-time equivalents: the unit stands after the word of number.
        if (first is null)
            Take(Number().EnumerateMatches(text), Unit.Count, ref first);
        return first;
    }

    private static void Take(Regex.ValueMatchEnumerator matches, Unit unit, ref UnitMention? first)
    {
        if (matches.MoveNext() && (first is null || matches.Current.Index < first.Value.Start))
            first = new UnitMention(unit, matches.Current.Index, matches.Current.Length);
    }

    private static Unit? MoneyUnit(ReadOnlySpan<char> word) => char.ToLowerInvariant(word[0]) switch
    {
        'm' when word.StartsWith("miljard", StringComparison.OrdinalIgnoreCase) || word.StartsWith("md", StringComparison.OrdinalIgnoreCase) => null,
        'm' => Unit.Mnkr,
        't' or '1' => Unit.Tkr,
        'k' when word.StartsWith("kk", StringComparison.OrdinalIgnoreCase) || word.StartsWith("ks", StringComparison.OrdinalIgnoreCase) => Unit.Tkr,
        _ => Unit.Kr,
    };

    /// <summary>
    /// Letters on either side make it part of another word; a digit before is an amount (350tkr), one after a footnote mark (tkr1).
    /// A bare "1 000 kr" is a unit only where a unit is announced ("i 1 000 kr", "(1000 kr)"): else it is an amount.
    /// </summary>
    [GeneratedRegex(
        @"(?<![\p{L}])(?:
            (?:miljarder|mdkr|mdr|mdsek)(?:\s?(?:kronor|kr|sek))?
          | (?:miljoner|miljontals|milj\.?|mn|mio|m\.?)\s?(?:svenska\s)?(?:kronor|kr|sek)
          | mnkr | msek | mkr
          | (?:tusental|tusentals|tusen|tus\.?|t\.?)\s?(?:svenska\s)?(?:kronor|kr|sek)
          | tkr | tsek | ksek | kkr | (?<=\bi\s)tusental
          | 1[\s.]?000[-\s]?tals?\s?(?:kronor|kr|sek)?
          | (?:(?<=\bi\s)|(?<=\())1[\s.]?000\s?(?:kronor|kr|sek)
          | (?:kronor|kr|(?-i:SEK))
        )(?![\p{L}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Money();

    [GeneratedRegex(@"%|(?<!\p{L})(?:procent(?:uell)?|procentenheter|procentandel)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    /// <summary>Ways to say full-time equivalent; head counts of staff (antal anställda) are printed in the same rows and taken as such.</summary>
    [GeneratedRegex(
        @"(?<!\p{L})(?:årsarbet(?:are|arna|skraft(?:er)?)|årsverken|(?:hel(?:tids|års))(?:tjänst(?:er)?|\p{L}*resurs(?:er)?|ekvivalent(?:er)?|arbetare|anställda|person(?:er)?)|\p{L}*personalresurs(?:er)?|fte|(?:medel)?antal(?:et)?\s(?:\p{L}+\s)?(?:anställda|tjänster|medarbetare|befattningar))(?!\p{L})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FullTime();

    [GeneratedRegex(@"(?<!\p{L})(?:antal(?:et)?|stycken|st)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
