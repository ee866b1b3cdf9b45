using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Tables.Headers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>
/// Parts two tables that are printed beside each other, each with a title, a header and labels of its own: <c>Ekonomi (tkr) | Deltagare</c> over years and years. Serves text
/// that keeps the page's layout, and pages set so in typewriter type; wider gutters are found where a page is laid out. What follows sees the left table and then the right one.
/// The sides of one account, <c>Tillgångar | Skulder</c>, stay together: they are one table, whose sides balance.
/// </summary>
internal static class SideBySide
{
    /// <summary>Lines with a row of either table on them.</summary>
    private const int FewestRows = 3;

    /// <summary>Lines between two of those at most: rows of the longer table, a blank one.</summary>
    private const int MostBetween = 3;

    /// <summary>Lines above the first of them that titles and headers stand on.</summary>
    private const int MostAbove = 6;

    /// <summary>Blanks that set the second label off, where a line keeps its columns, and the same in letter sizes.</summary>
    private const int WideBlank = 3;

    private static readonly string[] SidesOfAccounts = ["tillgångar", "skulder", "kapital", "intäkter", "kostnader", "inkomster", "utgifter"];

    /// <summary>The lines, those of such tables parted: a line's right half follows the left halves of all, blanks in the place of what stood before it.</summary>
    public static IReadOnlyList<SourceLine> Part(IReadOnlyList<SourceLine> lines, TextLayout layout)
    {
        if (layout is not (TextLayout.Columns or TextLayout.Geometry))
            return lines;
        List<SourceLine>? parted = null;
        var taken = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var (first, end, gutter) = SecondLabel(lines[i]) > 0 ? Find(lines, i, taken) : Below(lines, i);
            if (first == end)
                continue;
            parted ??= [];
            for (; taken < first; taken++)
                parted.Add(lines[taken]);
            for (var side = 0; side < 2; side++)
                for (var at = first; at < end; at++)
                    if (Half(lines[at], gutter, side) is { Words.IsEmpty: false } half)
                        parted.Add(half);
            i = end - 1;
            taken = end;
        }

