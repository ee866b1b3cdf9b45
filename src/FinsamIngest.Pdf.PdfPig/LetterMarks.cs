using FinsamIngest.Core.Documents.Pages;
using UglyToad.PdfPig.Content;
using Letter = UglyToad.PdfPig.Content.Letter;

namespace FinsamIngest.Pdf.PdfPig;

/// <summary>The marked content of a page, by letter.</summary>
internal sealed class LetterMarks
{
    /// <summary>Deeper nesting is left unread.</summary>
    private const int MaxDepth = 256;

    private readonly Dictionary<Letter, LetterMark> marks = new(ReferenceEqualityComparer.Instance);

    public LetterMarks(IReadOnlyList<MarkedContentElement> elements) => Add(elements, LetterMark.None, 0);

    public LetterMark Of(Letter letter) => marks.TryGetValue(letter, out var mark) ? mark : LetterMark.None;

    private void Add(IReadOnlyList<MarkedContentElement> elements, LetterMark around, int depth)
    {
        if (depth >= MaxDepth)
            return;
        foreach (var element in elements)
        {
            var mark = new LetterMark(
                element.MarkedContentIdentifier >= 0 ? element.MarkedContentIdentifier : around.Id,
                around.Traits | (element.IsArtifact ? LetterTraits.Artifact : LetterTraits.None),
                around.Replacement ?? (element.ActualText is { } text ? new Replacement(text) : null));
            foreach (var letter in element.Letters)
                marks[letter] = mark;
            Add(element.Children, mark, depth + 1);
        }
    }
}
