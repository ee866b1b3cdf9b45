namespace FinsamIngest.Core.Reconciliation;

/// <summary>Sides of rows: from their own label, else from the heading that they stand under.</summary>
internal static class RowSides
{
    /// <summary>The side that a normalised label names; unknown when it names both or none.</summary>
    public static RowSide Of(string normalised)
    {
        var cost = normalised.Contains("kostnad", StringComparison.Ordinal) || normalised.Contains("avskrivning", StringComparison.Ordinal)
            || normalised.Contains("nedskrivning", StringComparison.Ordinal) || normalised.Contains("utgift", StringComparison.Ordinal);
        var income = normalised.Contains("intäkt", StringComparison.Ordinal) || normalised.Contains("inkomst", StringComparison.Ordinal)
            || normalised.Contains("bidrag", StringComparison.Ordinal) || normalised.Contains("finansiering", StringComparison.Ordinal)
            || normalised.StartsWith("medel från", StringComparison.Ordinal);
        // "Nettokostnader" and "projektkostnader finansierade av kommun" keep the side of their last word pair: cost wins only alone.
        return (income, cost) switch
        {
            (true, false) => RowSide.Income,
            (false, true) => RowSide.Cost,
            _ => RowSide.Unknown,
        };
    }

    /// <summary>The side of every row; a heading's side holds until the next heading that names one, or a result.</summary>
    public static RowSide[] Of(IReadOnlyList<RowShape> rows)
    {
        var sides = new RowSide[rows.Count];
        var section = RowSide.Unknown;
        for (var i = 0; i < rows.Count; i++)
        {
            var own = Of(LabelText.Normalise(rows[i].Label));
            if (rows[i].Role == RowRole.Header)
            {
                if (own != RowSide.Unknown || rows[i].Level <= 1)
                    section = own != RowSide.Unknown ? own : section;
                sides[i] = section;
                continue;
            }

            // Under a heading "Kostnader" every row is a cost, whatever its words say ("Projektkostnader finansierade av kommun" under Intäkter).
            sides[i] = section != RowSide.Unknown && rows[i].Role == RowRole.Item ? section : own != RowSide.Unknown ? own : section;
            if (rows[i].Role == RowRole.Result)
            {
                sides[i] = own == RowSide.Cost ? RowSide.Cost : RowSide.Unknown;
                section = RowSide.Unknown;
            }
        }

        return sides;
    }
}
