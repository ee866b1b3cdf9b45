using FinsamIngest.Core.Tables.Headers;

namespace FinsamIngest.Core.Tables.Cells;

/// <summary>
/// Finds, among the lines before a table's first figures, those that head its columns. How many heads there are is known from the rows; which lines of words are one head
/// (<c>Andel av</c>, <c>avgift 2024</c>) is open, so the cheapest way to part the lines into as many heads is taken. Two rows of heads are known by their repetition:
/// <c>2024 2023</c> and <c>Kvinnor Män Totalt</c> twice.
/// </summary>
internal sealed class HeadFinder
{
    /// <summary>Lines before the first figures at most that are looked at: a title, a dozen heads of up to three lines, headings.</summary>
    private const int MostLines = 46;

    /// <summary>A line in lower case that begins a head; one set apart by a blank line that does not, where blank lines part cells.</summary>
    private const double Unlikely = 5;

    /// <summary>Two lines that begin with a capital as one head.</summary>
    private const double TwoCapitals = 2;

    /// <summary>A head none of whose words is known from headers.</summary>
    private const double UnknownHead = 0.7;

    /// <summary>A line of header words among the titles, and among the headings and labels below.</summary>
    private const double HeadAsTitle = 2;
    private const double HeadAsLabel = 3;

    /// <summary>A line between the unit and the first head, which is then a title.</summary>
    private const double TitleBelowUnit = 1.5;

    /// <summary>A word of headers over labels or owners.</summary>
    private const double MisplacedHead = 2;

    /// <summary>A heading of rows between the heads and the first label.</summary>
    private const double GroupHeading = 0.8;

    /// <summary>A head over the labels.</summary>
    private const double LabelHead = 0.5;

    private readonly IReadOnlyList<CellLine> cells;
    private readonly int first;
    private readonly int end;
    private readonly bool apart;

    private HeadFinder(IReadOnlyList<CellLine> cells, int first, int end, bool apart) =>
        (this.cells, this.first, this.end, this.apart) = (cells, Math.Max(first, end - MostLines), end, apart);

    /// <summary>The likeliest heads; null when the lines are no heads of so many columns.</summary>
    /// <param name="cells">The cells of the document.</param>
    /// <param name="first">The first line that may be a head.</param>
    /// <param name="end">The first figure.</param>
    /// <param name="columns">Columns of figures.</param>
    /// <param name="words">Columns of words between labels and figures.</param>
    /// <param name="apart">Whether blank lines part the cells.</param>
    public static StackedHead? Find(IReadOnlyList<CellLine> cells, int first, int end, int columns, int words, bool apart)
    {
        var finder = new HeadFinder(cells, first, end, apart);
        return finder.TwoRows(columns, words) ?? finder.OneRow(columns, words);
    }

    private StackedHead? OneRow(int columns, int words)
    {
        StackedHead? best = null;
        var note = -1;
        for (var i = first; i < end; i++)
            note = cells[i].IsNoteHead ? i : note;
        for (var start = first; start < end; start++)
        {
            if (note >= 0)
            {
                if (start <= note)
                    Try(start, start == note ? [HeadCell.OfNotes] : [HeadCell.OfLabels, HeadCell.OfNotes]);
                continue;
            }

            int[] ofWords = [.. Enumerable.Repeat(HeadCell.OfWords, words)];
            Try(start, ofWords);
            Try(start, [HeadCell.OfLabels, .. ofWords]);
        }

        return best;

        void Try(int start, int[] leading)
        {
            var before = BeforeCost(start) + (leading.Contains(HeadCell.OfLabels) ? LabelHead : 0);
            if (best is not null && before >= best.Cost)
                return;
            foreach (var (limit, heads, cost) in Parted(start, leading.Length + columns, words))
            {
                var total = before + cost + AfterCost(limit, words) + Unevenness(heads.Skip(leading.Length)) + MisplacedHead * heads.Take(leading.Length).Where((head, i) => leading[i] != HeadCell.OfNotes && IsKnown(head.First, head.End)).Count();
                if (best is not null && total >= best.Cost || note >= 0 && !(heads[leading.Length - 1] is var (from, to) && from == note && to == note + 1))
                    continue;
                if (!AreHeads(start, heads.Skip(leading.Length)))
                    continue;
                best = new StackedHead(start, limit, [[.. heads.Select((head, i) => new HeadCell(head.First, head.End, i < leading.Length ? leading[i] : i - leading.Length, 1))]], total);
            }
        }
    }

