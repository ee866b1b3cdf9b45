namespace FinsamIngest.Core.Reports;

/// <summary>Which statement a table is. A table inside the notes is <see cref="Note"/>, whatever it shows.</summary>
public enum Statement
{
    /// <summary>Flerårsöversikt.</summary>
    MultiYearOverview,

    /// <summary>Resultaträkning.</summary>
    IncomeStatement,

    /// <summary>Balansräkning.</summary>
    BalanceSheet,

    /// <summary>Kassaflödesanalys.</summary>
    CashFlowStatement,

    /// <summary>Driftredovisning, and any short economic overview of income and cost lines for one or two years.</summary>
    OperatingAccount,

    /// <summary>A table in the notes.</summary>
    Note,

    /// <summary>Balanskravsutredning (kommunallagen 11 kap.).</summary>
    BalanceRequirement,

    /// <summary>A project's income and costs, investments.</summary>
    ProjectBudget,

    /// <summary>Costs by activity (insats) or cost group outside the notes.</summary>
    ActivityCosts,

    /// <summary>Head counts and full-time equivalents.</summary>
    Staffing,

    /// <summary>Statistics, targets and the rest.</summary>
    Other,
}

/// <summary>Unit of an amount.</summary>
public enum Unit
{
    /// <summary>Whole kronor.</summary>
    Kr,

    /// <summary>Thousands of kronor (tkr, t.kr, TSEK).</summary>
    Tkr,

    /// <summary>Millions of kronor (mnkr, m.kr, MSEK).</summary>
    Mnkr,

    /// <summary>Full-time equivalents.</summary>
    Fte,

    /// <summary>A number of things or people.</summary>
    Count,

    /// <summary>Per cent; 53 stands for 53 %.</summary>
    Percent,

    /// <summary>Rows of several units.</summary>
    Mixed,
}

/// <summary>What a unit was taken from.</summary>
public enum UnitBasis
{
    /// <summary>Printed at the table.</summary>
    Printed,

    /// <summary>Said once for the document, or the convention of an unlabelled table.</summary>
    Document,

    /// <summary>Agreement with another table whose unit is known.</summary>
    CrossTable,
}

/// <summary>What kind of figure a column holds.</summary>
public enum Scenario
{
    /// <summary>Utfall, bokslut.</summary>
    Actual,

    /// <summary>Budget.</summary>
    Budget,

    /// <summary>Avvikelse, differens.</summary>
    Deviation,

    /// <summary>The income side of a table with intäkt, kostnad and netto.</summary>
    Income,

    /// <summary>The cost side of such a table.</summary>
    Cost,

    /// <summary>Income less cost.</summary>
    Net,

    /// <summary>A share or quota.</summary>
    Ratio,

    /// <summary>Anything else (prognos, förändring).</summary>
    Other,
}

/// <summary>A row's part in the arithmetic of its table.</summary>
public enum RowKind
{
    /// <summary>A figure of its own.</summary>
    Item,

    /// <summary>A sum that goes into another sum.</summary>
    Subtotal,

    /// <summary>A sum that the table ends in.</summary>
    Total,

    /// <summary>A heading without figures.</summary>
    Header,

    /// <summary>Figures that are not added: closing equity, soliditet, varav-rows.</summary>
    Memo,
}

/// <summary>What settled how a row's characters were split into figures.</summary>
public enum DecodedBy
{
    /// <summary>Tabulators, blanks or positions.</summary>
    Layout,

    /// <summary>The way figures are written and the header's number of columns.</summary>
    Grammar,

    /// <summary>Sums and differences chose between readings.</summary>
    Arithmetic,
}
