using System.Collections.Immutable;

namespace FinsamIngest.Core.Reports;

/// <summary>Something that a reviewer has to look at; never a relation that holds.</summary>
/// <param name="Id">Identity within the report: <c>f2</c>.</param>
/// <param name="Check">The failing check that shows it best; null when there is none.</param>
/// <param name="Severity">How grave.</param>
/// <param name="Type">The kind of check that failed.</param>
/// <param name="Cells">The figures concerned, the one most to blame first.</param>
/// <param name="Difference">By how much, in <paramref name="Unit"/>; null when it is not a matter of amount.</param>
/// <param name="Unit">Unit of the difference; null without one.</param>
/// <param name="Message">What is wrong, with the arithmetic spelled out.</param>
/// <param name="Causes">The likeliest causes, the best first.</param>
public sealed record Finding(
    string Id,
    string? Check,
    Severity Severity,
    CheckType Type,
    ImmutableArray<string> Cells,
    decimal? Difference,
    Unit? Unit,
    LocalisedText Message,
    ImmutableArray<Cause> Causes);

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Figures contradict each other beyond rounding and both mean the same thing for sure.</summary>
    Error,

    /// <summary>The meaning is likely the same.</summary>
    Warning,

    /// <summary>An oddity.</summary>
    Notice,
}

/// <summary>A text in both languages.</summary>
/// <param name="Sv">Swedish.</param>
/// <param name="En">English.</param>
public sealed record LocalisedText(string Sv, string En);

/// <summary>A possible cause of a finding.</summary>
/// <param name="Kind">What kind of mistake.</param>
/// <param name="Cell">The figure that would be wrong; null when a row is missing.</param>
/// <param name="Printed">What is printed.</param>
/// <param name="Suggested">What would make the relations hold; null when unknown.</param>
/// <param name="Confidence">0–1.</param>
/// <param name="Repairs">The failing checks that the suggestion mends.</param>
public sealed record Cause(
    CauseKind Kind,
    string? Cell,
    decimal? Printed,
    decimal? Suggested,
    double Confidence,
    ImmutableArray<string> Repairs);

/// <summary>Kinds of mistakes in a printed report.</summary>
public enum CauseKind
{
    /// <summary>A sign is wrong.</summary>
    SignError,

    /// <summary>The figure of another year or column.</summary>
    StaleOrWrongColumn,

    /// <summary>A digit is wrong.</summary>
    DigitError,

    /// <summary>Two digits are swapped.</summary>
    TransposedDigits,

    /// <summary>A row is missing with the difference.</summary>
    MissingRow,

    /// <summary>The characters are no proper figure.</summary>
    Misprint,

    /// <summary>Two rows' figures are swapped.</summary>
    TransposedRows,

    /// <summary>Another unit than the header says.</summary>
    WrongUnit,

    /// <summary>A header is wrong.</summary>
    WrongHeader,

    /// <summary>The two figures are defined differently.</summary>
    DefinitionDiffers,

    /// <summary>No small change explains it.</summary>
    Unknown,
}
