using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>
/// A table of two sides (costs left, incomes right) prints two rows on one line: label, figures, label, figures. Serves project budgets and
/// balance sheets in account form.
/// </summary>
internal static class Sides
{
    /// <summary>The word ranges of the rows of a line: one, or two when figures for half the columns stand before a second label.</summary>
    public static IReadOnlyList<(int First, int Limit, Side Side)> Split(SourceLine line, int tailStart)
    {
        for (var w = 1; w < tailStart; w++)
        {
            if (!IsAmount(line, w))
                continue;
            var end = w;
            while (end < tailStart && IsAmount(line, end))
                end++;
            // The second label begins with a capital or, as the last line of a broken one, after a gap, and at least two figures stand before it.
            if (end - w >= 2 && end < tailStart && (char.IsUpper(line.Text[line.Words[end].Start]) || IsSetOff(line, end)))
                return [(0, end, Side.Left), (end, line.Words.Length, Side.Right)];
            w = end;
        }
        return [(0, line.Words.Length, Side.Unknown)];
    }

    /// <summary>The word behind a run of at least two amounts from which on the line is a label: the first line of a broken one on the right; 0 when there is none.</summary>
    public static int FiguresBeforeLabel(SourceLine line)
    {
        var label = line.Words.Length;
        while (label > 0 && !IsAmount(line, label - 1))
            label--;
        var figures = label;
        while (figures > 0 && IsAmount(line, figures - 1))
            figures--;
        return figures > 0 && label - figures >= 2 && label < line.Words.Length && char.IsLetter(line.Text[line.Words[label].Start]) ? label : 0;
    }

    /// <summary>Blanks that set a label off where a line keeps its columns.</summary>
    private const int WideBlank = 3;

    private static bool IsSetOff(SourceLine line, int word) =>
        line.Words[word] is { Geometry: null, BlanksBefore: >= WideBlank } && char.IsLetter(line.Text[line.Words[word].Start])
        || line.Words[word].Geometry is { } its && line.Words[word - 1].Geometry is { } before && char.IsLetter(line.Text[line.Words[word].Start]) && its.X0 - before.X1 > 0.5 * its.FontSize;

    private static bool IsAmount(SourceLine line, int word)
    {
        var text = line.TextOf(line.Words[word]);
        return Glyphs.IsFigureWord(text) && !Glyphs.IsDash(text) && !Glyphs.IsYear(text);
    }
}
