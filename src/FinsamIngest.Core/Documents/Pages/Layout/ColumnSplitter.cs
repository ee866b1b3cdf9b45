namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>
/// Finds gutters: pages whose text is set in two or three columns (InDesign reports), and tables that stand side by side (assets left, liabilities right).
/// Their rows share baselines by chance, so each side is read for itself, the left one first. The columns of one table are no gutter: on one of their
/// sides stand figures without a label, or rules run across.
/// </summary>
internal sealed class ColumnSplitter(PageContent page)
{
    /// <summary>Rows that must stand beside each other on both sides of a gutter.</summary>
    private const int MinRows = 5;

    /// <summary>A gutter is at least this wide, in ems: wider than any blank.</summary>
    private const float MinGutter = 0.9f;

    /// <summary>A column of running text is at least this wide, in ems; narrower ones are table columns.</summary>
    private const float MinColumn = 11;

    /// <summary>Share of the rows with text on both sides whose right part starts with a word.</summary>
    private const float MinWords = 0.8f;

    /// <summary>Words of a line that begins with a figure, at least: fewer are a unit or a remark in a table.</summary>
    private const int MinWordsOfSentence = 3;

    /// <summary>Rows farther apart than this, in ems, belong to different blocks.</summary>
    private const float BlockGap = 2.6f;

    /// <summary>Rows start at the same edge when they differ by no more than this, in points.</summary>
    private const float Step = 3;

    /// <summary>A page with more rows than this is no page of a report.</summary>
    private const int MaxRows = 600;

    private const int MaxDepth = 3;

    /// <summary>Rules across a gutter that make it a table: one may underline a heading, two frame a box.</summary>
    private const int MinRulings = 3;

    /// <summary>Height of the bar behind a table row, in points; higher areas lie behind whole texts.</summary>
    private const float MaxBar = 60;

    /// <summary>Areas this light are masks that nobody sees.</summary>
    private const float White = 0.995f;

