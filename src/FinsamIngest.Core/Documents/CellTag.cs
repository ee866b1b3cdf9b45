namespace FinsamIngest.Core.Documents;

/// <summary>The table cell that a word is tagged as a part of; one instance for all words of the cell. Only sane tables give any.</summary>
/// <param name="Table">Number of the table in the document, from 0 in the order of the tags.</param>
/// <param name="Row">Number of the row in its table, from 0.</param>
/// <param name="Column">First column of the grid that it covers, from 0; −1 when the row's cells do not fill the grid, as producers leave out empty cells.</param>
/// <param name="ColumnSpan">Columns that it covers, at least 1.</param>
/// <param name="RowSpan">Rows that it covers, at least 1.</param>
/// <param name="IsHeader">Whether it is tagged as a header cell.</param>
public sealed record CellTag(int Table, int Row, int Column, int ColumnSpan, int RowSpan, bool IsHeader);
