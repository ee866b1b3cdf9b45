namespace FinsamIngest.Core.Reconciliation;

/// <summary>What a row's label says about its part in the arithmetic, before any figure is looked at.</summary>
public enum RowRole
{
    /// <summary>A figure of its own.</summary>
    Item,

    /// <summary>The label says that the row adds up others (summa, totalt, s:a, summerat): it must add up.</summary>
    Sum,

    /// <summary>Usually computed (verksamhetens resultat, årets kassaflöde, netto), but may stand as an item.</summary>
    Result,

    /// <summary>Never added: soliditet, antal anställda, varav-rows, opening cash, closing equity, shares in per cent.</summary>
    Memo,

    /// <summary>No figures.</summary>
    Header,
}
