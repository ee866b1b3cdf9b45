namespace FinsamIngest.Core.Documents;

/// <summary>A maximal run of non-blank characters.</summary>
/// <param name="Start">Index of its first character in <see cref="SourceLine.Text"/>.</param>
/// <param name="Length">Number of characters, at least 1.</param>
/// <param name="BlanksBefore">Blanks between this word and the one before it (or the line's start).</param>
/// <param name="TabsBefore">Tabulators from the line's start to this word: the index of its cell in tabbed text.</param>
/// <param name="Geometry">Box and type of the word, or null when the source has no positions.</param>
/// <param name="Cell">The table cell that the source tags it as a part of, or null.</param>
public readonly record struct SourceWord(int Start, int Length, int BlanksBefore, int TabsBefore, WordGeometry? Geometry = null, CellTag? Cell = null)
{
    /// <summary>Index after the last character.</summary>
    public int End => Start + Length;

    /// <summary>
    /// Whether the one blank before it is such that a line must not break there (no-break, narrow no-break, figure or thin space) and stands between digits: it sets
    /// thousands and no column.
    /// </summary>
    public bool IsBound { get; init; }

    /// <summary>Whether a vertical rule is drawn between it and the word before it: the two stand in different cells of a ruled table.</summary>
    public bool AfterRule { get; init; }
}

/// <summary>Where and how a word is printed. PDF points, origin at the page's top left, y growing downwards.</summary>
/// <param name="X0">Left edge.</param>
/// <param name="Y0">Top edge.</param>
/// <param name="X1">Right edge.</param>
/// <param name="Y1">Bottom edge.</param>
/// <param name="FontSize">Size of its letters in points.</param>
/// <param name="Bold">Whether the font is bold.</param>
/// <param name="Raised">Whether it stands raised and smaller than the line: a footnote mark.</param>
public sealed record WordGeometry(double X0, double Y0, double X1, double Y1, double FontSize, bool Bold, bool Raised)
{
    /// <summary>How sure text recognition (OCR) was of the word, 0–1; null when it is text of the file and not read off an image.</summary>
    public double? Recognition { get; init; }
}
