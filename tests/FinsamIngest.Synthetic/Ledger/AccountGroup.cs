namespace FinsamIngest.Synthetic.Ledger;

/// <summary>Accounts that are added up.</summary>
internal sealed class AccountGroup(string name)
{
    public string Name { get; } = name;

    public List<Account> Accounts { get; } = [];

    public decimal this[int year] => Accounts.Sum(a => a[year]);

    public decimal Budget => Accounts.Sum(a => a.Budget);
}
