using FinsamIngest.Core.Documents.Pages;

namespace FinsamIngest.Pdf.Fonts;

/// <summary>A font as the interpreter needs it: codes of a string to glyphs.</summary>
internal abstract class PdfFont(FontFace face, float ascent, float descent)
{
    public FontFace Face { get; } = face;

    /// <summary>Height above the baseline in ems.</summary>
    public float Ascent { get; } = ascent;

    /// <summary>Depth below the baseline in ems, negative.</summary>
    public float Descent { get; } = descent;

    /// <summary>Whether glyphs advance downwards.</summary>
    public virtual bool IsVertical => false;

    /// <summary>Takes the next code from a string.</summary>
    /// <param name="text">The string's bytes.</param>
    /// <param name="at">Index of the code's first byte; moved past it.</param>
    /// <param name="isBlank">Whether it is the single-byte code 32, to which word spacing applies.</param>
    public abstract ref readonly FontGlyph Next(ReadOnlySpan<byte> text, ref int at, out bool isBlank);
}
