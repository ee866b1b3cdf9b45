using System.Collections.Immutable;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>
/// The text of one table row, put together from the lines it was broken over. Figures of different lines never join, which a tabulator
/// between them says; <see cref="Locate"/> leads back to the printed line.
/// </summary>
internal sealed class RowText
{
    private readonly (int Start, SourceLine Line, int Offset)[] pieces;

    private RowText(SourceLine joined, (int, SourceLine, int)[] pieces, bool isOneLine)
    {
        Joined = joined;
        this.pieces = pieces;
        IsOneLine = isOneLine;
    }

    /// <summary>The row as one line of words.</summary>
    public SourceLine Joined { get; }

    /// <summary>Whether the row stands on one line, or its cells are known, so that its blanks and positions mean what they say.</summary>
    public bool IsOneLine { get; }

    /// <summary>Whether it is put together from lines that were a cell each.</summary>
    public bool IsOfCells => !Joined.Pieces.IsEmpty;

    /// <summary>A row that is (part of) one line.</summary>
    public static RowText Of(SourceLine line, int firstWord, int wordLimit)
    {
        (int, SourceLine, int)[] pieces = line.Pieces.IsEmpty ? [(0, line, 0)] : [.. line.Pieces.Select(piece => (piece.Start, piece.Line, 0))];
        var joined = firstWord == 0 && wordLimit == line.Words.Length ? line : line with { Words = line.Words[firstWord..wordLimit] };
        return new RowText(joined, pieces, isOneLine: true);
    }

    /// <summary>A row whose figures stand on several lines.</summary>
    public static RowText Of(IReadOnlyList<SourceLine> lines)
    {
        if (lines.Count == 1)
            return Of(lines[0], 0, lines[0].Words.Length);
        var text = new System.Text.StringBuilder();
        var words = ImmutableArray.CreateBuilder<SourceWord>();
        var pieces = new (int, SourceLine, int)[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                text.Append('\t');
            pieces[i] = (text.Length, lines[i], 0);
            foreach (var word in lines[i].Words)
                words.Add(word with { Start = word.Start + text.Length, TabsBefore = word.TabsBefore + i, BlanksBefore = word.BlanksBefore });
            text.Append(lines[i].Text);
        }
        return new RowText(new SourceLine(lines[0].Number, lines[0].Page, text.ToString(), words.ToImmutable()), pieces, isOneLine: false);
    }

    /// <summary>The place of characters of the joined row in the document's lines.</summary>
    public TextSpan Locate(int start, int end)
    {
        var piece = pieces[0];
        foreach (var candidate in pieces)
            if (candidate.Start <= start)
                piece = candidate;
        var offset = start - piece.Start + piece.Offset;
        return new TextSpan(piece.Line.Number, offset, offset + (end - start));
    }
}
