using FinsamIngest.Core.Tables.Decoding;
using FinsamIngest.Core.Tables.Regions;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables;

/// <summary>A table with its rows read.</summary>
/// <param name="Region">Where it was found, with titles and captions.</param>
/// <param name="Frame">Its columns.</param>
/// <param name="Draft">All readings of its rows.</param>
/// <param name="Rows">Its rows, headings included, with the readings that were chosen.</param>
internal sealed record ReadTable(RawTable Region, TableFrame Frame, TableDraft Draft, IReadOnlyList<DecodedRow> Rows)
{
    /// <summary>The table with the readings that its sums decide on.</summary>
    public static ReadTable Of(RawTable region, TableDraft draft) =>
        new(region, draft.Frame, draft, TextColumns.Without(TableDecoder.Decode(draft), draft.Frame.Layout));
}
