namespace FinsamIngest.Core.Reconciliation;

/// <summary>An exact fraction in lowest terms. What does not fit 64 bits is <see cref="IsValid">invalid</see>, and so is everything computed from it.</summary>
internal readonly record struct Fraction
{
    private readonly long _denominatorLessOne;

    private Fraction(long numerator, long denominator) => (Numerator, _denominatorLessOne) = (numerator, denominator - 1);

    public long Numerator { get; }

    /// <summary>Positive; 0 when the fraction is invalid.</summary>
    public long Denominator => _denominatorLessOne + 1;

    public bool IsValid => _denominatorLessOne >= 0;

    public bool IsZero => Numerator == 0 && IsValid;

    /// <summary>Near its value; for choices that need not be exact.</summary>
    public double Approximate => (double)Numerator / Denominator;

    public int Sign => Math.Sign(Numerator);

    public static Fraction Of(long value) => new(value, 1);

    public static Fraction operator +(Fraction a, Fraction b) => Make(((Int128)a.Numerator * b.Denominator) + ((Int128)b.Numerator * a.Denominator), (Int128)a.Denominator * b.Denominator);

    public static Fraction operator -(Fraction a, Fraction b) => a + -b;

    public static Fraction operator -(Fraction a) => new(-a.Numerator, a.Denominator);

    public static Fraction operator *(Fraction a, Fraction b) => Make((Int128)a.Numerator * b.Numerator, (Int128)a.Denominator * b.Denominator);

    public static Fraction operator /(Fraction a, Fraction b) => b.Numerator < 0
        ? Make(-(Int128)a.Numerator * b.Denominator, -(Int128)a.Denominator * b.Numerator)
        : Make((Int128)a.Numerator * b.Denominator, (Int128)a.Denominator * b.Numerator);

    public int CompareTo(long other) => _denominatorLessOne == 0 ? Numerator.CompareTo(other) : ((Int128)Numerator).CompareTo((Int128)other * Denominator);

    private static Fraction Make(Int128 numerator, Int128 denominator)
    {
        if (denominator == 1 && numerator >= -long.MaxValue && numerator <= long.MaxValue)
            return new Fraction((long)numerator, 1);
        if (denominator == 0)
            return new Fraction(0, 0);
        var divisor = GreatestCommonDivisor(Int128.Abs(numerator), denominator);
        if (divisor > 1)
            (numerator, denominator) = (numerator / divisor, denominator / divisor);
        return Int128.Abs(numerator) > long.MaxValue || denominator > long.MaxValue ? new Fraction(0, 0) : new Fraction((long)numerator, (long)denominator);
    }

    /// <summary>Euclid's; in 64 bits as soon as both numbers fit, because division of 128 bits is many times slower.</summary>
    private static Int128 GreatestCommonDivisor(Int128 a, Int128 b)
    {
        while (b > long.MaxValue || (b != 0 && a > long.MaxValue))
            (a, b) = (b, a % b);
        if (b == 0)
            return a;
        var (x, y) = ((long)a, (long)b);
        while (y != 0)
            (x, y) = (y, x % y);
        return x;
    }
}
