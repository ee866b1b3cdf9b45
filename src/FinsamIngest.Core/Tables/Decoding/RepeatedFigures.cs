using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables.Decoding;

/// <summary>
/// The amounts of a report as evidence for each other: a report says every figure several times, and where one table leaves it open whether <c>3 245 1 736</c> are two
/// figures or three, another may not. Serves text without positions, in which one blank parts thousands and columns and an empty cell leaves no trace.
/// </summary>
internal sealed class RepeatedFigures
{
    /// <summary>Confidence of a row whose figures bear witness, and of one that is believed unless others say something else.</summary>
    private const double Sure = 0.97;

    /// <summary>Amounts that a report says in one unit and in thousands of it, from here on: fewer digits agree by chance.</summary>
    private const long FewestThousands = 100;

    /// <summary>
    /// Nats, by its digits, for an amount that a row of the same name has in another table for the same year and scenario. Amounts of other rows are no evidence: what a
    /// statement calls last year's closing another calls this year's opening, so that a row read one column off meets as many.
    /// </summary>
    private static readonly double[] ByDigits = [0, 0.5, 2, 3, 4, 5];

    /// <summary>Likeness of the names of one row in two tables: one begins or ends with the other, <c>Årets resultat enligt resultaträkningen</c>.</summary>
    private const double Namesake = 0.9;

    /// <summary>Rows of one amount that are kept: what stands in more places than any report says a figure in tells nothing, and would cost the square of its rows.</summary>
    private const int MostAlike = 24;

    private readonly Dictionary<(int Year, Scenario Scenario, long Thousandths), List<(int Table, string Label)>> amounts = [];

    private RepeatedFigures(List<ReadTable> tables)
    {
        for (var t = 0; t < tables.Count; t++)
            foreach (var row in tables[t].Rows)
                if (row.Reading is { HasFigures: true } reading && row.Confidence >= Sure)
                    Enter(t, row, reading, tables[t].Frame);
    }

    /// <summary>The tables with their rows weighed by what other tables say.</summary>
    public static List<ReadTable> Weigh(List<ReadTable> tables)
    {
        if (!tables.Exists(table => table.Draft.Readings.Any(readings => readings is { Count: > 1 })))
            return tables;
        var repeated = new RepeatedFigures(tables);
        return [.. tables.Select(repeated.Weigh)];
    }

    private ReadTable Weigh(ReadTable table, int index)
    {
        var draft = table.Draft;
        var chosen = new Dictionary<RowSource, DecodedRow>(ReferenceEqualityComparer.Instance);
        foreach (var row in table.Rows)
            chosen[row.Source] = row;
        var readings = draft.Readings.ToArray();
        var changed = false;
        for (var r = 0; r < readings.Length; r++)
        {
            if (readings[r] is not { Count: > 1 } of || !chosen.TryGetValue(draft.Rows[r], out var row) || row.Reading is not { HasFigures: true } reading)
                continue;
            var nats = of.Select(other => Nats(index, draft.Rows[r], other, draft.Frame)).ToList();
            // What is read beyond doubt, and as often said as anything else that it could be, stays.
            if (nats.Max() == 0 || row.Confidence >= Sure && nats.Max() <= Nats(index, draft.Rows[r], reading, draft.Frame))
                continue;
            readings[r] = [.. of.Zip(nats, static (other, more) => more > 0 ? other with { Evidence = other.Evidence + more } : other).OrderBy(other => other.Cost)];
            changed = true;
        }
        return changed ? ReadTable.Of(table.Region, draft with { Readings = readings }) : table;
    }

    private double Nats(int table, RowSource source, RowReading reading, TableFrame frame)
    {
        // In its own unit, in a thousandth and in a thousandfold of it: the amounts of one row are all in one unit.
        Span<double> nats = stackalloc double[3];
        nats.Clear();
        string? label = null;
        foreach (var (key, value) in Keys(reading, frame))
        {
            var worth = ByDigits[Math.Min(ByDigits.Length - 1, SignificantDigits.Of(value))];
            nats[0] += IsSaid(key) ? worth : 0;
            nats[1] += Rounded(key.Thousandths) is { } thousands && IsSaid(key with { Thousandths = thousands }) ? worth : 0;
            nats[2] += IsSaid(key with { Thousandths = -key.Thousandths }) ? worth : 0;
        }
        return Math.Max(nats[0], Math.Max(nats[1], nats[2]));

        bool IsSaid((int Year, Scenario Scenario, long Thousandths) key)
        {
            if (!amounts.TryGetValue(key, out var rows))
                return false;
            foreach (var (other, name) in rows)
                if (other != table && LabelText.Similarity(name, label ??= LabelText.Normalise(RowLabels.Of(source, reading))) >= Namesake)
                    return true;
            return false;
        }
    }

    /// <summary>Amounts are entered as they are, and, under the negative, as a table in thousands would say them.</summary>
    private void Enter(int table, DecodedRow row, RowReading reading, TableFrame frame)
    {
        var label = LabelText.Normalise(RowLabels.Of(row.Source, row.Reading));
        foreach (var (key, _) in Keys(reading, frame))
        {
            Add(key, (table, label));
            if (Rounded(key.Thousandths) is { } thousands)
                Add(key with { Thousandths = -thousands }, (table, label));
        }
    }

    private void Add((int, Scenario, long) key, (int, string) found)
    {
        if (!amounts.TryGetValue(key, out var list))
            amounts[key] = list = [];
        if (list.Count < MostAlike)
            list.Add(found);
    }

    /// <summary>The thousandths of an amount as a table in thousands says it; null for one too small to be told by.</summary>
    private static long? Rounded(long thousandths) =>
        (thousandths + 500_000) / 1_000_000 is var thousands && thousands >= FewestThousands ? 1000 * thousands : null;

    private static IEnumerable<((int Year, Scenario Scenario, long Thousandths) Key, decimal Value)> Keys(RowReading reading, TableFrame frame)
    {
        for (var c = 0; c < reading.Figures.Length; c++)
        {
            var column = frame.Plan.Columns[c];
            if (column.Year is not { } year || column.Scenario is Scenario.Ratio or Scenario.Other || reading.Thousandths[c] == 0 || reading.Figures[c]!.Value.Is(FigureTraits.Percent))
                continue;
            var scenario = column.Scenario == Scenario.Deviation ? Scenario.Deviation : ScenarioClasses.Of(column.Scenario) == ScenarioClass.Budget || column.GroupScenario == Scenario.Budget ? Scenario.Budget : Scenario.Actual;
            yield return ((year, scenario, Math.Abs(reading.Thousandths[c])), reading.Value(c)!.Value);
        }
    }
}
