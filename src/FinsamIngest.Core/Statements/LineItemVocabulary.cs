namespace FinsamIngest.Core.Statements;

/// <summary>
/// The canonical line items and their Swedish labels, statement by statement. A line <c>code = a | b</c> lists labels; a line
/// <c>code ~ a b -c | d</c> lists patterns for labels that hold names: every word must begin a word of the label (with <c>*</c> before it: stand
/// anywhere in one), none of those after a minus may. Inflections, abbreviations and function words are folded before comparison, so that one
/// spelling is enough. Sources: the national council's report template, LKBR and RKR's statement forms, the BAS accounts' names, K2/K3 forms.
/// </summary>
internal static class LineItemVocabulary
{
    public const string IncomeStatement = """
        operating_revenue = verksamhetens intäkter | summa verksamhetens intäkter | verksamhetsintäkter | rörelsens intäkter | summa rörelsens intäkter | summa rörelseintäkter | summa rörelseintäkter lagerförändringar | föreningens intäkter | verksamhetens intäkter totalt | summa intäkter | totala intäkter
        operating_costs = verksamhetens kostnader | summa verksamhetens kostnader | verksamhetskostnader | rörelsens kostnader | summa rörelsens kostnader | summa rörelsekostnader | föreningens kostnader | summa kostnader | totala kostnader
        depreciation = avskrivningar | avskrivningar inventarier | årets avskrivningar | planenliga avskrivningar | avskrivningar nedskrivningar | avskrivningar enligt plan | av- och nedskrivningar | avskrivningar materiella anläggningstillgångar | avskrivningar maskiner inventarier | avskrivningar materiella immateriella anläggningstillgångar
        net_operating_costs = verksamhetens nettokostnader | verksamhetens nettokostnad | nettokostnad | nettokostnader
        operating_result = verksamhetens resultat | rörelseresultat | rörelsens resultat | resultat före finansiella poster | verksamhetsresultat | resultat före finansiella intäkter kostnader | driftresultat
        financial_income = finansiella intäkter | summa finansiella intäkter | ränteintäkter | ränteintäkter liknande resultatposter | övriga ränteintäkter liknande resultatposter | ränteintäkter liknande poster
        financial_costs = finansiella kostnader | summa finansiella kostnader | räntekostnader | räntekostnader bankavgifter | räntekostnader bankkostnader | räntor bankavgifter | räntekostnader liknande resultatposter | räntekostnader liknande poster
        bank_charges = bankavgifter | bankkostnader
        net_financial_items = summa finansiella poster | finansiella poster | finansnetto | resultat från finansiella poster | finansiella intäkter kostnader | finansiella kostnader intäkter | finansiella poster netto
        result_after_financial_items = resultat efter finansiella poster | resultat efter finansiella intäkter kostnader | resultat före extraordinära poster | resultat efter finansnetto
        extraordinary_items = extraordinära poster | extraordinära poster netto
        extraordinary_income = extraordinära intäkter
        extraordinary_costs = extraordinära kostnader
        result_before_tax = resultat före skatt
        tax = skatt på årets resultat | årets skatt | inkomstskatt
        result_for_the_year = årets resultat | periodens resultat | årets över-/underskott | årets överskott/underskott | årets överskott | årets underskott | årets resultat överskott | redovisat resultat | nettoresultat | årets vinst | årets förlust | årets vinst/förlust | beräknat resultat | resultat | resultat för året | resultat för perioden | resultat årets resultat | verksamhetsårets resultat
        member_contributions = medlemsbidrag | medlemsavgifter | bidrag från medlemmar | bidrag från medlemmarna | bidrag från huvudmännen | medlemmarnas bidrag | medlemsintäkter | verksamhetens medlemsintäkter | medlemstilldelning | tilldelade medel | driftbidrag från medlemmar | anslag från medlemmar | erhållna medlemsbidrag | summa medlemsavgifter | årets medlemsbidrag | intäkter från medlemmar | medlemsinsatser | finansiering från medlemmar | medel från medlemmar | bidrag från parterna
        member_contributions ~ medlemsavgift rörelseintäkt
        other_operating_income = övriga intäkter | övriga rörelseintäkter | övriga verksamhetsintäkter | övriga ersättningar och intäkter | övriga bidrag och ersättningar | övriga driftintäkter
        eu_grants = eu-bidrag | bidrag från eu | esf-medel | esf-bidrag | medel från europeiska socialfonden | externa medel från europeiska socialfonden | bidrag från europeiska socialfonden | projektmedel esf | esf | bidrag esf | europeiska socialfonden | socialfondsmedel | projektmedel från europeiska socialfonden | medel från esf | externa medel från europeiska socialfonden esf | bidrag från svenska esf-rådet | svenska esf-rådet
        eu_grants ~ eu bidrag -skuld -fordr -kostnad | europeiska socialfonden -avdrag -skuld -fordr -kostnad -upplu -förutbet | externa medel esf | esf medel -upplu -förutbet -skuld -fordr -utbetal -kostnad
        external_income = extern finansiering | externa intäkter | externa medel | externa bidrag | övriga externa intäkter | externa projektmedel | andra projektmedel
        external_income ~ externa intäkter -socialfonden -esf -kostnad | andra projektmedel
        sales_of_services = försäljning av tjänster | försäljning av tjänst | intäkt försäljning tjänst | försäljning av verksamhet och tjänster | försäljningsintäkter
        net_sales = nettoomsättning
        sick_pay_compensation = sjuklöneersättning | ersättning för höga sjuklönekostnader | ersättning för sjuklönekostnader | sjuklönekompensation
        activity_costs = samverkansinsatser | kostnader för samverkansinsatser | insatser | kostnader för insatser | rehabiliteringsinsatser | kostnader insatser | lämnade bidrag till insatser | samverkansinsatser/projekt | projekt/insatser | insatser/projekt | verksamhetsinsatser | finansierade insatser | summa samverkansinsatser | summa samverkansinsatser totalt | summa kostnader samverkansinsatser | lämnade bidrag | bidrag till insatser | projektkostnader | bidrag till samverkansinsatser
        personnel_costs = kostnader för personal | personalkostnader | personal | löner och sociala avgifter | kostnader för arbetskraft | löner arvoden och sociala avgifter | summa personalkostnader | kanslipersonal | summa kostnader för personal | personalkostnader inklusive arvoden
        premises_costs = kostnader för lokaler | lokalkostnader | lokaler | lokalhyra | lokal | lokal- och fastighetskostnader | hyra | hyra lokal | arbetsplats och lokal | hyreskostnader | hyra av lokaler | lokalhyror | hyra/anläggningstillgångar
        other_operating_costs = övriga kostnader | övriga driftskostnader | övriga driftkostnader | övriga externa kostnader | övriga verksamhetskostnader | övriga rörelsekostnader | diverse övriga kostnader | övriga administrativa kostnader | summa övriga driftskostnader | övriga administrativa | summa övriga kostnader
        purchased_services = köp av tjänster | köpta tjänster | köp av verksamhet | köp av tjänst | konsultarvoden | konsulttjänster | konsultkostnader | köp av huvudverksamhet
        audit_costs = revision | revisionskostnader | kostnad revision | revisorer | revisionsarvode | arvode revisorer | ersättning revisorer | kostnader för revision | revisionsarvoden
        board_costs = styrelse | styrelsekostnader | arvode styrelse | förtroendevalda | arvoden till ledamöter | styrelsearvoden | styrelsearvode | arvoden förtroendevalda | kostnader för styrelsen | styrelsen | arvoden styrelse | kostnad förtroendevalda | arvode/ersättning styrelsen | arvoden till förtroendevalda
        board_and_audit_costs = styrelse och revision | styrelse revision | styrelse och revisorer
        """;

