using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables.Decoding;

/// <summary>What it is worth, in nats, that the rows of a sum add up in a column or do not.</summary>
internal static class SumEvidence
{
    /// <summary>Nats for a column that adds up exactly: a wrong reading of one figure does so about once in two hundred.</summary>
    public const double Exact = 5;

    /// <summary>Nats for a column that adds up within its rounding.</summary>
    private const double Rounded = 2.5;

    /// <summary>A sum of one row adds up by chance or by noughts more easily than one of many.</summary>
    private const double Trivial = 0.6;

    /// <summary>
    /// A column in which one row alone has an amount: printed like its total, both read alike in whatever way, so that <c>22 | 960</c> under <c>22 | 960</c>
    /// is hardly more evidence than 22 960 under 22 960.
    /// </summary>
    private const double Repeated = 0.4;

    /// <summary>Nats for a column that adds up within its rounding, its amounts so large (against the rounding) that none does so by chance.</summary>
    private const double RoundedOfLarge = 4;
    private const int Large = 500;

    /// <summary>Nats against a column that does not add up, and one whose total is left blank though its rows have amounts.</summary>
    private const double Failed = 0.5;
    private const double LeftOut = 1;

    /// <summary>A choice of readings for the rows of a sum.</summary>
    /// <param name="Gain">Nats won by it, the dearer readings already paid.</param>
    /// <param name="Reward">Nats that the sums speak for it.</param>
    /// <param name="Choices">Row and index of its reading.</param>
    internal sealed record Solution(double Gain, double Reward, List<(int Row, int Reading)> Choices);

    /// <summary>The readings as they stand, when the hypothesis holds with them in every column: then there is nothing to choose.</summary>
    /// <param name="hypothesis">Which rows may add up to which.</param>
    /// <param name="domains">The readings of the rows.</param>
    /// <param name="columns">Columns of the table.</param>
    /// <param name="mayBeBlank">A bit for each column that totals may leave out, such as deviations.</param>
    public static Solution? Standing(SumHypothesis hypothesis, IReadOnlyList<Domain?> domains, int columns, uint mayBeBlank = 0)
    {
        if (domains[hypothesis.Total] is not { } total)
            return null;
        Span<long> sums = stackalloc long[columns];
        sums.Clear();
        var filled = default(FilledColumns);
        var terms = 0;
        foreach (var (row, weight) in hypothesis.Parts)
        {
            if (row == hypothesis.Total || domains[row] is not { } domain)
                continue;
            terms++;
            Add(sums, domain.Readings[domain.Best], weight);
            filled = filled.With(domain.Readings[domain.Best]);
        }
        if (terms == 0)
            return null;
        var reward = Reward(sums, total.Readings[total.Best], terms, filled, mayBeBlank, out var failed);
        if (failed > 0 || reward <= 0)
            return null;
        var choices = new List<(int, int)>(terms + 1) { (hypothesis.Total, total.Best) };
        foreach (var (row, _) in hypothesis.Parts)
            if (row != hypothesis.Total && domains[row] is { } domain)
                choices.Add((row, domain.Best));
        return new Solution(reward, reward, choices);
    }

    /// <summary>Adds a row to the sums of its columns.</summary>
    public static void Add(Span<long> sums, RowReading reading, int weight)
    {
        var thousandths = reading.Thousandths;
        for (var c = 0; c < sums.Length; c++)
            sums[c] += weight * thousandths[c];
    }

    /// <summary>Nats for a total beside the sums of its parts.</summary>
    /// <param name="sums">The sums in thousandths, by column.</param>
    /// <param name="total">The reading of the total.</param>
    /// <param name="terms">Rows that were added.</param>
    /// <param name="filled">In which columns they have amounts.</param>
    /// <param name="mayBeBlank">A bit for each column that totals may leave out.</param>
    /// <param name="failed">Columns that do not add up.</param>
    public static double Reward(ReadOnlySpan<long> sums, RowReading total, int terms, FilledColumns filled, uint mayBeBlank, out int failed)
    {
        var reward = 0.0;
        failed = 0;
        for (var c = 0; c < sums.Length; c++)
        {
            if (total.Value(c) is not { } value)
            {
                if (sums[c] != 0 && total.Figures[c] is null && (mayBeBlank & (1u << c)) == 0)
                    reward -= LeftOut;
                continue;
            }
            var off = Math.Abs(sums[c] - total.Thousandths[c]);
            var size = Math.Abs(value) switch { 0 => 0.2, < 10 => 0.4, _ => 1.0 } * (terms < 2 ? Trivial : filled.HasSeveral(c) ? 1 : Repeated);
            if (off == 0)
                reward += Exact * size;
            else if (off <= Slack(terms) / Scale(value))
                reward += (Math.Abs(value) >= Large * terms ? RoundedOfLarge : Rounded) * size;
            else
                failed++;
        }
        return reward - Failed * failed;
    }

    /// <summary>Thousandths by which a sum of whole numbers may miss its total, each rounded.</summary>
    public static long Slack(int terms) => Math.Max(1000, 500 * (terms + 1));

    /// <summary>A figure with decimals is rounded to its last one.</summary>
    private static long Scale(decimal value) => value.Scale switch { 0 => 1, 1 => 10, 2 => 100, _ => 1000 };
}
