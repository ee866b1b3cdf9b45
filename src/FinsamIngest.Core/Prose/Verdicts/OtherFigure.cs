using FinsamIngest.Core.Reconciliation;

namespace FinsamIngest.Core.Prose;

/// <summary>Finds which neighbour a contradicted amount is: the same row in another column (a stale year, the budget), or another row of the same column.</summary>
internal static class OtherFigure
{
    /// <summary>Digits with which agreement with another row is hardly chance.</summary>
    private const int FewestDigits = 3;

    /// <summary>The figure that the text's amount agrees with; null when there is none.</summary>
    public static PrintedFigure? Find(FigureBook book, Claim claim, Candidate against)
    {
        if (InRow(book, claim, against) is { } own)
            return own;
        if (claim.Amount.Digits < FewestDigits || against.Divisor.Length > 0)
            return null;
        var named = book.Figures[against.Terms[0].Figure];
        PrintedFigure? found = null;
        foreach (var figure in book.FiguresOf(named.Table))
            if (figure.Column == named.Column && Agrees(claim, figure))
            {
                if (found is not null)
                    return null;
                found = figure;
            }

        return found;
    }

    /// <summary>Another column of the row that prints the amount.</summary>
    public static PrintedFigure? InRow(FigureBook book, Claim claim, Candidate against)
    {
        if (against.Divisor.Length > 0)
            return null;
        var row = against.Topic.Row;
        for (var c = 0; c < book.Tables[row.Table].Columns.Length; c++)
            if (book.FigureAt(row.Table, row.Row, c) is { } figure && Agrees(claim, figure))
                return figure;
        return null;
    }

    private static bool Agrees(Claim claim, PrintedFigure figure) =>
        Units.AreComparable(figure.Unit, claim.Amount.Unit) && figure.Value != 0 && Agreement.Of(claim.Amount, figure.Value * figure.Scale, Agreement.ToleranceOf(figure)) == Fit.Agrees;
}
