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
    public static IEnumerable<(int First, int Limit)> Split(SourceLine line, int tailStart, int columns)
    {
        if (columns >= 4 && columns % 2 == 0)
        {
            for (var w = 1; w < tailStart; w++)
            {
                if (!Glyphs.IsFigureWord(line.TextOf(line.Words[w])) || Glyphs.IsDash(line.TextOf(line.Words[w])))
                    continue;
                var end = w;
                while (end < tailStart && Glyphs.IsFigureWord(line.TextOf(line.Words[end])))
                    end++;
                // The second label begins with a capital, and at least two figures stand before it.
                if (end - w >= 2 && end < tailStart && char.IsUpper(line.Text[line.Words[end].Start]) && line.Words[end].BlanksBefore >= 1)
                    return [(0, end), (end, line.Words.Length)];
                w = end;
            }
        }
        return [(0, line.Words.Length)];
    }
}
