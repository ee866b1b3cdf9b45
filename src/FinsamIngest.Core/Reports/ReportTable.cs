using System.Collections.Immutable;

namespace FinsamIngest.Core.Reports;

/// <summary>One table of figures, read and classified.</summary>
/// <param name="Id">Identity within the report: <c>t07</c>.</param>
/// <param name="Statement">Which statement it is.</param>
/// <param name="Title">Its heading as printed; null when it has none.</param>
/// <param name="NoteNumber"><c>2</c> for a table that is (part of) Not 2; null outside the notes.</param>
/// <param name="Unit">Unit of its amounts.</param>
/// <param name="UnitPrinted">The words that say so, as printed; null when the unit is inferred.</param>
/// <param name="UnitBasis">What the unit was taken from.</param>
/// <param name="Page">Page of the first row, 1-based.</param>
/// <param name="Lines">First and last line, title and header included.</param>
/// <param name="Columns">The columns of figures from left to right.</param>
/// <param name="Rows">The rows from top to bottom, rows without figures included.</param>
public sealed record ReportTable(
    string Id,
    Statement Statement,
    string? Title,
    string? NoteNumber,
    Unit Unit,
    string? UnitPrinted,
    UnitBasis UnitBasis,
    int Page,
    LineRange Lines,
    ImmutableArray<ReportColumn> Columns,
    ImmutableArray<ReportRow> Rows)
{
    /// <summary>The unit of a figure: its row's, else its column's, else the table's.</summary>
    public Unit UnitOf(ReportRow row, string columnId)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Unit is { } own)
            return own;
        foreach (var column in Columns)
            if (column.Id == columnId)
                return column.Unit ?? Unit;
        return Unit;
    }
}

/// <summary>Lines from first to last, 1-based and inclusive.</summary>
public readonly record struct LineRange(int First, int Last);

/// <summary>A column of figures.</summary>
/// <param name="Id">Identity within the table: <c>c1</c>.</param>
/// <param name="Period">The fiscal year the figures belong to, <c>2024</c>; null when it cannot be known.</param>
/// <param name="Scenario">What kind of figure stands in the column.</param>
/// <param name="Printed">The header as printed; null when it has none.</param>
public sealed record ReportColumn(string Id, string? Period, Scenario Scenario, string? Printed)
{
    /// <summary>The column's own unit where its head says another than the table's, <c>Deltagare</c> among amounts; else null.</summary>
    public Unit? Unit { get; init; }
}

/// <summary>A row of a table.</summary>
/// <param name="Id">Identity within the table: <c>r7</c>.</param>
/// <param name="Label">The whole label, broken lines joined.</param>
/// <param name="Code">Canonical line item, or null when none fits (<c>DOMAIN</c>: a wrong code is worse than none).</param>
/// <param name="CodeConfidence">0–1; null without a code.</param>
/// <param name="NoteRef">The number of the note that the row refers to; null when it refers to none.</param>
/// <param name="Kind">Its part in the arithmetic of the table.</param>
/// <param name="Level">1 for the outermost rows, growing inwards.</param>
/// <param name="Page">Page of its figures (or of its label when it has none), 1-based.</param>
/// <param name="Line">Line of its figures (or of its label), 1-based.</param>
/// <param name="Unit">The row's own unit where it differs from the table's; else null.</param>
/// <param name="Cells">Its figures from left to right. A printed blank is absent; a printed dash is a cell without value.</param>
public sealed record ReportRow(
    string Id,
    string Label,
    string? Code,
    double? CodeConfidence,
    string? NoteRef,
    RowKind Kind,
    int Level,
    int Page,
    int Line,
    Unit? Unit,
    ImmutableArray<ReportCell> Cells)
{
    /// <summary>The cell in a column, or null where nothing is printed.</summary>
    public ReportCell? CellIn(string columnId)
    {
        foreach (var cell in Cells)
            if (cell.Column == columnId)
                return cell;
        return null;
    }
}

/// <summary>A printed figure.</summary>
/// <param name="Column">The <see cref="ReportColumn.Id"/> it stands in.</param>
/// <param name="Value">The figure as printed, in the row's unit, with the decimals that were printed; null for a dash.</param>
/// <param name="AmountSek">The amount in kronor; null when the unit is not money.</param>
/// <param name="Raw">The characters it was read from.</param>
/// <param name="Box">Its place on the page; null when the source has no positions.</param>
/// <param name="Span">Its place in the line; null for sources without lines.</param>
/// <param name="Confidence">0–1: how sure the reading is.</param>
/// <param name="DecodedBy">What settled how the characters were split.</param>
/// <param name="Footnotes">Footnote marks that stood on the figure and are not part of it.</param>
public sealed record ReportCell(
    string Column,
    decimal? Value,
    decimal? AmountSek,
    string Raw,
    Box? Box,
    TextSpan? Span,
    double Confidence,
    DecodedBy DecodedBy,
    ImmutableArray<string> Footnotes)
{
    /// <summary>Whether it was read off an image by text recognition (OCR), and <see cref="Confidence"/> is the less for it.</summary>
    public bool Ocr { get; init; }

    /// <summary>The step of the last printed digit, in the row's unit: 1 for <c>1 546</c>, 0.1 for <c>14,2</c>.</summary>
    public decimal Quantum => Value is { } value ? new decimal(1, 0, 0, false, value.Scale) : 1m;
}

/// <summary>A rectangle on a page in PDF points, origin at the top left, y growing downwards.</summary>
public sealed record Box(int Page, double X0, double Y0, double X1, double Y1);

/// <summary>Characters of a line: from <paramref name="Start"/> up to, not including, <paramref name="End"/>, 0-based.</summary>
public sealed record TextSpan(int Line, int Start, int End);
