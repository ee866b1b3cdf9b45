using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables.Decoding;

/// <summary>
/// How large the amounts of a table are, from the rows that leave no doubt: <c>- 217 703 269 971</c> in a table of millions is two amounts, not
/// a dash and two hundred billion. Serves stream text, where one blank parts thousands and columns.
/// </summary>
internal readonly struct AmountRange
{
    /// <summary>Rows without doubt that say how large amounts are at most, and at least.</summary>
    private const int FewestRows = 2;
    private const int FewestRowsForLeast = 3;

    /// <summary>Nats by which a row's reading has to lead to be beyond doubt: more than what two groups of three lead by that may be one amount beside a blank.</summary>
    private const double Lead = 2.5;

    /// <summary>Orders of magnitude beyond the largest amount that a sum of them may reach, and what each further one costs.</summary>
    private const double RoomAbove = 1.0;
    private const double CostAbove = 2.5;

    /// <summary>Orders of magnitude below the least amount, cheap: small amounts are common.</summary>
    private const double RoomBelow = 0.7;
    private const double CostBelow = 0.8;
    private const double MostBelow = 1.2;

    private readonly double least;
    private readonly double largest;

    private AmountRange(double least, double largest)
    {
        this.least = least;
        this.largest = largest;
    }

    /// <summary>The range of a table; null when too few rows are beyond doubt.</summary>
    public static AmountRange? Of(IReadOnlyList<Domain?> domains, TableFrame frame)
    {
        var rows = 0;
        var (least, largest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var domain in domains)
        {
            if (domain is null || !IsBeyondDoubt(domain))
                continue;
            var any = false;
            foreach (var size in Sizes(domain.Readings[0], frame))
            {
                any = true;
                least = Math.Min(least, size);
                largest = Math.Max(largest, size);
            }
            rows += any ? 1 : 0;
        }
        return rows >= FewestRows ? new AmountRange(rows >= FewestRowsForLeast ? least : double.NegativeInfinity, largest) : null;
    }

    /// <summary>What a reading costs for amounts that no row without doubt comes near.</summary>
    public double Cost(RowReading reading, TableFrame frame)
    {
        var (above, below) = (0.0, 0.0);
        foreach (var size in Sizes(reading, frame))
        {
            above += CostAbove * Math.Max(0, size - largest - RoomAbove);
            below += CostBelow * Math.Max(0, least - size - RoomBelow);
        }
        return above + Math.Min(MostBelow, below);
    }

    private static bool IsBeyondDoubt(Domain domain) =>
        domain.Readings[0].HasFigures && (domain.Readings.Count == 1 || domain.Readings[1].Cost - domain.Readings[0].Cost >= Lead);

    /// <summary>Orders of magnitude of the amounts; differences and shares are of any size.</summary>
    private static IEnumerable<double> Sizes(RowReading reading, TableFrame frame)
    {
        for (var c = 0; c < reading.Figures.Length; c++)
            if (frame.Plan.Columns[c].Scenario is not (Scenario.Ratio or Scenario.Deviation) && reading.Figures[c] is { Value: { } value } figure && value != 0 && !figure.Is(FigureTraits.Percent))
                yield return Math.Log10((double)Math.Abs(value));
    }
}