    public const string BalanceSheet = """
        intangible_assets = immateriella anläggningstillgångar | summa immateriella anläggningstillgångar | immateriella tillgångar
        tangible_assets = materiella anläggningstillgångar | summa materiella anläggningstillgångar | materiella tillgångar
        equipment = maskiner och inventarier | inventarier | inventarier verktyg installationer | inventarier, verktyg och installationer | maskiner och andra tekniska anläggningar
        buildings_and_land = byggnader och mark | mark byggnader tekniska anläggningar | mark, byggnader och tekniska anläggningar | byggnader
        accumulated_depreciation = ackumulerade avskrivningar | ack avskrivningar inventarier | ackumulerade avskrivningar inventarier | utgående ackumulerade avskrivningar
        financial_assets = finansiella anläggningstillgångar | summa finansiella anläggningstillgångar
        total_fixed_assets = summa anläggningstillgångar | anläggningstillgångar
        trade_receivables = kundfordringar | kundfordran | fakturerade ej betalda kundfordringar | avgifts- och hyresfordringar
        prepaid_and_accrued_income = förutbetalda kostnader och upplupna intäkter | interimsfordringar | förutbetalda kostnader | upplupna intäkter | summa interimsfordringar | förutbetalda kostnader/upplupna intäkter | upplupna intäkter och förutbetalda kostnader | interimsfordran | summa förutbetalda kostnader och upplupna intäkter
        vat_receivable = momsfordran | moms fordran | fordran moms | övrig fordran moms | mervärdesskattefordran | mervärdeskattefordringar | fordran mervärdesskatt | ingående moms | momsfordringar | moms | skattefordran moms | övriga fordringar moms | fordran moms redovisning | redovisningskonto för moms | fordran ingående moms | momsavräkning | återbetalning moms
        tax_account = skattekonto | skattekontot | avräkning skattekonto | fordran skattekonto | avräkning för skatter och avgifter | avräkning skatter och avgifter
        tax_receivable = skattefordran | skattefordringar | aktuell skattefordran
        other_current_receivables = övriga fordringar | övrig fordran | övriga kortfristiga fordringar | diverse fordringar | summa övriga kortfristiga fordringar | andra kortfristiga fordringar | diverse kortfristiga fordringar
        total_receivables = summa fordringar | fordringar | kortfristiga fordringar | summa kortfristiga fordringar
        long_term_receivables = långfristiga fordringar | summa långfristiga fordringar
        short_term_investments = kortfristiga placeringar | summa kortfristiga placeringar | övriga kortfristiga placeringar | placeringar
        cash_and_bank = kassa och bank | kassa och bankmedel | bank | likvida medel | kassa bank | banktillgodohavanden | bankmedel | kassa och banktillgodohavanden | bankkonto | kassa/bank | checkkonto | företagskonto | bank och kassa | plusgiro och bank | kassa, plusgiro och bank | kassa, postgiro och bank | avräkning medelskonto | koncernkonto
        total_cash_and_investments = summa kassa och bank | summa likvida medel | summa kassa bank och placeringar | summa kassa och bank inklusive placeringar | summa kortfristiga placeringar och kassa och bank
        total_current_assets = summa omsättningstillgångar | omsättningstillgångar
        total_assets = summa tillgångar | tillgångar | totala tillgångar | balansomslutning | summa balansomslutning
        result_for_the_year = årets resultat | periodens resultat | årets över-/underskott | redovisat resultat | årets överskott | årets underskott | årets vinst | årets förlust | varav årets resultat | därav årets resultat | beräknat resultat | årets resultat enligt resultaträkningen
        other_equity = övrigt eget kapital | balanserat resultat | balanserat kapital | balanserade vinstmedel | balanserad vinst | balanserad förlust | balanserad vinst eller förlust | resultat från tidigare år | eget kapital från tidigare år | balanserat eget kapital | balanserat över-/underskott | ackumulerat resultat | balanserade medel | balanserat överskott | tidigare års resultat
        opening_equity = ingående eget kapital | eget kapital vid årets början | ingående balans eget kapital | ingående kapital | eget kapital ingående balans | eget kapital vid årets ingång
        closing_equity = utgående eget kapital | eget kapital vid årets slut | utgående balans eget kapital | utgående kapital | eget kapital utgående balans | eget kapital vid årets utgång
        restricted_reserve = bunden reservfond | reservfond | bundna reserver | bundet eget kapital | bundna medel
        equalisation_reserve = resultatutjämningsreserv | varav resultatutjämningsreserv | resultatutjämningsreserv rur | resultatreserv
        total_equity = summa eget kapital | eget kapital | totalt eget kapital
        pension_provisions = avsättningar för pensioner | avsättning pensioner | avsättningar för pensioner och liknande förpliktelser | pensionsavsättningar | avsättning till pensioner | avsatt till pensioner | avsättningar pensioner och löneskatt | pensionsskuld
        other_provisions = övriga avsättningar | andra avsättningar
        total_provisions = summa avsättningar | avsättningar | avsättning | summa avsatt till pensioner
        long_term_liabilities = långfristiga skulder | summa långfristiga skulder | skulder till kreditinstitut långfristiga
        trade_payables = leverantörsskulder | leverantörsskuld | skulder till leverantörer | summa leverantörsskulder | leverantörsreskontra
        accrued_and_deferred = upplupna kostnader och förutbetalda intäkter | upplupna kostnader | interimsskulder | förutbetalda intäkter | förutbetalda intäkter och upplupna kostnader | upplupna kostnader/förutbetalda intäkter | summa interimsskulder | övriga upplupna kostnader och förutbetalda intäkter | övr upplupna kostnader/förutbet intäkter | upplupna kostnader förutbetalda intäkter | interimsskuld | summa upplupna kostnader | övriga upplupna kostnader | övriga interimsskulder | summa upplupna kostnader och förutbetalda intäkter
        vat_payable = momsskuld | utgående moms | skuld moms | övrig skuld moms | mervärdesskatteskuld | skuld mervärdesskatt
        personnel_tax = personalens källskatt | personalskatt | källskatt | personalens skatter och avgifter | personalens skatter | innehållen skatt | innehållen preliminärskatt | avdragen skatt | skuld personalskatt | personalens preliminärskatt
        social_contributions_payable = upplupna arbetsgivaravgifter | upplupna sociala avgifter | skuld sociala avgifter | lagstadgade sociala avgifter skuld | beräknade upplupna sociala avgifter
        special_payroll_tax = upplupen särskild löneskatt | löneskatt pensioner | särskild löneskatt | avsättning löneskatt | avräkning särskild löneskatt på pensioner | särskild löneskatt på pensionskostnader | skuld särskild löneskatt
        vacation_liability = semesterlöneskuld | upplupna semesterlöner | semesterskuld | upplupen semesterlöneskuld | upplupna semesterlöneskulder | semesterlöneskuld inkl sociala avgifter | skuld till personal semester
        tax_payable = skatteskulder | aktuell skatteskuld | skatteskuld
        other_current_liabilities = övriga skulder | övrig skuld | övriga kortfristiga skulder | övrig skuld ingående moms | diverse skulder | summa övriga kortfristiga skulder | andra kortfristiga skulder | diverse kortfristiga skulder
        total_current_liabilities = summa kortfristiga skulder | kortfristiga skulder
        total_liabilities = summa skulder | skulder | totala skulder | summa avsättningar och skulder
        total_equity_and_liabilities = summa eget kapital, avsättningar och skulder | summa eget kapital och skulder | summa skulder och eget kapital | eget kapital, avsättningar och skulder | eget kapital och skulder | skulder och eget kapital | totalt eget kapital och skulder | summa eget kapital, skulder och avsättningar | summa skulder, avsättningar och eget kapital
        pledged_assets = ställda säkerheter | ställda panter
        contingent_liabilities = ansvarsförbindelser | eventualförpliktelser | borgensförbindelser | panter och ansvarsförbindelser | ställda säkerheter och ansvarsförbindelser | ställda panter och ansvarsförbindelser
        equity_ratio = soliditet
        """;

