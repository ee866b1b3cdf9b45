using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Statements;

/// <summary>Gathers the mentions of bodies, brings together the spellings of one name, and elects the reporting body.</summary>
internal sealed class OrganisationTally(DocumentText text)
{
    /// <summary>Less weight than this is a passing mention, not an identity.</summary>
    private const double Least = 2;

    /// <summary>Mentions on every page say no more than this many times the first.</summary>
    private const double MostMentions = 30;

    private readonly List<OrganisationMention> mentions = [];

    public void Add(OrganisationMention mention) => mentions.Add(mention);

    /// <summary>The body with the most weight, or null when none has enough.</summary>
    /// <param name="sourceName">The file's name; people name files after whom they are about.</param>
    public Organisation? Elect(string sourceName)
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var mention in mentions)
            if (!parts.ContainsKey(mention.Part))
                parts[mention.Part] = WithoutGenitive(mention.Part);
        var keys = mentions.CountBy(mention => OrganisationNames.Key(parts[mention.Part]), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var ranking = mentions
            .GroupBy(mention => Longest(OrganisationNames.Key(parts[mention.Part]), keys), StringComparer.Ordinal)
            .Select(group => (Key: group.Key, Score: Score(group.Key, parts[group.First().Part], group, sourceName), Mentions: group.ToArray()))
            .OrderByDescending(entry => entry.Score).ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .ToArray();
        if (ranking.Length == 0 || ranking[0].Score < Least)
            return null;
        var (best, score, named) = ranking[0];
        var rival = ranking.Length > 1 ? ranking[1].Score : 0;
        var confidence = score / (score + (0.5 * rival)) * (1 - Math.Exp(-score / 3));
        return Named(best, named, parts, Math.Round(Math.Clamp(confidence, 0, 0.99), 3));
    }

    private static Organisation Named(string key, OrganisationMention[] mentions, Dictionary<string, string> parts, double confidence)
    {
        // The spelling that is printed most, mixed case before capitals.
        var (name, part) = mentions
            .Where(mention => OrganisationNames.Key(parts[mention.Part]) == key)
            .GroupBy(mention => (Name: Nominative(mention, parts[mention.Part]), Part: parts[mention.Part]))
            .OrderByDescending(group => group.Key.Part.Any(char.IsLower))
            .ThenByDescending(group => group.Sum(mention => mention.Weight))
            .ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .First().Key;
        return new Organisation(OrganisationNames.Slug(part), OrganisationNames.WithoutShouting(name), confidence);
    }

    /// <summary>"Samordningsförbundet Dalarnas" loses its s, "Dalarnas samordningsförbund" keeps it.</summary>
    private static string Nominative(OrganisationMention mention, string part) =>
        mention.Name.EndsWith(mention.Part, StringComparison.Ordinal) ? string.Concat(mention.Name.AsSpan(0, mention.Name.Length - mention.Part.Length), part) : mention.Name;

    private double Score(string key, string place, IEnumerable<OrganisationMention> group, string sourceName)
    {
        var score = Math.Min(MostMentions, group.Sum(mention => mention.Weight));
        // The place itself is on every page of its own report, and in the addresses of its site.
        score += 1.5 * Math.Log(1 + Math.Max(0, text.CountWhole(place) - group.Count()));
        var joined = key.Replace(" ", "", StringComparison.Ordinal);
        var slug = OrganisationNames.Slug(place);
        if (text.HasAfterFinsam(slug.Replace("-", "", StringComparison.Ordinal)) || text.HasAfterFinsam(joined))
            score += 3;
        if (slug.Length > 3 && sourceName.Contains(slug, StringComparison.OrdinalIgnoreCase))
            score += 2;
        return score;
    }

    /// <summary>"Dalarnas organisationsskiss": the s goes where the name also stands without it; "Borås" never does.</summary>
    private string WithoutGenitive(string part)
    {
        if (part.Length < 4 || part[^1] is not ('s' or 'S'))
            return part;
        var bare = part[..^1];
        var lastWord = bare[(bare.LastIndexOf(' ') + 1)..];
        var full = part[(part.LastIndexOf(' ') + 1)..];
        return lastWord is "län" or "stad" || text.CountWhole(lastWord) >= Math.Max(1, text.CountWhole(full) / 2) ? bare : part;
    }

    /// <summary>"Kalmar" is short for "Kalmar län" where both are named; a longer name that stands but once among many has caught a word too much.</summary>
    private static string Longest(string key, Dictionary<string, int> keys)
    {
        var best = key;
        foreach (var (other, count) in keys)
            if (other.Length > best.Length && other.StartsWith(key + " ", StringComparison.Ordinal) && count * 3 >= keys[key])
                best = other;
        return best;
    }
}
