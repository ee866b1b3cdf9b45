using System.Collections.Immutable;

namespace FinsamIngest.Core.Documents;

/// <summary>
/// One line of a document, normalised (NFC, soft hyphens gone, every kind of blank a plain blank) but with its blanks kept. A soft hyphen at the end of a
/// word says that the word goes on in the next.
/// </summary>
/// <param name="Number">1-based number in the document's line sequence.</param>
/// <param name="Page">1-based page number.</param>
/// <param name="Text">The characters of the line, blanks and tabulators included, trailing ones too: in stream text they are the only trace of empty cells.</param>
/// <param name="Words">The maximal runs of non-blank characters of <paramref name="Text"/>, in order.</param>
public sealed record SourceLine(int Number, int Page, string Text, ImmutableArray<SourceWord> Words)
{
    /// <summary>The printed lines that it was put together from, each with where it begins in <see cref="Text"/>; empty for a line as printed.</summary>
    internal ImmutableArray<(int Start, SourceLine Line)> Pieces { get; init; } = [];

    /// <summary>Number of the last printed line of it.</summary>
    internal int LastNumber => Pieces.IsEmpty ? Number : Math.Max(Number, Pieces.Max(piece => piece.Line.Number));

    /// <summary>True when the line holds nothing but blanks.</summary>
    public bool IsBlank => Words.IsEmpty;

    /// <summary>The characters of a word.</summary>
    public ReadOnlySpan<char> TextOf(SourceWord word) => Text.AsSpan(word.Start, word.Length);

    /// <summary>What the tags, or a rule drawn between two neighbours, say of two words of the line: of one cell (true), of two (false), nothing (null).</summary>
    internal bool? InOneCell(int word, int other) =>
        Words[word].Cell is { } a && Words[other].Cell is { } b ? ReferenceEquals(a, b) : other == word + 1 && Words[other].AfterRule ? false : null;

    /// <summary>How far apart words stand that cannot be the groups of one figure, in letter sizes: three times a thousands blank.</summary>
    private const double ColumnGap = 0.8;

    /// <summary>Whether the word stands in another column than the word before it, where positions, tags or rules show that.</summary>
    internal bool StandsApart(int word) => word > 0 && (InOneCell(word - 1, word) is { } inOne
        ? !inOne
        : Words[word].Geometry is { } its && Words[word - 1].Geometry is { } before && its.X0 - before.X1 > ColumnGap * its.FontSize);

    /// <summary>Whether more than a word's blank stands before a word: a tabulator, several blanks, or a gap of more than a letter's height.</summary>
    internal bool IsSetOff(int word)
    {
        if (word == 0)
            return false;
        var (before, its) = (Words[word - 1], Words[word]);
        return its.TabsBefore > before.TabsBefore
            || (its.Geometry is { } b && before.Geometry is { } a ? b.X0 - a.X1 > b.FontSize : its.BlanksBefore > 1);
    }

    /// <summary>Blanks after the last word; each may stand for an empty cell in stream text.</summary>
    public int TrailingBlanks => Words.IsEmpty ? Text.Length : Text.Length - Words[^1].End;
}
