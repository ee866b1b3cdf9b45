namespace FinsamIngest.Core.Tests.Statements;

/// <summary>Labels as they are printed in reports, and the line items that they are.</summary>
internal static class LabelTable
{
    public const string Text = """
        IncomeStatement | Verksamhetens intäkter | operating_revenue
        IncomeStatement | Summa verksamhetens intäkter | operating_revenue
        IncomeStatement | Verksamhetens inätkter | operating_revenue
        IncomeStatement | Verksamhetens intäkter not 1 | operating_revenue
        IncomeStatement | VERKSAMHETENS KOSTNADER | operating_costs
        IncomeStatement | Verksamheten kostnader | operating_costs
        IncomeStatement | Verksamhetens kostnader10 | operating_costs
        IncomeStatement | Verksam- hetens kostnader | operating_costs
        IncomeStatement | Summa rörelsens kostnader | operating_costs
        IncomeStatement | Avskrivningar | depreciation
        IncomeStatement | Avskrivningar inventarier | depreciation
        IncomeStatement | Av- och nedskrivningar | depreciation
        IncomeStatement | Verksamhetens nettokostnader | net_operating_costs
        IncomeStatement | Verksamhetens resultat | operating_result
        IncomeStatement | Rörelseresultat | operating_result
        IncomeStatement | Finansiella intäkter (not 6) | financial_income
        IncomeStatement | Finansiella kostnader | financial_costs
        IncomeStatement | Finanisella kostnader | financial_costs
        IncomeStatement | Övriga ränteintäkter och liknande resultatposter | financial_income
        IncomeStatement | Räntekostnader och liknande resultatposter | financial_costs
        IncomeStatement | Summa finansiella poster | net_financial_items
        IncomeStatement | Resultat efter finansiella poster | result_after_financial_items
        IncomeStatement | Extraordinära poster | extraordinary_items
        IncomeStatement | Årets resultat | result_for_the_year
        IncomeStatement | ÅRETS RESULTAT, TKR | result_for_the_year
        IncomeStatement | **Årets resultat** | result_for_the_year
        IncomeStatement | <i>Årets resultat</i> | result_for_the_year
        IncomeStatement | Periodens resultat | result_for_the_year
        IncomeStatement | Årets över-/underskott | result_for_the_year
        IncomeStatement | Medlemsbidrag | member_contributions
        IncomeStatement | Medlemsavgifter | member_contributions
        IncomeStatement | Bidrag från medlemmarna | member_contributions
        IncomeStatement | Övriga rörelseintäkter | other_operating_income
        IncomeStatement | Övr rörelseintäkter | other_operating_income
        IncomeStatement | EU bidrag, ISA och SMAIL | eu_grants
        IncomeStatement | Bidrag från Europeiska socialfonden | eu_grants
        IncomeStatement | Kostnader för samverkansinsatser | activity_costs
        IncomeStatement | Kostnader för personal | personnel_costs
        IncomeStatement | Personalkostnader | personnel_costs
        IncomeStatement | Kostnader för lokaler | premises_costs
        IncomeStatement | Övriga driftskostnader | other_operating_costs
        IncomeStatement | Övriga externa kostnader | other_operating_costs
        IncomeStatement | Rörelseintäkter | -
        IncomeStatement | Övriga kostnader ESF projekt | -
        IncomeStatement | Resultat före finansiella poster | operating_result
        IncomeStatement | Verksamhetens | -
        IncomeStatement | Kostnader | -
        BalanceSheet | Immateriella anläggningstillgångar | intangible_assets
        BalanceSheet | Materiella anläggningstillgångar | tangible_assets
        BalanceSheet | Materiela anläggningstillgångar | tangible_assets
        BalanceSheet | Immateriela anläggningstillgångar | intangible_assets
        BalanceSheet | Finansiella anläggningstillgångar | financial_assets
        BalanceSheet | Summa anläggningstillgångar | total_fixed_assets
        BalanceSheet | Summa omsättningstillgångar | total_current_assets
        BalanceSheet | Kundfordran | trade_receivables
        BalanceSheet | Kundfordring | trade_receivables
        BalanceSheet | Kundfordringar | trade_receivables
        BalanceSheet | 1510 Kundfordringar | trade_receivables
        BalanceSheet | Förutbetalda kostnader upplupna intäkter | prepaid_and_accrued_income
        BalanceSheet | Förutbetalda kostnader och upplupna intäkter | prepaid_and_accrued_income
        BalanceSheet | Interimsfordringar | prepaid_and_accrued_income
        BalanceSheet | Upplupna kostnader och förutbetalda intäkter | accrued_and_deferred
        BalanceSheet | Uppl kostnader och förutbet intäkter | accrued_and_deferred
        BalanceSheet | Interimsskulder | accrued_and_deferred
        BalanceSheet | Upplupna kostnader | accrued_and_deferred
        BalanceSheet | Övrig fordran; moms | vat_receivable
        BalanceSheet | Moms fordran | vat_receivable
        BalanceSheet | Mervärdeskattefordringar | vat_receivable
        BalanceSheet | Momsskuld | vat_payable
        BalanceSheet | Övriga fordringar | other_current_receivables
        BalanceSheet | Övriga kortfristiga fordringar | other_current_receivables
        BalanceSheet | Övriga fodringar | other_current_receivables
        BalanceSheet | Summa fordringar | total_receivables
        BalanceSheet | Långfristiga fordringar | long_term_receivables
        BalanceSheet | Kortfristiga placeringar | short_term_investments
        BalanceSheet | Kassa och bank | cash_and_bank
        BalanceSheet | Kassa, bank | cash_and_bank
        BalanceSheet | Kassa & bank | cash_and_bank
        BalanceSheet | Kassa och bannk | cash_and_bank
        BalanceSheet | Summa kassa och bank | total_cash_and_investments
        BalanceSheet | SUMMA TILLGÅNGAR | total_assets
        BalanceSheet | S:a tillgångar | total_assets
        BalanceSheet | Summa tillgånger | total_assets
        BalanceSheet | Årets resultat | result_for_the_year
        BalanceSheet | - varav årets resultat | result_for_the_year
        BalanceSheet | Övrigt eget kapital | other_equity
        BalanceSheet | Balanserat resultat | other_equity
        BalanceSheet | Bunden reservfond | restricted_reserve
        BalanceSheet | Summa eget kapital | total_equity
        BalanceSheet | Avsättningar för pensioner | pension_provisions
        BalanceSheet | Avsättningar för pensioner och liknande förpliktelser | pension_provisions
        BalanceSheet | Summa avsättningar | total_provisions
        BalanceSheet | Leverantörsskulder | trade_payables
        BalanceSheet | Leverantörskulder | trade_payables
        BalanceSheet | Övriga kortfristiga skulder | other_current_liabilities
        BalanceSheet | Övrig skuld | other_current_liabilities
        BalanceSheet | Summa kortfristiga skulder | total_current_liabilities
        BalanceSheet | Långfristiga skulder | long_term_liabilities
        BalanceSheet | Summa skulder | total_liabilities
        BalanceSheet | SUMMA EGET KAPITAL, AVSÄTTNINGAR OCH SKULDER | total_equity_and_liabilities
        BalanceSheet | Summa eget kapital och skulder | total_equity_and_liabilities
        BalanceSheet | Summa skulder och eget kapital | total_equity_and_liabilities
        BalanceSheet | Utgående eget kapital | closing_equity
        BalanceSheet | Ingående eget kapital | opening_equity
        BalanceSheet | Ingåenda eget kapital | opening_equity
        BalanceSheet | Varulager | -
        BalanceSheet | Kortfristiga lån | -
        BalanceSheet | Fordringar hos leverantörer | -
        BalanceSheet | Kundskulder | -
        BalanceSheet | Årets kassaflöde | -
        CashFlowStatement | Årets resultat | result_for_the_year
        CashFlowStatement | Justering för ej likviditetspåverkande poster | non_cash_adjustments
        CashFlowStatement | Justeringar för poster som inte ingår i kassaflödet | non_cash_adjustments
        CashFlowStatement | Medel från verksamheten före förändring av rörelsekapital | funds_from_operations
        CashFlowStatement | Ökning/minskning kortfristiga fordringar | change_in_current_receivables
        CashFlowStatement | Ökning (-)/minskning (+) av kortfristiga fordringar | change_in_current_receivables
        CashFlowStatement | Minskning/ökning av kortfristiga fordringar | change_in_current_receivables
        CashFlowStatement | Förändring av kortfristiga skulder | change_in_current_liabilities
        CashFlowStatement | Ökning/minskning kortfristiga skulder | change_in_current_liabilities
        CashFlowStatement | Ökning/minskning långfristiga skulder | -
        CashFlowStatement | Kassaflöde för den löpande verksamheten | cash_flow_from_operations
        CashFlowStatement | Kassaflöde från den löpande verksamheten | cash_flow_from_operations
        CashFlowStatement | Kassaflöde från investeringsverksamheten | cash_flow_from_investing
        CashFlowStatement | Kassaflöde från finansieringsverksamheten | cash_flow_from_financing
        CashFlowStatement | Årets kassaflöde | cash_flow_for_the_year
        CashFlowStatement | Likvida medel vid årets början | cash_opening
        CashFlowStatement | Likvida medel från årets början | cash_opening
        CashFlowStatement | Likvida medel vid årets slut (fond samt kassa) | cash_closing
        CashFlowStatement | Likvida medel vid årets slut | cash_closing
        CashFlowStatement | Ingående likvida medel | cash_opening
        CashFlowStatement | Utgående likvida medel | cash_closing
        CashFlowStatement | Förändring i likvida medel | change_in_cash
        CashFlowStatement | Likvida medel | -
        OperatingAccount | Nettokostnad | net_cost
        OperatingAccount | Medlemsavgift | member_contributions
        OperatingAccount | Extern finansiering | external_funding
        OperatingAccount | Resultat | result_for_the_year
        OperatingAccount | Utgående eget kapital | closing_equity
        OperatingAccount | Summa intäkter | total_income
        OperatingAccount | Strukturövergripande insatser | structural_activities
        OperatingAccount | Individinriktade | individual_activities
        OperatingAccount | Administration/Kansli | administration
        OperatingAccount | Coachingteam Söder | -
        OperatingAccount | ISA projektet | -
        MultiYearOverview | Verksamhetens alla intäkter, m.kr | operating_revenue
        MultiYearOverview | Verksamhetens kostnader inkl. projekt | operating_costs
        MultiYearOverview | Summerat Årets resultat | result_for_the_year
        MultiYearOverview | Utgående eget kapital till nästa år | closing_equity
        MultiYearOverview | Utgående eget kapital/sparade medel (Andel av medlemsbidraget %) | closing_equity
        MultiYearOverview | Soliditet (%) | equity_ratio
        MultiYearOverview | Antal anställda | employees
        MultiYearOverview | Verksamhetens medlemsintäkter | member_contributions
        MultiYearOverview | Externa medel från Europeiska socialfonden | eu_grants
        MultiYearOverview | Antal deltagare | -
        Note[Verksamhetens intäkter] | Medlemsbidrag från staten (AF/FK) | contribution_state
        Note[Verksamhetens intäkter] | Medlemsbidrag från Region Stockholms | contribution_region
        Note[Verksamhetens intäkter] | Medlemsbidrag från Täby kommun | contribution_municipality
        Note[Verksamhetens intäkter] | Medlemsbidrag från Vaxholm | contribution_municipality
        Note[Verksamhetens intäkter] | Bidrag från Försäkringskassan | contribution_state
        Note[Verksamhetens intäkter] | Driftbidrag från Region Örebro län | contribution_region
        Note[Verksamhetens intäkter] | Summa | total
        Note[Rörelseintäkter] | Knivsta kommun | contribution_municipality
        Note[Rörelseintäkter] | Region Uppsala | contribution_region
        Note[Rörelseintäkter] | Försäkringskassan/Arbetsförmedlingen | contribution_state
        Note[Leverantörsskulder] | Knivsta kommun | -
        Note[Leverantörsskulder] | Arbetsförmedlingen – Personal Lumena | -
        Note[Kassa och bank] | Summa kassa och bank | total
        Note[Finansiella kostnader och intäkter] | Summa Finansella intäkter | financial_income
        Note[Övriga kortfristiga skulder] | Personalens källskatt | personnel_tax
        Note[Kortfristiga skulder] | Upplupna semesterlöner | vacation_liability
        Note[Fordringar] | Momsfordran | vat_receivable
        Note[Fordringar] | Moms fordring | vat_receivable
        Note[Fodringar] | Upplupen intäkt ESF medel, oktober 2024 | -
        Note[Kortfristiga skulder] | Revisorer | -
        Note[Kortfristiga skulder] | Kansli | -
        Note[Upplupna kostnader och förutbetalda intäkter] | Försäkringskassan/Arbetsförmedlingen | -
        Note[Verksamhetens kostnader] | Revisorer | audit_costs
        Note[Lämnade bidrag] | Bidrag till Örebro kommun | -
        Note[Lämnade bidrag] | Örebro kommun | -
        Note[Verksamhetens intäkter] | Försäljning till Täby kommun | -
        Note[Rörelseintäkter] | Summa medlemsavgifter/rörelseintäkter | member_contributions
        IncomeStatement | Summa intäkter | operating_revenue
        IncomeStatement | Resultat efterfinansiella poster | -
        IncomeStatement | Resultat för finansiella poster | -
        IncomeStatement | Resultat för året | result_for_the_year
        OperatingAccount | Summa kostnader | total_costs
        OperatingAccount | Finansiella inätkter och kostnader | net_financial_items
        BalanceRequirement | Årets resultat enligt resultaträkningen | result_for_the_year
        BalanceRequirement | Samtliga realisationsvinster | realisation_gains
        BalanceRequirement | Realisationsvinster enligt undantagsmöjligheter | realisation_gains_exempted
        BalanceRequirement | Realisationsförluster enligt undantagsmöjligheter | realisation_losses_exempted
        BalanceRequirement | Orealiserade vinster och förluster i värdepapper | unrealised_gains_and_losses
        BalanceRequirement | Återföring av orealiserade vinster och förluster i värdepapper | reversal_of_unrealised
        BalanceRequirement | Balanskravsresultat | balance_requirement_result
        ProjectBudget | Medel från europeiska socialfonden för Lumena | eu_grants
        ProjectBudget | Medfinansiering Samordningsförbund | co_financing
        Staffing | -Kansliet | administration
        Staffing | Summerat: | total
        ActivityCosts | Individinriktade insatser | individual_activities
        ActivityCosts | (% av totalkostnad) | -
        Other | Kassa och bank | -
        BalanceSheet | | -
        """;
}
