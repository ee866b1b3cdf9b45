namespace FinsamIngest.Synthetic.Ledger;

/// <summary>An account with its exact amounts in kronor by year, positive for what it usually is (an income, a cost, a claim, a debt).</summary>
internal sealed class Account(string name)
{
    public string Name { get; } = name;

    public Dictionary<int, decimal> Amount { get; } = [];

    /// <summary>This year's budget.</summary>
    public decimal Budget { get; set; }

    /// <summary>Who runs the activity.</summary>
    public string? Owner { get; set; }

    public decimal this[int year]
    {
        get => Amount.GetValueOrDefault(year);
        set => Amount[year] = value;
    }
}
