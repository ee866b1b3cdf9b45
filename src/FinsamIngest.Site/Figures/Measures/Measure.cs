namespace FinsamIngest.Site.Figures.Measures;

/// <summary>What is followed over the years.</summary>
public enum Measure
{
    /// <summary>Verksamhetens intäkter.</summary>
    Income,

    /// <summary>Verksamhetens kostnader, as a positive amount.</summary>
    Costs,

    /// <summary>Årets resultat.</summary>
    Result,

    /// <summary>Eget kapital at the end of the year.</summary>
    Equity,

    /// <summary>The members' contributions.</summary>
    Contributions,

    /// <summary>Costs of administration, positive.</summary>
    Administration,

    /// <summary>Costs of structural activities, positive.</summary>
    Structural,

    /// <summary>Costs of individual activities, positive.</summary>
    Individual,

    /// <summary>Costs of activities of either kind, positive.</summary>
    Activities,
}
