namespace FinsamIngest.Core.Reconciliation;

/// <summary>The values that a printed figure may stand for, end points included.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
internal readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>A figure v printed with quantum q stands for [v − q/2, v + q/2].</summary>
    public static Interval Of(decimal value, decimal quantum) => new(value - (quantum / 2), value + (quantum / 2));

    public static Interval operator +(Interval a, Interval b) => new(a.Low + b.Low, a.High + b.High);

    public static Interval operator *(Interval a, decimal factor) =>
        factor >= 0 ? new(a.Low * factor, a.High * factor) : new(a.High * factor, a.Low * factor);

    /// <summary>The quotients of two intervals; null when the divisor may be nothing.</summary>
    public static Interval? Divide(Interval a, Interval b)
    {
        if (b.Low <= 0 && b.High >= 0)
            return null;
        var (p, q, r, s) = (a.Low / b.Low, a.Low / b.High, a.High / b.Low, a.High / b.High);
        return new(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    public bool Overlaps(Interval other) => Low <= other.High && other.Low <= High;
}
