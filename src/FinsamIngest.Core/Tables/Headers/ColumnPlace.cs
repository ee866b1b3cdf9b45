namespace FinsamIngest.Core.Tables.Headers;

/// <summary>Where the figures of a column stand, in points or character columns.</summary>
/// <param name="Left">Left edge of its widest figure.</param>
/// <param name="Right">The right edge that they share.</param>
internal readonly record struct ColumnPlace(double Left, double Right);
