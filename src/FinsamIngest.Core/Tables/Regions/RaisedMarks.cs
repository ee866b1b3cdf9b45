using System.Collections.Immutable;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>
/// Footnote marks that an extractor set on a line of their own, because they are printed raised: a small number alone, between the end of a label on the line below (or above) and the
/// first of its figures. Serves text whose columns are kept by blanks. It is no figure: the document explains such a mark, and nothing of the table stands there.
/// </summary>
internal static class RaisedMarks
{
    /// <summary>Characters that type of unequal widths moves a mark from its label's end.</summary>
    private const int Jitter = 2;

    /// <summary>The numbers of such lines.</summary>
    public static IEnumerable<int> Find(ImmutableArray<SourceLine> lines, FootnoteMarks marks, TextLayout layout)
    {
        if (layout != TextLayout.Columns)
            yield break;
        for (var i = 0; i < lines.Length; i++)
            if (lines[i].Words is [{ Length: <= 2 } mark] && Glyphs.Digits(lines[i].TextOf(mark)) && marks.Contains(lines[i].TextOf(mark), lines[i].Number)
                && (i + 1 < lines.Length && EndsLabel(mark, lines[i + 1]) || i > 0 && EndsLabel(mark, lines[i - 1])))
                yield return lines[i].Number;
    }

    /// <summary>Whether a mark stands behind a label of a row and before the gap's other side, where its figures begin.</summary>
    private static bool EndsLabel(SourceWord mark, SourceLine row)
    {
        for (var w = 1; w < row.Words.Length; w++)
        {
            var (before, word) = (row.Words[w - 1], row.Words[w]);
            if (word.BlanksBefore > 1 && Glyphs.IsFigureWord(row.TextOf(word)) && !Glyphs.IsFigureWord(row.TextOf(before)) && mark.Start >= before.End - Jitter && mark.End < word.Start)
                return true;
        }

        return false;
    }
}
