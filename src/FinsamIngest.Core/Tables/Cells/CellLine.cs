using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Tables.Headers;
using FinsamIngest.Core.Tables.Regions;

namespace FinsamIngest.Core.Tables.Cells;

/// <summary>What a line could be if each cell of a table were a line (or a paragraph).</summary>
internal enum CellLineKind
{
    /// <summary>No cell: running text, a heading, a row of several figures, a header of several columns.</summary>
    None,

    /// <summary>Words: a label, a head, a title, an owner.</summary>
    Words,

    /// <summary>A year or a day and nothing else: a head, or – among figures – an amount that looks like one.</summary>
    Period,

    /// <summary>One figure, with its sign and unit.</summary>
    Figure,
}

/// <summary>A line that is not blank, as a cell.</summary>
/// <param name="Index">Its place in the document's lines.</param>
/// <param name="Shape">The line with its shape.</param>
/// <param name="Kind">What it could be.</param>
/// <param name="IsSetOff">Whether a blank line or a page's end stands before it.</param>
/// <param name="IsBehindEdge">Whether a page number or a running head stands before it.</param>
internal sealed record CellLine(int Index, LineShape Shape, CellLineKind Kind, bool IsSetOff, bool IsBehindEdge)
{
    /// <summary>Words of a cell at most; a longer line is a text.</summary>
    private const int MostWords = 14;

    public SourceLine Line => Shape.Line;

    public string Text => Line.Text.Trim();

    /// <summary>Whether it says what the amounts are in and nothing of columns: <c>Belopp i tkr</c>, <c>Mnkr</c>, <c>Antal personer</c> does not.</summary>
    public bool IsUnit => Kind == CellLineKind.Words && Shape is { IsWhollyHeader: true, HeaderColumns: 0 };

    /// <summary>Whether all of its words are a header's, and one names a column.</summary>
    public bool IsHead => Kind == CellLineKind.Period || Kind == CellLineKind.Words && Shape is { IsWhollyHeader: true, HeaderColumns: > 0 };

    /// <summary>Whether it is the head of the note numbers.</summary>
    public bool IsNoteHead => Kind == CellLineKind.Words && Line.Words.Length == 1 && Text is "Not" or "NOT" or "Not." or "Noter";

    /// <summary>Whether it holds a share.</summary>
    public bool IsShare => Text.EndsWith('%');

    /// <summary>Whether it could be the number of a note.</summary>
    public bool IsSmall => Line.Words is [{ Length: <= 2 }] && Glyphs.Digits(Text);

    /// <summary>Whether it goes on with the words of the line before it.</summary>
    public bool Continues(CellLine before) =>
        Kind == CellLineKind.Words && (Wording.ContinuesLabel(Line.TextOf(Line.Words[0])) || Text is "%" or "(%)") || Wording.EndsOpen(before.Line.TextOf(before.Line.Words[^1]));

    /// <summary>The kind of a line, given whether a lone figure follows.</summary>
    public static CellLineKind KindOf(LineShape shape, bool beforeFigure)
    {
        var line = shape.Line;
        if (shape.Kind == LineKind.NoteHeading)
            return CellLineKind.None;
        if (line.Words.Length == 1 && shape is { Kind: LineKind.Header, HeaderColumns: 1 } && char.IsAsciiDigit(line.Text[line.Words[0].Start]))
            return CellLineKind.Period;
        if (IsOneFigure(shape))
            return CellLineKind.Figure;
        if (!beforeFigure && EndsSentence(line))
            return CellLineKind.None;
        if (shape.HeaderColumns >= 2 && shape.Kind == LineKind.Header && IsSeveralPeriods(shape) || shape is { Kind: LineKind.Figures, TailLength: >= 2 } || line.Words.Length > MostWords)
            return CellLineKind.None;
        return shape.Kind switch
        {
            LineKind.Heading => beforeFigure ? CellLineKind.Words : CellLineKind.None,
            LineKind.Prose => beforeFigure && line.Text.AsSpan().TrimEnd()[^1] != '.' ? CellLineKind.Words : CellLineKind.None,
            LineKind.Noise => CellLineKind.None,
            _ => CellLineKind.Words,
        };
    }

    /// <summary>The last line of a paragraph, <c>ansökningar om medel.</c></summary>
    private static bool EndsSentence(SourceLine line) =>
        line.Words.Length >= 2 && line.TextOf(line.Words[^1]) is { Length: > 4 } last && last[^1] == '.' && char.IsLower(line.Text[line.Words[0].Start]);

    /// <summary><c>2024 2023</c>, <c>Not Utfall 2024 Utfall 2023</c>: several heads on one line; <c>Avvikelse utfall-budget</c> may be one.</summary>
    private static bool IsSeveralPeriods(LineShape shape) =>
        HeaderLexer.Items(shape.Line, shape.HeaderStart).Count(item => item.Kind == HeaderItemKind.Period) is var periods && (periods >= 2 || shape.HeaderColumns >= 3);

    /// <summary>Whether the line is one figure: its words join, as thousands do, but for a unit.</summary>
    public static bool IsOneFigure(LineShape shape)
    {
        var line = shape.Line;
        if (shape.TailStart != 0 || !line.Text.AsSpan().ContainsAnyInRange('0', '9') && !(line.Words.Length == 1 && Glyphs.IsDash(line.TextOf(line.Words[0]))))
            return false;
        for (var w = 1; w < line.Words.Length; w++)
        {
            var text = line.TextOf(line.Words[w]).TrimEnd(")%");
            if (!text.IsEmpty && !Glyphs.IsCellUnit(text) && !(text.Length == 3 && Glyphs.Digits(text)) && !(w == 1 && Glyphs.IsDash(line.TextOf(line.Words[0])) && Glyphs.IsFigureWord(text)))
                return false;
        }

        return true;
    }
}
