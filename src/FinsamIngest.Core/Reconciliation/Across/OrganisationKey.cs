using System.Collections.Immutable;
using System.Text;
using FinsamIngest.Core.Reports;
using FuzzySharp;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// What a name comes to when spelling habits are taken away: "Samordningsförbundet Roslagen" and "Roslagens samordningsförbund" are one
/// key, "Region Halland" and "Samordningsförbundet Halland" are two.
/// </summary>
/// <param name="IsAssociation">Whether it calls itself a samordningsförbund or Finsam.</param>
/// <param name="Words">The words that tell it from others, without genitive, sorted.</param>
internal sealed record OrganisationKey(bool IsAssociation, ImmutableArray<string> Words)
{
    private const string Kind = "samordningsförbundet";

    /// <summary>A misspelt "samordningsförbundet" is still long enough to be recognised.</summary>
    private const int KindRatio = 88;

    public string Text { get; } = (IsAssociation ? "sf:" : "") + string.Join(' ', Words);

    public static OrganisationKey Of(Organisation organisation)
    {
        var words = new List<string>();
        var association = false;
        foreach (var word in Split(organisation.Name))
        {
            if (word is "finsam" || (word.Length >= 14 && Fuzz.Ratio(word, Kind) >= KindRatio))
                association = true;
            else if (word is not ("i" or "och" or "för"))
                words.Add(word is "läns" ? "län" : word.Length >= 5 && word[^1] == 's' ? word[..^1] : word);
        }

        words.Sort(StringComparer.Ordinal);
        return new OrganisationKey(association, [.. words]);
    }

    /// <summary>
    /// Whether the names may be one with a slip: a long word misspelt by one letter (two in a longer one), its first letter right, or "län"
    /// left out. That alone proves nothing (two towns may differ by a letter): figures have to confirm it.
    /// </summary>
    public bool IsNear(OrganisationKey other)
    {
        if (IsAssociation != other.IsAssociation || Words.IsEmpty || other.Words.IsEmpty)
            return false;
        if (Words.Length != other.Words.Length)
            return Math.Abs(Words.Length - other.Words.Length) == 1 && Words.Remove("län").SequenceEqual(other.Words.Remove("län"));
        string[] mine = [.. Words.Except(other.Words)], theirs = [.. other.Words.Except(Words)];
        return mine.Length == 1 && theirs.Length == 1 && IsMisspelling(mine[0], theirs[0]);
    }

    /// <summary>Buckets in which a near name is found without comparing all with all.</summary>
    public IEnumerable<string> Buckets()
    {
        var kind = IsAssociation ? "sf:" : "";
        yield return kind + string.Join(' ', Words.Remove("län"));
        for (var i = 0; i < Words.Length; i++)
            yield return $"{kind}{string.Join(' ', Words.RemoveAt(i))}|{Words[i][0]}";
    }

    private static bool IsMisspelling(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        var most = shorter >= 8 ? 2 : shorter >= 6 ? 1 : 0;
        return most > 0 && a[0] == b[0] && Levenshtein.EditDistance(a, b) <= most;
    }

    private static IEnumerable<string> Split(string name)
    {
        var word = new StringBuilder();
        foreach (var c in name + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }

            if (word.Length > 0)
                yield return word.ToString();
            word.Clear();
        }
    }
}
