namespace FinsamIngest.Core.Prose;

/// <summary>Which way a figure is said to lie from the one that it is compared with.</summary>
internal enum Direction
{
    /// <summary>Nothing is said.</summary>
    None,

    /// <summary>dyrare, högre, över budget, ökade.</summary>
    More,

    /// <summary>billigare, lägre, under budget, minskade.</summary>
    Less,

    /// <summary>bättre: more of a result, whatever its sign.</summary>
    Better,

    /// <summary>sämre.</summary>
    Worse,

    /// <summary>som budgeterat, oförändrat.</summary>
    Same,

    /// <summary>inom budget: not more.</summary>
    Within,
}
