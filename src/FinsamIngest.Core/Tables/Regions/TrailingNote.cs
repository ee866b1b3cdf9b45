using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>
/// A remark's number behind the figures of a row, <c>943 Orminge 79 534 -78 634 900 Not 1</c>: it says that a remark below the table is about the row, and is no
/// figure. Serves follow-ups made in a spreadsheet, whose remarks stand beside the last column.
/// </summary>
internal static class TrailingNote
{
    /// <summary>Figures before it at least; behind a single one "Not 1" may head what follows on a line torn together.</summary>
    private const int FewestFigures = 2;

    /// <summary>The line without the remark's number; the same line when it has none.</summary>
    public static SourceLine Without(SourceLine line)
    {
        var count = line.Words.Length;
        if (count < FewestFigures + 2 || !IsNote(line.TextOf(line.Words[count - 2])) || !IsNumber(line.TextOf(line.Words[count - 1]).TrimEnd(".)")))
            return line;
        for (var w = count - 3; w >= count - 2 - FewestFigures; w--)
            if (!Glyphs.IsFigureWord(line.TextOf(line.Words[w])))
                return line;
        return line with { Text = line.Text[..line.Words[count - 3].End], Words = line.Words[..(count - 2)] };
    }

    private static bool IsNote(ReadOnlySpan<char> word) =>
        word.TrimStart('(').TrimEnd('.').Equals("not", StringComparison.OrdinalIgnoreCase) || word.Equals("fotnot", StringComparison.OrdinalIgnoreCase);

    private static bool IsNumber(ReadOnlySpan<char> word) => word.Length is 1 or 2 && Glyphs.Digits(word);
}
