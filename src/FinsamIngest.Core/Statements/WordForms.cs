using System.Collections.Frozen;

namespace FinsamIngest.Core.Statements;

/// <summary>Inflections and abbreviations of the words that statements are made of.</summary>
internal static class WordForms
{
    private static readonly FrozenSet<string> FunctionWords = FrozenSet.Create(StringComparer.Ordinal,
        "av", "i", "för", "från", "till", "och", "samt", "med", "inom", "på", "vid", "den", "det", "de", "en", "ett", "som",
        "alla", "samtliga", "mm", "m", "fr", "enl", "enligt", "el", "eller");

    private static readonly FrozenDictionary<string, string> Whole = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["övr"] = "övriga", ["övrig"] = "övriga", ["övrigt"] = "övriga",
        ["summerat"] = "summa", ["summering"] = "summa", ["tot"] = "summa", ["total"] = "summa", ["totalt"] = "summa", ["totala"] = "summa",
        ["totalsumma"] = "summa", ["delsumma"] = "summa",
        ["verksamhet"] = "verksamhetens", ["verksamheten"] = "verksamhetens", ["verksamheter"] = "verksamhetens",
        ["kortfr"] = "kortfristiga", ["kortfristig"] = "kortfristiga", ["långfr"] = "långfristiga", ["långfristig"] = "långfristiga",
        ["materiell"] = "materiella", ["immateriell"] = "immateriella", ["finansiell"] = "finansiella", ["finansiellt"] = "finansiella",
        ["uppl"] = "upplupna", ["upplupen"] = "upplupna", ["upplupet"] = "upplupna",
        ["förutbet"] = "förutbetalda", ["förutbetald"] = "förutbetalda", ["förutbetalt"] = "förutbetalda", ["förutbetalade"] = "förutbetalda",
        ["periodens"] = "årets", ["räkenskapsårets"] = "årets", ["års"] = "årets",
        ["ökning"] = "förändring", ["minskning"] = "förändring", ["förändringar"] = "förändring", ["förändringen"] = "förändring",
        ["ib"] = "ingående", ["ub"] = "utgående", ["ing"] = "ingående", ["utg"] = "utgående",
        ["inte"] = "ej", ["icke"] = "ej", ["staten"] = "staten", ["statens"] = "staten", ["stat"] = "staten",
        ["kommunen"] = "kommun", ["kommunens"] = "kommun", ["kommuner"] = "kommun", ["kommunerna"] = "kommun", ["kommuns"] = "kommun",
        ["regionen"] = "region", ["regionens"] = "region", ["regioner"] = "region", ["landstinget"] = "region", ["landsting"] = "region",
        ["medlemmar"] = "medlemmar", ["medlemmarna"] = "medlemmar", ["mervärdesskatt"] = "moms", ["mervärdeskatt"] = "moms",
        ["avskr"] = "avskrivningar", ["ack"] = "ackumulerade", ["eu"] = "eu", ["kapitalet"] = "kapital", ["resultatet"] = "resultat",
        ["inkl"] = "inklusive", ["exkl"] = "exklusive", ["socialfunden"] = "socialfonden", ["pensionen"] = "pensioner", ["pension"] = "pensioner",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Word ends, also of compounds (kundfordran), with the end that they are folded to. Longer ends stand before those they contain.</summary>
    private static readonly (string End, string Folded)[] Ends =
    [
        ("fordringarna", "fordringar"), ("fordringar", "fordringar"), ("fordring", "fordringar"), ("fordran", "fordringar"), ("fordr", "fordringar"),
        ("fodringar", "fordringar"), ("fodring", "fordringar"), ("fodran", "fordringar"),
        ("skulderna", "skulder"), ("skulder", "skulder"), ("skulden", "skulder"), ("skuld", "skulder"),
        ("kostnaderna", "kostnader"), ("kostnader", "kostnader"), ("kostnaden", "kostnader"), ("kostnad", "kostnader"), ("kostn", "kostnader"),
        ("intäkterna", "intäkter"), ("intäkter", "intäkter"), ("intäkten", "intäkter"), ("intäkt", "intäkter"),
        ("bidragen", "bidrag"), ("bidraget", "bidrag"), ("avgifterna", "avgifter"), ("avgifter", "avgifter"), ("avgiften", "avgifter"), ("avgift", "avgifter"),
        ("tillgångarna", "tillgångar"), ("tillgång", "tillgångar"), ("skrivningar", "skrivningar"), ("skrivning", "skrivningar"),
        ("insatserna", "insatser"), ("insatsen", "insatser"), ("insats", "insatser"), ("placering", "placeringar"),
        ("avsättningarna", "avsättningar"), ("avsättning", "avsättningar"), ("ersättningar", "ersättning"), ("ersättningen", "ersättning"),
        ("investering", "investeringar"), ("vinst", "vinster"), ("förlust", "förluster"), ("arvode", "arvoden"), ("lön", "löner"),
    ];

    public static bool IsFunctionWord(ReadOnlySpan<char> word) => FunctionWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static string Fold(ReadOnlySpan<char> word)
    {
        if (Whole.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var whole))
            return whole;
        foreach (var (end, folded) in Ends)
            if (word.EndsWith(end, StringComparison.Ordinal))
                return string.Concat(word[..^end.Length], folded);
        return word.ToString();
    }
}
