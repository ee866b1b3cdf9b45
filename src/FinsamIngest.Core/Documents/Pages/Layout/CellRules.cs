using System.Collections.Immutable;

namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>
/// The vertical rules of a page as edges of cells. Serves ruled tables, as word processors draw them, whose columns are so narrow that the figures of two cells stand a
/// thousands blank apart: the rule between them says what the gap does not.
/// </summary>
internal sealed class CellRules
{
    /// <summary>How far words may reach over a rule beside them, in ems: a cell's contents touch its edge where the column is too narrow.</summary>
    private const float Reach = 0.15f;

    /// <summary>Height above the baseline at which a rule has to pass a line, in ems: the middle of a digit.</summary>
    private const float Middle = 0.35f;

    /// <summary>Rules of a page that are looked at; a drawing has more, and no cells.</summary>
    private const int MostRules = 5000;

    private readonly Ruling[] vertical;

    public CellRules(ImmutableArray<Ruling> rulings)
    {
        vertical = [.. rulings.Where(rule => !rule.IsHorizontal)];
        if (vertical.Length > MostRules)
            vertical = [];
        Array.Sort(vertical, static (a, b) => a.X0.CompareTo(b.X0));
    }

    /// <summary>Marks the words of a row that a rule parts from the word before them.</summary>
    public void Mark(TextRow row)
    {
        if (vertical.Length == 0 || row.Runs.Count < 2)
            return;
        float y = row.Baseline - Middle * row.Size;
        var passing = Array.FindAll(vertical, rule => rule.Y0 <= y && rule.Y1 >= y);
        int next = 0;
        for (int i = 1; i < row.Runs.Count && next < passing.Length; i++)
        {
            var (before, run) = (row.Runs[i - 1], row.Runs[i]);
            float from = before.X1 - Reach * before.Size, to = run.X0 + Reach * run.Size;
            while (next < passing.Length && Centre(passing[next]) < from)
                next++;
            run.AfterRule = next < passing.Length && Centre(passing[next]) <= to;
        }
    }

    private static float Centre(in Ruling rule) => (rule.X0 + rule.X1) / 2;
}
