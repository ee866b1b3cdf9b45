using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>
/// Columns from header cells that are tagged: a cell heads the grid columns that it covers, so spans say which Utfall is over which Intäkt, Kostnad and
/// Netto, and the words of a cell belong together however they are broken over lines.
/// </summary>
internal static class TaggedHeader
{
    /// <summary>The columns that the header's cells name, from left to right; null when a word of it is in no cell with a place in the grid.</summary>
    public static List<PlannedColumn>? Columns(IEnumerable<IReadOnlyList<HeaderItem>> lines)
    {
        var items = lines.SelectMany(line => line).ToList();
        var naming = items.FindAll(item => item.MakesColumn);
        if (naming.Count == 0 || naming.Exists(item => item.Cell is not { Column: >= 0 }) || naming.DistinctBy(item => item.Cell!.Table).Count() > 1)
            return null;
        var columns = new List<PlannedColumn>();
        foreach (var place in naming.SelectMany(item => Enumerable.Range(item.Cell!.Column, item.Cell.ColumnSpan)).Distinct().Order())
        {
            var stack = items.FindAll(item => Covers(item.Cell, place));
            if (Column(stack, naming, columns.Count) is { } column)
                columns.Add(column);
        }

        return columns;
    }

    private static bool Covers(CellTag? cell, int column) => cell is { Column: >= 0 } && cell.Column <= column && column < cell.Column + cell.ColumnSpan;

    private static PlannedColumn? Column(List<HeaderItem> stack, List<HeaderItem> all, int number)
    {
        var words = HeaderFormulas.Without(stack);
        if (words.Count == 0)
            return null;
        var part = words.FindLast(item => item.Kind == HeaderItemKind.Part);
        var scenario = words.Find(item => item is { Kind: HeaderItemKind.Scenario, Scenario: Scenario.Deviation }) ?? words.Find(item => item.Kind == HeaderItemKind.Scenario);
        var printed = string.Join(' ', stack.Select(item => item.Text).Where(text => text.Length > 0));
        var head = HeaderColumns.Of(words.FindAll(item => item.Kind != HeaderItemKind.Part), printed, number, stack[^1].Slot);
        // "2024 | 2023" over "Kvinnor | Män | Totalt" each: parts of a year that are not what it came to.
        if (scenario is null && part is null && words.Find(item => item.Kind == HeaderItemKind.Name) is { } name && words.Exists(item => item.Kind == HeaderItemKind.Period && !ReferenceEquals(item.Cell, name.Cell)))
            return head with { Scenario = name.Scenario, GroupScenario = name.Scenario };
        if (part is null || scenario?.Scenario == Scenario.Deviation)
            return head;

        // Parts under one cell are one group; the number of the group is that of the cell among all.
        var group = scenario is null ? number : all.FindIndex(item => ReferenceEquals(item.Cell, scenario.Cell));
        return HeaderColumns.Part(head with { Printed = null }, part with { Text = printed }, group);
    }
}
