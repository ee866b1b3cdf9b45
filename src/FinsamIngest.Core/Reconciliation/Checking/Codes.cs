namespace FinsamIngest.Core.Reconciliation;

/// <summary>The canonical line items that checks look for by meaning.</summary>
internal static class Codes
{
    public const string Result = "result_for_the_year";
    public const string OperatingRevenue = "operating_revenue";
    public const string OperatingCosts = "operating_costs";
    public const string NetOperatingCosts = "net_operating_costs";
    public const string OperatingResult = "operating_result";
    public const string NetCost = "net_cost";
    public const string TotalIncome = "total_income";
    public const string TotalCosts = "total_costs";
    public const string MemberContributions = "member_contributions";
    public const string ExternalFunding = "external_funding";
    public const string ExternalIncome = "external_income";
    public const string ContributionState = "contribution_state";
    public const string ContributionRegion = "contribution_region";
    public const string ContributionMunicipality = "contribution_municipality";
    public const string TotalAssets = "total_assets";
    public const string TotalEquityAndLiabilities = "total_equity_and_liabilities";
    public const string TotalEquity = "total_equity";
    public const string OtherEquity = "other_equity";
    public const string RestrictedReserve = "restricted_reserve";
    public const string ClosingEquity = "closing_equity";
    public const string EquityRatio = "equity_ratio";
    public const string CashAndBank = "cash_and_bank";
    public const string ShortTermInvestments = "short_term_investments";
    public const string TotalCash = "total_cash_and_investments";
    public const string CashOpening = "cash_opening";
    public const string CashClosing = "cash_closing";
    public const string CashFlow = "cash_flow_for_the_year";
    public const string ChangeInCash = "change_in_cash";
    public const string ChangeInReceivables = "change_in_current_receivables";
    public const string ChangeInLiabilities = "change_in_current_liabilities";

    /// <summary>Receivables as balance sheets itemise them.</summary>
    public static readonly string[] Receivables = ["trade_receivables", "prepaid_and_accrued_income", "vat_receivable", "other_current_receivables"];

    /// <summary>Short-term liabilities as balance sheets itemise them.</summary>
    public static readonly string[] Liabilities = ["trade_payables", "accrued_and_deferred", "other_current_liabilities"];
}
