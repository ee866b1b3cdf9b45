using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;

namespace FinsamIngest.Core.Tables.Rows;

/// <summary>Where the label of a row may end, with costs: digits may belong to it (<c>kv1 25</c>, <c>30%</c>, a year, a footnote mark).</summary>
/// <param name="Words">Number of words that belong to the label.</param>
/// <param name="NoteRef">The note number that stands between label and figures; null when none does.</param>
/// <param name="FiguresFrom">First word of the figures.</param>
/// <param name="Cost">−ln of its weight.</param>
internal readonly record struct LabelEnd(int Words, string? NoteRef, int FiguresFrom, double Cost)
{
    /// <summary>Words before a number that make it part of the label.</summary>
    private static bool AsksForNumber(ReadOnlySpan<char> word) =>
        word.Equals("bilaga", StringComparison.OrdinalIgnoreCase) || word.Equals("kvartal", StringComparison.OrdinalIgnoreCase) || word.Equals("nr", StringComparison.OrdinalIgnoreCase)
        || word.Equals("etapp", StringComparison.OrdinalIgnoreCase) || word.Equals("mål", StringComparison.OrdinalIgnoreCase) || word.Equals("sid", StringComparison.OrdinalIgnoreCase)
        || word.StartsWith("kv", StringComparison.OrdinalIgnoreCase) && word.Length <= 3 || word is "+" or "§";

    private static readonly char[] NoteLetters = ['a', 'b', 'c', 'd', 'e'];

    /// <summary>All ends worth trying.</summary>
    public static List<LabelEnd> Of(SourceLine line, TableFrame frame, bool labelElsewhere)
    {
        var ends = new List<LabelEnd>();
        var tail = TailStart(line, frame.HasNoteColumn);
        if (tail >= 2 && line.TextOf(line.Words[tail - 1]) is "Not" or "not" or "NOT" or "Not." && tail < line.Words.Length && IsNoteNumber(line.TextOf(line.Words[tail])))
        {
            // "Kostnader för personal Not 5 -5 654 490": the word says what the number is.
            ends.Add(new LabelEnd(tail - 1, NoteText(line.TextOf(line.Words[tail])), tail + 1, 0));
            return ends;
        }
        var cost = 0.0;
        var label = LabelCell.Of(line, tail);
        for (var w = tail; w <= line.Words.Length && ends.Count < 24; w++)
        {
            if (w > tail)
                cost += label.Holds(w - 1) is { } holds ? (holds ? 0 : LabelCell.OutsideCost) : AbsorbCost(line, w - 1, frame);
            if (cost > 14)
                break;
            // A row with figures but no label at all is a label's second line or a stray; it costs nothing when the label stood above.
            var nameless = w == 0 && !labelElsewhere ? 1.0 : 0;
            ends.Add(new LabelEnd(WithoutMark(line, w, tail, frame), null, w, cost + label.CutCost(w) + nameless + (frame.HasNoteColumn ? 0.3 : 0)));
            if (w < line.Words.Length && IsNoteNumber(line.TextOf(line.Words[w])))
                ends.Add(new LabelEnd(w, NoteText(line.TextOf(line.Words[w])), w + 1, cost + label.CutCost(w) + nameless + NoteCost(line.TextOf(line.Words[w]), frame) + ThousandsCost(line, w) + (frame.Blanks.NotesLeaveBlanks && line.Words[w].BlanksBefore > 1 ? BehindBlankCost : 0)));
        }
        return ends;
    }

    /// <summary>A footnote mark on its own after the label is not part of it: <c>lokala kostnader 11  1075</c>.</summary>
    private static int WithoutMark(SourceLine line, int words, int tail, TableFrame frame) =>
        words > tail && words >= 2 && line.Words[words - 1].Length <= 2 && frame.Marks.Contains(line.TextOf(line.Words[words - 1]), line.Number)
            && !AsksForNumber(line.TextOf(line.Words[words - 2])) ? words - 1 : words;

    private static double NoteCost(ReadOnlySpan<char> number, TableFrame frame)
    {
        var first = NoteText(number);
        if (first.IndexOf(',') is > 0 and var comma)
            return frame.HasNoteColumn && frame.Notes.Contains(first[..comma]) ? 0.6 : 11;
        var known = frame.Notes.Contains(first) || frame.Notes.Contains(first.TrimEnd(NoteLetters));
        return (frame.HasNoteColumn, known) switch
        {
            (true, true) => 0.2,
            (true, false) => 2.5,
            (false, true) => 7,
            (false, false) => 11,
        };
    }

    /// <summary><c>2 388 3 525</c>: a small number one blank before a group of three is more often thousands than a note.</summary>
    private static double ThousandsCost(SourceLine line, int word)
    {
        if (word + 1 >= line.Words.Length)
            return 0;
        var next = line.Words[word + 1];
        return next.BlanksBefore == 1 && next.TabsBefore == line.Words[word].TabsBefore && next.Length == 3 && Glyphs.Digits(line.TextOf(next)) ? 1.4 : 0;
    }

    private static double AbsorbCost(SourceLine line, int word, TableFrame frame)
    {
        var text = line.TextOf(line.Words[word]);
        if (line.Words[word].Geometry is { Raised: true })
            return 0;
        if (word > 0 && AsksForNumber(line.TextOf(line.Words[word - 1])))
            return 0.4;
        if (Glyphs.IsYear(text))
            return 0.9;
        if (text[^1] == '%')
            return 1.2;
        // "Framsteget 2.0": a version; Swedish figures have a decimal comma.
        if (text is [>= '0' and <= '9', '.', >= '0' and <= '9'])
            return 0.6;
        // A dash before a figure is its minus or an empty cell: no sum is worth making it the label's end, which would hide a wrong sign.
        if (Glyphs.IsDash(text))
            return InColumnCost;
        if (text.Length <= 2 && frame.Marks.Contains(text, line.Number))
            return 1.0;
        // "Finansiella kostnader −8 −8": a label ends in no amount, and one that a sum could do without may be printed wrong. Where words have places, those tell: "Företagskonto 1234 56 789".
        if (frame.Layout is not TextLayout.Geometry && (Glyphs.IsMinus(text[0]) || text.Length > MostDigitsOfLabels && Glyphs.Digits(text) && !IsRestOfGlued(line, word)))
            return Math.Max(AmountCost, StandsInColumn(line, word, frame) ? InColumnCost : 0);
        return StandsInColumn(line, word, frame) ? InColumnCost : frame.Layout == TextLayout.Columns && line.Words[word].BlanksBefore >= WideBlank ? SetOffCost : 3.2;
    }

    /// <summary>A note's number behind the blank of an empty cell of note numbers.</summary>
    private const double BehindBlankCost = 4;

    /// <summary>Whether a group of three goes on with an amount that is glued to the label: <c>anläggningstillgångar54 960</c>.</summary>
    private static bool IsRestOfGlued(SourceLine line, int word) =>
        word > 0 && line.Words[word].Length == 3 && line.TextOf(line.Words[word - 1]) is var before && char.IsAsciiDigit(before[^1]) && char.IsLetter(before[0]);

    /// <summary>Digits that end a label at most, unless they are a year: <c>Projekt 18</c>, <c>Ungdom 16</c>.</summary>
    private const int MostDigitsOfLabels = 2;

    /// <summary>An amount taken for the end of a label: as unlikely as that it is printed wrong.</summary>
    private const double AmountCost = 6;

    /// <summary>A figure set off from the label and at the edge of a column, or in a tabulated cell of its own: no sum is worth making it a part of the label.</summary>
    private const double InColumnCost = 10;

    /// <summary>A figure so many blanks behind the label where a line keeps its columns, be it under no head: of a table that goes on over a page, set a little further to the left.</summary>
    private const int WideBlank = 6;
    private const double SetOffCost = 6;

    private static bool StandsInColumn(SourceLine line, int word, TableFrame frame) =>
        word > 0 && frame.Layout == TextLayout.Tabbed && line.Words[word].TabsBefore > line.Words[word - 1].TabsBefore
        || word > 0 && frame.Layout == TextLayout.Geometry && line.Words[word].Geometry is { } its && line.Words[word - 1].Geometry is { } before
        && its.X0 - before.X1 > its.FontSize && Array.Exists(frame.Anchors, anchor => Math.Abs(anchor - its.X1) < 3);

    /// <summary>Whether a word may be a note's number: <c>7</c>, <c>2a</c>, <c>2,3</c>.</summary>
    public static bool IsNoteNumber(ReadOnlySpan<char> word)
    {
        word = word.TrimEnd(",.");
        // "2,3": two notes.
        if (word.IndexOf(',') is > 0 and var comma)
            return IsNoteNumber(word[..comma]) && IsNoteNumber(word[(comma + 1)..]);
        if (word.Length > 1 && char.IsAsciiLetterLower(word[^1]))
            word = word[..^1];
        return word.Length is 1 or 2 && Glyphs.Digits(word) && word[0] != '0';
    }

    private static string NoteText(ReadOnlySpan<char> word) => word.TrimEnd(",.").ToString().ToLowerInvariant();

    private static int TailStart(SourceLine line, bool notes)
    {
        var start = line.Words.Length;
        while (start > 0 && (Glyphs.IsFigureWord(line.TextOf(line.Words[start - 1])) || Glyphs.IsCellUnit(line.TextOf(line.Words[start - 1]))
            || line.Words[start - 1].Geometry is { Raised: true } && start < line.Words.Length))
            start--;
        // "2a" in a column of note numbers.
        if (notes && start > 1 && start < line.Words.Length && char.IsAsciiLetter(line.Text[line.Words[start - 1].End - 1]) && IsNoteNumber(line.TextOf(line.Words[start - 1])))
            start--;
        return start;
    }
}