    public const string CashFlow = """
        result_for_the_year = årets resultat | periodens resultat | årets över-/underskott | redovisat resultat | resultat
        result_after_financial_items = resultat efter finansiella poster
        operating_result = rörelseresultat | verksamhetens resultat
        depreciation = avskrivningar | justering för avskrivningar | justering för av- och nedskrivningar | av- och nedskrivningar | återläggning av avskrivningar
        change_in_provisions = förändring av avsättningar | ökning/minskning avsättningar | justering för gjorda avsättningar | justering för avsättningar | förändring avsättning pensioner | ökning av avsättningar | gjorda avsättningar
        non_cash_adjustments = justering för ej likviditetspåverkande poster | justering för poster som inte ingår i kassaflödet | justeringar för poster som ej ingår i kassaflödet | justering för poster som inte ingår i kassaflödet m.m. | ej likviditetspåverkande poster | justering för övriga ej likviditetspåverkande poster | övriga ej likviditetspåverkande poster | justering för icke likviditetspåverkande poster | poster som inte ingår i kassaflödet | ej rörelsekapitalpåverkande poster | justering för ej rörelsekapitalpåverkande poster | justeringsposter
        funds_from_operations = medel från verksamheten före förändring av rörelsekapital | kassaflöde från den löpande verksamheten före förändringar av rörelsekapital | kassaflöde före förändring av rörelsekapital | medel från den löpande verksamheten före förändring av rörelsekapital | kassaflöde från verksamheten före förändring av rörelsekapital | medel från verksamheten | kassaflöde från den löpande verksamheten före förändringar av rörelsekapitalet
        change_in_current_receivables = ökning/minskning av kortfristiga fordringar | förändring av kortfristiga fordringar | ökning av kortfristiga fordringar | minskning av kortfristiga fordringar | ökning/minskning övriga kortfristiga fordringar | förändring av fordringar | ökning/minskning fordringar | förändring av rörelsefordringar | ökning/minskning av rörelsefordringar | ökning/minskning av övriga fordringar | förändring kortfristiga fordringar och placeringar
        change_in_current_liabilities = ökning/minskning av kortfristiga skulder | förändring av kortfristiga skulder | ökning av kortfristiga skulder | minskning av kortfristiga skulder | ökning/minskning övriga kortfristiga skulder | förändring av skulder | ökning/minskning skulder | förändring av rörelseskulder | ökning/minskning av rörelseskulder
        change_in_trade_receivables = förändring av kundfordringar | ökning/minskning kundfordringar
        change_in_trade_payables = förändring av leverantörsskulder | ökning/minskning leverantörsskulder
        change_in_short_term_investments = förändring av kortfristiga placeringar | ökning/minskning kortfristiga placeringar
        change_in_inventories = ökning/minskning förråd och varulager | förändring av varulager | ökning/minskning av varulager
        change_in_working_capital = förändring av rörelsekapital | förändringar i rörelsekapital | förändring av rörelsekapitalet
        cash_flow_from_operations = kassaflöde från den löpande verksamheten | kassaflöde för den löpande verksamheten | verksamhetens nettokassaflöde | kassaflöde löpande verksamhet | medel från den löpande verksamheten | summa kassaflöde från den löpande verksamheten | verksamhetens kassaflöde | kassaflöde från verksamheten
        investments_in_tangible_assets = investering i materiella anläggningstillgångar | förvärv av materiella anläggningstillgångar | investeringar i inventarier | investering i inventarier | nettoinvesteringar | inköp av inventarier | årets investeringar
        investments_in_intangible_assets = investering i immateriella anläggningstillgångar | förvärv av immateriella anläggningstillgångar
        sale_of_tangible_assets = försäljning av materiella anläggningstillgångar | avyttring av materiella anläggningstillgångar
        cash_flow_from_investing = kassaflöde från investeringsverksamheten | investeringsverksamheten | kassaflöde investeringsverksamhet | medel från investeringsverksamheten | kassaflöde från investeringar
        new_loans = nyupptagna lån | upptagna lån
        loan_repayments = amortering av skuld | amortering av lån | amorteringar | amortering av långfristiga skulder | amortering
        cash_flow_from_financing = kassaflöde från finansieringsverksamheten | finansieringsverksamheten | kassaflöde finansieringsverksamhet | medel från finansieringsverksamheten | kassaflöde från finansiering
        cash_flow_for_the_year = årets kassaflöde | periodens kassaflöde | summa kassaflöde | kassaflöde | kassaflöde för året | summa årets kassaflöde
        cash_opening = likvida medel vid årets början | likvida medel från årets början | ingående likvida medel | likvida medel vid periodens början | kassa och bank vid årets början | ib likvida medel | likvida medel ib | likvida medel ingående balans | likvida medel vid årets ingång | ingående kassa | likvida medel 1 januari | ingående balans likvida medel
        cash_closing = likvida medel vid årets slut | likvida medel från årets slut | utgående likvida medel | likvida medel vid periodens slut | kassa och bank vid årets slut | ub likvida medel | likvida medel ub | likvida medel utgående balans | likvida medel vid årets utgång | utgående kassa | likvida medel 31 december | likvida medel vid årets slut fond samt kassa | utgående balans likvida medel
        change_in_cash = förändring av likvida medel | förändring i likvida medel | årets förändring av likvida medel | ökning/minskning av likvida medel | förändring likvida medel | differens likvida medel
        """;

