namespace FinsamIngest.Core.Reconciliation;

/// <summary>The income of one table: what the members pay and what comes from outside.</summary>
/// <param name="Table">Index of the table.</param>
/// <param name="Members">Rows of members' contributions.</param>
/// <param name="External">Rows of other income.</param>
/// <param name="IsComplete">Whether every row of the table is one of them or a cost.</param>
/// <param name="Total">The row that adds them up in a list of contributions; null elsewhere.</param>
internal sealed record IncomeSplit(int Table, List<RowKey> Members, List<RowKey> External, bool IsComplete, RowKey? Total)
{
    /// <summary>The rows of income in a table; null when it has none from members.</summary>
    public static IncomeSplit? Of(FigureBook book, int table)
    {
        List<RowKey> members = [], external = [];
        var contributions = 0;
        var isComplete = true;
        RowKey? total = null;
        RowSide[]? sides = null;
        for (var r = 0; r < book.Shapes[table].Length && r < 400; r++)
        {
            if (book.Shapes[table][r].Role == RowRole.Sum && contributions > 1 && !LabelText.HasWord(book.Labels[table][r], "medlem"))
                total ??= new RowKey(table, r);
            // "Nettokostnad" reads as a result, and is the cost line of a short driftredovisning.
            if (book.Shapes[table][r] is not { HasFigures: true, Role: RowRole.Item } || total is not null)
                continue;
            switch (book.Tables[table].Rows[r].Code)
            {
                // "Medlemsbidrag m.m." counts in what else there is.
                case Codes.MemberContributions when LabelText.HasWord(book.Labels[table][r], "m m"):
                    return null;
                case Codes.MemberContributions:
                    members.Add(new RowKey(table, r));
                    break;
                case Codes.ContributionState or Codes.ContributionRegion or Codes.ContributionMunicipality:
                    members.Add(new RowKey(table, r));
                    contributions++;
                    break;
                case Codes.ExternalFunding or Codes.ExternalIncome or "eu_grants" or "other_operating_income":
                    external.Add(new RowKey(table, r));
                    // "Övriga intäkter, inkl. ränta" has in it what other tables show elsewhere.
                    isComplete &= !LabelText.HasWord(book.Labels[table][r], "inkl");
                    break;
                default:
                    // In a list of contributions every further row is income from outside, deductions included.
                    if (contributions > 1)
                        external.Add(new RowKey(table, r));
                    else
                        isComplete &= (sides ??= RowSides.Of(book.Shapes[table]))[r] == RowSide.Cost;
                    break;
            }
        }

        return members.Count > 0 ? new IncomeSplit(table, members, external, isComplete, total) : null;
    }

    /// <summary>The figures of some of the rows in a year.</summary>
    public static int[] Figures(FigureBook book, List<RowKey> rows, string? period, ScenarioClass scenario) =>
        [.. rows.Select(r => book.Find(r, period, scenario)).Where(f => f >= 0)];
}
