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
                var sign = Sign(book, assets, funding);
                for (var c = 0; c < book.Tables[assets.Table].Columns.Length; c++)
                    if (book.At(assets.Table, assets.Row, c) is >= 0 and var lhs && book.At(funding.Table, funding.Row, c) is >= 0 and var rhs)
                        relations.Add(new Relation(CheckType.Balance, lhs, [new(rhs, sign)], Trust.Certain, Meaning.Balance));
            }
    }

    /// <summary>
    /// −1 where credit balances are printed negative, as ledgers print them: the two sides are each other's opposite in every column, and in two at least. In one column
    /// alone it is a slip.
    /// </summary>
    private static int Sign(FigureBook book, RowKey assets, RowKey funding)
    {
        var opposite = 0;
        for (var c = 0; c < book.Tables[assets.Table].Columns.Length; c++)
        {
            if (book.At(assets.Table, assets.Row, c) is not (>= 0 and var lhs) || book.At(funding.Table, funding.Row, c) is not (>= 0 and var rhs) || book.Figures[lhs].Value == 0)
                continue;
            if (book.Figures[lhs].Value != -book.Figures[rhs].Value)
                return 1;
            opposite++;
        }

        return opposite > 1 ? -1 : 1;
    }
}