    public const string OperatingAccount = """
        net_cost = nettokostnad | nettokostnader | verksamhetens nettokostnad | verksamhetens nettokostnader
        member_contributions = medlemsbidrag | medlemsavgift | medlemsavgifter | medlemsintäkter
        external_funding = extern finansiering | externa medel | externa bidrag | övrig finansiering | externa intäkter
        total_income = summa intäkter | intäkter | totala intäkter | verksamhetens intäkter | summa verksamhetens intäkter | intäkter totalt
        total_costs = summa kostnader | kostnader | totala kostnader | verksamhetens kostnader | summa verksamhetens kostnader | totalkostnad | total kostnad | kostnader totalt | totalkostnader | totalt verksamhet | summa verksamhet | summa kostnader totalt | bruttokostnader
        result_for_the_year = årets resultat | resultat | periodens resultat | över-/underskott | årets över-/underskott | resultat årets | summa resultat | redovisat resultat
        closing_equity = utgående eget kapital | utgående eget kapital till nästa år | eget kapital vid årets slut | utgående eget kapital/sparade medel | eget kapital utgående | utgående kapital | eget kapital vid årets utgång
        opening_equity = ingående eget kapital | eget kapital vid årets början | eget kapital från föregående år | eget kapital vid årets ingång
        administration = administration | administrativa kostnader | summa administrativa kostnader | kansli | administration/kansli | kansliet | kansli och administration | förvaltning | kansli och kringkostnader | summa administration | förvaltningskostnader | kanslikostnader | kansli och styrelse | summa kansli och styrelse | administrativ verksamhet | summa kansli | styrelse och kansli | styrelse och administration | administration och styrelse | styrelse kansli och revision
        structural_activities = strukturövergripande insatser | strukturpåverkande insatser | strukturinsatser | strukturella insatser | strukturinriktade insatser | strukturinriktade | insatser på strukturnivå | summa strukturpåverkande insatser | strukturövergripande | strukturella | strukturnivå | strukturpåverkande | strukturövergripande insatser/aktiviteter | strukturell nivå
        individual_activities = individinriktade insatser | individinsatser | operativ individinsats | individinriktade | insatser på individnivå | summa operativa individinsatser | operativa individinriktade insatser | summa individinriktade insatser | operativa individinsatser | individnivå | individuella insatser | individinriktade insatser/aktiviteter
        other_activities = övriga samverkansinsatser | summa övriga samverkansinsatser | övriga insatser
        total_activities = summa individ och strukturinsatser | summa insatser | summa individ- och strukturinriktade insatser | summa samverkansinsatser totalt
        interest_income = ränteintäkter
        net_financial_items = finansiella intäkter och kostnader | finansiella poster | finansnetto | finansiella kostnader och intäkter
        total = summa
        """;