    /// <summary>A year that is a head by itself beside one that stands below its words is odd.</summary>
    private double Unevenness(IEnumerable<(int First, int End)> heads)
    {
        var (lone, below) = (false, false);
        foreach (var (from, to) in heads)
        {
            lone |= to == from + 1 && cells[from].Kind == CellLineKind.Period;
            below |= to > from + 1 && cells[to - 1].Kind == CellLineKind.Period;
        }

        return lone && below ? 1 : 0;
    }

    /// <summary>Whether half of the heads say something of a header, or the unit stands right above them.</summary>
    private bool AreHeads(int start, IEnumerable<(int First, int End)> heads)
    {
        var list = heads.ToList();
        return list.Count(head => IsKnown(head.First, head.End)) * 2 >= list.Count && list.Exists(head => IsKnown(head.First, head.End)) || start > first && cells[start - 1].IsUnit;
    }

    /// <summary>The ways to part lines from a start into so many heads, the cheapest for each line that may be behind the last.</summary>
    private IEnumerable<(int Limit, List<(int First, int End)> Heads, double Cost)> Parted(int start, int count, int words)
    {
        var length = end - start;
        var least = new double[count + 1, length + 1];
        var from = new int[count + 1, length + 1];
        for (var c = 0; c <= count; c++)
            for (var i = 0; i <= length; i++)
                least[c, i] = double.PositiveInfinity;
        least[0, 0] = 0;
        for (var c = 1; c <= count; c++)
        {
            for (var i = c; i <= length; i++)
            {
                var inner = 0.0;
                for (var j = i - 1; j >= c - 1 && i - j <= MostLinesOfHead; j--)
                {
                    if (least[c - 1, j] + inner + HeadCost(start + j, start + i) + (j == 0 ? 0 : BoundaryCost(start + j)) is var cost && cost < least[c, i])
                        (least[c, i], from[c, i]) = (cost, j);
                    inner += j > 0 ? JoinCost(start + j, isFirst: c == 1) : 0;
                }
            }
        }

        for (var i = count; i <= length - 1 - words; i++)
        {
            if (double.IsPositiveInfinity(least[count, i]) || Continues(start + i))
                continue;
            var heads = new List<(int, int)>();
            for (var (c, at) = (count, i); c > 0; c--)
            {
                heads.Insert(0, (start + from[c, at], start + at));
                at = from[c, at];
            }

            yield return (start + i, heads, least[count, i]);
        }
    }

    private const int MostLinesOfHead = 4;

    /// <summary>Whether a line can be no beginning of a heading or label.</summary>
    private bool Continues(int line) => cells[line].Continues(cells[line - 1]);

    private double BoundaryCost(int line)
    {
        if (apart && !cells[line].IsSetOff)
            return Unlikely;
        return !apart && cells[line].Continues(cells[line - 1]) ? Unlikely : 0;
    }

    /// <summary>A paragraph is one cell, but for the first: title and unit stand in that with the first head.</summary>
    private double JoinCost(int line, bool isFirst)
    {
        var (before, its) = (cells[line - 1], cells[line]);
        if (apart && (its.IsSetOff || !isFirst))
            return its.IsSetOff ? Unlikely + 1 : 0;
        if (its.Continues(before))
            return 0;
        if (its.Kind == CellLineKind.Period)
            return before.Kind == CellLineKind.Period ? Unlikely : 0.2;
        return before.Kind == CellLineKind.Period ? Unlikely : TwoCapitals;
    }

