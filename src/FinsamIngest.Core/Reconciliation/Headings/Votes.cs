namespace FinsamIngest.Core.Reconciliation;

/// <summary>Different amounts that speak for something, and their digits.</summary>
internal sealed class Votes
{
    private readonly HashSet<decimal> _amounts = [];

    public int Count => _amounts.Count;

    public int Digits { get; private set; }

    public void Add(decimal value)
    {
        if (_amounts.Add(Math.Abs(value)))
            Digits += SignificantDigits.Of(value);
    }
}
