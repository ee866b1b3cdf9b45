using FinsamIngest.Core.Tables.Decoding;
using FinsamIngest.Core.Tables.Regions;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables;

/// <summary>A table with its rows read.</summary>
/// <param name="Region">Where it was found, with titles and captions.</param>
/// <param name="Frame">Its columns.</param>
/// <param name="Rows">Its rows, headings included.</param>
internal sealed record ReadTable(RawTable Region, TableFrame Frame, IReadOnlyList<DecodedRow> Rows);
