using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>
/// Makes columns of header words. A header may stand on one line, be broken over lines word by word, be stacked (scenarios over years), have
/// two levels (Utfall over Intäkt, Kostnad, Netto) or name only some of its columns; each is tried on each way to take its words
/// (<see cref="HeaderVariants"/>), and the number of columns that the rows show decides (<see cref="Plan"/>).
/// </summary>
internal static class HeaderReader
{
    /// <summary>Most columns of a table that is read: seven years and their likes; wider grids are statistics laid out otherwise.</summary>
    public const int MaxColumns = 12;

    /// <summary>Columns beyond the header's words that are still taken for columns of the table.</summary>
    private const int MostUnnamed = 2;

    /// <summary>Words taken otherwise than they stand over the columns of figures.</summary>
    private const double Unplaced = 1;

    /// <summary>The likeliest plan with exactly <paramref name="count"/> columns; null when the header speaks against it.</summary>
    public static ColumnPlan? Plan(
        IReadOnlyList<List<HeaderItem>> own, IReadOnlyList<HeaderItem> outer, ColumnPlan? inherited, int count, int? fiscalYear, bool hasPositions, IReadOnlyList<ColumnPlace>? places = null)
    {
        var note = own.Any(line => line.Exists(item => item.Kind == HeaderItemKind.Note));
        ColumnPlan? best = null;
        var variants = HeaderVariants.Of(own, outer, fiscalYear).ToList();
        var placeable = places is { Count: > 0 } && variants.Exists(variant => HeaderPlaces.Of(variant.Lines, places) is not null);
        foreach (var variant in variants)
        {
            foreach (var (columns, cost) in Arrangements(variant, count, hasPositions, places ?? [], placeable ? Unplaced : 0))
            {
                if (columns is null || columns.Count != count)
                    continue;
                var total = variant.Cost + cost + Oddity(columns, fiscalYear);
                if (best is null || total < best.Cost)
                    best = new ColumnPlan([.. HeaderYears.Complete(WithShares(WithoutLoneResult(columns)), variant.Outer, fiscalYear)], total, note);
            }
        }
        var names = own.Any(line => line.Exists(item => item.MakesColumn));
        outer = [.. outer.Where(item => item.MakesColumn)];
        // "Not 1 Verksamhetens intäkter 2024 2023" says what its columns are; those of the table before count for less.
        if (best is null && inherited is not null && inherited.Columns.Length == count && !names)
            best = inherited.Unprinted() with { Cost = outer.Count > 1 ? 2.2 : 1.0, HasNoteColumn = note };
        if (best is null && !names && outer.Count == 0 && (inherited is null || count == 1))
            best = new ColumnPlan([.. Unnamed(count, fiscalYear)], count switch { 1 => 3, 2 => 4, _ => 9 }, note);
        return best;
    }

    /// <summary>The ways to make columns of the words, each with its cost; several may give the same number of columns, or another one than is asked for.</summary>
    private static IEnumerable<(List<PlannedColumn>? Columns, double Cost)> Arrangements(HeaderVariant variant, int count, bool hasPositions, IReadOnlyList<ColumnPlace> places, double beside)
    {
        var own = variant.Lines;
        var lines = own.Select(line => line.Where(item => item.MakesColumn || item.EndsInDash).ToList()).Where(line => line.Count > 0).ToList();
        var items = HeaderFormulas.Without(hasPositions ? [.. own.SelectMany(line => line)] : HeaderFormulas.Rejoined(own.SelectMany(line => line)));
        var outer = variant.Outer.Where(item => item.MakesColumn).ToList();
        if (items.Count == 0)
        {
            if (outer.Count > 0)
                yield return (HeaderSequence.InSequence(HeaderFormulas.Without(outer), yearFirst: false), 0.5);
            yield break;
        }
        var stacked = HeaderLines.Stacked(lines);
        var scattered = stacked is null ? HeaderLines.Scattered(lines) : null;
        // Two full lines of header words are a stack; read one after the other they would make twice the columns.
        var broken = stacked is not null ? 6 : scattered is not null ? 3 : 0;
        // Cells that were put together from lines have no positions, and say all that there is to know.
        var ofTags = TaggedHeader.Columns(hasPositions && outer.Count > 0 ? [outer, .. own] : own);
        var tagged = ofTags is not null;
        var repeated = HeaderSpans.Repeated(own);
        yield return (repeated, 0);
        if (hasPositions)
        {
            // Words over the figures say more than words over words.
            yield return (HeaderPlaces.Of(own, places), repeated is null ? 0 : 0.3);
            if (Stacks(apart: false) is { Count: > 0 } stacks && !HasParts(stacks))
            {
                yield return (HeaderLines.Positioned(stacks), beside);
                yield return (HeaderLines.Positioned(HeaderStacks.Paired(stacks)), beside + 0.1);
                yield return (HeaderLines.Positioned(Stacks(apart: true)), beside + 0.2);
                // The year of a heading stands over no column: it is every column's that has none.
                if (outer.Count > 0)
                    yield return (HeaderLines.Positioned(HeaderStacks.Of(own)), beside + 0.3);
                broken += 4;
            }
        }
        if (ofTags is not null)
        {
            yield return (ofTags, 0);
            broken += 6;
        }
        if (hasPositions)
        {
            yield return (HeaderLevels.TwoLevelsByPlace(own), tagged ? 3.1 : 0.1);
            yield return (HeaderSpans.Of(own), tagged ? 3.1 : 0.15);
        }
        yield return (HeaderLevels.TwoLevels(items, lines), tagged ? 3 : 0);
        yield return (HeaderLevels.Interleaved(items), 0.1);
        yield return (stacked, 0.2);
        yield return (HeaderSequence.InSequence(items, yearFirst: false), 0.4 + broken);
        // "2024 Utfall 2023 Utfall": only a header that begins with a year can have its years first.
        if (items[0].Kind == HeaderItemKind.Period)
            yield return (HeaderSequence.InSequence(items, yearFirst: true), 0.6 + broken);
        yield return (HeaderSequence.Spread(items, outer, count), 1.0 + (HeaderSequence.EndsInLoneYear(items) ? 3 : 0));
        yield return (HeaderSequence.OneYear(items, outer), 1.2);
        yield return (scattered, 1.0);
        yield return (HeaderLines.LoneScenario(lines), 0.2);
        // Without positions a thousands group would pass for a column.
        if (hasPositions)
            yield return (WithUnnamed(HeaderSequence.InSequence(items, yearFirst: false), count), 5);

        // The lone year of a heading stands over no column by itself.
        List<List<HeaderItem>> Stacks(bool apart) =>
            HeaderStacks.Of(outer.Count > 0 ? [outer, .. own] : own, apart).FindAll(stack => outer.Count > 1 || stack.Exists(item => !outer.Contains(item)));
    }

