using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tables;
using FinsamIngest.Core.Tables.Decoding;

namespace FinsamIngest.Core.Statements;

/// <summary>
/// The unit of a table that prints none, by the amounts that it repeats: a note breaks down a line of a statement, so its total stands there too, with the same
/// digits when both are in one unit and a thousandth of it when the note is in kronor and the statement in thousands.
/// </summary>
internal sealed class RepeatedAmounts
{
    /// <summary>Amounts below this meet each other by chance.</summary>
    private const decimal Least = 1000m;

    private readonly HashSet<decimal> kronor;
    private readonly HashSet<decimal> thousands;

    private RepeatedAmounts(HashSet<decimal> kronor, HashSet<decimal> thousands) => (this.kronor, this.thousands) = (kronor, thousands);

    /// <summary>The amounts of the tables that print kronor or thousands of them.</summary>
    public static RepeatedAmounts Of(IEnumerable<ReadTable> tables)
    {
        var (kronor, thousands) = (new HashSet<decimal>(), new HashSet<decimal>());
        foreach (var table in tables)
        {
            var printed = TableUnit.FromCaptions(table.Region.Captions.AsEnumerable().Reverse(), [])?.Unit;
            if (printed is Unit.Kr or Unit.Tkr)
                (printed == Unit.Kr ? kronor : thousands).UnionWith(Amounts(table.Rows).Where(amount => amount >= (printed == Unit.Kr ? Least : 1)));
        }
        return new RepeatedAmounts(kronor, thousands);
    }

    /// <summary>The unit that more of the amounts speak for; null when none is repeated or as many speak for either.</summary>
    public TableUnit? UnitOf(IReadOnlyList<DecodedRow> rows)
    {
        var (inKronor, inThousands) = (0, 0);
        foreach (var amount in Amounts(rows).Where(amount => amount >= Least).ToHashSet())
        {
            inThousands += thousands.Contains(amount) ? 1 : 0;
            inKronor += kronor.Contains(amount) || amount >= 100 * Least && IsThousandfold(amount) ? 1 : 0;
        }
        return inKronor == inThousands ? null : new TableUnit(inKronor > inThousands ? Unit.Kr : Unit.Tkr, null, UnitBasis.CrossTable);
    }

    private bool IsThousandfold(decimal amount) => thousands.Contains(Math.Round(amount / 1000m, MidpointRounding.AwayFromZero));

    private static IEnumerable<decimal> Amounts(IEnumerable<DecodedRow> rows) =>
        rows.SelectMany(row => row.Reading?.Figures ?? []).Where(figure => figure?.Value is { Scale: 0 }).Select(figure => Math.Abs(figure!.Value.Value!.Value));
}
