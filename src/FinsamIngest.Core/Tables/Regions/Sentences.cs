using System.Collections.Frozen;
using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>
/// Tells a sentence that ends in an amount from a row: a sentence has a finite verb, which no label has, or ends in one ("Unga på väg kostade 842 330 kr."). Serves
/// text under tables whose last line would pass for a row.
/// </summary>
internal static class Sentences
{
    private static readonly FrozenSet<string> Verbs = ("är var blev blir ökade ökar ökat minskade minskar uppgick uppgår uppgått uppgingo kostade kostar visade visar bidrog bidrar motsvarade motsvarar "
        + "förbrukade förbrukar översteg överstiger understeg understiger överskred underskred höjdes sänktes höjde sänkte hade har fick får betalade betalar svarade svarar omfattade omfattar "
        + "redovisade redovisar budgeterades beräknades beräknas beslutade beviljades finansierades finansieras användes erhöll erhållit gav ger deltog sjönk landade hamnade utgjorde utgör "
        + "planeras förväntas bedöms")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Verb = Verbs.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Letters of an abbreviation at most; a longer word with a full stop ends a sentence.</summary>
    private const int LongestAbbreviation = 5;

    /// <summary>Whether the words before the figures at the end of a line are a sentence's.</summary>
    /// <param name="line">The line.</param>
    /// <param name="tailStart">The first word of its figures.</param>
    public static bool EndsInFigures(SourceLine line, int tailStart)
    {
        // A clause in a label, "Fordringar som är äldre än ett år", is no sentence: its verb stands behind "som".
        for (var w = 1; w < tailStart; w++)
            if (Verb.Contains(line.TextOf(line.Words[w])) && !IsClause(line, w))
                return !InOtherCell(line, w, tailStart);
        // "… sin budget. Totalt" and a figure: a sentence ends within the line, and the next has begun.
        return tailStart > 2 && char.IsLower(line.Text[line.Words[0].Start]) && HasFullStop(line, tailStart);
    }

    private static bool IsClause(SourceLine line, int verb)
    {
        for (var w = Math.Max(0, verb - 3); w < verb; w++)
            if (line.TextOf(line.Words[w]) is "som" or "där" or "vilka" or "vilket" or "ej" or "inte")
                return true;
        return false;
    }

    /// <summary>A label of a tabulated or tagged table may be a sentence: its figures stand in cells of their own.</summary>
    private static bool InOtherCell(SourceLine line, int verb, int tailStart) =>
        line.Words[tailStart].TabsBefore > line.Words[verb].TabsBefore || line.InOneCell(verb, tailStart) is false;

    private static bool HasFullStop(SourceLine line, int end)
    {
        for (var w = 0; w + 1 < end; w++)
        {
            var word = line.TextOf(line.Words[w]);
            if (word.Length > LongestAbbreviation && word[^1] == '.' && char.IsUpper(line.Text[line.Words[w + 1].Start]))
                return true;
        }
        return false;
    }
}
