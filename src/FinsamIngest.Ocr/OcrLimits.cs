namespace FinsamIngest.Ocr;

/// <summary>What recognising one document may cost. Unlike reading text this is seconds a page, done by other programs.</summary>
public sealed record OcrLimits
{
    /// <summary>The defaults.</summary>
    public static OcrLimits Default { get; } = new();

    /// <summary>
    /// Dots per inch that a page is drawn with. Tesseract wants letters of 20 to 40 pixels: figures set in 8 to 12 points have that at 300, also when the scan
    /// itself is coarser.
    /// </summary>
    public int Dpi { get; init; } = 300;

    /// <summary>Pixels of a page's longer side; a larger page is drawn with fewer dots per inch. A3 at 300 has 4,961.</summary>
    public int MaxSide { get; init; } = 6500;

    /// <summary>Pages of one document that are recognised; later ones are named as left out.</summary>
    public int MaxPages { get; init; } = 500;

    /// <summary>Time for one page, all programs together. A dense page takes 1 to 3 seconds of one core; the rest is for a machine that is busy.</summary>
    public TimeSpan PageTime { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Memory that one program may use, in bytes. A page drawn in grey has 9 MB, and Tesseract needs some 150 MB for it.</summary>
    public long MaxProgramBytes { get; init; } = 1500L << 20;

    /// <summary>Characters that one program may print; a full page has some 100,000.</summary>
    public int MaxOutput { get; init; } = 8 << 20;

    /// <summary>Pages recognised at the same time, each by a program that uses one core.</summary>
    public int Parallel { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 4);
}
