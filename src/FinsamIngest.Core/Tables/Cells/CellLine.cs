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

    /// <summary>Several heads of columns.</summary>
    Heads,

    /// <summary>A year or a day and nothing else: a head, or – among figures – an amount that looks like one.</summary>
    Period,

    /// <summary>One figure, with its sign and unit.</summary>
    Figure,

    /// <summary>What refers to notes before figures: <c>Not 3</c>, <c>2, 3</c>. A number alone is a figure.</summary>
    Note,
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

    /// <summary>Whether all of its words are a header's, and one names a column; <c>Avvikelse = budget – utfall</c> explains one.</summary>
    public bool IsHead => Kind is CellLineKind.Period or CellLineKind.Heads || Kind == CellLineKind.Words && Shape is { IsWhollyHeader: true, HeaderColumns: > 0 } && !Text.Contains('=', StringComparison.Ordinal);

    /// <summary>Whether it is a word that names a column in company: <c>Kvinnor</c>, <c>Totalt</c>.</summary>
    public bool IsName => Kind == CellLineKind.Words && Line.Words.Length == 1 && HeaderLexer.Read(Line, 0, weak: true) is { Kind: HeaderItemKind.Name };

    /// <summary>Whether it is the head of the note numbers.</summary>
    public bool IsNoteHead => Kind == CellLineKind.Words && Line.Words.Length == 1 && Text is "Not" or "NOT" or "Not." or "Noter";

    /// <summary>Whether the head of the note numbers is it, or one of several heads on it.</summary>
    public bool HasNoteHead => IsNoteHead || Kind == CellLineKind.Heads && Line.Words.Any(word => Line.TextOf(word) is "Not" or "NOT" or "Not." or "Noter");

    /// <summary>Whether it holds a share.</summary>
    public bool IsShare => Text.EndsWith('%');

    /// <summary>Whether it could be the number of a note.</summary>
    public bool IsSmall => Line.Words is [{ Length: <= 2 }] && Glyphs.Digits(Text);

    /// <summary>Whether it goes on with the words of the line before it; the rest of a word broken by a hyphen begins in lower case.</summary>
    public bool Continues(CellLine before) =>
        (before.Text[^1] != '-' || !char.IsUpper(Text[0]) || IsFormula(before)) && ContinuesWords(before);

    /// <summary><c>Utfall-</c>, <c>Budget</c>.</summary>
    private bool IsFormula(CellLine before) =>
        HeaderLexer.Read(before.Line, before.Line.Words.Length - 1) is { Kind: HeaderItemKind.Scenario, EndsInDash: true } && HeaderLexer.Read(Line, 0) is { Kind: HeaderItemKind.Scenario };

    private bool ContinuesWords(CellLine before) =>
        Kind == CellLineKind.Words && (Line.Words.Length == 1 && Glyphs.IsMinus(Text[0]) && Shape.HeaderColumns == 1 || Wording.ContinuesLabel(Line.TextOf(Line.Words[0])) || Text is "%" or "(%)") || Wording.EndsOpen(before.Line.TextOf(before.Line.Words[^1]));

    /// <summary>Words of a heading between rows at most that looks like a sentence: <c>Justeringar för poster som ej ingår i kassaflödet</c>.</summary>
    private const int MostWordsOfHeading = 9;

    /// <summary>The kind of a line, given whether a lone figure follows, and whether it stands between a lone figure and a line that is no text.</summary>
    public static CellLineKind KindOf(LineShape shape, bool beforeFigure, bool amongRows = false)
    {
        var line = shape.Line;
        if (beforeFigure && RefersToNotes(line))
            return CellLineKind.Note;
        if (shape.Kind == LineKind.NoteHeading)
            return CellLineKind.None;
        if (line.Words.Length == 1 && shape is { Kind: LineKind.Header, HeaderColumns: 1 } && char.IsAsciiDigit(line.Text[line.Words[0].Start]))
            return CellLineKind.Period;
        if (IsOneFigure(shape))
            return CellLineKind.Figure;
        if (!beforeFigure && EndsSentence(line))
            return CellLineKind.None;
        if (shape is { HeaderColumns: >= 2, Kind: LineKind.Header } && line.Words.Length <= MostWords && IsSeveral(shape))
            return CellLineKind.Heads;
        if (shape is { Kind: LineKind.Figures, TailLength: >= 2 } || line.Words.Length > MostWords)
            return CellLineKind.None;
        return shape.Kind switch
        {
            LineKind.Heading => beforeFigure ? CellLineKind.Words : CellLineKind.None,
            LineKind.Prose => (beforeFigure || amongRows && line.Words.Length <= MostWordsOfHeading && char.IsUpper(line.Text[line.Words[0].Start])) && line.Text.AsSpan().TrimEnd()[^1] is not ('.' or ',')
                ? CellLineKind.Words : CellLineKind.None,
            LineKind.Noise => CellLineKind.None,
            _ => CellLineKind.Words,
        };
    }

    /// <summary><c>Not 3</c>, <c>Not 2, 3</c>, <c>2, 3</c>: numbers of at most two digits, several or behind the word.</summary>
    private static bool RefersToNotes(SourceLine line)
    {
        var named = line.TextOf(line.Words[0]).TrimEnd('.').Equals("not", StringComparison.OrdinalIgnoreCase) || line.TextOf(line.Words[0]).Equals("noter", StringComparison.OrdinalIgnoreCase);
        var numbers = line.Words.Length - (named ? 1 : 0);
        if (numbers is < 1 or > MostNotes || !named && numbers < 2)
            return false;
        for (var w = named ? 1 : 0; w < line.Words.Length; w++)
        {
            var word = line.TextOf(line.Words[w]);
            var isLast = w == line.Words.Length - 1;
            if (!isLast && word[^1] != ',' || word.TrimEnd(',') is not { Length: 1 or 2 } digits || !Glyphs.Digits(digits))
                return false;
        }

        return true;
    }

    /// <summary>The cell with the first of the notes that it refers to: <c>Not 2</c> of <c>Not 2, 3</c>.</summary>
    public CellLine FirstNote()
    {
        var line = Line;
        var number = 0;
        while (!char.IsAsciiDigit(line.Text[line.Words[number].Start]))
            number++;
        if (number == line.Words.Length - 1)
            return this;
        var word = line.Words[number] with { Length = line.TextOf(line.Words[number]).TrimEnd(',').Length };
        return this with { Shape = Shape with { Line = line with { Text = line.Text[..word.End], Words = [.. line.Words.Take(number), word] } } };
    }

    /// <summary>Notes that a row refers to at most.</summary>
    private const int MostNotes = 4;

    /// <summary>The last line of a paragraph, <c>ansökningar om medel.</c></summary>
    private static bool EndsSentence(SourceLine line) =>
        line.Words.Length >= 2 && line.TextOf(line.Words[^1]) is { Length: > 4 } last && last[^1] == '.' && char.IsLower(line.Text[line.Words[0].Start]);

    /// <summary><c>2024 2023</c>, <c>Not Utfall 2024 Utfall 2023</c>, <c>Netto Budget netto</c>: several heads on one line; <c>Avvikelse utfall-budget</c> is one.</summary>
    private static bool IsSeveral(LineShape shape)
    {
        var (periods, names) = (0, 0);
        foreach (var item in HeaderLexer.Items(shape.Line, shape.HeaderStart))
        {
            periods += item.Kind == HeaderItemKind.Period ? 1 : 0;
            names += item.Kind is HeaderItemKind.Scenario or HeaderItemKind.Part && !item.EndsInDash && char.IsUpper(item.Text[0]) && !item.Text.AsSpan().ContainsAny('-', '–') ? 1 : 0;
        }

        // "Avvikelse = budget – utfall", "Avvikelse Utfall –": how one is reckoned.
        return periods >= 2 || names >= 2 && !shape.Line.Words.Any(word => shape.Line.TextOf(word) is "=" || Glyphs.IsDash(shape.Line.TextOf(word)));
    }

    /// <summary>Whether the line is one figure: its words join, as thousands do, but for a unit.</summary>
    public static bool IsOneFigure(LineShape shape)
    {
        var line = shape.Line;
        if (shape.TailStart != 0 || !line.Text.AsSpan().ContainsAnyInRange('0', '9') && !(line.Words.Length == 1 && Glyphs.IsDash(line.TextOf(line.Words[0]))))
            return false;
        for (var w = 1; w < line.Words.Length; w++)
        {
            var text = line.TextOf(line.Words[w]).TrimEnd(")%");
            if (w == line.Words.Length - 1 && IsMisprinted(line, w))
                continue;
            if (!text.IsEmpty && !Glyphs.IsCellUnit(text) && !(text.Length == 3 && Glyphs.Digits(text)) && !(w == 1 && Glyphs.IsDash(line.TextOf(line.Words[0])) && Glyphs.IsFigureWord(text)))
                return false;
        }

        return true;
    }

    /// <summary>
    /// <c>-4 682 00</c>, <c>300 0003</c>: a last group that lacks a digit, or that a footnote's mark is glued to. Behind a whole group, or beginning with a nought, it is the rest of an
    /// amount and no other one.
    /// </summary>
    private static bool IsMisprinted(SourceLine line, int last)
    {
        var text = line.TextOf(line.Words[last]);
        return text.Length is 1 or 2 or 4 && Glyphs.Digits(text) && (last > 1 && line.Words[last - 1].Length == 3 && Glyphs.Digits(line.TextOf(line.Words[last - 1])) || text[0] == '0');
    }
}
