using System.Text.RegularExpressions;
using FinsamIngest.Core.Reconciliation;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// The amounts of a sentence that speak of one thing, because nothing between them names another: "intäkterna blev A, B mer än 2023 men C under budget". Those that are what a row shows tell
/// of which row the others speak. "Kostnaden stannade på A" speaks of what its heading names, if one of its amounts is that row's.
/// </summary>
internal sealed partial class Chain(TopicIndex index, Anchors anchors, Expectations expected)
{
    /// <summary>Digits with which an amount that its words name is hardly a row's by chance.</summary>
    private const int FewestDigits = 2;

    /// <summary>The other claims of the chain, in the order of the text.</summary>
    public static List<int> Of(List<Ruling> rulings, int at, SentenceNames names)
    {
        var members = new List<int>();
        for (var i = at - 1; i >= 0 && AreOne(rulings[i].Claim, rulings[i + 1].Claim, names); i--)
            members.Insert(0, i);
        for (var i = at + 1; i < rulings.Count && AreOne(rulings[i - 1].Claim, rulings[i].Claim, names); i++)
            members.Add(i);
        return members;
    }

    /// <summary>The rows that the chain speaks of, as its other amounts show; empty when none does.</summary>
    public HashSet<RowKey> RowsOf(List<Ruling> rulings, int at, SentenceNames names)
    {
        var members = Of(rulings, at, names);
        if (members.SelectMany(m => RowsOf(rulings[m])).ToHashSet() is { Count: > 0 } shown)
            return shown;
        return [.. OfHeading(rulings[members.Count > 0 ? Math.Min(at, members[0]) : at].Claim, names).Where(row => members.Exists(m => Agrees(rulings[m].Claim, row)))];
    }

    /// <summary>The rows that one ruling shows: its level, or its difference.</summary>
    public HashSet<RowKey> RowsOf(Ruling ruling)
    {
        if (ruling is { Against: null, Claim.Kind: ClaimKind.Level or ClaimKind.Share })
            return anchors.RowsOf(ruling);
        return ruling is { Against: null, Claim.Amount.PrintedDigits: >= FewestDigits } ? [.. ruling.Cells.Where(c => c is { Fit: Fit.Agrees, Terms.Length: 2 } && (c.IsNamed || c.Score >= 1)).Select(c => c.Topic.Row)] : [];
    }

    /// <summary>The rows that the heading names, where the sentence itself names nothing before its first amount.</summary>
    private List<RowKey> OfHeading(Claim first, SentenceNames names)
    {
        if (names.Words.Any(w => w.End <= first.Amount.Start && !LightWords.Contains(w)) || names.Mentions.Any(m => m.End <= first.Amount.Start && !ConceptLexicon.IsGeneric(m.Concept)))
            return [];
        return first.Sentence.Headings is [var heading, ..] ? index.Names.Find(ProseWords.Of(heading, null)).ConvertAll(t => t.Row) : [];
    }

    private bool Agrees(Claim claim, RowKey row) =>
        claim is { Year: { } year, Amount.PrintedDigits: >= FewestDigits } && (claim.Kind == ClaimKind.Level
            ? expected.Levels(claim, row, year).Any(c => c.Fit == Fit.Agrees)
            : claim.Kind is ClaimKind.Change or ClaimKind.Deviation && expected.Difference(claim, row, year, claim.Amount.Unit) is { Fit: Fit.Agrees });

    /// <summary>Whether two neighbouring amounts are of one thing.</summary>
    private static bool AreOne(Claim a, Claim b, SentenceNames names)
    {
        if (a.Sentence != b.Sentence || b.Amount.Start < a.Amount.End)
            return false;
        var (from, to) = (a.Amount.End, b.Amount.Start);
        return !Parts().IsMatch(names.Text.AsSpan(from, to - from)) && !names.Mentions.Any(m => m.End > from && m.Start < to) && names.Words.All(w => w.End <= from || w.Start >= to || LightWords.Contains(w));
    }

    /// <summary>What goes over to a part, or to another thing.</summary>
    [GeneratedRegex(@"[;:()]|(?<!\p{L})(?:varav|därav|medans?|respektive|samt|utöver|inklusive|exklusive|trots|av)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
