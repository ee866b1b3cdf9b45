using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>What a message calls a row.</summary>
internal static class RowCaption
{
    /// <summary>The row's label; "Summa" alone says what it sums.</summary>
    public static string Of(FigureBook book, PrintedFigure figure, Language language)
    {
        var table = book.Tables[figure.Table];
        var label = Wording.Label(table.Rows[figure.Row]);
        if (Reconciliation.LabelText.Subject(book.Labels[figure.Table][figure.Row]).Length > 0)
            return label;
        for (var r = figure.Row - 1; r >= 0; r--)
            if (!book.Shapes[figure.Table][r].HasFigures && table.Rows[r].Label.Any(char.IsLetter))
                return $"{label} {Wording.Label(table.Rows[r])}";
            else if (table.Rows[r].Kind is RowKind.Total or RowKind.Subtotal)
                break;
        return language == Language.Swedish ? label : $"“{label}”";
    }
}
