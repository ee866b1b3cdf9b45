using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Roll-forwards down the rows of a table: an opening row, what came and went, and a closing row ("Ingående eget kapital", "Årets resultat", "Utgående eget
/// kapital"; "Ingående anskaffningsvärde", "Årets inköp", "Utgående anskaffningsvärde"). Believed where it holds in at least as many columns as it fails. What one year closes with
/// the next opens with, and what several of them close with comes to the row below them ("Redovisat värde").
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
            var closings = new List<int>();
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
                    if (Relate(relations, t, opening, r))
                    {
                        closings.Add(r);
                        RelateYears(relations, t, opening, r);
                    }

                    opening = -1;
                }
                else if (opening < 0 && closings.Count > 1)
                {
                    RelateClosings(relations, t, closings, r);
                    closings.Clear();
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

    private static bool Relate(RelationSet relations, int t, int opening, int closing)
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
            found.Add(new Relation(CheckType.RollForward, lhs.Index, [.. terms], Trust.Certain, Meaning.Sum));
        }

        var holds = found.Where(r => !relations.Test(r).Fails).ToList();
        if (holds.Count == 0 || 2 * holds.Count < found.Count)
            return false;
        foreach (var relation in found)
        {
            relation.Trust = holds.Exists(r => r.Terms.Length > 1) ? Trust.Certain : Trust.Likely;
            relations.Add(relation);
        }

        return true;
    }

    /// <summary>The opening of a year is the closing of the year before.</summary>
    private static void RelateYears(RelationSet relations, int t, int opening, int closing)
    {
        var book = relations.Book;
        foreach (var column in book.Tables[t].Columns)
            if (ScenarioClasses.Of(column.Scenario) == ScenarioClass.Outcome
                && book.Find(new RowKey(t, opening), column.Period, ScenarioClass.Outcome) is >= 0 and var first
                && book.Find(new RowKey(t, closing), Years.Before(column.Period), ScenarioClass.Outcome) is >= 0 and var last && Units.AreComparable(book.Figures[first].Unit, book.Figures[last].Unit))
                relations.Add(new Relation(CheckType.RollForward, first, [new(last, 1)], Trust.Likely, Meaning.Opening));
    }

    /// <summary>The row below several roll-forwards as what they come to: costs less depreciation, which is printed with either sign. Believed where it holds in as many columns as it fails.</summary>
    private static void RelateClosings(RelationSet relations, int t, List<int> closings, int total)
    {
        var book = relations.Book;
        List<Relation> best = [];
        var most = 0;
        foreach (var sign in new[] { 1m, -1m })
        {
            var found = new List<Relation>();
            for (var c = 0; c < book.Tables[t].Columns.Length; c++)
            {
                if (ScenarioClasses.Of(book.Tables[t].Columns[c].Scenario) == ScenarioClass.Derived || book.FigureAt(t, total, c) is not { } lhs)
                    continue;
                Term[] terms = [.. closings.Select((row, i) => (Figure: book.FigureAt(t, row, c), Weight: i == 0 ? 1 : sign)).Where(part => part.Figure is { } figure && Units.AreComparable(figure.Unit, lhs.Unit)).Select(part => new Term(part.Figure!.Index, part.Weight))];
                if (terms.Length > 1)
                    found.Add(new Relation(CheckType.VerticalSum, lhs.Index, terms, Trust.Certain, Meaning.Sum));
            }

            var holds = found.Count(relation => book.Figures[relation.Lhs].Value != 0 && !relations.Test(relation).Fails);
            if (holds > most && 2 * holds >= found.Count)
                (best, most) = (found, holds);
        }

        best.ForEach(relations.Add);
    }
}
