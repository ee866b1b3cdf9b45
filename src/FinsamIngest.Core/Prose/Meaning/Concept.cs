namespace FinsamIngest.Core.Prose;

/// <summary>What sentences of these reports speak about under many names.</summary>
internal enum Concept
{
    None,

    /// <summary>Medlemsbidrag, medlemsavgifter, tilldelning.</summary>
    Members,

    /// <summary>Verksamhetens intäkter.</summary>
    Income,

    /// <summary>Verksamhetens kostnader.</summary>
    Costs,

    /// <summary>Årets resultat, underskott, överskott.</summary>
    Result,

    /// <summary>Eget kapital.</summary>
    Equity,

    /// <summary>Administration, förvaltning, kansli.</summary>
    Administration,

    /// <summary>Strukturpåverkande insatser.</summary>
    Structural,

    /// <summary>Individinriktade insatser.</summary>
    Individual,

    /// <summary>Medel från Europeiska socialfonden.</summary>
    SocialFund,

    /// <summary>Externa intäkter.</summary>
    External,

    /// <summary>Likvida medel, kassa och bank.</summary>
    Cash,

    /// <summary>Samverkansinsatser, insatser.</summary>
    Activities,

    /// <summary>Förtroendevalda, styrelse.</summary>
    Board,

    /// <summary>Personalkostnader.</summary>
    Personnel,

    /// <summary>Soliditet.</summary>
    EquityRatio,

    /// <summary>Summa tillgångar, balansomslutning.</summary>
    Assets,

    /// <summary>Statens bidrag.</summary>
    State,

    /// <summary>Regionens bidrag.</summary>
    Region,

    /// <summary>Kommunernas bidrag.</summary>
    Municipalities,

    /// <summary>Reservfond.</summary>
    Reserve,

    /// <summary>Ackumulerat överskott, balanserat resultat: equity without this year's result or without reserves.</summary>
    Surplus,

    /// <summary>Deltagare: heads, not money.</summary>
    Participants,

    /// <summary>Anställda, årsarbetare.</summary>
    Staff,

    /// <summary>Kvinnor among participants or staff.</summary>
    Women,

    /// <summary>Män among participants or staff.</summary>
    Men,
}
