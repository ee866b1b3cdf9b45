namespace FinsamIngest.Core.Documents.Pages;

/// <summary>A filled area.</summary>
/// <param name="X0">Left edge, in points.</param>
/// <param name="Y0">Top edge.</param>
/// <param name="X1">Right edge.</param>
/// <param name="Y1">Bottom edge.</param>
/// <param name="Shade">0 black to 1 white (white ones are often masks under text).</param>
public readonly record struct FilledRectangle(float X0, float Y0, float X1, float Y1, float Shade);
