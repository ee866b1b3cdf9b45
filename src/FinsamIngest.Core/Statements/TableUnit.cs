using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Statements;

/// <summary>The unit of a table's amounts and what it was taken from.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Printed">The words that say so; null when inferred.</param>
/// <param name="Basis">Printed at the table, said once for the document, or inferred.</param>
internal sealed record TableUnit(Unit Unit, string? Printed, UnitBasis Basis)
{
    /// <summary>
    /// Largest amount that is read as thousands of kronor when no unit is printed: a coordination association turns over 2–60 million kronor,
    /// a large municipality ten thousand million; above this the table must be in whole kronor.
    /// </summary>
    private const decimal MostThousands = 100_000_000m;

    /// <summary>Amounts of a table in whole kronor that shows no larger ones are rare: a member's fee is tens of thousands.</summary>
    public const decimal FewestKronor = 30_000m;

    /// <summary>An amount that no table of a coordination association in thousands shows: a thousand million kronor.</summary>
    public const decimal CertainlyKronor = 1_000_000m;

    /// <summary>The unit that the captions (nearest first) or the row labels print; null when they print none.</summary>
    public static TableUnit? FromCaptions(IEnumerable<string> captions, IReadOnlyList<string> labels)
    {
        TableUnit? ofRates = null;
        foreach (var caption in captions)
        {
            if (UnitWords.FindMoney(caption) is not { } mention)
                continue;
            var printed = new TableUnit(mention.Unit, Phrase(caption, mention), UnitBasis.Printed);
            // "Kronor per invånare" over one column says nothing of the amounts beside it.
            if (!ColumnUnits.IsRate(caption.AsSpan(mention.End)))
                return printed;
            ofRates ??= printed;
        }

        if (ofRates is not null)
            return ofRates;
        Unit? common = null;
        string? phrase = null;
        var with = 0;
        foreach (var label in labels)
        {
            if (UnitWords.FindMoney(label) is not { } mention)
                continue;
            if (common is not null && common != mention.Unit)
                return null;
            common = mention.Unit;
            phrase ??= label.Substring(mention.Start, mention.Length);
            with++;
        }
        return common is { } unit && with * 2 >= labels.Count ? new TableUnit(unit, phrase, UnitBasis.Printed) : null;
    }

    /// <summary>The unit of an unlabelled table: that of the document, unless the size of the amounts forbids it.</summary>
    public static TableUnit Inferred(Unit? document, decimal largest)
    {
        var unit = document ?? (largest >= FewestKronor ? Unit.Kr : Unit.Tkr);
        if (unit is Unit.Tkr && largest >= MostThousands || unit is Unit.Mnkr && largest >= 100_000m)
            unit = Unit.Kr;
        return new TableUnit(unit, null, UnitBasis.Document);
    }

    /// <summary>The unit with the words around it that belong to it: <c>Belopp i t.kr</c>, <c>(TSEK)</c>.</summary>
    private static string Phrase(string caption, UnitMention mention)
    {
        var from = caption.LastIndexOf("elopp", mention.Start, StringComparison.Ordinal);
        return from > 0 && mention.Start - from < 24 ? caption[(from - 1)..mention.End] : caption.Substring(mention.Start, mention.Length);
    }

    /// <summary>Kronor for one of the unit; null when it is not money.</summary>
    public static decimal? Kronor(Unit unit) => unit switch
    {
        Unit.Kr => 1m,
        Unit.Tkr => 1_000m,
        Unit.Mnkr => 1_000_000m,
        _ => null,
    };
}
