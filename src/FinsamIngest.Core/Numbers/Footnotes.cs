using System.Collections.Immutable;
using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Numbers;

/// <summary>Finds the footnotes that a document explains: lines that begin with a small number and go on as a sentence.</summary>
internal static class Footnotes
{
    /// <summary>Highest mark: reports have a few dozen footnotes at most.</summary>
    private const int Highest = 60;

    /// <summary>Words of an explanation at least; a heading or list item may be shorter.</summary>
    private const int FewestWords = 4;

    public static FootnoteMarks Find(ImmutableArray<SourceLine> lines)
    {
        var found = new List<(string, int)>();
        foreach (var line in lines)
        {
            if (line.Words.Length < FewestWords)
                continue;
            var first = line.TextOf(line.Words[0]);
            if (first.Length > 2 || !Glyphs.Digits(first) && !Superscript(first))
                continue;
            var mark = Glyphs.Digits(first) ? first.ToString() : string.Concat(first.ToString().Select(Glyphs.PlainDigit));
            var next = line.TextOf(line.Words[1]);
            // A row of a table ends in figures; an explanation may end in one ("Se bilaga 2").
            var ends = Glyphs.IsFigureWord(line.TextOf(line.Words[^1]));
            var endsInMany = ends && Glyphs.IsFigureWord(line.TextOf(line.Words[^2]));
            if (int.Parse(mark) is >= 1 and <= Highest && char.IsLetter(next[0]) && !endsInMany && (!ends || line.Words.Length >= 8))
                found.Add((mark, line.Number));
        }
        return new FootnoteMarks(found);
    }

    private static bool Superscript(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!Glyphs.IsSuperscriptDigit(c))
                return false;
        return true;
    }
}
