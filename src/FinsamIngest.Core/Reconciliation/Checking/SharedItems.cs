using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Årets resultat, intäkter, kostnader and verksamhetens resultat wherever they stand, against the income statement.</summary>
internal static class SharedItems
{
    private static readonly string[][] Families =
    [
        [Codes.Result],
        [Codes.OperatingRevenue, Codes.TotalIncome],
        [Codes.OperatingCosts, Codes.NetOperatingCosts, Codes.TotalCosts, Codes.NetCost],
        [Codes.OperatingResult],
    ];

    public static void Find(RelationSet relations, int? fiscalYear)
    {
        foreach (var family in Families)
        {
            var rows = family.SelectMany(code => relations.Book.WithCode(code)).Take(64).ToList();
            if (rows.Count > 1)
                Compare(relations, family[0], rows, fiscalYear);
        }
    }

    private static void Compare(RelationSet relations, string family, List<RowKey> rows, int? fiscalYear)
    {
        var isResult = family == Codes.Result;
        var book = relations.Book;
        var anchors = rows.Where(r => book.Tables[r.Table].Statement == Statement.IncomeStatement).ToList();
        if (anchors.Count == 0)
            anchors = [rows[0]];
        foreach (var group in rows.GroupBy(r => r.Table))
        {
            // Of several rows that could be meant, the one that agrees best.
            (RowLink Link, RowKey Anchor, int Score)? best = null;
            foreach (var row in group)
                foreach (var anchor in anchors)
                    if (anchor.Table != row.Table && RowLink.Compare(relations, anchor, row) is { } link)
                    {
                        var score = (2 * (link.Holds + link.Near)) - link.Fails;
                        if (best is null || score > best.Value.Score)
                            best = (link, anchor, score);
                    }

            if (best is not { } found || (isResult && found.Link.Sign < 0 && found.Link.Fails + found.Link.Holds == 0))
                continue;
            var proven = found.Link.Holds + found.Link.Near > 0;
            var statement = book.Tables[group.Key].Statement;
            var isMain = statement is Statement.BalanceSheet or Statement.CashFlowStatement or Statement.IncomeStatement;
            var trust = isResult && (isMain ? proven || found.Link.Fails < 2 : proven && found.Link.Holds >= found.Link.Fails) ? Trust.Certain : Trust.Likely;
            if (!proven && (!isResult || statement is Statement.ProjectBudget or Statement.ActivityCosts or Statement.Note or Statement.Other))
                continue;
            // Two results that agree in no column are not one: another year's, another part's, a column misread.
            if (!proven && !isMain && found.Link.Fails > 1 && !found.Link.IsExchanged(book))
                continue;
            // Where the columns do not agree on a sign, one figure has the wrong one; the sums say which.
            if (found.Link.IsSignUnclear && !isResult)
            {
                found.Link.RelateLoosely(relations, fiscalYear, Meaning.SameItem);
                continue;
            }

            var columns = found.Link.Pairs.ConvertAll(pair => found.Link.Relate(pair, book, fiscalYear, trust, Meaning.SameItem));
            // Results are what is left when everything is counted in.
            if (isResult || family == Codes.OperatingResult)
                columns.ForEach(relations.Add);
            else
                relations.Bridge.Add(relations, columns);
        }
    }
}
