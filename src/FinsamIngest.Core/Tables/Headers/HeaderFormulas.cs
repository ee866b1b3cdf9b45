using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>Definitions among header words, <c>Utfall – budget</c> under Avvikelse: they say how a column is computed and name none.</summary>
internal static class HeaderFormulas
{
    /// <summary>The words that name columns, those of definitions left out.</summary>
    public static List<HeaderItem> Without(IReadOnlyList<HeaderItem> items)
    {
        var kept = new List<HeaderItem>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (IsFormulaStart(items, i, out var length))
            {
                // The definition stands for its column when the column has no other name.
                if (kept.Count == 0 || kept[^1].Scenario != Scenario.Deviation)
                    kept.Add(item with { Scenario = Scenario.Deviation, Kind = HeaderItemKind.Scenario });
                i += length - 1;
                continue;
            }
            // "Avvikelse budget/utfall": the definition in one word.
            if (item is { Kind: HeaderItemKind.Scenario, Scenario: Scenario.Deviation } && char.IsLower(item.Text[0]) && item.Text.AsSpan().ContainsAny("-–/") && kept.Count > 0 && kept[^1].Scenario == Scenario.Deviation)
                continue;
            // "Avvikelse budget", "Andel av budget": against the budget.
            if (item is { Scenario: Scenario.Budget, Kind: HeaderItemKind.Scenario } && char.IsLower(item.Text[0]) && kept.Count > 0 && kept[^1].Scenario is Scenario.Deviation or Scenario.Ratio
                && !(i + 1 < items.Count && items[i + 1].Kind == HeaderItemKind.Period && items[i + 1].Line == item.Line))
                continue;
            if (item.MakesColumn)
                kept.Add(item);
        }
        return kept;
    }

    /// <summary>
    /// The words in the order in which they are meant where a definition is broken over two lines and another column's word stands beside its first half: <c>Netto Utfall- Netto</c> over
    /// <c>budget</c>. Serves stream text, in which the lines of a head follow each other.
    /// </summary>
    public static List<HeaderItem> Rejoined(IEnumerable<HeaderItem> items)
    {
        var words = items.ToList();
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i] is not { Kind: HeaderItemKind.Scenario, EndsInDash: true } || words[i + 1].Line != words[i].Line)
                continue;
            var below = words.FindIndex(i, word => word.Line > words[i].Line);
            if (below < 0 || words[below] is not { Kind: HeaderItemKind.Scenario, Text: [>= 'a' and <= 'z', ..] } second || second.Scenario == words[i].Scenario)
                continue;
            words.RemoveAt(below);
            words.Insert(i + 1, second);
        }

        return words;
    }

    private static bool IsFormulaStart(IReadOnlyList<HeaderItem> items, int at, out int length)
    {
        length = 0;
        if (items[at].Kind != HeaderItemKind.Scenario || items[at].Scenario is not (Scenario.Actual or Scenario.Budget))
            return false;
        var next = at + 1;
        var dash = items[at].EndsInDash;
        while (next < items.Count && items[next].Kind == HeaderItemKind.Filler && items[next].Text is "-" or "–" or "—" or "mot")
        {
            dash = true;
            next++;
        }
        if (!dash || next >= items.Count || items[next].Kind != HeaderItemKind.Scenario || items[next].Scenario == items[at].Scenario)
            return false;
        next++;
        if (next < items.Count && items[next].Scenario == Scenario.Net && (items[at].Line != items[next].Line || items[next].InCellBefore))
            next++;
        length = next - at;
        return true;
    }
}
