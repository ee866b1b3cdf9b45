using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Statements;

/// <summary>What is known of a table before it is known which statement it is.</summary>
/// <param name="Title">Its heading; null when it has none.</param>
/// <param name="NoteNumber">Number of the note that it stands in; null outside the notes.</param>
/// <param name="InsideNotes">Whether it stands in the report's section of notes.</param>
/// <param name="HeadingPath">The headings that it stands under, outermost first.</param>
/// <param name="RowLabels">Labels of its rows, from top to bottom.</param>
/// <param name="Columns">Its columns of figures.</param>
/// <param name="Unit">Its unit; null when unknown.</param>
internal sealed record StatementEvidence(
    string? Title,
    string? NoteNumber,
    bool InsideNotes,
    IReadOnlyList<string> HeadingPath,
    IReadOnlyList<string> RowLabels,
    IReadOnlyList<ReportColumn> Columns,
    Unit? Unit);
