using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tables.Regions;

namespace FinsamIngest.Core.Tables.Cells;

/// <summary>
/// Finds, among the lines before a table's first figures, those that head its columns. How many heads there are is known from the rows; which lines of words are one head
/// (<c>Andel av</c>, <c>avgift 2024</c>) is open, so the cheapest way to part the lines into as many heads is taken (<see cref="HeadParting"/>). Two rows of heads are known by
/// their repetition, <c>2024 2023</c> and <c>Kvinnor Män Totalt</c> twice, or by what they say together (<see cref="HeadRows"/>).
/// </summary>
internal sealed class HeadFinder
{
    /// <summary>Lines before the first figures at most that are looked at: a title, a dozen heads of up to three lines, headings.</summary>
    private const int MostLines = 46;

    /// <summary>A line of header words among the titles, and among the headings and labels below.</summary>
    private const double HeadAsTitle = 2;
    private const double HeadAsLabel = 3;

    /// <summary>A line between the unit and the first head, which is then a title.</summary>
    private const double TitleBelowUnit = 1.5;

    /// <summary>A word of headers over labels or owners.</summary>
    private const double MisplacedHead = 2;

    /// <summary>A heading of rows between the heads and the first label.</summary>
    private const double GroupHeading = 0.8;

    /// <summary>A first row without words in a column of words, and such a column without a head.</summary>
    private const double Ownerless = 0.3;
    private const double Headless = 0.9;

    /// <summary>A head over owners alone that would be the table's first line: rather its title.</summary>
    private const double Untitled = 1;

    /// <summary>A head over the labels.</summary>
    private const double LabelHead = 0.5;

    /// <summary>A head that says two years or two scenarios, and two heads that say the same.</summary>
    private const double Conflict = 4;

    /// <summary>Groups over the same parts each.</summary>
    private const double OfRepeated = 0.1;

    /// <summary>Two rows of heads, which are rarer than one.</summary>
    private const double SecondRow = 0.8;

    /// <summary>A line in lower case that begins a head of the second row.</summary>
    private const double Broken = 0.8;

    /// <summary>A head that says nothing beside others that all do, and a deviation of a year that no other head has.</summary>
    private const double Nameless = 1;

    /// <summary>A year that is a head beside one that stands below its words.</summary>
    private const double Uneven = 0.6;

    /// <summary>Rows of the same number of cells over the last, scenarios over years over parts, and what the second costs.</summary>
    private const int MostUpperRows = 2;
    private const double ThirdRow = 0.4;

    /// <summary>Ways to part lines into rows of heads that are dealt out over the columns at most.</summary>
    private const int MostDealt = 2000;

    /// <summary>Heads in one row that cost no more leave nothing to ask.</summary>
    private const double Certain = 2.2;

    private readonly HeadEvidence evidence;
    private readonly List<HeadLine> lines;
    private readonly Dictionary<(int, int), HeadWords> known = [];
    private readonly bool apart;
    private readonly bool isTitled;
    private readonly int note;

    private HeadFinder(IReadOnlyList<CellLine> cells, int first, int end, bool apart, HeadEvidence evidence)
    {
        (this.apart, this.evidence) = (apart, evidence);
        isTitled = first > 0 && cells[first - 1].Shape.Kind is LineKind.Heading or LineKind.NoteHeading;
        lines = HeadLine.Split(cells, Math.Max(first, end - MostLines), end);
        note = lines.Count - 1;
        while (note >= 0 && !lines[note].Cell.IsNoteHead)
            note--;
    }

    /// <summary>The likeliest heads; null when the lines are no heads of so many columns.</summary>
    /// <param name="cells">The cells of the document.</param>
    /// <param name="first">The first line that may be a head.</param>
    /// <param name="end">The first figure.</param>
    /// <param name="columns">Columns of figures.</param>
    /// <param name="words">Columns of words between labels and figures.</param>
    /// <param name="apart">Whether blank lines part the cells.</param>
    /// <param name="evidence">What the figures say.</param>
    public static StackedHead? Find(IReadOnlyList<CellLine> cells, int first, int end, int columns, int words, bool apart, HeadEvidence evidence)
    {
        var finder = new HeadFinder(cells, first, end, apart, evidence);
        var best = finder.OneRow(columns, words);
        if (finder.Repeated(columns, words) is { } repeated && !(best?.Cost < repeated.Cost))
            best = repeated;
        return best is { Cost: <= Certain } ? best : finder.TwoRows(columns, words, best?.Cost ?? double.PositiveInfinity) ?? best;
    }

