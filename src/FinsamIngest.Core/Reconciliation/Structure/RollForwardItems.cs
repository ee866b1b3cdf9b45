using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Results that are a step of a roll-forward: in changes in equity (<c>Ingående balans | Överföring | Årets resultat | Utgående balans</c>) årets resultat is what came, and no sum
/// of the rows above it. That opening and all steps make the closing tells it from a result that the rows above add up to.
/// </summary>
internal static class RollForwardItems
{
    /// <summary>The roles of a table's rows, such results as items.</summary>
    /// <param name="statement">The table's kind; in the main statements a result is one.</param>
    /// <param name="shapes">Its rows, changed in place.</param>
    /// <param name="labels">Their normalised labels.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="at">The value of a row in a column; null for none.</param>
    public static void Mark(Statement statement, RowShape[] shapes, string[] labels, int columns, Func<int, int, decimal?> at)
    {
        if (statement is not (Statement.Note or Statement.Other))
            return;
        for (var (r, opening) = (0, -1); r < shapes.Length; r++)
        {
            if (!shapes[r].HasFigures)
                continue;
            if (RollForwardRows.IsOpening(labels[r]))
                opening = r;
            else if (opening >= 0 && RollForwardRows.IsClosing(labels[r]))
            {
                if (Holds(opening, r))
                    for (var step = opening + 1; step < r; step++)
                        if (shapes[step].Role == RowRole.Result)
                            shapes[step] = shapes[step] with { Role = RowRole.Item };
                opening = -1;
            }
        }

        bool Holds(int first, int last) =>
            Enumerable.Range(0, columns).Count(c => at(last, c) is { } closing && Enumerable.Range(first, last - first).Sum(r => at(r, c) ?? 0) == closing) * 2 > Enumerable.Range(0, columns).Count(c => at(last, c) is not null);
    }
}
