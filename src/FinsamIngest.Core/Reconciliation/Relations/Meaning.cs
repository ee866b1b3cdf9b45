namespace FinsamIngest.Core.Reconciliation;

/// <summary>What a relation compares, so that a finding can say it in words.</summary>
internal enum Meaning
{
    /// <summary>A total and its parts.</summary>
    Sum,

    /// <summary>A total of subtotals in several tables of one note.</summary>
    GrandTotal,

    /// <summary>Avvikelse against outcome and budget.</summary>
    Deviation,

    /// <summary>Netto against intäkt and kostnad.</summary>
    Net,

    /// <summary>A column of totals against the columns that it adds.</summary>
    RowTotal,

    /// <summary>Assets against equity and liabilities.</summary>
    Balance,

    /// <summary>Opening cash, flow and closing cash.</summary>
    CashPosition,

    /// <summary>A cash flow line against the change in the balance sheet.</summary>
    BalanceChange,

    /// <summary>One line item in two tables.</summary>
    SameItem,

    /// <summary>A statement's line and the note it refers to.</summary>
    Note,

    /// <summary>A line and the lines of another table that make it up.</summary>
    Composition,

    /// <summary>This year's opening and last year's closing.</summary>
    Opening,

    /// <summary>A share, quota or per cent.</summary>
    Share,

    /// <summary>Who pays how much by law: the state half, the region and the municipalities a quarter each.</summary>
    Contributions,
}
