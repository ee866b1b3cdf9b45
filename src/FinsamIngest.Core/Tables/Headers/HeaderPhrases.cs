using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>Header words that say one thing together: <c>Ack utfall</c>, <c>Budget netto</c>, <c>fg års utfall</c>.</summary>
internal static class HeaderPhrases
{
    /// <summary>The words of a line, those of a phrase made one.</summary>
    public static List<HeaderItem> Join(List<HeaderItem> line)
    {
        var joined = new List<HeaderItem>(line.Count);
        foreach (var item in line)
        {
            var before = joined.Count > 0 && item.JoinsBefore ? joined[^1] : null;
            if (IsShareSign(item) && before is { Kind: HeaderItemKind.Filler, Text: "i" } && joined.Count > 1 && joined[^2] is { Kind: HeaderItemKind.Scenario, Scenario: Scenario.Actual or Scenario.Budget } of)
            {
                // "Utfall i %": the outcome as a share of the budget.
                joined.RemoveRange(joined.Count - 2, 2);
                joined.Add(item with { Text = $"{of.Text} i {item.Text}", Left = of.Left, JoinsBefore = of.JoinsBefore });
            }
            else if (before is { Kind: HeaderItemKind.Scenario, Scenario: Scenario.Actual } && IsAccumulated(before.Text) && item.Kind == HeaderItemKind.Scenario)
                // "Ack utfall", "Ack budget".
                joined[^1] = item with { Text = $"{before.Text} {item.Text}", Left = before.Left, JoinsBefore = before.JoinsBefore };
            else if (before is { Kind: HeaderItemKind.Scenario, Scenario: Scenario.Budget or Scenario.Deviation } && item.Kind == HeaderItemKind.Part && char.IsLower(item.Text[0]))
                // "Budget netto" under a group: the net of a budget is a budget.
                joined[^1] = before with { Text = $"{before.Text} {item.Text}", Right = item.Right, Slot = item.Slot };
            else if (before is { Kind: HeaderItemKind.Period } && item.Kind == HeaderItemKind.Scenario && char.IsLower(item.Text[0]) && char.IsLetter(before.Text[0]))
                // "Fg års utfall": the year stands before its scenario.
                joined.Insert(joined.Count - 1, item with { JoinsBefore = before.JoinsBefore, Left = before.Left });
            else
                joined.Add(item);
        }
        return joined;
    }

    /// <summary>Whether a per cent sign stands behind a deviation: <c>Avv %</c> is one column, <c>Avvikelse</c> <c>%</c> may be two.</summary>
    public static bool HasShareOfDeviation(List<HeaderItem> line)
    {
        for (var i = 1; i < line.Count; i++)
            if (IsShare(line[i - 1], line[i]))
                return true;
        return false;
    }

    /// <summary>The words of a line with <c>Avv %</c> as one column of shares.</summary>
    public static List<HeaderItem> JoinShares(List<HeaderItem> line)
    {
        var joined = new List<HeaderItem>(line.Count);
        foreach (var item in line)
        {
            if (joined.Count > 0 && IsShare(joined[^1], item))
                joined[^1] = joined[^1] with { Scenario = Scenario.Ratio, Text = $"{joined[^1].Text} {item.Text}", Right = item.Right, Slot = item.Slot };
            else
                joined.Add(item);
        }
        return joined;
    }

    private static bool IsShare(HeaderItem before, HeaderItem item) =>
        before is { Kind: HeaderItemKind.Scenario, Scenario: Scenario.Deviation } && item.JoinsBefore && IsShareSign(item);

    private static bool IsShareSign(HeaderItem item) => item is { Kind: HeaderItemKind.Scenario, Scenario: Scenario.Ratio, Text: "%" or "procent" };

    private static bool IsAccumulated(string word) => word.StartsWith("ack", StringComparison.OrdinalIgnoreCase) && !word.Contains(' ');
}
