using FinsamIngest.Core.Documents.Pages;

namespace FinsamIngest.Pdf.PdfPig;

/// <summary>What the marked content around a letter says about it.</summary>
/// <param name="Id">Id of the innermost sequence that has one, or -1.</param>
/// <param name="Traits">Artifact, or nothing.</param>
/// <param name="Replacement">The outermost sequence that replaces its text, or null.</param>
internal readonly record struct LetterMark(int Id, LetterTraits Traits, Replacement? Replacement)
{
    /// <summary>Of a letter outside all sequences.</summary>
    public static LetterMark None { get; } = new(-1, LetterTraits.None, null);
}
