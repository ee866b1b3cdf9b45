using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>Puts a row's label together from its parts.</summary>
internal static class RowLabels
{
    /// <summary>The label of a row under a reading: waiting lines, the words before the figures, the line below.</summary>
    public static string Of(RowSource row, RowReading? reading)
    {
        var own = row.Text is null ? "" : Own(row.Text.Joined, reading?.LabelEnd ?? WordsBeforeFigures(row.Text.Joined));
        var label = RowAssembler.Join(row.LeadingLabel, own);
        return RowAssembler.Join(label, row.TrailingLabel);
    }

    /// <summary>The first words of a line as a label.</summary>
    public static string Own(SourceLine line, int words) => Own(line, 0, words);

    /// <summary>Some words of a line as a label.</summary>
    public static string Own(SourceLine line, int first, int words)
    {
        // Raised marks behind the label are footnotes.
        while (words > first + 1 && line.Words[words - 1] is { Length: <= 3, Geometry.Raised: true })
            words--;
        return words == first ? "" : line.Text[line.Words[first].Start..line.Words[words - 1].End].Replace('\t', ' ');
    }

    private static int WordsBeforeFigures(SourceLine line)
    {
        var end = line.Words.Length;
        while (end > 0 && Glyphs.IsFigureWord(line.TextOf(line.Words[end - 1])))
            end--;
        return end;
    }
}
