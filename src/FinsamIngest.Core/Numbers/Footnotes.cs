using System.Collections.Immutable;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Tables.Regions;

namespace FinsamIngest.Core.Numbers;

/// <summary>Finds the footnotes that a document explains: lines that begin with a small number and go on as a sentence.</summary>
internal static class Footnotes
{
    /// <summary>Highest mark: reports have a few dozen footnotes at most.</summary>
    private const int Highest = 60;

    /// <summary>Words of an explanation at least; a heading or list item may be shorter.</summary>
    private const int FewestWords = 4;

    /// <summary>The marks, and the numbers of the lines that explain them: those belong to no table.</summary>
    public static (FootnoteMarks Marks, HashSet<int> Lines) Find(ImmutableArray<SourceLine> lines)
    {
        var found = new List<(string Mark, int Line)>();
        var explaining = new HashSet<int>();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Words.IsEmpty || Mark(line) is not { } mark)
                continue;
            if (line.Words.Length >= FewestWords && Explains(line, Glyphs.GluedMark(line.TextOf(line.Words[0])) > 0 ? 0 : 1))
            {
                found.Add((mark, line.Number));
                explaining.Add(line.Number);
            }
            else if (line.Words.Length == 1 && i + 1 < lines.Length && lines[i + 1].Words.Length >= FewestWords && lines[i + 1].Page == line.Page
                && Explains(lines[i + 1], 0) && char.IsUpper(lines[i + 1].TextOf(lines[i + 1].Words[0])[0])
                && (Wording.LooksLikeProse(lines[i + 1], lines[i + 1].Words.Length) || lines[i + 1].Text.AsSpan().TrimEnd().EndsWith(".") && found.Exists(other => IsNext(other.Mark, mark))))
            {
                // A raised mark that the extractor set on a line of its own.
                found.Add((mark, line.Number));
                explaining.Add(line.Number);
                explaining.Add(lines[i + 1].Number);
            }
        }
        return (new FootnoteMarks(found), explaining);
    }

    /// <summary>The number that a line begins with, when it could be a mark.</summary>
    private static string? Mark(SourceLine line)
    {
        var first = line.TextOf(line.Words[0]);
        if (Glyphs.GluedMark(first) is var glued and > 0)
            first = first[..glued];
        if (first.Length > 2 || !Glyphs.Digits(first) && !Superscript(first))
            return null;
        var mark = Glyphs.Digits(first) ? first.ToString() : string.Concat(first.ToString().Select(Glyphs.PlainDigit));
        return int.Parse(mark) is >= 1 and <= Highest ? mark : null;
    }

    /// <summary>Whether a mark follows another: <c>3</c> over a short sentence, where <c>2</c> is explained before it.</summary>
    private static bool IsNext(string mark, string next) => int.Parse(mark) + 1 == int.Parse(next);

    /// <summary>A row of a table ends in figures; an explanation may end in one ("Se bilaga 2").</summary>
    private static bool Explains(SourceLine line, int from)
    {
        var ends = Glyphs.IsFigureWord(line.TextOf(line.Words[^1]));
        var endsInMany = ends && Glyphs.IsFigureWord(line.TextOf(line.Words[^2]));
        var word = line.TextOf(line.Words[from]);
        return char.IsLetter(word[Glyphs.GluedMark(word)]) && !endsInMany && (!ends || line.Words.Length >= 8);
    }

    private static bool Superscript(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (!Glyphs.IsSuperscriptDigit(c))
                return false;
        return true;
    }
}