    public const string Overview = """
        operating_revenue = verksamhetens intäkter | verksamhetens alla intäkter | summa verksamhetens intäkter | rörelsens intäkter
        operating_revenue ~ verksamhetens intäkter inklusive
        operating_costs = verksamhetens kostnader | kostnad verksamhet | kostnader verksamhet | summa verksamhetens kostnader | verksamhetskostnader | kostnader för verksamheten
        operating_costs ~ verksamhetens kostnader inklusive
        equity_ratio = soliditet | soliditet inkl pensionsåtaganden | soliditet i procent
        employees = antal anställda | antal årsarbetare | medelantal anställda | medelantalet anställda | antal anställda vid årets slut | antal medarbetare | anställda | antal heltidstjänster | årsarbetare | antal tillsvidareanställda | genomsnittligt antal anställda | antal tjänster
        total_equity = eget kapital | summa eget kapital
        total_assets = balansomslutning | summa tillgångar | totala tillgångar
        closing_equity = utgående eget kapital | utgående eget kapital till nästa år | eget kapital vid årets slut | utgående eget kapital/sparade medel | sparade medel | eget kapital vid årets utgång
        cash_closing = likvida medel | likvida medel vid årets slut
        investments = investeringar | nettoinvesteringar | årets investeringar
        """;

