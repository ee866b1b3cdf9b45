namespace FinsamIngest.Synthetic.Ledger;

/// <summary>The exact accounts of an association over some years: everything printed derives from them.</summary>
internal sealed class Books
{
    public required int Year { get; init; }

    /// <summary>The first year that the overview shows.</summary>
    public required int FirstYear { get; init; }

    public AccountGroup Members { get; } = new("Medlemsbidrag");

    public AccountGroup OtherIncome { get; } = new("Övriga intäkter");

    public List<AccountGroup> Costs { get; } = [];

    public Account Depreciation { get; } = new("Avskrivningar");

    public Account FinancialIncome { get; } = new("Finansiella intäkter");

    public Account FinancialCosts { get; } = new("Finansiella kostnader");

    public Account Equity { get; } = new("Eget kapital");

    public Account FixedAssets { get; } = new("Inventarier");

    public AccountGroup Receivables { get; } = new("Kortfristiga fordringar");

    public Account Placements { get; } = new("Kortfristiga placeringar");

    public Account Cash { get; } = new("Kassa och bank");

    public Account Provisions { get; } = new("Avsättningar för pensioner");

    public AccountGroup Liabilities { get; } = new("Kortfristiga skulder");

    public Account Employees { get; } = new("Antal anställda");

    public decimal Income(int year) => Members[year] + OtherIncome[year];

    public decimal Cost(int year) => Costs.Sum(g => g[year]);

    public decimal OperatingResult(int year) => Income(year) - Cost(year) - Depreciation[year];

    public decimal NetFinancial(int year) => FinancialIncome[year] - FinancialCosts[year];

    public decimal Result(int year) => OperatingResult(year) + NetFinancial(year);

    public decimal Liquid(int year) => Cash[year] + Placements[year];

    public decimal Assets(int year) => FixedAssets[year] + Receivables[year] + Liquid(year);

    public decimal IncomeBudget => Members.Budget + OtherIncome.Budget;

    public decimal CostBudget => Costs.Sum(g => g.Budget);

    public decimal ResultBudget => IncomeBudget - CostBudget - Depreciation.Budget + FinancialIncome.Budget - FinancialCosts.Budget;
}
