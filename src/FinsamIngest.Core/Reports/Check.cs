using System.Collections.Immutable;

namespace FinsamIngest.Core.Reports;

/// <summary>A relation between figures that was tested: <c>lhs = Σ weight · term</c>.</summary>
/// <param name="Id">Identity within the report: <c>k12</c>.</param>
/// <param name="Type">What kind of relation it is.</param>
/// <param name="Lhs">The cell (<c>table.row.column</c>) that should equal the sum; for <see cref="CheckType.Header"/> the column.</param>
/// <param name="Terms">The weighted terms.</param>
/// <param name="Difference"><c>lhs − Σ</c> in <paramref name="Unit"/>.</param>
/// <param name="Tolerance">Half the quanta of all figures involved: the largest difference that rounding alone can make.</param>
/// <param name="Unit">The coarsest unit of the figures involved.</param>
/// <param name="Verdict">Whether it holds.</param>
public sealed record Check(
    string Id,
    CheckType Type,
    string Lhs,
    ImmutableArray<CheckTerm> Terms,
    decimal Difference,
    decimal Tolerance,
    Unit Unit,
    Verdict Verdict)
{
    /// <summary>For ratio checks the cells whose sum divides: <c>lhs = 100 · Σ terms / Σ denominator</c>; else null.</summary>
    public ImmutableArray<CheckTerm>? Denominator { get; init; }
}

/// <summary>A figure and the weight (usually 1 or −1) with which it enters.</summary>
public sealed record CheckTerm(string Cell, decimal Weight);

/// <summary>What kind of relation a check tests.</summary>
public enum CheckType
{
    /// <summary>A subtotal or total against its parts.</summary>
    VerticalSum,

    /// <summary>Avvikelse, netto: figures of one row.</summary>
    Horizontal,

    /// <summary>Tillgångar = eget kapital, avsättningar och skulder.</summary>
    Balance,

    /// <summary>The cash flow against its parts and the balance sheet.</summary>
    Cash,

    /// <summary>The same figure in two tables.</summary>
    CrossTable,

    /// <summary>Closing of one year = opening of the next.</summary>
    RollForward,

    /// <summary>A share, average or printed percentage.</summary>
    Ratio,

    /// <summary>A comparative column of one table against that of another.</summary>
    PriorYear,

    /// <summary>This year's comparative column against last year's own report.</summary>
    CrossDocument,

    /// <summary>An amount in running text against the figure it names.</summary>
    Prose,

    /// <summary>A wrong date, year or unit in a header.</summary>
    Header,

    /// <summary>A misprinted figure.</summary>
    Format,
}

/// <summary>The verdict of a check by interval arithmetic (XBRL Calculations 1.1): a figure v with quantum q stands for [v − q/2, v + q/2].</summary>
public enum Verdict
{
    /// <summary>The difference is nothing.</summary>
    Holds,

    /// <summary>The difference is within what rounding can make.</summary>
    Rounding,

    /// <summary>The difference is beyond what rounding can make.</summary>
    Fails,
}
