using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Numbers;

/// <summary>
/// What the blanks of a line say about where its figures begin and end: costs of joining digits over a blank, and of beginning a figure behind one.
/// </summary>
internal readonly struct FigureBlanks
{
    /// <summary>A figure that begins behind a blank that must not break: that is how thousands are set.</summary>
    private const double SplitGroupCost = 6;

    /// <summary>A group joined over a plain blank on a line that has blanks that must not break.</summary>
    private const double PlainBlankCost = 2;

    /// <summary>A second figure in one tabulated cell.</summary>
    private const double SplitCellCost = 6;

    /// <summary>Two figures in one tagged cell: a thousands blank is what usually parts its digits.</summary>
    private const double SplitTaggedCellCost = 4;

    /// <summary>One figure in two tagged cells: as much as the widest gap on the page says.</summary>
    private const double AcrossCellsCost = 12;

    /// <summary>A group joined over two blanks where columns are kept by blanks, and over each further one: a jitter of one is common, a column gap has many.</summary>
    private const double SplitGapCost = 5;
    private const double FurtherBlankCost = 1.2;

    /// <summary>A figure that begins one narrow blank behind digits or a dash where columns stand apart.</summary>
    private const double NarrowCost = 2.5;

    private readonly SourceLine line;
    private readonly TextLayout layout;
    private readonly bool bound;
    private readonly double advance;

    public FigureBlanks(SourceLine line, TextLayout layout)
    {
        this.line = line;
        this.layout = layout;
        foreach (var word in line.Words)
            bound |= word.IsBound;
        advance = Monospace.Advance(line);
    }

    /// <summary>
    /// Where positions are kept, columns stand apart: a figure that begins one narrow blank after digits, with a group of three, is more likely
    /// the thousands of the figure before. Where tabulators part the cells, two figures in one are a tabulator lost.
    /// </summary>
    public double Separation(int word)
    {
        if (word == 0)
            return 0;
        var (before, here) = (line.Words[word - 1], line.Words[word]);
        if (here.IsBound)
            return SplitGroupCost;
        if (layout == TextLayout.Stream)
            return 0;
        if (layout == TextLayout.Tabbed)
            return here.TabsBefore > 0 && here.TabsBefore == before.TabsBefore && Glyphs.IsFigureWord(line.TextOf(before)) ? SplitCellCost : 0;
        // "- 558   - 726": where columns stand apart, a dash one narrow blank before digits is their minus and no cell of its own.
        var minus = Glyphs.IsDash(line.TextOf(before));
        if (!char.IsAsciiDigit(line.Text[here.Start]) || !minus && (!char.IsAsciiDigit(line.Text[before.End - 1]) || here.Length < 3))
            return 0;
        if (line.InOneCell(word - 1, word) is { } inOne)
            return inOne ? SplitTaggedCellCost : 0;
        var narrow = before.Geometry is { } a && here.Geometry is { } b ? b.X0 - a.X1 < (advance > 0 ? Monospace.OneBlank * advance : 0.4 * b.FontSize) : here.BlanksBefore <= 1;
        return narrow ? NarrowCost : 0;
    }

    /// <summary>A group of three joined to the digits of the word before it.</summary>
    /// <param name="word">The word before the group.</param>
    public double Joining(int word)
    {
        var next = line.Words[word + 1];
        return layout == TextLayout.Columns && next.BlanksBefore > 1 ? Math.Min(AcrossCellsCost, SplitGapCost + FurtherBlankCost * (next.BlanksBefore - 2)) : Run(next.BlanksBefore) + Gap(word);
    }

    /// <summary>A group joined over a plain blank where others are not.</summary>
    /// <param name="word">The word of the group.</param>
    public double PlainBlank(int word) => bound && !line.Words[word].IsBound ? PlainBlankCost : 0;

    /// <summary>Whether positions show that no more than a thousands blank stands behind the word.</summary>
    public bool IsNarrow(int word) => line.Words[word].Geometry is not null && line.Words[word + 1].Geometry is not null && Gap(word) == 0;

    /// <summary>A group joined over several blanks; a single blank is how thousands are set.</summary>
    public static double Run(int blanks) => blanks <= 1 ? 0.03 : Math.Min(4.5, 1.6 + 0.5 * blanks);

    /// <summary>
    /// With positions a thousands blank is about a quarter of the letter size and a column gap rarely under half of it; between the two
    /// the evidence is weak on purpose, the column edges of the table decide.
    /// </summary>
    public double Gap(int word)
    {
        if (line.InOneCell(word, word + 1) is { } inOne)
            return inOne ? 0 : AcrossCellsCost;
        if (line.Words[word].Geometry is not { } a || line.Words[word + 1].Geometry is not { } b)
            return 0;
        // A typewriter's blank is as wide as a column gap of other type; one of them is a thousands blank.
        if (advance > 0 && b.X0 - a.X1 < Monospace.OneBlank * advance)
            return 0;
        var gap = (b.X0 - a.X1) / Math.Max(1, b.FontSize);
        return gap <= 0.45 ? 0 : Math.Min(12, (gap - 0.45) * 10);
    }
}
