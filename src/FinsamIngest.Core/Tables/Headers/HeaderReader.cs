using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>
/// Makes columns of header words. A header may stand on one line, be broken over lines word by word, be stacked (scenarios over years), have
/// two levels (Utfall over Intäkt, Kostnad, Netto) or name only some of its columns; each is tried, and the number of columns that the rows
/// show decides (<see cref="Plan"/>).
/// </summary>
internal static class HeaderReader
{
    /// <summary>Most columns of a table that is read: seven years and their likes; wider grids are statistics laid out otherwise.</summary>
    public const int MaxColumns = 12;

    /// <summary>Columns beyond the header's words that are still taken for columns of the table.</summary>
    private const int MostUnnamed = 2;

    /// <summary>The likeliest plan with exactly <paramref name="count"/> columns; null when the header speaks against it.</summary>
    public static ColumnPlan? Plan(
        IReadOnlyList<List<HeaderItem>> own, IReadOnlyList<HeaderItem> outer, ColumnPlan? inherited, int count, int? fiscalYear, bool hasPositions)
    {
        var lines = own.Select(line => line.Where(item => item.MakesColumn || item.EndsInDash).ToList()).Where(line => line.Count > 0).ToList();
        var all = own.SelectMany(line => line).ToList();
        var note = all.Exists(item => item.Kind == HeaderItemKind.Note);
        ColumnPlan? best = null;
        void Offer(IReadOnlyList<PlannedColumn>? columns, double cost)
        {
            if (columns is null || columns.Count != count)
                return;
            cost += Oddity(columns, fiscalYear);
            if (best is null || cost < best.Cost)
                best = new ColumnPlan([.. Complete(columns, outer, fiscalYear)], cost, note);
        }

        var items = HeaderFormulas.Without(all);
        outer = [.. outer.Where(item => item.MakesColumn)];
        if (items.Count > 0)
        {
            var stacked = HeaderLines.Stacked(lines);
            var scattered = stacked is null ? HeaderLines.Scattered(lines) : null;
            // Two full lines of header words are a stack; read one after the other they would make twice the columns.
            var broken = stacked is not null ? 6 : scattered is not null ? 3 : 0;
            if (hasPositions && HeaderStacks.Of(outer.Count > 0 ? [outer, .. own] : own) is { Count: > 0 } stacks && !stacks.Exists(stack => stack.Exists(item => item.Kind == HeaderItemKind.Part)))
            {
                Offer(HeaderLines.Positioned(stacks), 0);
                Offer(HeaderLines.Positioned(HeaderStacks.Paired(stacks)), 0.1);
                broken += 4;
            }
            var tagged = hasPositions ? TaggedHeader.Columns(outer.Count > 0 ? [outer, .. own] : own) : null;
            Offer(tagged, 0);
            broken += tagged is null ? 0 : 6;
            Offer(HeaderLevels.TwoLevels(items, lines), tagged is null ? 0 : 3);
            if (hasPositions)
                Offer(HeaderLevels.TwoLevelsByPlace(own), tagged is null ? 0.1 : 3.1);
            if (hasPositions)
                Offer(HeaderSpans.Of(own), tagged is null ? 0.15 : 3.1);
            Offer(HeaderLevels.Interleaved(items), 0.1);
            Offer(stacked, 0.2);
            Offer(HeaderSequence.InSequence(items, yearFirst: false), 0.4 + broken);
            // "2024 Utfall 2023 Utfall": only a header that begins with a year can have its years first.
            if (items[0].Kind == HeaderItemKind.Period)
                Offer(HeaderSequence.InSequence(items, yearFirst: true), 0.6 + broken);
            Offer(HeaderSequence.Spread(items, outer, count), 1.0 + (HeaderSequence.EndsInLoneYear(items) ? 3 : 0));
            Offer(HeaderSequence.OneYear(items, outer), 1.2);
            Offer(scattered, 1.0);
            Offer(HeaderLines.LoneScenario(lines), 0.2);
            // Without positions a thousands group would pass for a column.
            if (hasPositions)
                Offer(WithUnnamed(HeaderSequence.InSequence(items, yearFirst: false), count), 5);
        }
        else if (outer.Count > 0)
        {
            Offer(HeaderSequence.InSequence(HeaderFormulas.Without(outer), yearFirst: false), 0.5);
        }
        // "Not 1 Verksamhetens intäkter 2024 2023" says what its columns are; those of the table before count for less.
        if (best is null && inherited is not null && inherited.Columns.Length == count && items.Count == 0)
            best = inherited.Unprinted() with { Cost = outer.Count > 1 ? 2.2 : 1.0, HasNoteColumn = note };
        if (items.Count == 0 && outer.Count == 0 && (inherited is null || count == 1))
            Offer(Unnamed(count, fiscalYear), count switch { 1 => 3, 2 => 4, _ => 9 });
        return best;
    }

    /// <summary>A header whose last words are none that this reader knows: the columns to the right of it stay unnamed.</summary>
    private static List<PlannedColumn>? WithUnnamed(List<PlannedColumn>? columns, int count)
    {
        if (columns is null || count <= columns.Count || count > columns.Count + MostUnnamed)
            return null;
        for (var c = columns.Count; c < count; c++)
            columns.Add(new PlannedColumn(null, Scenario.Other, null, c, double.NaN) { GroupScenario = Scenario.Other });
        return columns;
    }

    private static List<PlannedColumn> Unnamed(int count, int? fiscalYear)
    {
        var columns = new List<PlannedColumn>();
        // One or two columns without a name are this year's and last year's; what three and more are (opening, changes, closing equity) nobody can tell.
        var scenario = count <= 2 ? Scenario.Actual : Scenario.Other;
        for (var c = 0; c < count; c++)
            columns.Add(new PlannedColumn(count <= 2 ? fiscalYear - c : null, scenario, null, c, double.NaN) { GroupScenario = scenario });
        return columns;
    }

    /// <summary>Columns without a year are of the report's year, or else of the newest year that the header names.</summary>
    private static IEnumerable<PlannedColumn> Complete(IReadOnlyList<PlannedColumn> columns, IReadOnlyList<HeaderItem> outer, int? fiscalYear)
    {
        var newest = columns.Select(column => column.Year).Max();
        // "Utfall Budget Avvikelse 2023" in a report on 2024: what has no year is of the report's, newer than the one named.
        var fallback = newest is null ? outer.Select(item => item.Period?.Year).Max() ?? fiscalYear : fiscalYear > newest ? fiscalYear : newest;
        foreach (var column in columns)
            yield return column.Year is null ? column with { Year = fallback } : column;
    }

    /// <summary>What speaks against a plan: the same column twice (a table of two sides may have that), years that jump.</summary>
    private static double Oddity(IReadOnlyList<PlannedColumn> columns, int? fiscalYear)
    {
        var cost = 0.0;
        foreach (var column in columns)
            if (column.Scenario == Scenario.Actual && column.Year > fiscalYear)
                cost += 4;
        for (var i = 0; i < columns.Count; i++)
            for (var j = i + 1; j < columns.Count; j++)
                if (columns[i].Year == columns[j].Year && columns[i].Scenario == columns[j].Scenario && columns[i].GroupScenario == columns[j].GroupScenario)
                    cost += j - i == columns.Count / 2 ? 0.5 : 2;
        return cost;
    }
}
