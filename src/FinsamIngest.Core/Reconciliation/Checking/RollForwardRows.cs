using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Roll-forwards down the rows of a table: an opening row, what came and went, and a closing row ("Ingående eget kapital", "Årets resultat", "Utgående eget
/// kapital"; "Ingående anskaffningsvärde", "Årets inköp", "Utgående anskaffningsvärde"). Believed where it holds in at least as many columns as it fails.
/// </summary>
internal static class RollForwardRows
{
    /// <summary>Rows between opening and closing: the longest notes on fixed assets have under ten.</summary>
    private const int MostRows = 20;

    /// <summary>Whether a normalised label says that the row closes a roll-forward.</summary>
    public static bool IsClosing(string label) =>
        label.StartsWith("utgående ", StringComparison.Ordinal) || label.StartsWith("ub ", StringComparison.Ordinal) || label is "ub"
        || label.Contains("vid årets slut", StringComparison.Ordinal) || label.Contains("vid årets utgång", StringComparison.Ordinal) || label.Contains("vid periodens slut", StringComparison.Ordinal);

    public static void Find(RelationSet relations)
    {
        var book = relations.Book;
        for (var t = 0; t < book.Tables.Length; t++)
        {
            var opening = -1;
            for (var r = 0; r < book.Shapes[t].Length; r++)
            {
                if (!book.Shapes[t][r].HasFigures)
                    continue;
                if (IsOpening(book.Labels[t][r]))
                {
                    opening = r;
                }
                else if (opening >= 0 && IsClosing(book.Labels[t][r]))
                {
                    Relate(relations, t, opening, r);
                    opening = -1;
                }
                else if (r - opening > MostRows)
                {
                    opening = -1;
                }
            }
        }
    }

    /// <summary>Whether a normalised label says that the row opens a roll-forward.</summary>
    public static bool IsOpening(string label) =>
        label.StartsWith("ingående ", StringComparison.Ordinal) || label.StartsWith("ib ", StringComparison.Ordinal) || label is "ib"
        || label.Contains("vid årets början", StringComparison.Ordinal) || label.Contains("vid årets ingång", StringComparison.Ordinal) || label.Contains("vid periodens början", StringComparison.Ordinal);

    private static void Relate(RelationSet relations, int t, int opening, int closing)
    {
        var book = relations.Book;
        var found = new List<Relation>();
        for (var c = 0; c < book.Tables[t].Columns.Length; c++)
        {
            if (ScenarioClasses.Of(book.Tables[t].Columns[c].Scenario) == ScenarioClass.Derived
                || book.FigureAt(t, closing, c) is not { } lhs || book.FigureAt(t, opening, c) is not { } first || !Units.AreComparable(lhs.Unit, first.Unit))
                continue;
            var terms = new List<Term>();
            for (var r = opening; r < closing; r++)
                if (book.Shapes[t][r].Role is RowRole.Item or RowRole.Result || r == opening)
                    if (book.FigureAt(t, r, c) is { } part && Units.AreComparable(part.Unit, lhs.Unit))
                        terms.Add(new Term(part.Index, 1));
            // Nothing came or went in a year: the opening stands alone, and is the closing.
            if (terms.Count > 1 || closing - opening > 1)
                found.Add(new Relation(CheckType.RollForward, lhs.Index, [.. terms], Trust.Certain, Meaning.Sum));
        }

        var holds = found.Where(r => !relations.Test(r).Fails).ToList();
        if (holds.Count == 0 || 2 * holds.Count < found.Count)
            return;
        foreach (var relation in found)
        {
            relation.Trust = holds.Exists(r => r.Terms.Length > 1) ? Trust.Certain : Trust.Likely;
            relations.Add(relation);
        }
    }
}
