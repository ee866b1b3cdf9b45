using System.Globalization;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Mutations;

/// <summary>
/// How much the print tells about an error: other figures that a change as small (sign, one digit, two digits swapped, a copied neighbour) would
/// put right as well. Where there are such rivals nobody can know which figure is wrong, and blaming another one is no mistake.
/// </summary>
internal static class Rivals
{
    /// <summary>Other cells whose small change mends everything that is broken and breaks nothing; and other values of the cell itself that do.</summary>
    public static (int Cells, int Values) Count(TruthReport report, TruthCell blamed, decimal right, IReadOnlyCollection<string> broken)
    {
        if (broken.Count == 0)
            return (0, 0);
        var mend = report.Relations.Where(r => broken.Contains(r.Id)).ToList();
        var suspects = mend.Select(r => r.Cells.ToHashSet()).Aggregate((a, b) => [.. a.Intersect(b)]);
        var cells = 0;
        var values = 0;
        foreach (var cell in suspects.Where(c => c.Stands))
        {
            var holding = report.Relations.Where(r => r.Stands && !broken.Contains(r.Id) && r.Cells.Contains(cell) && r.Judge().Verdict != "fails").ToList();
            var printed = cell.Printed;
            var count = 0;
            foreach (var value in Changes(cell, mend[0]).Distinct().Where(v => v != printed && (cell != blamed || v != right)))
            {
                cell.Printed = value;
                if (mend.All(r => r.Judge().Verdict != "fails") && holding.All(r => r.Judge().Verdict != "fails"))
                    count++;
            }
            cell.Printed = printed;
            if (cell == blamed)
                values = count;
            else if (count > 0)
                cells++;
        }
        return (cells, values);
    }

    private static IEnumerable<decimal> Changes(TruthCell cell, TruthRelation relation)
    {
        var printed = cell.Printed!.Value;
        var step = new decimal(1, 0, 0, false, (byte)cell.Decimals);
        yield return -printed;
        var digits = Math.Abs(printed / step).ToString("F0", CultureInfo.InvariantCulture);
        for (var at = 0; at < digits.Length; at++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
                yield return Math.Sign(printed) * decimal.Parse(digits[..at] + digit + digits[(at + 1)..], CultureInfo.InvariantCulture) * step;
            if (at + 1 < digits.Length)
                yield return Math.Sign(printed) * decimal.Parse(digits[..at] + digits[at + 1] + digits[at] + digits[(at + 2)..], CultureInfo.InvariantCulture) * step;
        }
        // A figure that repeats its neighbour may have to be anything.
        if (cell.Row.Cells.Values.Any(c => c != cell && c.Printed == printed && c.Column.Scenario == cell.Column.Scenario) && relation.Denominator is null)
        {
            var weight = relation.Lhs == cell ? 1 : -relation.Terms.Where(t => t.Cell == cell).Sum(t => t.Weight);
            if (weight != 0)
            {
                var (_, difference) = relation.Judge();
                var coarsest = relation.Cells.Max(c => c.Factor);
                yield return Math.Round(printed - (difference * coarsest / cell.Factor / weight), cell.Decimals);
            }
        }
    }
}
