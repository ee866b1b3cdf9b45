namespace FinsamIngest.Synthetic.Truth;

/// <summary>An amount in running text and the figure that it names.</summary>
internal sealed class TruthClaim(string id, string text, decimal value, TruthUnit unit, bool approximate, int period, TruthCell cell, decimal sign)
{
    public string Id { get; } = id;

    public string Text { get; } = text;

    public decimal Value { get; } = value;

    public TruthUnit Unit { get; } = unit;

    public bool Approximate { get; } = approximate;

    public int Period { get; } = period;

    public TruthCell Cell { get; } = cell;

    /// <summary>−1 where the sentence tells a negative figure's size ("kostnaderna uppgick till").</summary>
    public decimal Sign { get; } = sign;

    /// <summary>Half of the last digit's step in its unit; twice that after a hedge.</summary>
    public int Decimals { get; init; }

    public bool Agrees
    {
        get
        {
            if (!Cell.Stands)
                return true;
            var half = new decimal(5, 0, 0, false, (byte)(Decimals + 1)) * Unit.Factor();
            return Math.Abs((Value * Unit.Factor()) - (Sign * Cell.Printed!.Value * Cell.Factor)) <= (half * (Approximate ? 2 : 1)) + Cell.HalfStep;
        }
    }
}
