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
    /// <summary>True when the line holds nothing but blanks.</summary>
    public bool IsBlank => Words.IsEmpty;

    /// <summary>The characters of a word.</summary>
    public ReadOnlySpan<char> TextOf(SourceWord word) => Text.AsSpan(word.Start, word.Length);

    /// <summary>What the tags say of two words of the line: of one cell (true), of two (false), nothing (null).</summary>
    internal bool? InOneCell(int word, int other) =>
        Words[word].Cell is { } a && Words[other].Cell is { } b ? ReferenceEquals(a, b) : null;

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
