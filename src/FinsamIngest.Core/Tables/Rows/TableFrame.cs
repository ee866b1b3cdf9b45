using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Tables.Headers;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>What is known of a table before its rows are read.</summary>
/// <param name="Plan">Its columns.</param>
/// <param name="Layout">How blanks and positions are to be understood.</param>
/// <param name="Marks">The document's footnote marks.</param>
/// <param name="Notes">Numbers of the notes that the document has.</param>
/// <param name="HasNoteColumn">Whether rows may carry a note number before their figures.</param>
/// <param name="Blanks">What blanks tell of empty cells (stream text of Word's PDF export).</param>
/// <param name="Anchors">Place of each column (tabulator index or right edge); empty in stream text.</param>
/// <param name="TaggedColumns">Column by grid column of the tags; null when the tags do not tell.</param>
/// <param name="Differences">Relations between the columns of a row.</param>
internal sealed record TableFrame(
    ColumnPlan Plan,
    TextLayout Layout,
    FootnoteMarks Marks,
    IReadOnlySet<string> Notes,
    bool HasNoteColumn,
    BlankMeaning Blanks,
    double[] Anchors,
    IReadOnlyDictionary<int, int>? TaggedColumns,
    IReadOnlyList<ColumnDifference> Differences)
{
    public int Columns => Plan.Columns.Length;
}

/// <summary>Columns of which one is the difference (or sum) of two others: <c>Result = ±(Left − Right)</c> or <c>Left + Right</c>.</summary>
internal sealed record ColumnDifference(int Result, int Left, int Right);
