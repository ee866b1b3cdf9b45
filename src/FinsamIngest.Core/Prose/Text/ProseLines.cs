using System.Collections.Immutable;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>Tells running text from the lines of tables.</summary>
internal static class ProseLines
{
    /// <summary>Words of a footnote at least.</summary>
    private const int FewestWords = 4;

    /// <summary>
    /// True for every line (index = number − 1) that belongs to a table: from its title to its last row, and its rows wherever they stand
    /// (a table that goes on over a page, a note's rows out of reading order).
    /// </summary>
    public static bool[] OfTables(SourceDocument document, ImmutableArray<ReportTable> tables)
    {
        var taken = new bool[document.Lines.Length];
        foreach (var table in tables)
        {
            for (var line = Math.Max(1, table.Lines.First); line <= table.Lines.Last && line <= taken.Length; line++)
                taken[line - 1] |= !IsFootnote(document.Lines[line - 1]);
            foreach (var row in table.Rows)
                if (row.Line >= 1 && row.Line <= taken.Length)
                    taken[row.Line - 1] = true;
        }

        return taken;
    }

    /// <summary>A footnote at the foot of a page that the table goes over.</summary>
    private static bool IsFootnote(SourceLine line) => line.Words.Length >= FewestWords && LineEnds.FootnoteMark(line) > 0;
}