    private StackedHead Head(int start, int limit, IReadOnlyList<IReadOnlyList<HeadCell>> rows, double cost) =>
        new(lines[start - Copied(start)].At, limit < lines.Count ? lines[limit].At : lines[^1].At + 1, rows, cost, lines);

    private StackedHead? OneRow(int columns, int words)
    {
        StackedHead? best = null;
        for (var start = 0; start < lines.Count; start++)
        {
            if (lines[start].IsInLine)
                continue;
            HeadParting? parting = null;
            foreach (var leading in Leading(start, words))
            {
                var before = BeforeCost(start) + LeadingCost(start, leading, words);
                if (best is not null && before >= best.Cost)
                    continue;
                parting ??= new HeadParting(lines, start, columns + words + 2, apart);
                foreach (var (limit, heads, cost) in Ways(parting, start, leading.Length + columns, words, cost => double.IsPositiveInfinity(cost) || before + cost - Refund(leading) >= best?.Cost))
                {
                    var total = before + cost + Misplaced(parting, heads, leading);
                    if (best is not null && total >= best.Cost || !IsNoteOver(heads, leading))
                        continue;
                    var own = heads.GetRange(leading.Length, columns);
                    total += Unevenness(own) + Contradictions(own);
                    if (best is not null && total >= best.Cost || !AreHeads(parting, start, own))
                        continue;
                    best = Head(start, limit, [[.. heads.Select((head, i) => new HeadCell(head.First, head.End, i < leading.Length ? leading[i] : i - leading.Length, 1))]], total);
                }
            }
        }

        return best;
    }

    /// <summary>Two or three rows of heads that cost less than one: the heads of labels, owners and notes stand before the first or the last.</summary>
    private StackedHead? TwoRows(int columns, int words, double limitCost)
    {
        StackedHead? best = null;
        var dealt = 0;
        for (var start = 0; start < lines.Count && columns > 1; start++)
        {
            var before = BeforeCost(start) + SecondRow;
            if (lines[start].IsInLine || before >= limitCost)
                continue;
            var parting = new HeadParting(lines, start, (MostUpperRows + 1) * columns + words + 2, apart, Broken);
            foreach (var (leading, below) in Leading(start, words).SelectMany(leading => leading.Length == 0 ? [(leading, false)] : new[] { (leading, false), (leading, true) }).Concat(LeadingBelow(words)))
            {
                for (var upper = 2; upper <= columns; upper++)
                    for (var lower = Math.Max(2, columns - upper + 1); lower <= columns; lower++)
                        for (var rows = 1; rows <= MostUpperRows; rows++)
                            Try(parting, start, before + (rows - 1) * ThirdRow, leading, below, upper, rows, lower);
            }
        }

        return best;

        void Try(HeadParting parting, int start, double before, int[] leading, bool below, int upper, int rows, int lower)
        {
            var at = below ? upper * rows : 0;
            foreach (var (limit, heads, cost) in Ways(parting, start, upper * rows + lower + leading.Length, words, cost => before + cost - Refund(leading) >= limitCost))
            {
                var total = before + cost + LeadingCost(start, leading, words);
                var lead = heads.GetRange(at, leading.Length);
                if (!IsNoteOver(lead, leading))
                    continue;
                total += Misplaced(parting, lead, leading);
                heads.RemoveRange(at, leading.Length);
                if (total >= limitCost || !AreHeads(parting, start, heads))
                    continue;
                var over = Enumerable.Range(0, upper).Select(u => Enumerable.Range(0, rows).Select(row => Words(heads[row * upper + u])).Aggregate(HeadWords.Over)).ToList();
                // Groups say something of a header, all of them; heads broken over two rows may not.
                if (upper < columns && !over.TrueForAll(head => head.IsKnown))
                    continue;
                if (++dealt > MostDealt || HeadRows.Deal(over, heads.Skip(upper * rows).Select(Words).ToList(), columns, evidence) is not { } way || total + way.Cost >= limitCost)
                    continue;
                limitCost = total + way.Cost;
                HeadCell[] leads = [.. lead.Select((head, i) => new HeadCell(head.First, head.End, leading[i], 1))];
                List<HeadCell[]> made = [.. Enumerable.Range(0, rows).Select(row => way.Upper.Select((place, u) => new HeadCell(heads[row * upper + u].First, heads[row * upper + u].End, place.Column, place.Span)).ToArray())];
                made.Add([.. way.Lower.Select((column, i) => new HeadCell(heads[upper * rows + i].First, heads[upper * rows + i].End, column, 1))]);
                var first = below ? rows : 0;
                made[first] = [.. leads, .. made[first]];
                best = Head(start, limit, made, limitCost);
            }
        }
    }

