namespace FinsamIngest.Synthetic.Truth;

/// <summary>A relation between printed figures; its verdict follows from what is printed now, by the interval rule of the truth format.</summary>
internal sealed class TruthRelation(string id, string type, TruthCell? lhs, IReadOnlyList<TruthTerm> terms, IReadOnlyList<TruthTerm>? denominator = null)
{
    public string Id { get; } = id;

    public string Type { get; } = type;

    public TruthCell? Lhs { get; } = lhs;

    /// <summary>For a wrong header the column that it stands above: <c>BR.c1</c>.</summary>
    public string? Header { get; init; }

    public IReadOnlyList<TruthTerm> Terms { get; } = terms;

    public IReadOnlyList<TruthTerm>? Denominator { get; } = denominator;

    /// <summary>The mutation that broke it.</summary>
    public string? LikelyCause { get; set; }

    public IEnumerable<TruthTerm> Standing => Terms.Where(term => term.Cell.Stands);

    public IEnumerable<TruthCell> Cells => (Lhs is null ? [] : new[] { Lhs }).Concat(Standing.Select(t => t.Cell)).Concat(Denominator?.Select(t => t.Cell) ?? []);

    /// <summary>Whether what it compares is printed at all.</summary>
    public bool Stands => Header is not null || (Lhs is { Stands: true } && (Denominator is null ? Standing.Any() : Terms.Concat(Denominator).All(t => t.Cell.Stands)));

    public (string Verdict, decimal Difference) Judge()
    {
        if (Lhs is null)
            return ("fails", 0);
        if (Denominator is not null)
            return JudgeRatio();
        var difference = (Lhs.Printed ?? 0) * Lhs.Factor;
        var tolerance = Lhs.HalfStep;
        var coarsest = Lhs.Factor;
        foreach (var (cell, weight) in Standing)
        {
            difference -= weight * cell.Printed!.Value * cell.Factor;
            tolerance += Math.Abs(weight) * cell.HalfStep;
            coarsest = Math.Max(coarsest, cell.Factor);
        }
        return (Verdict(difference, tolerance), difference / coarsest);
    }

    private (string Verdict, decimal Difference) JudgeRatio()
    {
        var (numerator, numeratorHalf) = Total(Terms);
        var (denominator, denominatorHalf) = Total(Denominator!);
        if (denominator == 0 || Math.Abs(denominator) <= denominatorHalf)
            return ("rounding", 0);
        decimal[] corners =
        [
            (numerator - numeratorHalf) / (denominator - denominatorHalf), (numerator - numeratorHalf) / (denominator + denominatorHalf),
            (numerator + numeratorHalf) / (denominator - denominatorHalf), (numerator + numeratorHalf) / (denominator + denominatorHalf),
        ];
        var difference = Lhs!.Printed!.Value - (100 * numerator / denominator);
        var low = Lhs.Printed.Value - Lhs.HalfStep;
        var high = Lhs.Printed.Value + Lhs.HalfStep;
        var overlap = 100 * corners.Max() >= low && 100 * corners.Min() <= high;
        return (difference == 0 ? "holds" : overlap ? "rounding" : "fails", Math.Round(difference, 4));
    }

    private static (decimal Sum, decimal Half) Total(IReadOnlyList<TruthTerm> terms) =>
        (terms.Sum(t => t.Weight * t.Cell.Printed!.Value * t.Cell.Factor), terms.Sum(t => Math.Abs(t.Weight) * t.Cell.HalfStep));

    private static string Verdict(decimal difference, decimal tolerance) =>
        difference == 0 ? "holds" : Math.Abs(difference) <= tolerance ? "rounding" : "fails";
}
