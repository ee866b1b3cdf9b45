using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>
/// Whether the blanks of stream text tell empty cells. Word's PDF export leaves one blank for each empty cell, so that a full row has single
/// blanks only; other producers pad their columns with any number of blanks.
/// </summary>
internal static class BlankMeaning
{
    /// <summary>Share of gaps between figures that may be wider than one blank before blanks mean nothing.</summary>
    private const double MostWideGaps = 0.25;

    public static bool Tells(IReadOnlyList<RowSource> rows, int columns)
    {
        var gaps = 0;
        var wide = 0;
        var trailing = false;
        foreach (var row in rows)
        {
            if (row.Text is not { IsOneLine: true } text)
                continue;
            var line = text.Joined;
            // Extractors that trim their lines leave no trace of an empty last cell, nor, mostly, of any other.
            trailing |= line.TrailingBlanks > 0;
            for (var w = line.Words.Length - 1; w > 0 && Glyphs.IsFigureWord(line.TextOf(line.Words[w])) && Glyphs.IsFigureWord(line.TextOf(line.Words[w - 1])); w--)
            {
                gaps++;
                if (line.Words[w].BlanksBefore > 1)
                    wide++;
            }
        }
        return columns > 1 && trailing && gaps >= 3 && wide <= MostWideGaps * gaps;
    }
}