    private HeadWords Words((int First, int End) head)
    {
        if (!known.TryGetValue(head, out var said))
            known[head] = said = HeadWords.Of(Enumerable.Range(head.First, head.End - head.First).Select(i => lines[i].Cell));
        return said;
    }

    /// <summary>What may stand before the heads of the columns when they begin at a line: heads of the labels, of columns of words, of the note numbers.</summary>
    private IEnumerable<int[]> Leading(int start, int words)
    {
        if (note >= 0)
        {
            if (start <= note)
                yield return start == note ? [HeadCell.OfNotes] : [HeadCell.OfLabels, HeadCell.OfNotes];
            yield break;
        }

        int[] ofWords = [.. Enumerable.Repeat(HeadCell.OfWords, words)];
        yield return ofWords;
        yield return [HeadCell.OfLabels, .. ofWords];
        if (words > 0)
            yield return [];
    }

    private double LeadingCost(int start, int[] leading, int words) =>
        leading.Contains(HeadCell.OfLabels) ? LabelHead : leading.Length < words ? Headless : words > 0 && start == 0 && !isTitled ? Untitled : 0;

    /// <summary>The head of the note numbers alone before the second row.</summary>
    private IEnumerable<(int[] Leading, bool Below)> LeadingBelow(int words) => note >= 0 && words == 0 ? [([HeadCell.OfNotes], true)] : [];

    private IEnumerable<(int Limit, List<(int First, int End)> Heads, double Cost)> Ways(HeadParting parting, int start, int count, int words, Func<double, bool> tooDear)
    {
        for (var limit = start + count; limit <= lines.Count - 1; limit++)
        {
            if (lines[limit].IsInLine || Continues(limit))
                continue;
            var cost = parting.Cost(count, limit) + AfterCost(limit, words);
            if (!tooDear(cost))
                yield return (limit, parting.Heads(count, limit), cost);
        }
    }

    private bool IsNoteOver(List<(int First, int End)> heads, int[] leading) =>
        !leading.Contains(HeadCell.OfNotes) || heads[Array.IndexOf(leading, HeadCell.OfNotes)] is var (from, to) && from == note && to == note + 1;

    /// <summary>What <see cref="Misplaced"/> may give back at most.</summary>
    private static double Refund(int[] leading) => leading.Length * Math.Max(HeadParting.OfUnit, HeadParting.UnknownHead);

    /// <summary>Heads of labels and owners say nothing of a column; words that nothing is known of are no oddity there.</summary>
    private double Misplaced(HeadParting parting, List<(int First, int End)> heads, int[] leading)
    {
        var cost = 0.0;
        for (var i = 0; i < leading.Length; i++)
        {
            if (leading[i] == HeadCell.OfNotes)
                continue;
            var (from, end) = heads[i];
            cost += Words((from, end)).IsKnown ? MisplacedHead : lines[from].Cell.IsUnit ? -HeadParting.OfUnit : parting.IsKnown(from, end) ? 0 : -HeadParting.UnknownHead;
        }

        return cost;
    }

    /// <summary>Heads that say two years or scenarios, heads that say the same, and those that do not fit the others.</summary>
    private double Contradictions(List<(int First, int End)> heads)
    {
        var said = heads.ConvertAll(Words);
        var odd = said.Count > 2 && said.Count(head => !head.IsKnown) == 1 ? 1 : 0;
        odd += said.Count(head => head is { Scenario: Scenario.Deviation, Year: { } year } && said.Count(other => other.Year == year) == 1 && said.Count(other => other.Year is not null) > 1);
        return Conflict * (said.Sum(head => head.Conflicts) + (said.Count - said.DistinctBy(head => head.Text).Count())) + Nameless * odd + evidence.Cost(said);
    }

    /// <summary>A year that is a head by itself beside one that stands below its words is odd.</summary>
    private double Unevenness(List<(int First, int End)> heads)
    {
        var (lone, below) = (false, false);
        foreach (var (from, to) in heads)
        {
            lone |= to == from + 1 && lines[from].Cell.Kind == CellLineKind.Period;
            below |= to > from + 1 && lines[to - 1].Cell.Kind == CellLineKind.Period && lines[from].Cell.Kind != CellLineKind.Period;
        }

        return lone && below ? Uneven : 0;
    }

