using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>One way to read a row: where its label ends, which note it refers to, which figure stands in which column.</summary>
/// <param name="LabelEnd">Number of words that belong to the label.</param>
/// <param name="NoteRef">The note number before the figures; null when there is none.</param>
/// <param name="Figures">The figures by column; null where nothing is printed.</param>
/// <param name="Prior">−ln of its weight by layout and grammar alone.</param>
/// <param name="Evidence">Nats that differences within the row speak for it.</param>
internal sealed record RowReading(int LabelEnd, string? NoteRef, Figure?[] Figures, double Prior, double Evidence)
{
    /// <summary>Cost with the row's own arithmetic counted in.</summary>
    public double Cost => Prior - Evidence;

    /// <summary>Whether a figure or a dash stands in any column; otherwise the row is a heading.</summary>
    public bool HasFigures => Array.Exists(Figures, figure => figure is not null);

    /// <summary>The value in a column; null for a blank or a dash.</summary>
    public decimal? Value(int column) => Figures[column]?.Value;

    /// <summary>The values in thousandths by column, nought for blanks and dashes: what sums are made of.</summary>
    public long[] Thousandths => thousandths ??= Array.ConvertAll(Figures, figure => figure?.Value is { } value and > -9e14m and < 9e14m ? (long)(value * 1000m) : 0L);

    private long[]? thousandths;

    /// <summary>Whether two readings give the same figures in the same columns.</summary>
    public bool SameFigures(RowReading other)
    {
        for (var c = 0; c < Figures.Length; c++)
        {
            var (a, b) = (Figures[c], other.Figures[c]);
            if (a.HasValue != b.HasValue || a?.Value != b?.Value)
                return false;
        }
        return true;
    }
}
