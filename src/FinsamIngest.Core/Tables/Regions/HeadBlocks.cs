using System.Buffers;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Tables.Headers;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>
/// Headers of whatever words, over one line or several, known by the columns of figures that they stand over: <c>Deltagare | Andel av | Medlemsbidrag,</c> over
/// <c>deltagarna | mnkr</c>, <c>Kv 1 | Kv 2 | Helår | Budget</c>. Serves layouts with positions whose figures share right edges. A block of lines is a header when each of its
/// cells stands over one column and each column has a cell; words that only a word's blank parts are dealt to their columns (a head that fills its column touches the next).
/// </summary>
internal static class HeadBlocks
{
    /// <summary>Lines of a header at most: a head of four words in a narrow column.</summary>
    private const int MostLines = 4;

    /// <summary>Lines without a word over the figures between header and first row at most: headings of groups.</summary>
    private const int MostBetween = 2;

    /// <summary>Rows that show where the columns are, at least; more than the most say no more.</summary>
    private const int FewestRows = 2;
    private const int MostRows = 40;

    /// <summary>The part of the rows that have to show a column, and the part of all figures that have to end at one's edge.</summary>
    private const double RowsOfColumn = 0.3;
    private const double FiguresAtEdges = 0.85;

    /// <summary>Words of a head on one line at most.</summary>
    private const int MostWords = 4;

    /// <summary>The lines, with those headers marked as such that their words alone do not tell.</summary>
    public static List<LineShape> Find(List<LineShape> lines, TextLayout layout)
    {
        if (layout is not (TextLayout.Geometry or TextLayout.Columns))
            return lines;
        for (var i = 1; i < lines.Count; i++)
            if (IsRow(lines[i]) && !IsRow(lines[i - 1]) && Rows(lines, i) is { Count: >= FewestRows } rows && Places(rows, layout) is { Length: >= 2 } places)
                Mark(lines, i, new Grid(
                    rows.Min(row => HeaderLexer.Left(row.Line, row.Line.Words[0])), rows.Max(row => HeaderLexer.Right(row.Line, row.Line.Words[row.TailStart - 1])), places, ColumnAnchors.Tolerance(layout)));
        return lines;
    }

    private static bool IsRow(LineShape shape) => shape is { Kind: LineKind.Figures, TailStart: > 0 };

    /// <summary>The rows from here on.</summary>
    private static List<LineShape> Rows(List<LineShape> lines, int first)
    {
        var rows = new List<LineShape>();
        for (var (i, others) = (first, 0); i < lines.Count && others <= MostBetween && rows.Count < MostRows; i++)
        {
            others = lines[i].Kind == LineKind.Figures ? 0 : others + (lines[i].Kind == LineKind.Blank ? 0 : 1);
            if (lines[i].Kind is LineKind.Header or LineKind.Prose or LineKind.NoteHeading)
                break;
            if (IsRow(lines[i]))
                rows.Add(lines[i]);
        }
        return rows;
    }

    /// <summary>The columns of figures of rows, from left to right; empty when they show none.</summary>
    private static ColumnPlace[] Places(List<LineShape> rows, TextLayout layout)
    {
        // A number that begins a row is an account's or an activity's.
        var figures = rows.SelectMany(row => ColumnPlaces.Figures(row.Line, layout).Where(figure => figure.Left > HeaderLexer.Left(row.Line, row.Line.Words[0]))).ToList();
        var tolerance = ColumnAnchors.Tolerance(layout);
        var places = new List<ColumnPlace>();
        var counted = 0;
        foreach (var edge in figures.GroupBy(figure => figure.Right).OrderByDescending(edge => edge.Count()).ThenByDescending(edge => edge.Key).Select(edge => edge.Key))
        {
            if (places.Exists(place => Math.Abs(place.Right - edge) <= tolerance))
                continue;
            var own = figures.FindAll(figure => Math.Abs(figure.Right - edge) <= tolerance);
            if (own.Count < Math.Max(FewestRows, RowsOfColumn * rows.Count))
                continue;
            counted += own.Count;
            places.Add(new ColumnPlace(own.Min(figure => figure.Left), own.Max(figure => figure.Right)));
        }
        places.Sort(static (a, b) => a.Right.CompareTo(b.Right));
        var apart = Enumerable.Range(1, Math.Max(0, places.Count - 1)).All(c => places[c].Left > places[c - 1].Right);
        return apart && counted >= FiguresAtEdges * figures.Count ? [.. places] : [];
    }