    /// <summary>
    /// A result is net of the incomes and costs beside it. Without them it is a movement, "disposition av föregående års resultat", "andel av årets resultat" between
    /// opening and closing amounts: no outcome to compare with a statement's.
    /// </summary>
    private static List<PlannedColumn> WithoutLoneResult(List<PlannedColumn> columns) =>
        columns.Exists(column => column.Scenario is Scenario.Income or Scenario.Cost)
            ? columns
            : columns.ConvertAll(column => column.Scenario == Scenario.Net && column.Printed?.Contains("resultat", StringComparison.OrdinalIgnoreCase) == true ? column with { Scenario = Scenario.Other, GroupScenario = Scenario.Other } : column);

    /// <summary><c>Avvikelse | Avvikelse %</c>: the second is the first in per cent, on whatever line its sign stands.</summary>
    private static List<PlannedColumn> WithShares(List<PlannedColumn> columns) =>
        columns.Exists(column => column.Scenario == Scenario.Deviation && !EndsInPercent(column))
            ? columns.ConvertAll(column => column.Scenario == Scenario.Deviation && EndsInPercent(column) ? column with { Scenario = Scenario.Ratio, GroupScenario = Scenario.Ratio } : column)
            : columns;

    private static bool EndsInPercent(PlannedColumn column) => column.Printed is { } printed && (printed.TrimEnd().EndsWith('%') || printed.TrimEnd().EndsWith(" procent", StringComparison.OrdinalIgnoreCase));

    private static bool HasParts(List<List<HeaderItem>> stacks) => stacks.Exists(stack => stack.Exists(item => item.Kind == HeaderItemKind.Part));

    /// <summary>A header whose last words are none that this reader knows: the columns to the right of it stay unnamed.</summary>
    private static List<PlannedColumn>? WithUnnamed(List<PlannedColumn>? columns, int count)
    {
        if (columns is null || count <= columns.Count || count > columns.Count + MostUnnamed)
            return null;
        // Cells between tabulators are numbered: the one that says nothing is where a number is missing.
        var numbered = columns.TrueForAll(column => column.Slot >= 1 && column.Slot <= count) && columns.DistinctBy(column => column.Slot).Count() == columns.Count;
        for (var c = 0; c < count; c++)
            if (numbered ? !columns.Exists(column => column.Slot == c + 1) : c >= columns.Count)
                columns.Insert(c, new PlannedColumn(null, Scenario.Other, null, c, double.NaN) { GroupScenario = Scenario.Other });
        return numbered ? columns.Select((column, c) => column with { Group = c }).ToList() : columns;
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

    /// <summary>What speaks against a plan: the same column twice (a table of two sides may have that), years that jump.</summary>
    private static double Oddity(List<PlannedColumn> columns, int? fiscalYear)
    {
        var cost = 0.0;
        foreach (var column in columns)
            if (column.Scenario == Scenario.Actual && column.Year > fiscalYear)
                cost += 4;
        for (var i = 0; i < columns.Count; i++)
            for (var j = i + 1; j < columns.Count; j++)
                if (columns[i].Scenario != Scenario.Other && !HeaderYears.IsOpeningOf(columns[i], columns[j]) && columns[i].Year == columns[j].Year && columns[i].Scenario == columns[j].Scenario && columns[i].GroupScenario == columns[j].GroupScenario)
                    cost += j - i == columns.Count / 2 ? 0.5 : 2;
        return cost;
    }
}
