using System.Collections.Immutable;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Site.Review;

/// <summary>What the checks say of a figure.</summary>
public enum Tick
{
    /// <summary>It takes part in no check.</summary>
    Unchecked,

    /// <summary>Every check that it takes part in holds.</summary>
    Holds,

    /// <summary>It takes part in a check that fails, but is not the one to blame.</summary>
    Touched,

    /// <summary>A finding blames it first.</summary>
    Blamed,
}

/// <summary>A report, indexed for its pages. Immutable, so that one serves all visitors.</summary>
public sealed class ReportBook
{
    private readonly Dictionary<string, Place> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Check> checks;
    private readonly Dictionary<string, List<Check>> checksOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tick> ticks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public ReportBook(NormalisedReport report)
    {
        Report = report;
        foreach (var table in report.Tables)
            foreach (var row in table.Rows)
                foreach (var cell in row.Cells)
                    Add(table, row, cell);
        foreach (var figure in report.Prose)
            places.TryAdd(figure.Id, new Place(figure.Id, figure.Text, figure.Value, figure.Unit, figure.Text, figure.Page, figure.Line)
            {
                Approximate = figure.Approximate,
                Period = figure.Period,
            });

        checks = report.Checks.ToDictionary(check => check.Id, StringComparer.Ordinal);
        foreach (var check in report.Checks)
            foreach (var reference in CheckArithmetic.References(check).Distinct(StringComparer.Ordinal))
            {
                if (!checksOf.TryGetValue(reference, out var list))
                    checksOf[reference] = list = [];
                list.Add(check);
                var tick = check.Verdict == Core.Reports.Verdict.Fails ? Tick.Touched : Tick.Holds;
                if (tick > ticks.GetValueOrDefault(reference))
                    ticks[reference] = tick;
            }

        Keys = [.. FindingKey.Of(report)];
        for (var i = 0; i < Keys.Length; i++)
        {
            numbers.TryAdd(Keys[i], i);
            if (report.Findings[i].Cells is [var blamed, ..])
                ticks[blamed] = Tick.Blamed;
        }

        Listed = ListedFinding.InOrder(report.Findings, Keys);
    }

    public NormalisedReport Report { get; }

    /// <summary>The keys of the findings, in their order.</summary>
    public ImmutableArray<string> Keys { get; }

    /// <summary>The findings as the list shows them.</summary>
    public ImmutableArray<ListedFinding> Listed { get; }

    /// <summary>A figure; null when the reference leads nowhere in this report.</summary>
    public Place? Find(string reference) => places.GetValueOrDefault(reference);

    /// <summary>A check; null when there is none of that id.</summary>
    public Check? CheckOf(string? id) => id is null ? null : checks.GetValueOrDefault(id);

    /// <summary>The checks that a figure takes part in.</summary>
    public IReadOnlyList<Check> ChecksWith(string reference) => checksOf.TryGetValue(reference, out var list) ? list : [];

    public Tick TickOf(string reference) => ticks.GetValueOrDefault(reference);

    /// <summary>The finding of a key and its place in the list; null when the report has no such finding (any more).</summary>
    public (Finding Finding, int Index)? FindingOf(string key) =>
        numbers.TryGetValue(key, out var index) ? (Report.Findings[index], index) : null;

    /// <summary>All figures in tables, in reading order.</summary>
    public IEnumerable<Place> Figures => places.Values.Where(place => place.Table is not null);

    private void Add(ReportTable table, ReportRow row, ReportCell cell)
    {
        var column = table.Columns.FirstOrDefault(c => c.Id == cell.Column);
        var reference = $"{table.Id}.{row.Id}.{cell.Column}";
        places.TryAdd(reference, new Place(reference, row.Label, cell.Value, table.UnitOf(row, cell.Column), cell.Raw, cell.Box?.Page ?? row.Page, cell.Span?.Line ?? row.Line)
        {
            Table = table,
            Row = row,
            Column = column,
            Cell = cell,
            Period = column?.Period,
        });
    }
}
