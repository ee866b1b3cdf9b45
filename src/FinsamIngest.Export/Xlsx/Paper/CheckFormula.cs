using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Export.Xlsx.Paper;

/// <summary>The right side of a check as a formula over the cells of the working paper, with the value that it has.</summary>
/// <param name="Text">Without <c>=</c>.</param>
/// <param name="Value">In the unit of the left side.</param>
internal sealed record CheckFormula(string Text, decimal Value)
{
    /// <summary>From this many cells in a run on, a range is easier to follow than a list.</summary>
    private const int MinRange = 3;

    private const int Decimals = 6;

    /// <summary>The formula for a sheet; null when a term is not in the paper (running text, another document) or there are none.</summary>
    public static CheckFormula? Of(Check check, PaperPlan plan, string sheet)
    {
        if (check.Terms.IsEmpty || plan.Find(check.Lhs) is not { } lhs)
            return null;
        if (Sum(check.Terms, plan, sheet, check.Denominator is null ? lhs.Unit : null) is not { } sum)
            return null;
        if (check.Denominator is not { } denominator)
            return sum;
        if (Sum(denominator, plan, sheet, null) is not { } divisor || divisor.Value == 0)
            return null;
        return new CheckFormula(
            string.Create(CultureInfo.InvariantCulture, $"ROUND(100*({sum.Text})/({divisor.Text}),{Decimals})"),
            Math.Round(100 * sum.Value / divisor.Value, Decimals));
    }

    // Money is converted to the unit; to kronor without one, where only the proportion matters.
    private static CheckFormula? Sum(ImmutableArray<CheckTerm> terms, PaperPlan plan, string sheet, Unit? unit)
    {
        var placed = new List<(PlacedCell Cell, decimal Weight)>(terms.Length);
        foreach (var term in terms)
        {
            if (plan.Find(term.Cell) is not { } cell)
                return null;
            placed.Add((cell, term.Weight * MoneyUnit.Factor(cell.Unit, unit ?? Unit.Kr)));
        }

        var text = new StringBuilder();
        for (var i = 0; i < placed.Count;)
        {
            var length = Run(placed, i);
            Append(text, placed[i].Weight, Operand(placed, i, length, sheet));
            i += length;
        }

        return new CheckFormula(text.ToString(), placed.Sum(term => term.Weight * (term.Cell.Value ?? 0)));
    }

    /// <summary>How many terms from here on stand right under one another and enter alike.</summary>
    private static int Run(List<(PlacedCell Cell, decimal Weight)> placed, int start)
    {
        var length = 1;
        var first = placed[start];
        while (start + length < placed.Count && placed[start + length] is var next && next.Weight == first.Weight && next.Cell.Sheet == first.Cell.Sheet
            && next.Cell.Address == first.Cell.Address with { Row = first.Cell.Address.Row + length })
            length++;
        return length >= MinRange ? length : 1;
    }

    private static string Operand(List<(PlacedCell Cell, decimal Weight)> placed, int start, int length, string sheet)
    {
        var cell = placed[start].Cell;
        if (length > 1)
            return $"SUM({cell.From(sheet)}:{placed[start + length - 1].Cell.Address})";
        // A dash is text, which may not be added; N() makes nothing of it.
        return cell.Value is null ? $"N({cell.From(sheet)})" : cell.From(sheet);
    }

    private static void Append(StringBuilder text, decimal weight, string operand)
    {
        if (weight < 0)
            text.Append('-');
        else if (text.Length > 0)
            text.Append('+');
        text.Append(operand);
        var factor = Math.Abs(weight);
        if (factor == 1)
            return;
        // 1/1000 reads better than 0.001.
        if (factor < 1 && 1 / factor == decimal.Truncate(1 / factor))
            text.Append('/').Append((1 / factor).ToString("0", CultureInfo.InvariantCulture));
        else
            text.Append('*').Append(factor.ToString(CultureInfo.InvariantCulture));
    }
}
