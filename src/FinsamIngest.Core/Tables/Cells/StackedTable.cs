using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Tables.Headers;
using FinsamIngest.Core.Tables.Regions;

namespace FinsamIngest.Core.Tables.Cells;

/// <summary>The lines that take the place of those of a table whose cells are lines.</summary>
/// <param name="FirstIndex">Index of the first line that they take the place of.</param>
/// <param name="EndIndex">Index behind the last.</param>
/// <param name="Lines">Title lines as printed, then rows with their cells.</param>
internal sealed record StackedRows(int FirstIndex, int EndIndex, IReadOnlyList<SourceLine> Lines);

/// <summary>
/// Reads one table whose cells are lines: runs of words and runs of figures in turn. The number of columns is the length that most runs of figures have; a longer run holds
/// several rows, whose labels an extractor left for below.
/// </summary>
internal sealed class StackedTable
{
    /// <summary>The part of the rows that have to have a figure in every column, and how many at least; of so few rows all have to.</summary>
    private const double Full = 0.6;

    /// <summary>The part of them under heads that leave nothing to ask, by their words or by the differences that they name: each amount with its share of something on a row below, rows without last year's.</summary>
    private const double FullUnderHead = 0.5;
    private const double CertainHead = 0.5;

    private const int FewestRows = 2;
    private const int Few = 3;

    /// <summary>The part of the rows in which a second line of words stands before the figures, where there is a column of words.</summary>
    private const double Worded = 0.6;

    /// <summary>Labels and headings between two rows at most; more lines are the beginning of something else.</summary>
    private const int MostBlocks = 6;

    private readonly IReadOnlyList<CellLine> cells;
    private readonly int first;
    private readonly List<(int Text, int Figures, int End)> runs;
    private readonly int tailEnd;
    private readonly bool tailOpens;
    private readonly bool hasNotes;
    private readonly bool apart;
    private readonly HashSet<int> repeated = [];

    private StackedTable(IReadOnlyList<CellLine> cells, int first, int end)
    {
        this.cells = cells;
        this.first = first;
        runs = [];
        for (var at = first; at < end;)
        {
            var figures = at;
            while (figures < end && !BeginsFigures(figures, end))
                figures++;
            if (runs.Count > 0 && Opens(at, figures))
            {
                (tailEnd, tailOpens) = (figures, true);
                break;
            }

            tailEnd = figures;
            if (figures == end)
                break;
            var after = figures + 1;
            while (after < end && GoesOn(after, end))
                after++;
            runs.Add((at, figures, after));
            tailEnd = at = after;
        }

        if (runs.Count == 0)
            return;
        hasNotes = Enumerable.Range(runs[0].Text, runs[0].Figures - runs[0].Text).Any(i => cells[i].HasNoteHead) || runs.Exists(run => cells[run.Figures].Kind == CellLineKind.Note);
        var lone = runs.SelectMany(run => Enumerable.Range(run.Figures, run.End - run.Figures)).ToList();
        apart = lone.Count(i => cells[i].IsSetOff) >= lone.Count * 0.7;
    }

    /// <summary>Reads the table that begins at a line.</summary>
    /// <param name="cells">The cells of the document.</param>
    /// <param name="first">Its first line, title included.</param>
    /// <param name="end">The first line that is no cell.</param>
    /// <param name="number">The number it gets.</param>
    /// <returns>Where to go on, and its rows; no rows when it is no such table.</returns>
    public static (int Next, StackedRows? Rows) Read(IReadOnlyList<CellLine> cells, int first, int end, int number)
    {
        var table = new StackedTable(cells, first, end);
        if (table.runs.Count == 0)
            return (end, null);
        var next = table.tailOpens ? table.runs[^1].End : end;
        if (table.runs.Count < FewestRows)
            return (next, null);
        foreach (var columns in table.Counts())
            foreach (var words in table.WordColumns())
                if (table.Assemble(columns, words, number) is { } made)
                    return (Math.Max(made.Next, first + 1), made.Rows);
        return (next, null);
    }

    private bool BeginsFigures(int at, int end) =>
        cells[at].Kind is CellLineKind.Figure or CellLineKind.Note
        || cells[at].Kind == CellLineKind.Period && at > first && cells[at - 1].Kind == CellLineKind.Words && at + 1 < end && cells[at + 1].Kind == CellLineKind.Figure && !cells[at - 1].IsHead && !cells[at].IsBehindEdge;

    /// <summary>Whether a line is one more figure; a year among figures is an amount, unless heads begin there again.</summary>
    private bool GoesOn(int at, int end) =>
        cells[at].Kind == CellLineKind.Figure
        || cells[at].Kind == CellLineKind.Period && !cells[at].IsBehindEdge && !cells[at].Text.Contains('-') && at + 1 < end && cells[at + 1].Kind != CellLineKind.Period;