    /// <summary>Rows of every note, and of those on assets.</summary>
    public const string Note = """
        total = summa | summa noter | summa not
        acquisition_cost_opening = ingående anskaffningsvärde | ingående anskaffningsvärden
        acquisition_cost_closing = utgående anskaffningsvärde | utgående anskaffningsvärden | utgående ackumulerade anskaffningsvärden
        accumulated_depreciation_opening = ingående avskrivningar | ingående ackumulerade avskrivningar
        accumulated_depreciation = utgående avskrivningar | utgående ackumulerade avskrivningar | ack avskrivningar inventarier | ackumulerade avskrivningar
        carrying_amount = utgående redovisat värde | redovisat värde | bokfört värde | utgående planenligt restvärde | planenligt restvärde | redovisat värde vid årets slut | utgående bokfört värde
        """;

    /// <summary>Rows of notes on income and costs. "Revisorer" among debts is what is owed to them, not what they cost.</summary>
    public const string ResultNote = """
        contribution_state = medlemsbidrag från staten | driftbidrag från staten | bidrag från staten | statsbidrag | bidrag från försäkringskassan | medlemsavgift staten | medlemsavgift försäkringskassan | bidrag försäkringskassan och arbetsförmedlingen | statliga bidrag
        contribution_state ~ medlemsbidrag staten | driftbidrag staten | bidrag staten -projekt -skuld -fordr | medlemsavgift staten | medlemsbidrag försäkringskassan | medlemsavgift försäkringskassan | bidrag försäkringskassan -skuld -fordr | medlemsbidrag arbetsförmedlingen | medel staten -kostnad -skuld -fordr
        contribution_region = medlemsbidrag från regionen | bidrag från regionen | driftbidrag från regionen | medlemsavgift region | bidrag från landstinget
        contribution_region ~ medlemsbidrag region | driftbidrag region | medlemsavgift region | bidrag region -projekt -skuld -fordr | medel region -kostnad -skuld -fordr
        contribution_municipality = medlemsbidrag från kommunen | bidrag från kommunen | driftbidrag från kommunen | medlemsavgift kommun | bidrag från kommunerna
        contribution_municipality ~ medlemsbidrag kommun | driftbidrag kommun | medlemsavgift kommun | bidrag kommun -projekt -skuld -fordr | bidrag *stad -projekt -skuld -fordr -region | medel kommun -kostnad -skuld -fordr
        interest_income = ränteintäkter | ränta bank | ränteintäkt bankkonton | bankränta | ränteintäkter bank | räntor
        interest_costs = räntekostnader | räntekostnader skattekonto | dröjsmålsränta | räntekostnad
        bank_charges = bankkostnader | bankavgifter | bankkostnad
        salaries = löner | lön tjänstemän | löner tjänstemän | löner till tjänstemän | löner och arvoden
        social_contributions = arbetsgivaravgifter | sociala avgifter | lagstadgade sociala avgifter | sociala avgifter enligt lag | arbetsgivaravgift
        pension_costs = pensionskostnader | pensioner | upplupen pensionskostnad | pensionskostnader inklusive löneskatt
        change_in_vacation_liability = förändring av semesterlöneskuld | förändring semesterlöneskuld
        member_fee_national_network = medlemsavgift nns | medlemsavgifter nns och sobona | medlemsavgift nationella nätverket
        consumables = förbrukningsinventarier | förbrukningsmaterial | kontorsmaterial | förbrukningsinventarier och material
        depreciation = årets avskrivningar | avskrivningar
        activity_costs_direct = direkta kostnader | summa direkta kostnader | direkta verksamhetskostnader
        employees = antal anställda | antal årsarbetare | medelantal anställda | medelantalet anställda
        """;

