using System.Collections.Frozen;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Statements;
using FinsamIngest.Core.Tables.Headers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>
/// Columns that are neither years nor scenarios but groups of people: <c>Kvinnor</c>, <c>Män</c>, <c>Totalt</c>, on one line or each on its own, above rows with as
/// many figures. Serves tables of participants and staff in every layout; what stands above the names is the title.
/// </summary>
internal static class NamedColumns
{
    private static readonly FrozenSet<string> Groups = "kvinnor män flickor pojkar antal deltagare personer inskrivna avslutade individer".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Group = Groups.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words of a column's name at most.</summary>
    private const int MostWords = 2;

    /// <summary>Rows of figures that have to stand below the names.</summary>
    private const int FewestRows = 2;

    /// <summary>Columns that are more than this year, last year.</summary>
    private const int FewestUnnamed = 3;

    /// <summary>Makes a header of such names and titles of the labels above them; a table with a header of its own stays as it is.</summary>
    public static void Lift(RawTable table)
    {
        var rows = table.Body.FindIndex(line => line.Kind == LineKind.Figures);
        if (rows < 1 || table.HasHeader || table.OuterHeader.Count > 0 || table.Body.Count(line => line.Kind == LineKind.Figures && line.TailStart > 0) < FewestRows)
            return;
        var names = Names(table.Body, rows, out var first);
        if (names.Count < 2 || !names.Exists(name => Group.Contains(name.Line.TextOf(name.Line.Words[name.First]))) || !Fit(table.Body, names.Count))
        {
            if (HeadsManyColumns(table.Body, rows))
            {
                MakeTitles(table, rows);
                table.Body.RemoveRange(0, rows);
            }
            return;
        }
        MakeTitles(table, first);
        foreach (var (line, start, end) in names)
        {
            var item = HeaderLexer.Other(line, start, end);
            if (table.Header.Count == 0 || table.Header[^1][^1].Line != line.Number)
                table.Header.Add([]);
            table.Header[^1].Add(item);
        }
        table.Body.RemoveRange(0, rows);
    }

    /// <summary>
    /// Whether the labels above the first row speak of people and the rows have more columns than years would give: names that running text does not part,
    /// <c>Kvinnor Män Totalt varav nya Till arbete/studier</c>, and the title above them.
    /// </summary>
    private static bool HeadsManyColumns(List<LineShape> body, int rows) =>
        body.GetRange(0, rows) is var heads && heads.TrueForAll(head => head.Kind == LineKind.Label) && heads.Exists(head => HeadCounts.Names(head.Line.Text))
        && char.IsUpper(body[rows].Line.Text[body[rows].Line.Words[0].Start]) && body.TrueForAll(line => line.Kind != LineKind.Figures || line.TailLength >= FewestUnnamed);

    private static void MakeTitles(RawTable table, int lines)
    {
        foreach (var line in table.Body.GetRange(0, lines))
        {
            table.Titles.Add(Blanks.Collapse(line.Line.Text));
            table.Captions.Add(line.Line.Text);
            table.TitleYear ??= RawTable.YearOf(line.Line, line.Line.Words.Length);
        }
    }

    /// <summary>The names right above the first row: the cells of one line, or lines of a word or two.</summary>
    private static List<(SourceLine Line, int First, int End)> Names(List<LineShape> body, int rows, out int first)
    {
        var names = new List<(SourceLine, int, int)>();
        first = rows - 1;
        var last = body[first].Line;
        var starts = LineCells.Starts(last);
        if (starts.Count > 1)
        {
            for (var i = 0; i < starts.Count; i++)
                names.Add((last, starts[i], i + 1 < starts.Count ? starts[i + 1] : last.Words.Length));
            return names;
        }
        for (first = rows; first > 0 && body[first - 1].Kind == LineKind.Label && body[first - 1].Line.Words.Length <= MostWords; first--)
            names.Insert(0, (body[first - 1].Line, 0, body[first - 1].Line.Words.Length));
        return names;
    }

    /// <summary>Whether the rows can have as many figures: none has fewer words of digits, and one has just as many.</summary>
    private static bool Fit(List<LineShape> body, int columns)
    {
        var figures = body.FindAll(line => line.Kind == LineKind.Figures && line.TailStart > 0);
        return figures.TrueForAll(line => line.TailLength >= columns) && figures.Exists(line => line.TailLength == columns);
    }
}
