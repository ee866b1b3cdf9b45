using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables.Decoding;

/// <summary>
/// Which way round a table's deviations are, from the rows that leave no doubt: <c>- 28 466  - 28 466</c> is an outcome without a budget where the rows beside
/// it take the budget from the outcome, and would be a dash, a budget and its opposite where they do the reverse. Serves text without positions.
/// </summary>
internal static class DeviationSigns
{
    /// <summary>Rows that have to agree, all of them: tables that turn the sign for costs say nothing.</summary>
    private const int FewestRows = 2;

    /// <summary>Nats by which a row's reading has to lead to be beyond doubt.</summary>
    private const double Lead = 2;

    /// <summary>Nats against a one-sided deviation with the other sign: as much as it won by being equal to its only term.</summary>
    private const double Against = 5;

    /// <summary>The same where only two rows agree: they may be the incomes, or the costs, of a table that turns the sign for the others.</summary>
    private const double AgainstTwo = 2.5;

    /// <summary>The domains with readings weighed by the sign that the table's deviations have.</summary>
    public static void Weigh(Domain?[] domains, TableFrame frame)
    {
        foreach (var difference in frame.Differences)
        {
            if (Common(domains, difference) is not { } common)
                continue;
            var (sign, against) = (Math.Sign(common), Math.Abs(common) > FewestRows ? Against : AgainstTwo);
            for (var r = 0; r < domains.Length; r++)
                if (domains[r] is { Readings.Count: > 1 } domain && domain.Readings.Any(reading => IsAgainst(reading, difference, sign)))
                    domains[r] = domain.Weighed(reading => IsAgainst(reading, difference, sign) ? against : 0);
        }
    }

    private static bool IsAgainst(RowReading reading, ColumnDifference difference, int sign) => OneSided(reading, difference) is { } its && its != sign;

    /// <summary>How many rows show that deviations are left less right, as a negative number the reverse; null when the rows do not agree or are too few.</summary>
    private static int? Common(Domain?[] domains, ColumnDifference difference)
    {
        var (forward, backward) = (0, 0);
        foreach (var domain in domains)
        {
            if (domain is null || domain.Readings.Count > 1 && domain.Readings[1].Cost - domain.Readings[0].Cost < Lead || TwoSided(domain.Readings[0], difference) is not { } sign)
                continue;
            forward += sign > 0 ? 1 : 0;
            backward += sign < 0 ? 1 : 0;
        }
        return (forward, backward) switch
        {
            ( >= FewestRows, 0) => forward,
            (0, >= FewestRows) => -backward,
            _ => null,
        };
    }

    private static int? TwoSided(RowReading reading, ColumnDifference difference) =>
        reading.Value(difference.Result) is { } result && result != 0 && reading.Value(difference.Left) is { } left && reading.Value(difference.Right) is { } right
            ? Sign(result, left - right)
            : null;

    private static int? OneSided(RowReading reading, ColumnDifference difference) =>
        reading.Value(difference.Result) is { } result && result != 0 && (reading.Value(difference.Left) is null) != (reading.Value(difference.Right) is null)
            ? Sign(result, (reading.Value(difference.Left) ?? 0) - (reading.Value(difference.Right) ?? 0))
            : null;

    private static int? Sign(decimal result, decimal exact) => result == exact ? 1 : result == -exact ? -1 : null;
}
