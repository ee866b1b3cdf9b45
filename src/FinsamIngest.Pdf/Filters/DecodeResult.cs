namespace FinsamIngest.Pdf.Filters;

/// <summary>How the decoding of a stream ended; the bytes decoded until then are kept in any case.</summary>
/// <param name="Complete">False when the data was damaged or cut off.</param>
/// <param name="LimitHit">True when decoding was stopped at a size limit.</param>
/// <param name="IsImage">True when an image filter was met: the bytes are still encoded.</param>
internal readonly record struct DecodeResult(bool Complete, bool LimitHit, bool IsImage)
{
    public static readonly DecodeResult Ok = new(true, false, false);
    public static readonly DecodeResult Damaged = new(false, false, false);
    public static readonly DecodeResult TooLarge = new(false, true, false);
}
