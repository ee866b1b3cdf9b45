using System.Collections.Immutable;

namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>A page whose text reads from left to right. Points, origin at the top left, y growing downwards.</summary>
/// <param name="Number">1-based page number.</param>
/// <param name="Width">Width when turned upright.</param>
/// <param name="Height">Height when turned upright.</param>
/// <param name="Rotation">Degrees clockwise in which the page's text runs as displayed (0, 90, 180, 270); the page was turned back by it.</param>
/// <param name="Lines">The lines in reading order, without running heads.</param>
/// <param name="RunningHeads">Lines left out: running heads, page numbers, artifacts.</param>
/// <param name="Rulings">The rules.</param>
/// <param name="Rectangles">The filled areas.</param>
public sealed record LaidOutPage(
    int Number,
    double Width,
    double Height,
    int Rotation,
    ImmutableArray<LaidOutLine> Lines,
    ImmutableArray<LaidOutLine> RunningHeads,
    ImmutableArray<Ruling> Rulings,
    ImmutableArray<FilledRectangle> Rectangles);
