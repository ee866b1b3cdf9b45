using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Ocr.Pages;

/// <summary>The words of a page's image, or why there are none.</summary>
/// <param name="Width">Width of the image that was read, in pixels.</param>
/// <param name="Height">Height of the image that was read, in pixels.</param>
/// <param name="Turn">Degrees clockwise in which the text runs on the page as displayed: 0, 90, 180, 270. The image was turned back by it before it was read.</param>
/// <param name="Words">The words in the image that was read.</param>
/// <param name="Problem">Why the page could not be read; null when it could.</param>
internal sealed record PageRecognition(int Width, int Height, int Turn, ImmutableArray<RecognisedWord> Words, LocalisedText? Problem)
{
    public static PageRecognition Failed(string sv, string en) => new(0, 0, 0, [], new LocalisedText(sv, en));
}