        for (; parted is not null && taken < lines.Count; taken++)
            parted.Add(lines[taken]);
        return parted ?? lines;
    }

    /// <summary>The lines of two tables of which the first row of both is on a line, and where the right one begins; no lines when there are none.</summary>
    private static (int First, int End, Gutter Gutter) Find(IReadOnlyList<SourceLine> lines, int row, int from)
    {
        var gutter = new Gutter(0, Left(lines[row], SecondLabel(lines[row])));
        var (last, rows) = (row, 0);
        for (var i = row; i < lines.Count && lines[i].Page == lines[row].Page && i - last <= MostBetween + 1 && !Crosses(lines[i], gutter); i++)
            if (SecondLabel(lines[i]) is > 0 and var word && Math.Abs(Left(lines[i], word) - gutter.Right) <= Tolerance(lines[i]))
                (last, rows, gutter) = (i, rows + 1, gutter with { Left = Math.Max(gutter.Left, HeaderLexer.Right(lines[i], lines[i].Words[word - 1])) });
        var top = row;
        while (top > from && row - top < MostAbove && !Crosses(lines[top - 1], gutter) && !IsRowAlone(lines[top - 1], gutter))
            top--;
        var end = last + 1;
        while (end < lines.Count && lines[end].Page == lines[row].Page && !lines[end].IsBlank && !IsNote(lines[end]) && !Crosses(lines[end], gutter))
            end++;
        for (var first = top; first < row && rows >= FewestRows; first++)
            if (HasTitlesAndHeaders(lines, first, row, row, gutter))
                return (first, end, gutter);
        return default;
    }

    /// <summary>
    /// The lines of two tables below a line with two titles whose rows stand at heights of their own, so that no line has a row of both: labels over two lines, heads of unequal
    /// height. Nothing crosses from one to the other, and each has rows of its own.
    /// </summary>
    private static (int First, int End, Gutter Gutter) Below(IReadOnlyList<SourceLine> lines, int titles)
    {
        if (SecondTitle(lines[titles]) is not (> 0 and var word))
            return default;
        var gutter = new Gutter(0, Left(lines[titles], word));
        var (rows, firsts, last, both) = (new int[2], new int[2], titles, 0);
        for (var i = titles + 1; i < lines.Count && lines[i].Page == lines[titles].Page && i - last <= (last == titles ? MostAbove : MostBetween + 1) && !Crosses(lines[i], gutter) && !BeginsOthers(i); i++)
        {
            both += SecondLabel(lines[i]) > 0 ? 1 : 0;
            for (var side = 0; side < 2; side++)
            {
                if (Half(lines[i], gutter, side) is not { IsBlank: false } half || !BeginsLabel(half, 0) || !IsRow(half))
                    continue;
                last = i;
                firsts[side] = rows[side]++ == 0 ? i : firsts[side];
            }
        }

        // Lines with rows of both tell more of where the tables begin and end.
        return rows.Min() >= FewestRows && both < FewestRows && HasTitlesAndHeaders(lines, titles, firsts[0], firsts[1], gutter) ? (titles, last + 1, gutter) : default;

        // Two labels that both go on below look like titles; those are set off, or notes.
        bool BeginsOthers(int i) => IsNote(lines[i]) || SecondTitle(lines[i]) > 0 && lines[i - 1].IsBlank;
    }

    /// <summary>The word that begins the second of two titles on a line that holds nothing else; 0 when it is no such line.</summary>
    private static int SecondTitle(SourceLine line)
    {
        var second = 0;
        for (var w = 1; w < line.Words.Length; w++)
        {
            if (HeaderLexer.JoinsBefore(line, w))
                continue;
            if (second > 0 || !IsWide(line, w) || !BeginsLabel(line, w))
                return 0;
            second = w;
        }

        return second > 0 && BeginsLabel(line, 0) && HeaderExtent.Tail(line) is { Start: > 0, Columns: 0 } ? second : 0;
    }

    /// <summary>Whether either side begins on a line with a title and has a header between it and its own first row, which of a lower head is the other's second or third.</summary>
    private static bool HasTitlesAndHeaders(IReadOnlyList<SourceLine> lines, int first, int leftRow, int rightRow, Gutter gutter)
    {
        var account = true;
        for (var side = 0; side < 2; side++)
        {
            var row = side == 0 ? leftRow : rightRow;
            var title = Half(lines[first], gutter, side);
            if (title.IsBlank || IsRow(title) || HeaderExtent.Tail(title) is not { Start: > 0, Columns: <= 1 })
                return false;
            var above = Enumerable.Range(first + 1, row - first - 1).Select(i => Half(lines[i], gutter, side)).Where(line => !line.IsBlank).TakeWhile(line => !IsRow(line) || !BeginsLabel(line, 0));
            var labels = Left(Half(lines[row], gutter, side), 0);
            if (!above.Any(line => HeaderExtent.Tail(line) is { Start: 0, Columns: > 0 } || IsHeads(line, labels)))
                return false;
            account &= !IsNote(title) && title.Words.Any(word => SidesOfAccounts.Contains(title.TextOf(word).ToString(), StringComparer.OrdinalIgnoreCase));
        }

        return !account;
    }

    /// <summary><c>Not 8. Kortfristiga skulder</c>: a table of its own, whatever it is about.</summary>
    private static bool IsNote(SourceLine title) =>
        title.Words.Length > 1 && title.TextOf(title.Words[0]).Equals("not", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(title.Text[title.Words[1].Start]);

    /// <summary>Words in cells of their own, none of them over the labels: heads of whatever words, <c>Kvinnor  Män  Samtliga  Andel, %</c>.</summary>
    private static bool IsHeads(SourceLine line, double labels) =>
        Left(line, 0) > labels + Tolerance(line) && Enumerable.Range(1, line.Words.Length - 1).Any(w => !HeaderLexer.JoinsBefore(line, w));

    /// <summary>A row of either table with no head, title or label of the other beside it: what is above it is another table's.</summary>
    private static bool IsRowAlone(SourceLine line, Gutter gutter)
    {
        var (left, right) = (Half(line, gutter, 0), Half(line, gutter, 1));
        return (IsRow(left) || IsRow(right)) && (left.IsBlank || IsRow(left)) && (right.IsBlank || IsRow(right));
    }

    private static SourceLine Half(SourceLine line, Gutter gutter, int side)
    {
        var cut = Cut(line, gutter);
        if (side == 0)
            return line with { Text = cut < line.Words.Length ? line.Text[..line.Words[cut].Start] : line.Text, Words = line.Words[..cut] };
        return line with { Text = cut < line.Words.Length ? new string(' ', line.Words[cut].Start) + line.Text[line.Words[cut].Start..] : "", Words = line.Words[cut..] };
    }

    /// <summary>The first word of the right table: one that stands where its labels do, or a title's that begins before them, set off behind what the left table's rows take.</summary>
    private static int Cut(SourceLine line, Gutter gutter)
    {
        var cut = 0;
        while (cut < line.Words.Length && Left(line, cut) < gutter.Right - Tolerance(line) && !(gutter.Left > 0 && Left(line, cut) > gutter.Left && !HeaderLexer.JoinsBefore(line, cut)))
            cut++;
        return cut;
    }

    /// <summary>Whether a word stands across the gutter, or words on either side of it stand as close as words of a text.</summary>
    private static bool Crosses(SourceLine line, Gutter gutter)
    {
        var cut = Cut(line, gutter);
        return line.Words.Take(cut).Any(word => HeaderLexer.Right(line, word) > gutter.Right) || (cut > 0 && cut < line.Words.Length && HeaderLexer.JoinsBefore(line, cut));
    }

    /// <summary>The word that begins a second label behind the figures of a first, with figures of its own behind it; 0 when a line has none.</summary>
    private static int SecondLabel(SourceLine line)
    {
        if (line.Words.Length < 4 || !IsAmount(line, line.Words.Length - 1) || !BeginsLabel(line, 0))
            return 0;
        for (var w = 2; w < line.Words.Length - 1; w++)
            if (BeginsLabel(line, w) && IsAmount(line, w - 1) && IsWide(line, w))
                return w;
        return 0;
    }

    /// <summary>A word of letters, or a number with one right behind it: <c>16–24 år</c>.</summary>
    private static bool BeginsLabel(SourceLine line, int word) =>
        char.IsLetter(line.Text[line.Words[word].Start])
        || word + 1 < line.Words.Length && char.IsAsciiDigit(line.Text[line.Words[word].Start]) && char.IsLetter(line.Text[line.Words[word + 1].Start]) && HeaderLexer.JoinsBefore(line, word + 1);

    /// <summary>A line of figures: what is above it is another table's.</summary>
    private static bool IsRow(SourceLine line) =>
        !line.IsBlank && IsAmount(line, line.Words.Length - 1) && HeaderExtent.Tail(line).Columns == 0 && (BeginsLabel(line, 0) || HeaderLexer.Read(line, 0) is not { Kind: HeaderItemKind.Period });

    private static bool IsWide(SourceLine line, int word) =>
        line.Words[word].Geometry is { } its && line.Words[word - 1].Geometry is { } before ? its.X0 - before.X1 > 0.5 * WideBlank * its.FontSize : line.Words[word].BlanksBefore >= WideBlank;

    private static bool IsAmount(SourceLine line, int word) => Glyphs.IsFigureWord(line.TextOf(line.Words[word]));

    private static double Left(SourceLine line, int word) => HeaderLexer.Left(line, line.Words[word]);

    /// <summary>How far the left edges of one table's labels are apart at most.</summary>
    private static double Tolerance(SourceLine line) => line.Words.IsEmpty || line.Words[0].Geometry is null ? 1 : 3;

    /// <summary>What parts the tables.</summary>
    /// <param name="Left">Where the figures of the left one end; 0 while that is not known.</param>
    /// <param name="Right">Where the labels of the right one begin.</param>
    private readonly record struct Gutter(double Left, double Right);
}
