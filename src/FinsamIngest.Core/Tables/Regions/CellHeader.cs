using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Tables.Headers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>
/// Recognises a column header by its cells where tabulators or gaps part them: two cells that name columns make a header of the line, whatever stands in the
/// others (<c>Insatsägare | Utfall | Budget | Antal deltagare</c>, <c>Bidrag 2025 (kr) | Andel | Bidrag 2024 (kr)</c>). Serves Markdown, tabbed text and
/// positioned words.
/// </summary>
internal static class CellHeader
{
    /// <summary>Words in a cell of a header at most.</summary>
    private const int MostWords = 5;

    /// <summary>Cells of a header at least: two words set apart may be anything.</summary>
    private const int FewestCells = 3;

    /// <summary>The first word of the header's cells, and the cells that name a column; null when the line is none.</summary>
    public static (int Start, int Columns)? Of(SourceLine line)
    {
        var (cells, columns, first) = (0, 0, -1);
        for (var w = 0; w < line.Words.Length; cells++)
        {
            var end = w;
            var names = false;
            do
            {
                if (IsAmount(line, end))
                    return null;
                names |= HeaderLexer.NamesColumn(line, end);
                end++;
            }
            while (end < line.Words.Length && !LineCells.Parts(line, end));
            if (end - w > MostWords)
                return null;
            // The first cell may be the labels', whatever it says.
            if (first < 0 && (names || w > 0 || line.Words[w].TabsBefore > 0))
                first = w;
            columns += names ? 1 : 0;
            w = end;
        }
        return columns >= 2 && cells >= FewestCells ? (first, columns) : null;
    }

    private static bool IsAmount(SourceLine line, int word)
    {
        var text = line.TextOf(line.Words[word]);
        return Glyphs.IsFigureWord(text) && !Glyphs.IsYear(text) && !Glyphs.IsDash(text) && !HeaderLexer.NamesColumn(line, word) && text is not "%" and not "(%)" and not "+";
    }
}
