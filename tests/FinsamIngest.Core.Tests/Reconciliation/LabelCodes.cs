using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>Canonical codes for the labels of the test reports, as the line item catalogue would give them.</summary>
internal static class LabelCodes
{
    private static readonly (string Start, string Code)[] Anywhere =
    [
        ("årets resultat", "result_for_the_year"),
        ("summerat årets resultat", "result_for_the_year"),
        ("soliditet", "equity_ratio"),
        ("antal anställda", "employees"),
        ("utgående eget kapital", "closing_equity"),
    ];

    private static readonly Dictionary<Statement, (string Start, string Code)[]> ByStatement = new()
    {
        [Statement.IncomeStatement] =
        [
            ("verksamhetens intäkter", "operating_revenue"), ("summa verksamhetens intäkter", "operating_revenue"), ("verksamhetens kostnader", "operating_costs"),
            ("verksamhetens nettokostnader", "net_operating_costs"), ("verksamhetens resultat", "operating_result"), ("finansiella intäkter", "financial_income"),
            ("finansiella kostnader", "financial_costs"), ("summa finansiella poster", "net_financial_items"), ("resultat efter", "result_after_financial_items"),
            ("rörelseintäkter", "member_contributions"), ("övriga rörelseintäkter", "other_operating_income"), ("eu bidrag", "eu_grants"),
            ("avskrivningar", "depreciation"), ("kostnader för samverkansinsatser", "activity_costs"), ("kostnader för personal", "personnel_costs"), ("kostnader för lokaler", "premises_costs"),
        ],
        [Statement.BalanceSheet] =
        [
            ("kundford", "trade_receivables"), ("förutbetalda", "prepaid_and_accrued_income"), ("interimsfordringar", "prepaid_and_accrued_income"), ("övrig fordran", "vat_receivable"),
            ("kortfristiga fordringar", "other_current_receivables"), ("fordringar", "total_receivables"), ("summa fordringar", "total_receivables"),
            ("kortfristiga placeringar", "short_term_investments"), ("kassa och bank", "cash_and_bank"), ("summa kassa", "total_cash_and_investments"),
            ("summa omsättning", "total_current_assets"), ("summa tillgångar", "total_assets"), ("summa anläggning", "total_fixed_assets"),
            ("övrigt eget kapital", "other_equity"), ("balanserat resultat", "other_equity"), ("bunden reserv", "restricted_reserve"), ("summa eget kapital avs", "total_equity_and_liabilities"),
            ("summa eget kapital och", "total_equity_and_liabilities"), ("summa eget kapital", "total_equity"), ("leverantörsskulder", "trade_payables"),
            ("övrig skuld", "other_current_liabilities"), ("övriga kortfristiga skulder", "other_current_liabilities"), ("upplupna kostnader", "accrued_and_deferred"),
            ("interimsskulder", "accrued_and_deferred"), ("summa kortfristiga skulder", "total_current_liabilities"),
        ],
        [Statement.CashFlowStatement] =
        [
            ("justering", "non_cash_adjustments"), ("medel från", "funds_from_operations"), ("ökning minskning kortfristiga fordringar", "change_in_current_receivables"),
            ("ökning minskning av kortfristiga fordringar", "change_in_current_receivables"), ("ökning minskning kortfristiga skulder", "change_in_current_liabilities"),
            ("ökning minskning av kortfristiga skulder", "change_in_current_liabilities"), ("kassaflöde för", "cash_flow_from_operations"), ("kassaflöde från", "cash_flow_from_operations"),
            ("årets kassaflöde", "cash_flow_for_the_year"), ("likvida medel vid årets slut", "cash_closing"), ("likvida medel vid årets början", "cash_opening"),
            ("likvida medel från årets början", "cash_opening"), ("förändring i likvida", "change_in_cash"),
        ],
        [Statement.OperatingAccount] =
        [
            ("nettokostnad", "net_cost"), ("medlemsavgift", "member_contributions"), ("medlemsbidrag", "member_contributions"), ("extern finansiering", "external_funding"), ("summa intäkter", "total_income"), ("resultat", "result_for_the_year"),
            ("övriga rörelseintäkter", "other_operating_income"), ("övr rörelseintäkter", "other_operating_income"), ("totalt 2024", "result_for_the_year"), ("totalt verksamhet", "operating_result"),
        ],
        [Statement.Note] =
        [
            ("medlemsbidrag från staten", "contribution_state"), ("försäkringskassan", "contribution_state"), ("medlemsbidrag från region", "contribution_region"), ("region", "contribution_region"),
            ("medlemsbidrag från", "contribution_municipality"),
        ],
        [Statement.MultiYearOverview] =
        [
            ("verksamhetens alla intäkter", "operating_revenue"), ("verksamhetens kostnader", "operating_costs"), ("verksamhetens intäkter", "operating_revenue"), ("verksamhetens medlemsintäkter", "member_contributions"), ("medlemsbidrag", "member_contributions"),
            ("externa intäkter", "external_income"), ("externa medel", "eu_grants"), ("intäkter", "operating_revenue"), ("kostnader", "operating_costs"), ("verksamhetens resultat", "operating_result"),
        ],
        [Statement.BalanceRequirement] = [],
    };

    public static string? Of(string label, Statement statement)
    {
        var text = string.Join(' ', label.ToLowerInvariant().Split([' ', '-', ',', ';', '.', '/', '(', ')', ':'], StringSplitOptions.RemoveEmptyEntries));
        if (statement != Statement.Note)
            foreach (var (start, code) in Anywhere)
                if (text.StartsWith(start, StringComparison.Ordinal))
                    return code;
        if (ByStatement.TryGetValue(statement, out var words))
            foreach (var (start, code) in words)
                if (text.StartsWith(start, StringComparison.Ordinal) || (statement == Statement.Note && text.EndsWith("kommun", StringComparison.Ordinal) && start == "medlemsbidrag från"))
                    return code;
        return null;
    }
}
