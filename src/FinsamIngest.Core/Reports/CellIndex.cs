namespace FinsamIngest.Core.Reports;

/// <summary>Where a reference points.</summary>
/// <param name="Table">The table; null for a figure in running text.</param>
/// <param name="Row">The row; null when the reference is to a table, a column or running text.</param>
/// <param name="Column">The column; null when the reference names none.</param>
/// <param name="Page">1-based.</param>
/// <param name="Line">1-based.</param>
public sealed record CellPlace(ReportTable? Table, ReportRow? Row, ReportColumn? Column, int Page, int Line);

/// <summary>Finds what <c>table.row.column</c>, <c>table.column</c> and prose references (<c>p3</c>) of one report point to.</summary>
public sealed class CellIndex
{
    private readonly Dictionary<string, (ReportTable Table, Dictionary<string, ReportRow> Rows)> tables = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ProseFigure> prose = new(StringComparer.Ordinal);

    /// <summary>Indexes a report.</summary>
    public CellIndex(NormalisedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        foreach (var table in report.Tables)
        {
            var rows = new Dictionary<string, ReportRow>(StringComparer.Ordinal);
            foreach (var row in table.Rows)
                rows.TryAdd(row.Id, row);
            tables.TryAdd(table.Id, (table, rows));
        }

        foreach (var figure in report.Prose)
            prose.TryAdd(figure.Id, figure);
    }

    /// <summary>The place; null when the reference is null or points nowhere.</summary>
    public CellPlace? Find(string? reference)
    {
        var parts = reference?.Split('.') ?? [];
        if (reference is not null && prose.TryGetValue(reference, out var figure))
            return new CellPlace(null, null, null, figure.Page, figure.Line);
        if (parts.Length == 0 || !tables.TryGetValue(parts[0], out var found))
            return null;
        var row = parts.Length > 1 ? found.Rows.GetValueOrDefault(parts[1]) : null;
        var column = found.Table.Columns.FirstOrDefault(column => column.Id == parts[^1]);
        return new CellPlace(found.Table, row, column, row?.Page ?? found.Table.Page, row?.Line ?? found.Table.Lines.First);
    }
}
