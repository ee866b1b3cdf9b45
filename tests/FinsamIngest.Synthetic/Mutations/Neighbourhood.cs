using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Mutations;

/// <summary>
/// The values that the print cannot tell from the right one: a step or two beside it, where every relation that holds with the right value, because it allows for rounding, holds as well.
/// </summary>
internal static class Neighbourhood
{
    /// <summary>A sum of a dozen rounded items is seldom further off.</summary>
    private const int MostSteps = 3;

    /// <summary>For each changed figure, by its reference, the values that are as good as the right one.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<decimal>> Of(TruthReport report, IReadOnlyList<(TruthCell Cell, decimal Right)> changed)
    {
        var values = new Dictionary<string, IReadOnlyList<decimal>>();
        foreach (var (cell, right) in changed)
        {
            var printed = cell.Printed;
            var step = new decimal(1, 0, 0, false, (byte)cell.Decimals);
            cell.Printed = right;
            var holding = report.Relations.Where(r => r.Stands && r.Cells.Contains(cell) && r.Judge().Verdict != "fails").ToList();
            var near = new List<decimal>();
            for (var k = -MostSteps; k <= MostSteps; k++)
            {
                cell.Printed = right + (k * step);
                if (holding.TrueForAll(r => r.Judge().Verdict != "fails"))
                    near.Add(right + (k * step));
            }

            cell.Printed = printed;
            values[cell.Ref] = near;
        }

        return values;
    }
}
