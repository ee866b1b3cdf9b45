using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>What a row is about: its label, or for a bare "Summa" the heading it closes.</summary>
internal static class RowContext
{
    public static string Of(RelationSet relations, RowKey key)
    {
        if (!relations.Contexts.TryGetValue(key, out var context))
            relations.Contexts[key] = context = Find(relations, key);
        return context;
    }

    private static string Find(RelationSet relations, RowKey key)
    {
        var book = relations.Book;
        var label = LabelText.Subject(book.Labels[key.Table][key.Row]);
        if (label.Length > 0)
            return label;
        // A sum over several headed groups is about the heading above its first part.
        var from = relations.FirstParts.GetValueOrDefault(key, key.Row);
        for (var r = from - 1; r >= 0 && r >= from - 60; r--)
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
    public static double Similarity(RelationSet relations, RowKey a, RowKey b) => LabelText.Similarity(Of(relations, a), Of(relations, b));

    /// <summary>The title without "Not 4." and chapter numbers.</summary>
    public static string TitleWords(ReportTable table)
    {
        var text = LabelText.Normalise(table.Title ?? "");
        if (text.StartsWith("not ", StringComparison.Ordinal))
            text = text[4..];
        return text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ');
    }
}
