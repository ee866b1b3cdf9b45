using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Summa tillgångar = summa eget kapital, avsättningar och skulder, in every column of a balance sheet.</summary>
internal static class BalanceIdentity
{
    public static void Find(RelationSet relations)
    {
        var book = relations.Book;
        foreach (var assets in book.WithCode(Codes.TotalAssets))
            foreach (var funding in book.WithCode(Codes.TotalEquityAndLiabilities))
            {
                if (assets.Table != funding.Table)
                    continue;
                for (var c = 0; c < book.Tables[assets.Table].Columns.Length; c++)
                    if (book.At(assets.Table, assets.Row, c) is >= 0 and var lhs && book.At(funding.Table, funding.Row, c) is >= 0 and var rhs)
                        relations.Add(new Relation(CheckType.Balance, lhs, [new(rhs, 1)], Trust.Certain, Meaning.Balance));
            }
    }
}
