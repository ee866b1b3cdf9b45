using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>
/// Where positions are known, header words that stand over one another make a column: Utfall over 2022-12-31, Avvikelse over Utfall – budget.
/// Serves layout-preserving text and PDF.
/// </summary>
internal static class HeaderStacks
{
    /// <summary>The header words of each column, from left to right, each from top to bottom.</summary>
    /// <param name="lines">The words line by line.</param>
    /// <param name="apart">Whether a capital letter begins a column also where only a word's blank parts it from the column before: <c>budget–utfall Förbrukat</c>.</param>
    public static List<List<HeaderItem>> Of(IEnumerable<IReadOnlyList<HeaderItem>> lines, bool apart = false)
    {
        var stacks = new List<Stack>();
        foreach (var line in lines)
        {
            foreach (var cell in Cells(line, apart))
            {
                if (!cell.Exists(item => item.MakesColumn))
                    continue;
                var (left, right) = (cell[0].Left, cell[^1].Right);
                var over = stacks.FindAll(stack => Math.Min(stack.Right, right) - Math.Max(stack.Left, left) > 0);
                if (over.Count == 1)
                {
                    over[0].Items.AddRange(cell);
                    over[0].Left = Math.Min(over[0].Left, left);
                    over[0].Right = Math.Max(over[0].Right, right);
                }
                else if (over.Count == 0)
                {
                    stacks.Add(new Stack { Items = [.. cell], Left = left, Right = right });
                }
                // A cell under (or over) several columns spans them; that is the business of two-level headers.
            }
        }
        stacks.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        return stacks.ConvertAll(stack => stack.Items);
    }

    /// <summary>Stacks of a scenario and a year set wide apart on one line are one column's: <c>Utfall   2024</c>.</summary>
    public static List<List<HeaderItem>> Paired(List<List<HeaderItem>> stacks)
    {
        var paired = new List<List<HeaderItem>>();
        for (var i = 0; i < stacks.Count; i++)
        {
            if (i + 1 < stacks.Count && IsOnly(stacks[i], HeaderItemKind.Scenario) && IsOnly(stacks[i + 1], HeaderItemKind.Period) && stacks[i][0].Line == stacks[i + 1][0].Line)
            {
                paired.Add([.. stacks[i], .. stacks[i + 1]]);
                i++;
            }
            else
            {
                paired.Add(stacks[i]);
            }
        }
        return paired;
    }

    private static bool IsOnly(List<HeaderItem> stack, HeaderItemKind kind) => stack.Exists(item => item.Kind == kind) && stack.TrueForAll(item => item.Kind == kind || !item.MakesColumn);

    /// <summary>Words of a line that only a word's blank parts are one cell: <c>Utfall 2024</c>.</summary>
    public static List<List<HeaderItem>> Cells(IReadOnlyList<HeaderItem> line, bool apart)
    {
        var cells = new List<List<HeaderItem>>();
        foreach (var item in line)
        {
            var joins = cells.Count > 0 && item.JoinsBefore && !(item.MakesColumn && cells[^1].Exists(other => other.Kind == item.Kind && other.Kind != HeaderItemKind.Scenario)) && !IsSecond(item, cells[^1]) && !(apart && item.Kind == HeaderItemKind.Scenario && char.IsUpper(item.Text[0]));
            if (joins)
                cells[^1].Add(item);
            else
                cells.Add([item]);
        }
        return cells;
    }

    /// <summary><c>Bokslut 2024 Budget 2024</c> set close: behind a scenario and its year a scenario begins the next column.</summary>
    private static bool IsSecond(HeaderItem item, List<HeaderItem> cell) =>
        item is { Kind: HeaderItemKind.Scenario, Scenario: not Scenario.Ratio } && cell.Exists(other => other.Kind == HeaderItemKind.Scenario) && cell.FindLast(other => other.MakesColumn) is { Kind: HeaderItemKind.Period };

    private sealed class Stack
    {
        public required List<HeaderItem> Items { get; init; }

        public double Left { get; set; }

        public double Right { get; set; }
    }
}
