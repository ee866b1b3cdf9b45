using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Printed shares: soliditet, per cent of a total or of a budget, columns of quotas, and the members' legal shares.</summary>
internal static class Shares
{
    public static void Find(RelationSet relations)
    {
        EquityRatios(relations);
        for (var t = 0; t < relations.Book.Tables.Length; t++)
        {
            ShareRows.Find(relations, t);
            ShareColumns.Find(relations, t);
            Contributions(relations, t);
        }
    }

    private static void EquityRatios(RelationSet relations)
    {
        var book = relations.Book;
        foreach (var ratio in book.WithCode(Codes.EquityRatio))
        {
            foreach (var sheet in BalanceLines.Of(book))
            {
                var found = new List<Relation>();
                foreach (var column in book.Tables[ratio.Table].Columns)
                {
                    if (column.Period is not { } period || book.Find(ratio, period, ScenarioClasses.Of(column.Scenario)) is not (>= 0 and var lhs) || book.Figures[lhs].Unit != Unit.Percent)
                        continue;
                    var equity = sheet.Equity(period);
                    var whole = sheet.Figure(period, Codes.TotalAssets) is >= 0 and var assets ? assets : sheet.Figure(period, Codes.TotalEquityAndLiabilities);
                    if (equity.Length > 0 && whole >= 0)
                        found.Add(new Relation(CheckType.Ratio, lhs, [.. equity.Select(f => new Term(f, 1))], Trust.Likely, Meaning.Share) { Denominator = [new(whole, 1)] });
                }

                AddAll(relations, found);
            }
        }
    }

    /// <summary>The state pays half, the region and the municipalities a quarter each (lag 2003:1210); exceptions exist, so a lone failure says little.</summary>
    private static void Contributions(RelationSet relations, int t)
    {
        var book = relations.Book;
        if (IncomeSplit.Of(book, t) is not { } split)
            return;
        List<RowKey> With(string code) => [.. split.Members.Where(m => book.Tables[t].Rows[m.Row].Code == code)];
        var (state, region, municipalities) = (With(Codes.ContributionState), With(Codes.ContributionRegion), With(Codes.ContributionMunicipality));
        if (state.Count != 1 || region.Count != 1 || municipalities.Count == 0)
            return;
        for (var c = 0; c < book.Tables[t].Columns.Length; c++)
        {
            int In(RowKey key) => book.At(t, key.Row, c);
            var local = municipalities.Select(In).Where(f => f >= 0).ToArray();
            if (local.Length == 0)
                continue;
            if (In(state[0]) is >= 0 and var s && In(region[0]) is >= 0 and var r)
                AddIfHeld(relations, new Relation(CheckType.Ratio, s, [new(r, 1), .. local.Select(f => new Term(f, 1))], Trust.Weak, Meaning.Contributions));
            if (In(region[0]) is >= 0 and var lhs)
                AddIfHeld(relations, new Relation(CheckType.Ratio, lhs, [.. local.Select(f => new Term(f, 1))], Trust.Weak, Meaning.Contributions));
        }
    }

    private static void AddIfHeld(RelationSet relations, Relation relation)
    {
        if (!relations.Test(relation).Fails)
            relations.Add(relation);
    }

    /// <summary>Adds shares of one kind; several that hold prove the rest.</summary>
    public static void AddAll(RelationSet relations, List<Relation> found)
    {
        var fails = found.Count(r => relations.Test(r).Fails);
        foreach (var relation in found)
        {
            relation.Trust = found.Count - fails > 0 && found.Count - fails >= fails ? Trust.Certain : Trust.Likely;
            relations.Add(relation);
        }
    }
}
