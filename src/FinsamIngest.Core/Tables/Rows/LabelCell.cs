using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>
/// What tags say about the end of a row's label: the cell that its last certain word is in holds the whole rest of the label, digits too
/// (<c>Förutbetald hyra lokal kv1 25</c>), and no figure. Says nothing in a row without tags.
/// </summary>
internal readonly struct LabelCell
{
    /// <summary>A figure of another cell that is part of the label: no sum is worth as much.</summary>
    public const double OutsideCost = 12;

    /// <summary>A label that ends within its cell: the note's number may stand there, a figure hardly.</summary>
    private const double InsideCost = 2.5;

    private readonly SourceLine line;
    private readonly CellTag? cell;

    private LabelCell(SourceLine line, CellTag? cell)
    {
        this.line = line;
        this.cell = cell;
    }

    /// <param name="line">The row.</param>
    /// <param name="tail">Its first word that may be a figure.</param>
    public static LabelCell Of(SourceLine line, int tail) => new(line, tail > 0 ? line.Words[tail - 1].Cell : null);

    /// <summary>Whether a word is in the label's cell; null when nobody knows.</summary>
    public bool? Holds(int word) => cell is not null && line.Words[word].Cell is { } its ? ReferenceEquals(cell, its) : null;

    /// <summary>The cost of a label that ends before a word.</summary>
    public double CutCost(int word) => word < line.Words.Length && Holds(word) is true && word > 0 && Holds(word - 1) is true ? InsideCost : 0;
}