    /// <summary>Labels that name a payer and nothing else; they are contributions only in a note on income.</summary>
    public const string Contributors = """
        contribution_state = staten | försäkringskassan | försäkringskassan/arbetsförmedlingen | arbetsförmedlingen/försäkringskassan | försäkringskassan och arbetsförmedlingen | arbetsförmedlingen | fk/af | af/fk
        contribution_region = region | regionen | landstinget
        contribution_region ~ region -projekt -försälj -hyra -ersättning | landsting -projekt
        contribution_municipality = kommunen | kommunerna | kommuner
        contribution_municipality ~ kommun -projekt -försälj -hyra -ersättning -utbild -region | *stad -projekt -försälj -ersättning -region
        """;

    public const string BalanceRequirement = """
        result_for_the_year = årets resultat | årets resultat enligt resultaträkningen | resultat enligt resultaträkningen | periodens resultat | årets resultat enligt resultaträkning
        realisation_gains = samtliga realisationsvinster | realisationsvinster | reducering av samtliga realisationsvinster | avgår samtliga realisationsvinster | avgår realisationsvinster
        realisation_gains_exempted = realisationsvinster enligt undantagsmöjligheter | justering för realisationsvinster enligt undantagsmöjlighet | vissa realisationsvinster enligt undantagsmöjligheter | realisationsvinster enligt undantagsmöjlighet
        realisation_losses_exempted = realisationsförluster enligt undantagsmöjligheter | justering för realisationsförluster enligt undantagsmöjlighet | vissa realisationsförluster enligt undantagsmöjligheter | realisationsförluster | realisationsförluster enligt undantagsmöjlighet
        unrealised_gains_and_losses = orealiserade vinster och förluster i värdepapper | orealiserade vinster och förluster i värdepapper justering | justering för orealiserade vinster och förluster i värdepapper | orealiserade förluster i värdepapper | orealiserade vinster och förluster
        reversal_of_unrealised = återföring av orealiserade vinster och förluster i värdepapper | justering för återföring av orealiserade vinster och förluster i värdepapper | återföring av orealiserade förluster i värdepapper
        result_after_adjustments = årets resultat efter balanskravsjusteringar | resultat efter balanskravsjusteringar
        reserve_provision = reservering av medel till resultatutjämningsreserv | medel till resultatutjämningsreserv | avsättning till resultatutjämningsreserv | medel till resultatreserv | reservering av medel till resultatreserv
        reserve_use = användning av medel från resultatutjämningsreserv | medel från resultatutjämningsreserv | användning av medel från resultatreserv | disponering av resultatutjämningsreserv
        balance_requirement_result = balanskravsresultat | årets balanskravsresultat | balanskravsresultat enligt kommunallagen
        deficit_to_restore = balanskravsunderskott | underskott att återställa | balanskravsunderskott att återställa | ackumulerat underskott att återställa | ackumulerat negativt balanskravsresultat | balanskravsunderskott från tidigare år
        """;