    /// <summary>Puts rows into reading order, splitting those that a gutter cuts.</summary>
    public List<TextRow> Split(List<TextRow> rows)
    {
        if (rows.Count is < MinRows or > MaxRows)
            return rows;
        var blocks = Blocks(rows);
        var result = new List<TextRow>(rows.Count + 8);
        int emitted = 0;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Count < MinRows || FindGutter(blocks[i]) is not { } gutter)
                continue;
            int first = gutter.From == 0 ? FirstAlike(blocks, i, emitted, gutter.X) : i;
            int last = gutter.To == blocks[i].Count ? LastAlike(blocks, i, gutter.X) : i;
            for (; emitted < first; emitted++)
                result.AddRange(blocks[emitted]);
            var together = first == i && last == i ? blocks[i] : blocks[first..(last + 1)].SelectMany(block => block).ToList();
            int before = blocks[first..i].Sum(block => block.Count), after = blocks[(i + 1)..(last + 1)].Sum(block => block.Count);
            SplitAt(together, (first == i ? gutter.From : 0, before + gutter.To + after, gutter.X), result, 0);
            emitted = last + 1;
            i = last;
        }

        for (; emitted < blocks.Count; emitted++)
            result.AddRange(blocks[emitted]);
        return result;
    }

    private static List<List<TextRow>> Blocks(List<TextRow> rows)
    {
        var blocks = new List<List<TextRow>>();
        int start = 0;
        for (int i = 1; i <= rows.Count; i++)
        {
            if (i < rows.Count && rows[i].Baseline - rows[i - 1].Baseline <= BlockGap * Math.Max(rows[i].Size, rows[i - 1].Size))
                continue;
            blocks.Add(rows[start..i]);
            start = i;
        }

        return blocks;
    }

    /// <summary>The gutter goes on upwards through blocks that it does not cut; a heading that stands alone above it is left out.</summary>
    private static int FirstAlike(List<List<TextRow>> blocks, int at, int lowest, float x)
    {
        int first = at;
        for (int i = at - 1; i >= lowest && Continues(blocks[i], x); i--)
            if (HasRight(blocks[i], x))
                first = i;
        return first;
    }

    private static int LastAlike(List<List<TextRow>> blocks, int at, float x)
    {
        int last = at;
        for (int i = at + 1; i < blocks.Count && Continues(blocks[i], x); i++)
            if (HasRight(blocks[i], x))
                last = i;
        return last;
    }

    private static bool HasRight(List<TextRow> block, float x) => block.Exists(row => Side(row, x) is 1 or 2);

    /// <summary>No word crosses the gutter, and what stands on both sides is words, not a label with its figures.</summary>
    private static bool Continues(List<TextRow> block, float x) => block.TrueForAll(row => Side(row, x) switch
    {
        -1 => false,
        2 => row.LastStartingBefore(x) + 1 is var second && IsText(row, 0, second) && IsText(row, second, row.Runs.Count),
        _ => true,
    });

    /// <summary>Whether a part of a row is text: it begins with a word, or is a line of a sentence that happens to begin with a figure ("1 854 tkr, vilket gör att").</summary>
    private static bool IsText(TextRow row, int from, int to)
    {
        if (ColumnProfile.StartsLabel(row.Runs, from))
            return true;
        int words = 0;
        for (int i = from; i < to; i++)
            words += ColumnProfile.StartsText(row.Runs[i]) ? 1 : 0;
        return words >= MinWordsOfSentence && 2 * words > to - from;
    }

    private void SplitBlock(List<TextRow> rows, List<TextRow> result, int depth)
    {
        if (rows.Count < MinRows || depth > MaxDepth || FindGutter(rows) is not { } gutter)
        {
            result.AddRange(rows);
            return;
        }

        SplitAt(rows, gutter, result, depth);
    }

    private void SplitAt(List<TextRow> rows, (int From, int To, float X) gutter, List<TextRow> result, int depth)
    {
        SplitBlock(rows[..gutter.From], result, depth + 1);
        var (left, right) = Sides(rows[gutter.From..gutter.To], gutter.X);
        SplitBlock(left, result, depth + 1);
        SplitBlock(right, result, depth + 1);
        SplitBlock(rows[gutter.To..], result, depth + 1);
    }

    /// <summary>The gutter with most rows beside each other. It ends where rows start at a common left edge, whether or not the two sides share baselines.</summary>
    private (int From, int To, float X)? FindGutter(List<TextRow> rows)
    {
        (int From, int To, float X)? best = null;
        int bestRows = MinRows - 1;
        foreach (float x in LeftEdges(rows))
        {
            for (int from = 0; from < rows.Count;)
            {
                int to = from;
                while (to < rows.Count && Side(rows[to], x) >= 0)
                    to++;
                int beside = to - from <= bestRows ? 0 : RowsBeside(rows, from, to, x);
                if (beside > bestRows && IsGutter(rows[from..to], x))
                {
                    best = (from, to, x);
                    bestRows = beside;
                }

                from = to + 1;
            }
        }

        return best;
    }

    /// <summary>
    /// Where several rows start, or go on after a gap, and places a little left of it: headings hang out of lists and indented paragraphs.
    /// </summary>
    private static List<float> LeftEdges(List<TextRow> rows)
    {
        var edges = new List<float>();
        foreach (var row in rows)
        {
            edges.Add(row.X0);
            for (int i = 1; i < row.Runs.Count; i++)
                if (row.Runs[i].X0 - row.Runs[i - 1].X1 >= MinGutter * row.Runs[i - 1].Size)
                    edges.Add(row.Runs[i].X0);
        }

        edges.Sort();
        var candidates = new List<float>();
        for (int start = 0; start < edges.Count;)
        {
            int end = start;
            while (end < edges.Count && edges[end] - edges[start] <= Step)
                end++;
            if (end - start >= MinRows - 1)
                foreach (float back in (ReadOnlySpan<float>)[0.5f, 4.5f, 8.5f])
                    candidates.Add(edges[start] - back);
            start = end;
        }

        return candidates;
    }

    /// <summary>Of the rows with text left of the gutter and of those with text right of it, the lesser number where both sides have text.</summary>
    private static int RowsBeside(List<TextRow> rows, int from, int to, float x)
    {
        int firstLeft = -1, firstRight = -1, lastLeft = -1, lastRight = -1;
        for (int i = from; i < to; i++)
        {
            int side = Side(rows[i], x);
            if (side != 1)
                (firstLeft, lastLeft) = (firstLeft < 0 ? i : firstLeft, i);
            if (side != 0)
                (firstRight, lastRight) = (firstRight < 0 ? i : firstRight, i);
        }

        if (firstLeft < 0 || firstRight < 0)
            return 0;
        int left = 0, right = 0;
        for (int i = Math.Max(firstLeft, firstRight); i <= Math.Min(lastLeft, lastRight); i++)
        {
            int side = Side(rows[i], x);
            left += side != 1 ? 1 : 0;
            right += side != 0 ? 1 : 0;
        }

        return Math.Min(left, right);
    }

    /// <summary>0 left of the gutter only, 1 right only, 2 on both sides, -1 when a word crosses it, or nothing but figures stand on its right: the row of a table.</summary>
    private static int Side(TextRow row, float x)
    {
        if (row.X1 <= x)
            return 0;
        if (row.X0 >= x)
            return 1;
        int index = row.LastStartingBefore(x);
        if (row.Runs[index].X1 > x)
            return -1;
        bool isGap = row.Runs[index + 1].X0 - row.Runs[index].X1 >= MinGutter * row.Runs[index].Size;
        // Cells of one tagged row belong together, unless they are two rows of label and figures: assets left, liabilities right.
        if (row.Runs[index].Cell is { } left && row.Runs[index + 1].Cell is { } right && left.Table == right.Table && !IsTwoRows(row.Runs, index + 1))
            return -1;
        return isGap && HasWord(row.Runs, index + 1) ? 2 : -1;
    }

    private static bool IsTwoRows(List<TextRun> runs, int second) =>
        ColumnProfile.StartsLabel(runs, second) && ColumnProfile.EndsInFigure(runs, second) && ColumnProfile.EndsInFigure(runs, runs.Count);

    private static bool HasWord(List<TextRun> runs, int from)
    {
        for (int i = from; i < runs.Count; i++)
            if (ColumnProfile.StartsText(runs[i]))
                return true;
        return false;
    }

    private static (List<TextRow> Left, List<TextRow> Right) Sides(List<TextRow> rows, float x)
    {
        var left = new List<TextRow>();
        var right = new List<TextRow>();
        foreach (var row in rows)
        {
            var before = row.Runs.FindAll(run => run.X0 < x);
            var after = row.Runs.FindAll(run => run.X0 >= x);
            if (before.Count > 0)
                left.Add(new TextRow(row.Baseline, row.Size, before));
            if (after.Count > 0)
                right.Add(new TextRow(row.Baseline, row.Size, after));
        }

        return (left, right);
    }

    private bool IsGutter(List<TextRow> rows, float x)
    {
        // What a figure follows is the label of its own table.
        int both = 0, words = 0;
        foreach (var row in rows)
        {
            if (Side(row, x) != 2)
                continue;
            both++;
            words += IsText(row, row.LastStartingBefore(x) + 1, row.Runs.Count) ? 1 : 0;
        }

        if (words < MinWords * both || IsRuledAcross(rows, x))
            return false;
        var (left, right) = Sides(rows, x);
        var leftSide = new ColumnProfile(left);
        var rightSide = new ColumnProfile(right);
        if (leftSide.Width < MinColumn || rightSide.Width < MinColumn)
            return false;
        return (leftSide.IsProse && (rightSide.IsProse || rightSide.HasLabels))
            || (rightSide.IsProse && leftSide.HasLabels)
            || (leftSide.IsTable && rightSide.IsTable);
    }

    /// <summary>Rules, or bars behind rows, that go from one side to the other: a table whose cells hold text, which is read row by row.</summary>
    private bool IsRuledAcross(List<TextRow> rows, float x)
    {
        float top = rows[0].Baseline - rows[0].Size, bottom = rows[^1].Baseline + rows[^1].Size;
        int across = 0;
        foreach (var ruling in page.Rulings)
            across += ruling.IsHorizontal && Crosses(ruling.X0, ruling.Y0, ruling.X1) ? 1 : 0;
        foreach (var area in page.Rectangles)
            across += area.Y1 - area.Y0 < MaxBar && area.Shade < White && Crosses(area.X0, area.Y0, area.X1) ? 1 : 0;
        return across >= MinRulings;

        bool Crosses(float x0, float y, float x1) => x0 < x && x1 > x && y > top && y < bottom;
    }
}
