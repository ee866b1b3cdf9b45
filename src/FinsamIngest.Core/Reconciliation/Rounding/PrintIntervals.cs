namespace FinsamIngest.Core.Reconciliation;

/// <summary>The intervals that printed figures stand for, in whole multiples of the largest part of a krona in which all their ends are whole.</summary>
internal sealed class PrintIntervals
{
    /// <summary>Parts of a krona beyond which ends are not worth it: a tenth of an öre, halved.</summary>
    private const decimal FinestUnit = 2_000;

    /// <summary>Amounts beyond any report's, in kronor: their sums in <see cref="FinestUnit"/> would not fit 64 bits.</summary>
    private const decimal LargestAmount = 1e12m;

    private readonly FigureBook _book;
    private readonly decimal _unit;
    private readonly Dictionary<int, (long Low, long Middle, long High)> _known = [];

    private PrintIntervals(FigureBook book, decimal unit) => (_book, _unit) = (book, unit);

    /// <summary>The intervals of the figures of some relations; null when no sensible unit makes their ends whole, or an amount is too large.</summary>
    public static PrintIntervals? Of(FigureBook book, IReadOnlyList<Relation> relations)
    {
        var unit = 2m;
        foreach (var index in relations.SelectMany(r => r.Figures()).Distinct())
        {
            var f = book.Figures[index];
            while (unit <= FinestUnit && !(IsWhole(f.Value * f.Scale * unit) && IsWhole(f.Quantum * f.Scale * unit / 2)))
                unit *= 10;
            if (Math.Abs(f.Value * f.Scale) > LargestAmount)
                return null;
        }

        return unit > FinestUnit ? null : new PrintIntervals(book, unit);
    }

    /// <summary>The least, the printed and the largest amount that a figure can stand for.</summary>
    public (long Low, long Middle, long High) this[int figure]
    {
        get
        {
            if (_known.TryGetValue(figure, out var known))
                return known;
            var f = _book.Figures[figure];
            var (value, half) = ((long)(f.Value * f.Scale * _unit), (long)(f.Quantum * f.Scale * _unit / 2));
            return _known[figure] = (value - half, value, value + half);
        }
    }

    private static bool IsWhole(decimal value) => decimal.Truncate(value) == value;
}
