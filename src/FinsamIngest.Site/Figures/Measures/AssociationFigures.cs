using System.Collections.Immutable;
using System.Globalization;
using FinsamIngest.Core.Storage;

namespace FinsamIngest.Site.Figures.Measures;

/// <summary>
/// An association's measures over the years. For each year the report of that very year is asked first, then the one nearest to it: what a report says of
/// itself counts before what a later one repeats, and a later statement before an overview.
/// </summary>
public sealed class AssociationFigures
{
    /// <summary>The national council advises an association not to keep more equity than this share of its yearly contributions.</summary>
    public const decimal EquityGuideline = 0.20m;

    private readonly Dictionary<(Measure, int), DataPoint> points = [];

    public AssociationFigures(string id, IReadOnlyCollection<FigureRow> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        Id = id;
        Name = figures.OrderByDescending(figure => figure.FiscalYear).Select(figure => figure.Organisation).FirstOrDefault(name => name is not null) ?? id;
        var byYear = figures.Where(figure => figure.AmountSek is not null).GroupBy(figure => YearOf(figure.Period)).Where(group => group.Key is not null);
        foreach (var year in byYear)
            foreach (var measure in Enum.GetValues<Measure>())
                if (Choose(measure, year.Key!.Value, [.. year]) is { } point)
                    points[(measure, point.Year)] = point;
        Years = [.. points.Keys.Select(key => key.Item2).Distinct().Order()];
    }

    public string Id { get; }

    /// <summary>Its name as the latest report prints it.</summary>
    public string Name { get; }

    /// <summary>Years of which something is known.</summary>
    public ImmutableArray<int> Years { get; }

    public DataPoint? Find(Measure measure, int year) => points.GetValueOrDefault((measure, year));

    /// <summary>Equity as a share of the year's contributions; null when either is unknown.</summary>
    public decimal? EquityShare(int year) =>
        Find(Measure.Equity, year) is { } equity && Find(Measure.Contributions, year) is { Amount: > 0 } contributions ? equity.Amount / contributions.Amount : null;

    /// <summary>The year's costs by group; empty when no group is known. What the groups leave of the costs comes last, without a source.</summary>
    public ImmutableArray<(Measure? Group, DataPoint Point)> CostSplit(int year)
    {
        var groups = new[] { Measure.Individual, Measure.Structural, Measure.Activities, Measure.Administration }
            .Select(measure => (Group: (Measure?)measure, Point: Find(measure, year))).Where(group => group.Point is { Amount: > 0 }).ToList();
        // Activities of both kinds are the sum of each.
        if (groups.Any(group => group.Group is Measure.Individual or Measure.Structural))
            groups.RemoveAll(group => group.Group == Measure.Activities);
        if (groups.Count == 0 || Find(Measure.Costs, year) is not { } costs)
            return [];
        var rest = costs.Amount - groups.Sum(group => group.Point!.Amount);
        // Groups that overlap cannot be drawn as parts of a whole; a hundredth is rounding.
        if (rest < -0.01m * costs.Amount)
            return [];
        if (rest > 0.01m * costs.Amount)
            groups.Add((null, new DataPoint(year, rest, costs.Sources)));
        return [.. groups.Select(group => (group.Group, group.Point!))];
    }

    /// <summary>The year that a column's period names; null when it names none.</summary>
    public static int? YearOf(string? period) =>
        period is { Length: 4 } && int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static DataPoint? Choose(Measure measure, int year, List<FigureRow> figures)
    {
        var reports = figures.GroupBy(figure => (figure.ReportId, figure.FiscalYear))
            .OrderBy(report => Math.Abs((report.Key.FiscalYear ?? int.MaxValue / 2) - year)).ThenByDescending(report => report.Key.FiscalYear)
            .ThenBy(report => report.Key.ReportId, StringComparer.Ordinal);
        foreach (var report in reports)
            foreach (var source in MeasureCatalog.SourcesOf(measure))
                if (Take(measure, source, year, [.. report.Where(source.Accepts)]) is { } point)
                    return point;
        return null;
    }

    private static DataPoint? Take(Measure measure, MeasureSource source, int year, List<FigureRow> found)
    {
        if (found.Count == 0)
            return null;
        if (source.Codes.Length == 1)
        {
            // Of several, the most exact: an overview in millions stands beside one in kronor.
            var best = found.MinBy(figure => figure.Unit)!;
            return new DataPoint(year, Signed(measure, best.AmountSek!.Value), [best]);
        }

        // Parts belong together only within one table.
        foreach (var table in found.GroupBy(figure => figure.Cell[..figure.Cell.IndexOf('.', StringComparison.Ordinal)]))
            if (!source.All || source.Codes.All(code => table.Any(figure => figure.Code == code)))
                return new DataPoint(year, Signed(measure, table.Sum(figure => figure.AmountSek!.Value)), [.. table]);
        return null;
    }

    private static decimal Signed(Measure measure, decimal amount) => MeasureCatalog.IsCost(measure) ? Math.Abs(amount) : amount;
}
