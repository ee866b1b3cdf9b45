namespace FinsamIngest.Core.Numbers;

/// <summary>One way to read a stretch of a line as one printed figure: an edge of the <see cref="FigureLattice"/>.</summary>
/// <param name="Start">Index of its first character in the line.</param>
/// <param name="End">Index after its last character (footnote marks and unit words included).</param>
/// <param name="Value">The figure, with the decimals that were printed; null for a dash.</param>
/// <param name="Cost">How unusual this reading is: −ln of its weight, 0 for a figure written as figures are written.</param>
/// <param name="Traits">How it was written.</param>
/// <param name="Mark">Footnote mark glued to it, not part of the value; null when there is none.</param>
/// <param name="LastWord">Index of the last word that it touches.</param>
internal readonly record struct Figure(
    int Start, int End, decimal? Value, double Cost, FigureTraits Traits, string? Mark, int LastWord)
{
    public bool IsDash => Value is null;

    public bool Is(FigureTraits trait) => (Traits & trait) != 0;
}

/// <summary>How a figure was written.</summary>
[Flags]
internal enum FigureTraits
{
    None = 0,

    /// <summary>Digits in groups, by blank or dot.</summary>
    Grouped = 1,

    /// <summary>Followed by a per cent sign.</summary>
    Percent = 2,

    /// <summary>In parentheses.</summary>
    Parenthesised = 4,

    /// <summary>Digit groups that are no proper number (<c>-4 682 00</c>).</summary>
    Malformed = 8,

    /// <summary>Characters that no blank separates were taken apart (<c>6 0006 000</c>, a glued footnote mark).</summary>
    Unglued = 16,

    /// <summary>With decimals.</summary>
    Decimals = 32,
}