    public const string Project = """
        eu_grants = medel från europeiska socialfonden | medel från europeiska socialfonden för projektet | esf-medel | bidrag esf | esf-bidrag | projektbidrag
        eu_grants ~ europeiska socialfonden -avdrag | esf medel -avdrag | esf bidrag -avdrag
        co_financing = medfinansiering samordningsförbund | medfinansiering förbundet | medfinansiering samordningsförbundet | finansiering förbundet | medfinansiering | egenfinansiering | kontant medfinansiering
        project_management = projektledning | projektledare
        shared_project_costs = projektgemensamma kostnader | projektgemensamma länsgemensamma kostnader | projektgemensamma regionala kostnader | projektgemensamma lokala kostnader
        total_income = summa intäkter | intäkter | totala intäkter | summa finansiering
        total_costs = summa kostnader | kostnader | totala kostnader | summa utgifter
        result_for_the_year = resultat | balans | projektets resultat
        investments = investeringar | summa investeringar | investeringsutgifter | årets investeringar
        total = summa | summa projektbudget | summa projekt
        """;

    public const string Staffing = """
        employees = antal anställda | antal årsarbetare | medelantal anställda | medelantalet anställda | antal medarbetare | årsarbetare | antal tillsvidareanställda | anställda | antal heltidstjänster | genomsnittligt antal anställda | antal tjänster
        administration = kansliet | kansli | administration | kanslipersonal
        structural_activities = strukturinsatser | strukturpåverkande insatser | strukturövergripande insatser
        individual_activities = individinsatser | individinriktade insatser | operativa individinsatser
        total = summa | summa antal | summa anställda | summa årsarbetare
        """;

    public const string Activities = """
        total = summa kostnad
        administration_and_board = förtroendevalda och förvaltning
        """;
}
