using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Tables.Decoding;

/// <summary>A row with the reading that was chosen.</summary>
/// <param name="Source">The row.</param>
/// <param name="Reading">Null for a row without figures.</param>
/// <param name="Confidence">0–1: weight of the chosen figures among all readings.</param>
/// <param name="DecodedBy">What settled it.</param>
internal sealed record DecodedRow(RowSource Source, RowReading? Reading, double Confidence, DecodedBy DecodedBy);
