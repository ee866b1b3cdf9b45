namespace FinsamIngest.Core.Reconciliation;

/// <summary>Sides of rows: from their own label, else from the heading that they stand under.</summary>
internal static class RowSides
{
    /// <summary>The side that a normalised label names; unknown when it names both or none.</summary>
    public static RowSide Of(string normalised)
    {
        var cost = normalised.Contains("kostnad", StringComparison.Ordinal) || normalised.Contains("avskrivning", StringComparison.Ordinal)
            || normalised.Contains("nedskrivning", StringComparison.Ordinal) || normalised.Contains("utgift", StringComparison.Ordinal) || normalised.Contains("använda medel", StringComparison.Ordinal);
        var income = normalised.Contains("intäkt", StringComparison.Ordinal) || normalised.Contains("inkomst", StringComparison.Ordinal)
            || normalised.Contains("bidrag", StringComparison.Ordinal) || normalised.Contains("finansiering", StringComparison.Ordinal)
            || normalised.StartsWith("medel från", StringComparison.Ordinal) || normalised.Contains("tillförda medel", StringComparison.Ordinal) || normalised.StartsWith("ersättning för", StringComparison.Ordinal);
        // "Ersättning för höga sjuklönekostnader" is paid to the association.
        cost &= !normalised.StartsWith("ersättning för", StringComparison.Ordinal);
        // "Nettokostnader" and "projektkostnader finansierade av kommun" keep the side of their last word pair: cost wins only alone.
        return (income, cost) switch
        {
            (true, false) => RowSide.Income,
            (false, true) => RowSide.Cost,
            _ => RowSide.Unknown,
        };
    }

    /// <summary>The side of every row; a heading's side holds until the next heading that names one, the sum that closes its section, or a result.</summary>
    public static RowSide[] Of(IReadOnlyList<RowShape> rows)
    {
        var sides = new RowSide[rows.Count];
        var section = RowSide.Unknown;
        var (heading, isNamed, incomesAreSummed, isIncomes) = ("", false, false, false);
        for (var i = 0; i < rows.Count; i++)
        {
            var text = LabelText.Normalise(rows[i].Label);
            var own = Of(text);
            if (IsFinancial(text))
            {
                sides[i] = text.Contains("poster", StringComparison.Ordinal) ? RowSide.Unknown : own;
                continue;
            }

            if (rows[i].Role == RowRole.Header)
            {
                // What comes after the sum of the incomes are costs, whatever their groups are called.
                if (own != RowSide.Unknown || incomesAreSummed)
                    (section, heading, isNamed, incomesAreSummed) = (own != RowSide.Unknown ? own : RowSide.Cost, text, own != RowSide.Unknown, false);
                isIncomes = own == RowSide.Income && LabelText.Subject(text) is var named && (named.EndsWith("intäkter", StringComparison.Ordinal) || named.EndsWith("inkomster", StringComparison.Ordinal));
                sides[i] = section;
                continue;
            }

            // Under a heading "Kostnader" every row is a cost, whatever its words say ("Projektkostnader finansierade av kommun" under Intäkter).
            sides[i] = section != RowSide.Unknown && rows[i].Role == RowRole.Item && (isNamed || own == RowSide.Unknown) ? section : own != RowSide.Unknown ? own : section;
            if (rows[i].Role == RowRole.Result)
            {
                sides[i] = own == RowSide.Cost ? RowSide.Cost : RowSide.Unknown;
                section = RowSide.Unknown;
                incomesAreSummed = false;
            }
            else if (rows[i].Role == RowRole.Sum)
            {
                Name(rows, sides, i, own);
                // A bare "Summa" right under the heading "Intäkter", with no group between them, is their sum.
                incomesAreSummed |= own == RowSide.Income || (isIncomes && LabelText.Subject(text).Length == 0);
                if (own == section && Closes(LabelText.Subject(text), heading))
                    section = RowSide.Unknown;
            }
        }

        return sides;
    }

    /// <summary>Whether a sum is that of its whole section ("Summa kostnader" under "Verksamhetens kostnader"), so that "Ränteintäkter" below it is no cost; not one of a group in it.</summary>
    private static bool Closes(string subject, string heading) =>
        subject is "kostnader" or "intäkter" || (subject.Length > 0 && (subject == heading || heading.EndsWith(" " + subject, StringComparison.Ordinal) || subject.EndsWith(" " + heading, StringComparison.Ordinal)));

    /// <summary>
    /// Financial items stand between the sections, whatever heading comes before them; one without a figure is no heading, and "finansiella intäkter
    /// och kostnader" is a net with its own sign.
    /// </summary>
    public static bool IsFinancial(string text) =>
        text.StartsWith("finansiell", StringComparison.Ordinal) || text.Contains(" finansiella poster", StringComparison.Ordinal)
        || text.StartsWith("finansnetto", StringComparison.Ordinal) || text.StartsWith("räntenetto", StringComparison.Ordinal);

    /// <summary>Items without a heading are of the side that the sum under them names ("Försäljning av tjänster" above "Summa intäkter").</summary>
    private static void Name(IReadOnlyList<RowShape> rows, RowSide[] sides, int sum, RowSide side)
    {
        for (var i = sum - 1; side != RowSide.Unknown && i >= 0 && rows[i].Role is RowRole.Item or RowRole.Memo; i--)
            if (sides[i] == RowSide.Unknown && rows[i].Role == RowRole.Item && !IsFinancial(LabelText.Normalise(rows[i].Label)))
                sides[i] = side;
    }
}