    /// <summary>Marks the lines above a row that are its header; leaves alone those whose words already tell.</summary>
    private static void Mark(List<LineShape> lines, int row, Grid grid)
    {
        var block = new List<(int Index, SourceLine Line, List<Head> Heads)>();
        for (var (i, between, blanks) = (row - 1, 0, 0); i >= 0 && block.Count < MostLines; i--)
        {
            if (lines[i].Kind == LineKind.Blank)
            {
                if (++blanks > 1 || block.Count > 0)
                    break;
                continue;
            }
            if (lines[i].Kind is LineKind.Noise or LineKind.NoteHeading or LineKind.Figures || Heads(lines[i].Line, grid) is not { } heads)
                break;
            if (heads.Count == 0)
            {
                // The heading of the first group of rows stands between; above the heads it is a title.
                if (block.Count > 0 || ++between > MostBetween)
                    break;
                continue;
            }
            block.Insert(0, (i, Parted(lines[i].Line, heads), heads));
        }
        var headed = block.SelectMany(line => line.Heads).Select(head => head.Column).ToHashSet();
        if (headed.Count < grid.Places.Length || block.TrueForAll(line => IsTold(lines[line.Index], line.Heads)))
            return;
        foreach (var (index, line, heads) in block)
            lines[index] = lines[index] with { Line = line, Kind = LineKind.Header, IsNamed = true, HeaderStart = heads[0].First, HeaderColumns = heads.Count };
    }

    /// <summary>Whether the words of a line are known for a header already, all of them.</summary>
    private static bool IsTold(LineShape shape, List<Head> heads) =>
        shape.Kind == LineKind.Header && shape.HeaderStart <= heads[0].First && heads.TrueForAll(head => Enumerable.Range(head.First, head.End - head.First).All(w => HeaderLexer.Read(shape.Line, w) is not null));

    /// <summary>The heads of a line, each over one column; empty when all its words are over the labels, null when it is no line of a header.</summary>
    private static List<Head>? Heads(SourceLine line, Grid grid)
    {
        var heads = new List<Head>();
        foreach (var (first, end) in Cells(line))
        {
            if (HeaderLexer.Right(line, line.Words[end - 1]) < grid.Places[0].Left - grid.Tolerance)
                continue;
            // What begins where the labels do and reaches over the figures is a title or a sentence.
            if (HeaderLexer.Left(line, line.Words[first]) <= grid.Labels + grid.Tolerance)
                return null;
            for (var from = first; from < end;)
            {
                if (grid.Part(line, from, end) is not { } head || head.End - head.First > MostWords || heads.Count > 0 && head.Column <= heads[^1].Column)
                    return null;
                heads.Add(head);
                from = head.End;
            }
        }
        return heads.Exists(head => IsAmount(line, head)) ? null : heads;
    }

    /// <summary>Digits that are neither a year or day nor a number behind a word (<c>Kv 2</c>): an amount, or the rest of a day broken over lines.</summary>
    private static bool IsAmount(SourceLine line, Head head) =>
        HeaderLexer.Read(line, head.First) is null && Enumerable.Range(head.First, head.End - head.First).All(w => !line.TextOf(line.Words[w]).ContainsAny(Letters));

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzåäöéüABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉÜ");

    private static IEnumerable<(int First, int End)> Cells(SourceLine line)
    {
        for (var first = 0; first < line.Words.Length;)
        {
            var end = first + 1;
            while (end < line.Words.Length && HeaderLexer.JoinsBefore(line, end))
                end++;
            yield return (first, end);
            first = end;
        }
    }

    /// <summary>The line with a cell's border before each head.</summary>
    private static SourceLine Parted(SourceLine line, List<Head> heads)
    {
        var words = line.Words.ToBuilder();
        foreach (var head in heads.Where(head => head.First > 0))
            words[head.First] = words[head.First] with { AfterRule = true };
        return line with { Words = words.ToImmutable() };
    }

    /// <summary>Words of one line over one column.</summary>
    private readonly record struct Head(int First, int End, int Column);

    /// <summary>Where labels and columns of figures stand.</summary>
    /// <param name="Labels">Left edge of the labels.</param>
    /// <param name="LabelsEnd">Right edge of the longest label.</param>
    /// <param name="Places">The columns, from left to right.</param>
    /// <param name="Tolerance">How far apart edges of one column are at most.</param>
    private sealed record Grid(double Labels, double LabelsEnd, ColumnPlace[] Places, double Tolerance)
    {
        /// <summary>The words from one on that stand over one column: all of the cell, or those that end at a column's edge, or as many as stand over no other; null when none do.</summary>
        public Head? Part(SourceLine line, int first, int end)
        {
            Head? part = null;
            for (var to = end; to > first; to--)
            {
                if (Column(line, first, to) is not { } column)
                    continue;
                if (to == end || Math.Abs(HeaderLexer.Right(line, line.Words[to - 1]) - Places[column].Right) <= Tolerance)
                    return new Head(first, to, column);
                part ??= new Head(first, to, column);
            }
            return part;
        }

        /// <summary>The column that words lie over; null when they lie over several, or beside all.</summary>
        private int? Column(SourceLine line, int first, int end)
        {
            var (left, right) = (HeaderLexer.Left(line, line.Words[first]), HeaderLexer.Right(line, line.Words[end - 1]));
            for (var c = 0; c < Places.Length; c++)
            {
                var from = c == 0 ? Math.Min(LabelsEnd, Places[0].Left - (Places[^1].Right - Places[0].Left) / Places.Length) : Places[c - 1].Right - Tolerance;
                var to = c + 1 < Places.Length ? Math.Max(Places[c].Right, Places[c + 1].Left - 2 * Tolerance) + Tolerance : Places[c].Right + 4 * Tolerance;
                if (left >= from && right <= to)
                    return c;
            }
            return null;
        }
    }
}
