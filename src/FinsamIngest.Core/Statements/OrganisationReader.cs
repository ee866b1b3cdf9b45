using System.Collections.Frozen;
using System.Text.RegularExpressions;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Statements;

/// <summary>Finds whose report it is. Reports name partners and project owners too, so every mention is weighed by its place and its words.</summary>
internal static class OrganisationReader
{
    /// <summary>Filled lines that make up a cover and its imprint.</summary>
    private const int CoverLines = 40;

    /// <summary>Words with a capital that follow or stand before a name without being part of it.</summary>
    private static readonly FrozenSet<string> NotNames = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "årsredovisning", "årsredovisningen", "delårsrapport", "delårsbokslut", "bokslut", "årsbokslut", "verksamhetsberättelse", "verksamhetsplan", "budget", "org", "organisationsnummer",
        "styrelsen", "styrelse", "ordförande", "ledamot", "kansli", "not", "noter", "innehåll", "innehållsförteckning", "sida", "sid", "datum",
        "medlemmar", "medlemmarna", "uppdrag", "organisation", "förvaltningsberättelse", "resultaträkning", "balansräkning", "kassaflödesanalys", "driftredovisning",
        "denna", "detta", "under", "det", "den", "de", "vi", "i", "att", "för", "till", "av", "som", "på", "och", "med", "en", "ett", "är", "har", "ska", "kan", "om", "från", "vid", "efter", "genom", "även", "alla", "flera", "enligt",
        "länets", "dess", "vårt", "övriga", "vissa", "statens", "landets", "sveriges", "medlemsbidrag", "medfinansiering", "finansiering", "syfte", "syftet", "försäkringskassan", "arbetsförmedlingen",
        "mål", "personal", "verksamhet", "verksamheten", "lag", "lagen", "bilaga", "rapport", "tabell", "figur", "år", "summa", "kommunerna", "kommunen", "kommun", "samordningsförbundet", "samordningsförbund", "finsam", "nns", "esf", "eu", "ab", "jan", "dec");

    /// <summary>The reporting body, or null when the document does not name one for sure.</summary>
    public static Organisation? Find(SourceDocument document)
    {
        var text = DocumentText.Of(document);
        var associations = new OrganisationTally(text);
        Collect(text, OrganisationPatterns.Association(), KindBefore, associations);
        Collect(text, OrganisationPatterns.Finsam(), KindBefore, associations);
        Collect(text, OrganisationPatterns.Genitive(), KindAfter, associations);
        if (associations.Elect(document.Name) is { } association)
            return association;

        // Where a samordningsförbund reports without naming itself, the municipalities that it names are its members.
        if (text.Count("samordningsförbund") > UnnamedMentions)
            return null;
        var others = new OrganisationTally(text);
        Collect(text, OrganisationPatterns.KindBefore(), KindBefore, others);
        Collect(text, OrganisationPatterns.KindAfter(), KindAfter, others);
        return others.Elect(document.Name) is { } other ? other with { Confidence = Math.Round(FallbackTrust * other.Confidence, 3) } : null;
    }

    /// <summary>A municipality's report mentions its samordningsförbund a few times; a förbund's own on every page.</summary>
    private const int UnnamedMentions = 8;

    /// <summary>Municipalities and companies are named in every report, mostly as members and suppliers.</summary>
    private const double FallbackTrust = 0.8;

    private static string KindBefore(string kind, string part, bool withI) => withI ? $"{kind} i {part}" : $"{kind} {part}";

    private static string KindAfter(string kind, string part, bool withI) => $"{part} {(kind.Length > 2 ? kind.ToLowerInvariant() : kind)}";

    private static void Collect(DocumentText text, Regex pattern, Func<string, string, bool, string> compose, OrganisationTally tally)
    {
        foreach (Match match in pattern.Matches(text.Text))
        {
            var part = Trimmed(match.Groups["name"].Value.Replace('\n', ' '), fromEnd: compose == KindBefore);
            if (part.Length < 3 || (text.SpansLines(match.Index, match.Groups["name"].Index + 1) && !text.BeginsLine(match.Index)))
                continue;
            var kind = match.Groups["kind"].Value;
            if (char.IsLower(kind[0]) || (kind.Length > 8 && kind.All(char.IsUpper) && part.Any(char.IsLower)))
                kind = char.ToUpperInvariant(kind[0]) + kind[1..].ToLowerInvariant();
            var withI = match.Value.AsSpan(kind.Length).TrimStart().StartsWith("i ", StringComparison.OrdinalIgnoreCase);
            tally.Add(new OrganisationMention(compose(kind, part, withI), part, Weigh(text, match, part)));
        }
    }

    private static double Weigh(DocumentText text, Match match, string part)
    {
        var end = match.Groups["name"].Index + match.Groups["name"].Length;
        var before = text.Text.AsSpan(Math.Max(0, match.Index - 40), Math.Min(40, match.Index)).ToString();
        var after = text.Text.AsSpan(end, Math.Min(40, text.Text.Length - end)).ToString();
        var weight = 1.0;
        if (text.FilledLineOf(match.Index) <= CoverLines)
            weight += 1.5;
        // A heading, a running head or a statement's header: the name begins the line and little follows it.
        if (text.BeginsLine(match.Index) && text.RestOfLine(end).Count(char.IsLetter) <= 12)
            weight += 2;
        if (OrganisationPatterns.Reporting().IsMatch(before))
            weight += 1.5;
        if (OrganisationPatterns.Definition().IsMatch(after))
            weight += 1.5;
        if (OrganisationPatterns.Elsewhere().IsMatch(before))
            weight = 0.3;
        return weight;
    }

    private static string Trimmed(string name, bool fromEnd)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (fromEnd)
        {
            // "Samordningsförbundet Kalmar län Årsredovisning": the name ends before the first word that is none.
            var stop = words.FindIndex(word => word is not ("och" or "i" or "&") && NotNames.Contains(word.TrimEnd(',')));
            if (stop >= 0)
                words.RemoveRange(stop, words.Count - stop);
            while (words.Count > 0 && words[^1].ToLowerInvariant() is "och" or "i" or "&")
                words.RemoveAt(words.Count - 1);
        }
        else
        {
            var last = words.FindLastIndex(word => word != "och" && NotNames.Contains(word));
            words.RemoveRange(0, last + 1);
            while (words.Count > 0 && words[0] == "och")
                words.RemoveAt(0);
        }
        return string.Join(' ', words);
    }
}
