using System.Collections.Immutable;

namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>Words on one baseline, from left to right; or the cells of one tagged table row, from left to right, each with all its words.</summary>
/// <param name="Words">The words, never empty.</param>
/// <param name="Baseline">Distance of the baseline from the page's top, in points; of a row that was printed on several, that of its figures.</param>
/// <param name="Sideways">Whether it is written across the page's direction (stamps, signatures); its boxes are those on the page.</param>
public sealed record LaidOutLine(ImmutableArray<LaidOutWord> Words, double Baseline, bool Sideways)
{
    /// <summary>Its words joined by single blanks.</summary>
    public string Text => string.Join(' ', Words.Select(word => word.Text));
}
