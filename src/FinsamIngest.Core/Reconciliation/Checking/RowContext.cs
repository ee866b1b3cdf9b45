using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>What a row is about: its label, or for a bare "Summa" the heading it closes.</summary>
internal static class RowContext
{
    public static string Of(FigureBook book, RowKey key)
    {
        var label = LabelText.Subject(book.Labels[key.Table][key.Row]);
        if (label.Length > 0)
            return label;
        for (var r = key.Row - 1; r >= 0 && r >= key.Row - 60; r--)
            if (book.Shapes[key.Table][r].Role == RowRole.Header && (r == 0 || book.Shapes[key.Table][r - 1].Role != RowRole.Header || book.Labels[key.Table][r].Length > 3))
            {
                // The outermost of consecutive headings names the list.
                var first = r;
                while (first > 0 && book.Shapes[key.Table][first - 1].Role == RowRole.Header)
                    first--;
                return book.Labels[key.Table][first];
            }

        return TitleWords(book.Tables[key.Table]);
    }

    /// <summary>The similarity of two rows by what they are about.</summary>
    public static double Similarity(FigureBook book, RowKey a, RowKey b) => LabelText.Similarity(Of(book, a), Of(book, b));

    /// <summary>The title without "Not 4." and chapter numbers.</summary>
    public static string TitleWords(ReportTable table)
    {
        var text = LabelText.Normalise(table.Title ?? "");
        if (text.StartsWith("not ", StringComparison.Ordinal))
            text = text[4..];
        return text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ');
    }
}
