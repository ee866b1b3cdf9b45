using System.Collections.Immutable;

namespace FinsamIngest.Core.Documents.Pages;

/// <summary>What one page shows, in points, origin at the top left of the page as it is displayed (after its rotation), y growing downwards.</summary>
/// <param name="Number">1-based page number.</param>
/// <param name="Width">Width as displayed.</param>
/// <param name="Height">Height as displayed.</param>
/// <param name="Letters">The letters in content order, blanks included.</param>
/// <param name="Rulings">Horizontal and vertical rules: stroked lines and thin filled rectangles.</param>
/// <param name="Rectangles">Filled areas: bars behind rows, boxes.</param>
/// <param name="ImageArea">Summed area of the images, in square points; may exceed the page's when images overlap.</param>
public sealed record PageContent(
    int Number,
    double Width,
    double Height,
    ImmutableArray<Letter> Letters,
    ImmutableArray<Ruling> Rulings,
    ImmutableArray<FilledRectangle> Rectangles,
    double ImageArea);