    /// <summary>Whether half of the heads say something of a header, or the unit stands right above them.</summary>
    private bool AreHeads(HeadParting parting, int start, List<(int First, int End)> heads) =>
        heads.Count(head => parting.IsKnown(head.First, head.End)) is var known && known > 0 && known * 2 >= heads.Count || start > 0 && lines[start - 1].Cell.IsUnit;

    /// <summary>Whether a line can be no beginning of a heading or label.</summary>
    private bool Continues(int line) => line > 0 && lines[line].Cell.Continues(lines[line - 1].Cell);

    /// <summary>Lines before a head that are the same as those from it on: a page ended right below the heads, which stand once more on the next.</summary>
    private int Copied(int start)
    {
        for (var count = Math.Min(start, lines.Count - start); count > 1; count--)
            if (lines[start].Cell.IsBehindEdge && Enumerable.Range(0, count).All(i => lines[start - count + i].Cell.Text == lines[start + i].Cell.Text))
                return count;
        return 0;
    }

    private double BeforeCost(int start)
    {
        var cost = 0.0;
        var unit = false;
        var titles = start - Copied(start);
        for (var i = 0; i < titles; i++)
        {
            cost += lines[i].Cell.IsHead ? HeadAsTitle : unit && !lines[i].Cell.IsUnit ? TitleBelowUnit : 0;
            unit |= lines[i].Cell.IsUnit;
        }

        return cost + (start > 0 && Continues(start) ? HeadParting.Unlikely : 0);
    }

    private double AfterCost(int limit, int words)
    {
        var cost = 0.0;
        var blocks = 0;
        for (var i = limit; i < lines.Count; i++)
        {
            cost += lines[i].Cell.IsHead || lines[i].Cell.IsUnit ? HeadAsLabel : 0;
            blocks += i == limit || !Continues(i) ? 1 : 0;
        }

        // A sum may stand first, and it has no owner.
        return cost + (blocks <= words ? Ownerless : GroupHeading * (blocks - 1 - words));
    }

    /// <summary>Groups over parts that are the same for each group, or each group followed by its parts.</summary>
    private StackedHead? Repeated(int columns, int words)
    {
        for (var groups = 2; groups <= columns / 2; groups++)
        {
            if (columns % groups != 0)
                continue;
            var parts = columns / groups;
            for (var start = 0; start + groups + columns + 1 + words <= lines.Count; start++)
            {
                var rows = IsGrid(start, groups, parts, i => start + i, (i, part) => start + groups + i * parts + part)
                    ?? IsGrid(start, groups, parts, i => start + i * (parts + 1), (i, part) => start + i * (parts + 1) + 1 + part);
                if (rows is not null && !lines[start].IsInLine && !lines[start + groups + columns].IsInLine)
                    return Head(start, start + groups + columns, rows, BeforeCost(start) + AfterCost(start + groups + columns, words) + OfRepeated);
            }
        }

        return null;
    }

    private List<List<HeadCell>>? IsGrid(int start, int groups, int parts, Func<int, int> group, Func<int, int, int> part)
    {
        var names = Enumerable.Range(0, groups).Select(i => lines[group(i)].Cell.Text).ToList();
        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < groups || !Enumerable.Range(0, groups).All(i => lines[group(i)].Cell.IsHead) && !Enumerable.Range(0, parts).All(p => lines[part(0, p)].Cell.IsHead))
            return null;
        var first = Enumerable.Range(0, parts).Select(p => lines[part(0, p)].Cell.Text).ToList();
        if (first.Distinct(StringComparer.OrdinalIgnoreCase).Count() < parts || lines[start + groups * (parts + 1) - 1].Cell.Kind == CellLineKind.None)
            return null;
        for (var i = 1; i < groups; i++)
            for (var p = 0; p < parts; p++)
                if (!lines[part(i, p)].Cell.Text.Equals(first[p], StringComparison.OrdinalIgnoreCase))
                    return null;
        return
        [
            [.. Enumerable.Range(0, groups).Select(i => new HeadCell(group(i), group(i) + 1, i * parts, parts))],
            [.. Enumerable.Range(0, groups * parts).Select(c => new HeadCell(part(c / parts, c % parts), part(c / parts, c % parts) + 1, c, 1))],
        ];
    }
}
