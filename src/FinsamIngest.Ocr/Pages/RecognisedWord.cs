namespace FinsamIngest.Ocr.Pages;

/// <summary>A word on an image: the box of its ink in pixels, origin at the top left.</summary>
/// <param name="Text">Its characters, at least one, none of them blank.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Top">Top edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Bottom">Bottom edge.</param>
/// <param name="Confidence">How sure the recogniser was, 0–100.</param>
/// <param name="Line">The words of one printed line have one number.</param>
internal readonly record struct RecognisedWord(string Text, int Left, int Top, int Right, int Bottom, double Confidence, int Line)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;
}