    /// <summary>Whether words between two runs of figures hold the heads of another table: a unit, or two heads that are not those of this one once more at the top of a page.</summary>
    private bool Opens(int from, int to)
    {
        var heads = Enumerable.Range(from, to - from).Where(i => cells[i].IsHead || i < to - 1 && cells[i].IsName).ToList();
        var edge = Enumerable.Range(from, to - from).FirstOrDefault(i => cells[i].IsBehindEdge, -1);
        var own = Enumerable.Range(runs[0].Text, runs[0].Figures - runs[0].Text).Select(i => cells[i].Text).ToList();
        if (edge >= 0 && (heads.Count >= 2 || heads.Exists(i => cells[i].Kind == CellLineKind.Heads)) && heads[0] >= edge && Enumerable.Range(heads[0], heads[^1] + 1 - heads[0]).All(i => own.Contains(cells[i].Text)))
        {
            // What of the heads says nothing by itself, "Not", is repeated with them.
            for (var i = heads[^1]; i >= edge && own.Contains(cells[i].Text); i--)
                repeated.Add(i);
            return false;
        }

        return heads.Count >= 2 || heads.Exists(i => cells[i].Kind == CellLineKind.Heads) || Enumerable.Range(from, to - from).Any(i => cells[i].IsUnit) || Blocks(from, to).Count > MostBlocks;
    }

    /// <summary>Numbers of columns, the likeliest first.</summary>
    private IEnumerable<int> Counts()
    {
        var lengths = runs.ConvertAll(run => run.End - run.Figures);
        return lengths.Concat(hasNotes ? lengths.Select(length => length - 1) : []).Distinct().Where(k => k is >= 2 and <= HeaderReader.MaxColumns)
            .OrderBy(k => runs.Sum(run => RunCost(run, k))).Take(2);
    }

    private double RunCost((int Text, int Figures, int End) run, int columns)
    {
        var length = run.End - run.Figures;
        if (cells[run.Figures].Kind == CellLineKind.Note)
            length--;
        else if (hasNotes && cells[run.Figures].IsSmall && length == columns + 1)
            return 0.1;
        return length == columns ? 0 : length < columns ? 1 + 0.6 * (columns - length) : 2 + 0.5 * ((columns - length % columns) % columns);
    }

    /// <summary>How many columns of words stand before the figures: one where most rows have a second line, none where that fails.</summary>
    private IEnumerable<int> WordColumns()
    {
        var blocks = runs.Skip(1).Select(run => Blocks(run.Text, run.Figures)).Where(list => list.Count > 0 && !IsSum(list[^1])).ToList();
        if (blocks.Count >= 2 && blocks.Count(list => list.Count >= 2) >= Worded * blocks.Count)
            yield return 1;
        yield return 0;
    }

    /// <summary>Lines of words, those that belong together in one: a label may be broken.</summary>
    private List<List<int>> Blocks(int from, int to)
    {
        var blocks = new List<List<int>>();
        for (var i = from; i < to; i++)
        {
            if (repeated.Contains(i))
                continue;
            if (blocks.Count > 0 && blocks[^1][^1] == i - 1 && cells[i].Continues(cells[i - 1]))
                blocks[^1].Add(i);
            else
                blocks.Add([i]);
        }

        return blocks;
    }

    private bool IsSum(List<int> block) =>
        cells[block[0]].Text is var text && (text.StartsWith("summa", StringComparison.OrdinalIgnoreCase) || text.StartsWith("total", StringComparison.OrdinalIgnoreCase));

