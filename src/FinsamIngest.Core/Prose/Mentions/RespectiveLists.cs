using System.Text.RegularExpressions;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// "A och B bidrog med X respektive Y", "A, B och C hade 12, 34 respektive 56 deltagare": as many names in a row as amounts, each of its own.
/// </summary>
internal static partial class RespectiveLists
{
    /// <summary>What each listed claim names, by its place among the claims; empty when the sentence has no such lists of one length.</summary>
    /// <param name="claims">The claims of one sentence.</param>
    /// <param name="names">The sentence.</param>
    /// <param name="heading">The heading above it, which "de två insatserna" speaks of; null when there is none.</param>
    public static Dictionary<int, Phrase> Of(IReadOnlyList<Claim> claims, SentenceNames names, SentenceNames? heading)
    {
        var found = new Dictionary<int, Phrase>();
        for (var i = 1; i < claims.Count; i++)
        {
            if (!Last().IsMatch(Between(names.Text, claims[i - 1], claims[i])))
                continue;
            var first = i - 1;
            while (first > 0 && Comma().IsMatch(Between(names.Text, claims[first - 1], claims[first])))
                first--;
            var count = i - first + 1;
            if ((Names(names, claims[first].Amount.Start, count) ?? Headed(names, heading, count)) is not { } things || claims[i].Amount.Unit is Unit.Percent || claims.Skip(first).Take(count).Any(c => c.Kind != ClaimKind.Level || c.Amount.Unit != claims[i].Amount.Unit))
                continue;
            var counted = CountWords.IsCount(claims[i].Amount.Unit) ? names.Mentions.FirstOrDefault(m => m.IsHeads && m.Start >= claims[i].Amount.Start && m.End <= claims[i].Amount.End) : null;
            if (counted is null && CountWords.IsCount(claims[i].Amount.Unit))
                continue;
            for (var k = 0; k < count; k++)
                found[first + k] = counted is null ? new Phrase(things[k], [], Clarity.Clear, Clarity.Clear) : new Phrase(counted, [things[k]], Clarity.Clear, Clarity.Clear);
        }

        return found;
    }

    /// <summary>The last so many names before a place, if they and no others stand in a list.</summary>
    private static List<Mention>? Names(SentenceNames names, int before, int count)
    {
        var all = names.Mentions.Where(m => m.End <= before && m is { IsHeads: false, IsMeasure: false }).ToList();
        if (all.Count < count || names.Text.AsSpan(all[^1].End, before - all[^1].End).ContainsAnyInRange('0', '9'))
            return null;
        var listed = all.GetRange(all.Count - count, count);
        for (var k = 1; k < count; k++)
            if (!IsListed(names.Text, listed[k - 1], listed[k]))
                return null;
        return all.Count > count && IsListed(names.Text, all[^(count + 1)], listed[0]) ? null : listed;
    }

    /// <summary>"De två insatserna kostade X respektive Y" below "Stegen och Bryggan": the names that the heading lists, all of it.</summary>
    private static List<Mention>? Headed(SentenceNames names, SentenceNames? heading, int count) =>
        heading is not null && Both().IsMatch(names.Text) && Names(heading, heading.Text.Length, count) is { } listed && listed[0].Start == 0 && listed[^1].End == heading.Text.Length ? listed : null;

    private static bool IsListed(string text, Mention a, Mention b) => And().IsMatch(text.AsSpan(a.End, b.Start - a.End));

    private static ReadOnlySpan<char> Between(string text, Claim a, Claim b) => a.Amount.End <= b.Amount.Start ? text.AsSpan(a.Amount.End, b.Amount.Start - a.Amount.End) : "";

    [GeneratedRegex(@"^\s(?:respektive|resp\.?)\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Last();

    [GeneratedRegex(@"^(?:de|dessa|båda|bägge)\s(?:(?:två|tre|fyra|båda|bägge)\s)?\p{L}*(?:insatserna|projekten|verksamheterna|teamen|aktiviteterna|kommunerna)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Both();

    [GeneratedRegex(@"^,\s$", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    [GeneratedRegex(@"^(?:,|,?\s(?:och|samt|&))\s(?:\p{Ll}+\s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex And();
}
