namespace FinsamIngest.Core.Tables.Rows;

/// <summary>A row to be read: the label that stood on lines of its own, and the text that holds the figures.</summary>
/// <param name="LeadingLabel">Label lines before the line of the figures, joined; empty when the label stands with the figures.</param>
/// <param name="TrailingLabel">The end of a label that goes on below its figures.</param>
/// <param name="Text">Label and figures; null for a heading row.</param>
/// <param name="Page">1-based page.</param>
/// <param name="Line">Line of the figures, or of the label of a heading row.</param>
/// <param name="Indent">Blanks before the label: deeper rows are parts of shallower ones.</param>
/// <param name="Side">Which side of a table of two sides it stands on.</param>
internal sealed record RowSource(string LeadingLabel, string TrailingLabel, RowText? Text, int Page, int Line, int Indent, Side Side = Side.Unknown);

/// <summary>Which side of a table of two sides a row stands on.</summary>
internal enum Side
{
    /// <summary>Not known from the line.</summary>
    Unknown,

    /// <summary>The first row of a line of two.</summary>
    Left,

    /// <summary>The second.</summary>
    Right,
}
