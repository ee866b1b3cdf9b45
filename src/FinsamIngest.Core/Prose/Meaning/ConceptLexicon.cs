using System.Collections.Frozen;

namespace FinsamIngest.Core.Prose;

/// <summary>The names of the concepts in running text, and the canonical line items that they stand for.</summary>
internal static class ConceptLexicon
{
    /// <summary>Beginnings of words; of several that fit, the longest decides.</summary>
    private static readonly (string Beginning, Concept Concept)[] Words =
    [
        ("medlemsbidrag", Concept.Members), ("medlemsavgift", Concept.Members), ("medlemsintäkt", Concept.Members), ("medlemsanslag", Concept.Members), ("medlemsmedel", Concept.Members),
        ("medelstilldelning", Concept.Members), ("medelsanslag", Concept.Members), ("medlemstilldelning", Concept.Members), ("tilldelning", Concept.Members), ("driftbidrag", Concept.Members),
        ("intäkt", Concept.Income), ("verksamhetsintäkt", Concept.Income), ("kostnad", Concept.Costs), ("verksamhetskostnad", Concept.Costs), ("nettokostnad", Concept.Costs), ("totalkostnad", Concept.Costs),
        ("underskott", Concept.Result), ("överskott", Concept.Result), ("resultat", Concept.Result), ("årsresultat", Concept.Result), ("nettoresultat", Concept.Result), ("minusresultat", Concept.Result),
        ("administr", Concept.Administration), ("administratör", Concept.None), ("förvaltning", Concept.Administration), ("kansli", Concept.Administration), ("kanslikostnad", Concept.Administration),
        ("strukturpåverk", Concept.Structural), ("strukturinrikt", Concept.Structural), ("strukturella", Concept.Structural), ("strukturell", Concept.Structural), ("strukturöver", Concept.Structural),
        ("strukturinsats", Concept.Structural), ("strukturnivå", Concept.Structural), ("struktur", Concept.Structural), ("kunskapsstärk", Concept.Structural),
        ("individinrikt", Concept.Individual), ("individinsats", Concept.Individual), ("individnivå", Concept.Individual), ("individverksamhet", Concept.Individual), ("individ-", Concept.Individual), ("individuella insats", Concept.Individual),
        ("socialfond", Concept.SocialFund), ("socialfondsprojekt", Concept.None), ("socialfondsansök", Concept.None), ("esf", Concept.SocialFund), ("kassa", Concept.Cash), ("banktillgod", Concept.Cash), ("bankmedel", Concept.Cash), ("likvid", Concept.Cash),
        ("samverkansinsats", Concept.Activities), ("förtroende", Concept.Board), ("styrelsekost", Concept.Board), ("styrelsearvod", Concept.Board), ("personalkost", Concept.Personnel),
        ("soliditet", Concept.EquityRatio), ("balansomslut", Concept.Assets), ("försäkringskassa", Concept.State), ("arbetsförmedling", Concept.State), ("staten", Concept.State), ("region", Concept.Region),
        ("regionen", Concept.Region), ("kommun", Concept.Municipalities), ("reservfond", Concept.Reserve),
    ];

    private static readonly FrozenDictionary<string, Concept> Codes = new Dictionary<string, Concept>
    {
        ["member_contributions"] = Concept.Members,
        ["operating_revenue"] = Concept.Income,
        ["total_income"] = Concept.Income,
        ["operating_costs"] = Concept.Costs,
        ["total_costs"] = Concept.Costs,
        ["net_cost"] = Concept.Costs,
        ["result_for_the_year"] = Concept.Result,
        ["balance_requirement_result"] = Concept.Result,
        ["total_equity"] = Concept.Equity,
        ["closing_equity"] = Concept.Equity,
        ["administration"] = Concept.Administration,
        ["structural_activities"] = Concept.Structural,
        ["individual_activities"] = Concept.Individual,
        ["eu_grants"] = Concept.SocialFund,
        ["external_income"] = Concept.External,
        ["external_funding"] = Concept.External,
        ["cash_and_bank"] = Concept.Cash,
        ["cash_closing"] = Concept.Cash,
        ["total_cash_and_investments"] = Concept.Cash,
        ["activity_costs"] = Concept.Activities,
        ["total_activities"] = Concept.Activities,
        ["board_costs"] = Concept.Board,
        ["personnel_costs"] = Concept.Personnel,
        ["equity_ratio"] = Concept.EquityRatio,
        ["total_assets"] = Concept.Assets,
        ["contribution_state"] = Concept.State,
        ["contribution_region"] = Concept.Region,
        ["contribution_municipality"] = Concept.Municipalities,
        ["other_equity"] = Concept.Surplus,
        ["restricted_reserve"] = Concept.Reserve,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, (string Beginning, Concept Concept)[]> ByPrefix =
        Words.GroupBy(w => w.Beginning[..3]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(w => w.Beginning.Length).ToArray());

    /// <summary>The concept of a canonical line item.</summary>
    public static Concept OfCode(string? code) => code is not null && Codes.TryGetValue(code, out var concept) ? concept : Concept.None;

    /// <summary>The concept that a word in lower case names.</summary>
    public static Concept OfWord(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || !ByPrefix.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word[..3], out var words))
            return Concept.None;
        foreach (var (beginning, concept) in words)
            if (word.StartsWith(beginning, StringComparison.Ordinal))
                return beginning == "kommun" && word.StartsWith("kommunik", StringComparison.Ordinal) ? Concept.None : concept;
        return Concept.None;
    }

    /// <summary>Concepts that other words narrow: "kostnader" alone is all costs, "administrativa kostnader" is not.</summary>
    public static bool IsGeneric(Concept concept) => concept is Concept.Income or Concept.Costs or Concept.External;

    /// <summary>Concepts that are named in passing (who, where), and are the subject only of shares of the financing.</summary>
    public static bool IsParty(Concept concept) => concept is Concept.State or Concept.Region or Concept.Municipalities;
}
