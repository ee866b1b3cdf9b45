using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>Where one cell of a line ends and the next begins, as tabulators and positions tell; stream text tells nothing.</summary>
internal static class LineCells
{
    /// <summary>A gap between cells, in letter sizes: a word's blank is a quarter to six tenths of one.</summary>
    private const double Gap = 0.8;

    /// <summary>Whether a word begins another cell than the word before it.</summary>
    public static bool Parts(SourceLine line, int word)
    {
        var (before, here) = (line.Words[word - 1], line.Words[word]);
        return here.TabsBefore > before.TabsBefore
            || here.Geometry is { } b && before.Geometry is { } a && b.X0 - a.X1 > Gap * b.FontSize;
    }

    /// <summary>The first words of the line's cells.</summary>
    public static List<int> Starts(SourceLine line)
    {
        var starts = new List<int>();
        for (var w = 0; w < line.Words.Length; w++)
            if (w == 0 || Parts(line, w))
                starts.Add(w);
        return starts;
    }
}