    /// <summary>A head that nothing is known of is odd, and so is one that begins with a unit.</summary>
    private double HeadCost(int from, int to) => (IsKnown(from, to) ? 0 : UnknownHead) + Enumerable.Range(from, to - from).Sum(i => cells[i].IsUnit && i == from ? 1.0 : 0) + Math.Max(0, Words(from, to) - MostWordsOfHead);

    private const int MostWordsOfHead = 6;

    private int Words(int from, int to) => Enumerable.Range(from, to - from).Sum(i => cells[i].Line.Words.Length);

    private bool IsKnown(int from, int to)
    {
        for (var i = from; i < to; i++)
            for (var w = 0; w < cells[i].Line.Words.Length; w++)
                if (HeaderLexer.Read(cells[i].Line, w, weak: true) is { Kind: not HeaderItemKind.Filler })
                    return true;
        return false;
    }

    private double BeforeCost(int start)
    {
        var cost = 0.0;
        var unit = false;
        for (var i = first; i < start; i++)
        {
            cost += cells[i].IsHead ? HeadAsTitle : unit && !cells[i].IsUnit ? TitleBelowUnit : 0;
            unit |= cells[i].IsUnit;
        }

        return cost + (start < end && Continues(Math.Max(start, first + 1)) && start > first ? Unlikely : 0);
    }

    private double AfterCost(int limit, int words)
    {
        var cost = 0.0;
        var blocks = 0;
        for (var i = limit; i < end; i++)
        {
            cost += cells[i].IsHead || cells[i].IsUnit ? HeadAsLabel : 0;
            blocks += i == limit || !Continues(i) ? 1 : 0;
        }

        return cost + GroupHeading * Math.Max(0, blocks - 1 - words);
    }

    /// <summary>Groups over parts that are the same for each group, or each group followed by its parts.</summary>
    private StackedHead? TwoRows(int columns, int words)
    {
        for (var groups = 2; groups <= columns / 2; groups++)
        {
            if (columns % groups != 0)
                continue;
            var parts = columns / groups;
            for (var start = first; start + groups + columns + 1 + words <= end; start++)
            {
                var rows = IsGrid(start, groups, parts, i => start + i, (i, part) => start + groups + i * parts + part)
                    ?? IsGrid(start, groups, parts, i => start + i * (parts + 1), (i, part) => start + i * (parts + 1) + 1 + part);
                if (rows is not null)
                    return new StackedHead(start, start + groups + columns, rows, 0);
            }
        }

        return null;
    }

    private List<List<HeadCell>>? IsGrid(int start, int groups, int parts, Func<int, int> group, Func<int, int, int> part)
    {
        var names = Enumerable.Range(0, groups).Select(i => cells[group(i)].Text).ToList();
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < groups || !Enumerable.Range(0, groups).All(i => cells[group(i)].IsHead) && !Enumerable.Range(0, parts).All(p => cells[part(0, p)].IsHead))
            return null;
        var first = Enumerable.Range(0, parts).Select(p => cells[part(0, p)].Text).ToList();
        if (first.Distinct(StringComparer.OrdinalIgnoreCase).Count() < parts || cells[start + groups * (parts + 1) - 1].Kind == CellLineKind.None)
            return null;
        for (var i = 1; i < groups; i++)
            for (var p = 0; p < parts; p++)
                if (!cells[part(i, p)].Text.Equals(first[p], StringComparison.OrdinalIgnoreCase))
                    return null;
        return
        [
            [.. Enumerable.Range(0, groups).Select(i => new HeadCell(group(i), group(i) + 1, i * parts, parts))],
            [.. Enumerable.Range(0, groups * parts).Select(c => new HeadCell(part(c / parts, c % parts), part(c / parts, c % parts) + 1, c, 1))],
        ];
    }
}
