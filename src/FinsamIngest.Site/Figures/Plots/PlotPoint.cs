namespace FinsamIngest.Site.Figures.Plots;

/// <summary>A value in a plot.</summary>
/// <param name="Name">Where it belongs on the axis: a year, an association.</param>
/// <param name="Value">How much.</param>
/// <param name="Text">How much, in words.</param>
/// <param name="Address">Its place in its report; null when it has none.</param>
public sealed record PlotPoint(string Name, decimal Value, string Text, string? Address);

/// <summary>Values of one kind.</summary>
/// <param name="Name">What they are.</param>
/// <param name="Class">Style class; kinds differ in shape and pattern besides.</param>
/// <param name="Points">The values; null where one is unknown.</param>
public sealed record PlotSeries(string Name, string Class, IReadOnlyList<PlotPoint?> Points);
