namespace FinsamIngest.Core.Documents.Pages;

/// <summary>How a letter differs from ordinary visible text.</summary>
[Flags]
public enum LetterTraits : byte
{
    /// <summary>Ordinary text.</summary>
    None = 0,

    /// <summary>Not painted (text rendering mode 3): the text layer that recognition lays over a scan.</summary>
    Hidden = 1,

    /// <summary>Tagged as an artifact: running head, page number, decoration.</summary>
    Artifact = 2,

    /// <summary>Filled and stroked: bold without a bold font.</summary>
    Stroked = 4,

    /// <summary>The text was given beside the glyphs (ActualText), its box is that of the whole span.</summary>
    Replaced = 8,

    /// <summary>Read off an image by text recognition; <see cref="Letter.Confidence"/> says how surely.</summary>
    Recognised = 16,
}
