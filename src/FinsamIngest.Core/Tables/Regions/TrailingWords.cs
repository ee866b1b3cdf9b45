using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Tables.Headers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>
/// A column of words behind the figures, <c>Nöjda deltagare | 85 % | 91 % | Uppfyllt</c>: what a goal's outcome is judged to be, who owns an activity, where a remark stands. It
/// is taken off the rows and their header, which are then rows of figures like others. Known by rows whose words begin at one place behind their figures, under a head that
/// stands over them. Serves tabbed text, text that keeps its columns, and positioned words.
/// </summary>
internal static class TrailingWords
{
    /// <summary>Rows with words behind their figures.</summary>
    private const int FewestRows = 3;

    /// <summary>Lines between two of those at most: a wrapped label, a blank one.</summary>
    private const int MostBetween = 2;

    /// <summary>Lines above the first row that the header may stand on.</summary>
    private const int MostAbove = 4;

    /// <summary>Rows of one table looked at: more than a page has, so that the work stays linear where no page ends.</summary>
    private const int MostRows = 200;

    /// <summary>Words of one cell at most.</summary>
    private const int MostWords = 4;

    /// <summary>The lines without such words, and the numbers of those that are rows, however their labels read.</summary>
    public static (IReadOnlyList<SourceLine> Lines, HashSet<int> Rows) Cut(IReadOnlyList<SourceLine> lines, TextLayout layout)
    {
        var rows = new HashSet<int>();
        if (layout is not (TextLayout.Columns or TextLayout.Tabbed or TextLayout.Geometry))
            return (lines, rows);
        List<SourceLine>? cut = null;
        for (var i = 0; i < lines.Count; i++)
        {
            if (Words(lines[i]) == 0 || Header(lines, i) is not var (header, word))
                continue;
            var found = Run(lines, i);
            if (found.Count < FewestRows || !StandsOver(lines, header, word, found))
                continue;
            cut ??= [.. lines];
            cut[header] = Without(cut[header], word);
            foreach (var at in found)
            {
                cut[at] = Without(cut[at], Words(lines[at]));
                rows.Add(lines[at].Number);
            }

            i = found[^1];
        }

        return (cut ?? lines, rows);
    }

    /// <summary>The rows from one on whose words behind the figures begin where its do.</summary>
    private static List<int> Run(IReadOnlyList<SourceLine> lines, int first)
    {
        List<int> found = [first];
        var place = Left(lines[first], Words(lines[first]));
        for (var i = first + 1; i < lines.Count && found.Count < MostRows && i - found[^1] <= MostBetween + 1 && lines[i].Page == lines[first].Page; i++)
            if (Words(lines[i]) is > 0 and var word && Math.Abs(Left(lines[i], word) - place) <= Tolerance(lines[i]))
                found.Add(i);
        return found;
    }

    /// <summary>The line above a row whose last cell may head words, behind other cells, and that cell's first word; null when the line above is none.</summary>
    private static (int Line, int Word)? Header(IReadOnlyList<SourceLine> lines, int row)
    {
        for (var i = row - 1; i >= 0 && row - i <= MostAbove; i--)
        {
            var line = lines[i];
            if (line.IsBlank)
                continue;
            var word = line.Words.Length - 1;
            while (word > 0 && HeaderLexer.JoinsBefore(line, word))
                word--;
            // A head of figures, a year or Utfall, is no head of words.
            return word > 0 && line.Words.Skip(word).All(its => char.IsLetter(line.Text[its.Start]))
                && !Enumerable.Range(word, line.Words.Length - word).Any(w => HeaderLexer.NamesColumn(line, w)) ? (i, word) : null;
        }

        return null;
    }

    /// <summary>Whether the last cell of a header stands over the words of rows.</summary>
    private static bool StandsOver(IReadOnlyList<SourceLine> lines, int header, int word, List<int> rows) =>
        Left(lines[header], word) < rows.Max(at => HeaderLexer.Right(lines[at], lines[at].Words[^1]))
        && HeaderLexer.Right(lines[header], lines[header].Words[^1]) > rows.Min(at => Left(lines[at], Words(lines[at])));

    /// <summary>The first of the words behind the figures of a row that begins with a label; 0 when it has none.</summary>
    private static int Words(SourceLine line)
    {
        var word = line.Words.Length;
        while (word > 0 && line.Words.Length - word < MostWords && char.IsLetter(line.Text[line.Words[word - 1].Start]) && !Glyphs.IsCellUnit(line.TextOf(line.Words[word - 1])))
            word--;
        var figure = word - 1;
        while (figure > 0 && Glyphs.IsCellUnit(line.TextOf(line.Words[figure])))
            figure--;
        return word < line.Words.Length && figure > 0 && Glyphs.IsFigureWord(line.TextOf(line.Words[figure])) && char.IsLetter(line.Text[line.Words[0].Start]) ? word : 0;
    }

    private static SourceLine Without(SourceLine line, int word) => line with { Text = line.Text[..line.Words[word - 1].End], Words = line.Words[..word] };

    private static double Left(SourceLine line, int word) => HeaderLexer.Left(line, line.Words[word]);

    /// <summary>How far the left edges of one column's words are apart at most.</summary>
    private static double Tolerance(SourceLine line) => line.Words[0].Geometry is null ? 1 : 3;
}
