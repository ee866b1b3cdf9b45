namespace FinsamIngest.Core.Documents.Pages;

/// <summary>A horizontal or vertical rule. The longer side of the box tells which.</summary>
/// <param name="X0">Left edge, in points.</param>
/// <param name="Y0">Top edge.</param>
/// <param name="X1">Right edge.</param>
/// <param name="Y1">Bottom edge.</param>
/// <param name="Shade">0 black to 1 white.</param>
public readonly record struct Ruling(float X0, float Y0, float X1, float Y1, float Shade)
{
    /// <summary>True when it runs from left to right.</summary>
    public bool IsHorizontal => X1 - X0 >= Y1 - Y0;

    /// <summary>Thickness in points.</summary>
    public float Thickness => IsHorizontal ? Y1 - Y0 : X1 - X0;
}