    private (int Next, StackedRows Rows)? Assemble(int columns, int words, int number)
    {
        var evidence = Evidence(columns);
        var head = HeadFinder.Find(cells, runs[0].Text, runs[0].Figures, columns, words, apart, evidence);
        if (head is null)
        {
            // Heads on one line before, or over the first of several notes: they name the columns.
            var isNote = runs[0].Text == first && first > 0 && cells[first - 1].Shape.Kind == LineKind.NoteHeading;
            var line = Enumerable.Range(runs[0].Text, runs[0].Figures - runs[0].Text).FirstOrDefault(i => cells[i].Kind == CellLineKind.Heads && cells[i].Shape.HeaderColumns == columns, -1);
            if (words > 0 || !isNote && line < 0)
                return null;
            head = StackedHead.AsPrinted(line + 1 < runs[0].Text ? runs[0].Text : line + 1);
        }

        var isProven = evidence.Proves(head.Words(columns));
        var shares = Shares(columns);
        var builder = new StackedRowBuilder(cells, columns, words, hasNotes, number, shares);
        builder.AddHead(head);
        var waiting = new List<List<int>>();
        for (var r = 0; r < runs.Count; r++)
        {
            var blocks = Blocks(r == 0 ? head.End : runs[r].Text, runs[r].Figures);
            if (blocks.Count <= waiting.Count)
                return null;
            builder.AddRows(waiting, blocks);
            blocks.RemoveRange(0, waiting.Count);
            waiting.Clear();
            var worded = words > 0 && blocks.Count > words && !IsSum(blocks[^1]) ? words : 0;
            builder.AddHeadings(blocks.GetRange(0, blocks.Count - 1 - worded));
            var below = r + 1 < runs.Count ? Blocks(runs[r + 1].Text, runs[r + 1].Figures) : Blocks(runs[r].End, tailEnd);
            if (Chunks(runs[r], columns, shares, [blocks[^(1 + worded)], .. below]) is not { } chunks)
                return null;
            // Without a head of their own the second words are the label's.
            var joined = worded > 0 && !head.Rows.Any(row => row.Any(cell => cell.Column == HeadCell.OfWords));
            builder.AddRow(joined ? [.. blocks[^2], .. blocks[^1]] : blocks[^(1 + worded)], chunks[0], joined);
            foreach (var chunk in chunks.Skip(1))
                waiting.Add(chunk);
        }

        var tail = Blocks(runs[^1].End, tailEnd);
        if (tail.Count < waiting.Count)
            return null;
        builder.AddRows(waiting, tail);
        if (!IsWhole(builder, columns, head.Rows.Count > 0 && (isProven || head.Cost <= CertainHead) ? FullUnderHead : Full))
            return null;
        var last = waiting.Count > 0 ? tail[waiting.Count - 1][^1] + 1 : runs[^1].End;
        var lines = Enumerable.Range(runs[0].Text, head.First - runs[0].Text).Select(i => cells[i].Line).Concat(builder.Lines).ToList();
        return (tailOpens || last < tailEnd ? last : Math.Max(last, tailEnd), new StackedRows(cells[runs[0].Text].Index, cells[last - 1].Index + 1, lines));
    }

    private HeadEvidence Evidence(int columns) =>
        HeadEvidence.Of(runs.Select(run => (First: StackedRowBuilder.BeginsWithNote(cells[run.Figures], run.End - run.Figures, columns, hasNotes) ? run.Figures + 1 : run.Figures, run.End))
            .Where(run => run.End - run.First == columns).Select(run => Enumerable.Range(run.First, columns).Select(i => cells[i]).ToList()));

    private static bool IsWhole(StackedRowBuilder builder, int columns, double part)
    {
        var rows = builder.Figures;
        var full = rows.Count(count => count == columns);
        return full >= FewestRows && full >= (rows.Count <= Few ? rows.Count : part * rows.Count);
    }

    /// <summary>Which columns hold shares: those in which most rows that have a figure in every column have one.</summary>
    private bool[] Shares(int columns)
    {
        var full = runs.FindAll(run => run.End - run.Figures == columns && cells[run.Figures].Kind != CellLineKind.Note);
        return [.. Enumerable.Range(0, columns).Select(c => full.Count > 0 && full.Count(run => cells[run.Figures + c].IsShare) > 0.7 * full.Count)];
    }

    /// <summary>
    /// The figures of a run row by row, the labels of the rows being known; null when it does not show which of several rows has blank cells. A sum has none.
    /// </summary>
    private List<List<int>>? Chunks((int Text, int Figures, int End) run, int columns, bool[] shares, List<List<int>> labels)
    {
        var all = Enumerable.Range(run.Figures, run.End - run.Figures).ToList();
        var length = all.Count;
        if (StackedRowBuilder.BeginsWithNote(cells[run.Figures], length, columns, hasNotes))
            length--;
        var own = all.Count - length;
        if (length <= columns)
            return [all];
        var count = (length + columns - 1) / columns;
        var ways = new List<List<List<int>>>();
        for (var brief = 0; brief < count; brief++)
        {
            if (length % columns > 0 && brief < labels.Count && IsSum(labels[brief]))
                continue;
            var chunks = new List<List<int>>();
            var at = 0;
            for (var c = 0; c < count; c++)
            {
                var size = (c == brief ? length - columns * (count - 1) : columns) + (c == 0 ? own : 0);
                chunks.Add(all.GetRange(at, size));
                at += size;
            }

            if (chunks.TrueForAll(chunk => Fits(chunk, chunk == chunks[0] ? own : 0, shares)) && !ways.Exists(way => way.Select(chunk => chunk.Count).SequenceEqual(chunks.Select(chunk => chunk.Count))))
                ways.Add(chunks);
        }

        return ways.Count == 1 ? ways[0] : null;
    }

    /// <summary>Whether figures can stand in the columns, in order: shares in those of shares.</summary>
    private bool Fits(List<int> chunk, int notes, bool[] shares)
    {
        var column = 0;
        foreach (var i in chunk.Skip(notes))
        {
            while (column < shares.Length && shares[column] != cells[i].IsShare)
                column++;
            if (column == shares.Length)
                return false;
            column++;
        }

        return chunk.Count - notes < shares.Length || chunk.Skip(notes).Select((i, c) => cells[i].IsShare == shares[c]).All(fits => fits);
    }
}
