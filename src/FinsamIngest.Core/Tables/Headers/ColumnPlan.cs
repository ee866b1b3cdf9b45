using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tables.Headers;

/// <summary>The columns of a table, as its header (or the lack of one) makes likely.</summary>
/// <param name="Columns">From left to right.</param>
/// <param name="Cost">How far the header had to be stretched: −ln of its weight.</param>
/// <param name="HasNoteColumn">Whether a column of note numbers stands before the figures.</param>
internal sealed record ColumnPlan(ImmutableArray<PlannedColumn> Columns, double Cost, bool HasNoteColumn)
{
    /// <summary>The same columns for a table that prints no header of its own.</summary>
    public ColumnPlan Unprinted() => this with { Columns = [.. Columns.Select(column => column with { Printed = null })] };

    /// <summary>Whether the right half of the columns repeats the left: costs and incomes side by side, each row on one side.</summary>
    public bool IsTwoSided { get; } = Columns.Length is >= 4 and var n && n % 2 == 0
        && Enumerable.Range(0, n / 2).All(c => Columns[c].Year == Columns[c + n / 2].Year && Columns[c].Scenario == Columns[c + n / 2].Scenario && Columns[c].Scenario != Scenario.Other);
}

/// <summary>A column as planned from the header.</summary>
/// <param name="Year">Fiscal year; null when unknown.</param>
/// <param name="Scenario">What the figures are.</param>
/// <param name="Printed">The header words.</param>
/// <param name="Group">Columns of one printed scenario (Utfall: intäkt, kostnad, netto) have one group number.</param>
/// <param name="Slot">Place of the header in the layout; NaN in stream text.</param>
internal sealed record PlannedColumn(int? Year, Scenario Scenario, string? Printed, int Group, double Slot)
{
    /// <summary>First and last day, when the header prints days.</summary>
    public (HeaderPeriod? From, HeaderPeriod? To) Days { get; init; }

    /// <summary>The scenario of the group above a part: a net of <see cref="Scenario.Budget"/> is a budget.</summary>
    public Scenario GroupScenario { get; init; } = Scenario.Actual;
}
