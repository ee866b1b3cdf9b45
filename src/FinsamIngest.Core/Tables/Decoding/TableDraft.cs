using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables.Decoding;

/// <summary>The rows of a table with all their readings, weighed by all that the table tells but its sums.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Readings">By row: its readings, the cheapest first; null for a row that has none.</param>
/// <param name="Frame">The table's columns.</param>
/// <param name="Statement">What the table will most likely be.</param>
internal sealed record TableDraft(IReadOnlyList<RowSource> Rows, IReadOnlyList<IReadOnlyList<RowReading>?> Readings, TableFrame Frame, Statement Statement);
