using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Tables.Headers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>Gives every line its shape.</summary>
internal static class LineShaper
{
    /// <summary>Lines longer than this are read no further: no table row is, and a line of a million characters must cost little.</summary>
    private const int MaxWords = 120;

    /// <summary>Words of the heading over the notes at most: <c>Noter (belopp i kr om inte annat anges)</c>.</summary>
    private const int MostWordsOfNotes = 9;

    public static LineShape Shape(SourceLine printed)
    {
        var line = TrailingNote.Without(printed);
        var count = line.Words.Length;
        if (count == 0)
            return new LineShape(line, LineKind.Blank, 0, 0, 0);
        if (count > MaxWords)
            return new LineShape(line, LineKind.Prose, count, count, 0);
        var tail = TailStart(line);
        if (Wording.IsNoise(line) || Wording.IsContentsLine(line))
            return new LineShape(line, LineKind.Noise, tail, count, 0);
        var (header, columns) = HeaderExtent.Tail(line);
        var cells = HeaderCells.Of(line);
        // Cells tell better than words where a header begins: "Resultatbudget 2025 | Budget 2025", "Prognos 2 2024 | Utfall 2024".
        var shape = cells.Columns > columns || cells is { Columns: >= 2, AreCertain: true } && (cells.Start < header || NamesColumn(line, header, cells.Start))
            ? new LineShape(line, LineKind.Label, tail, cells.Start, cells.Columns) { IsNamed = cells.IsNamed }
            : new LineShape(line, LineKind.Label, tail, header, columns);
        return shape with { Kind = KindOf(shape) };
    }

    private static bool NamesColumn(SourceLine line, int from, int end)
    {
        for (var w = from; w < end; w++)
            if (HeaderLexer.NamesColumn(line, w))
                return true;
        return false;
    }

    private static LineKind KindOf(LineShape shape)
    {
        var line = shape.Line;
        var tailless = shape.TailLength < line.Words.Length;
        if (Headings.TryReadNote(line, out _, out _))
            return LineKind.NoteHeading;
        if (line.Words.Length <= MostWordsOfNotes && Headings.OpensNotes(line.Text) && (line.Words.Length <= 3 || line.TextOf(line.Words[^1])[^1] is not ('.' or ',')))
            return LineKind.Heading;
        // The "1" and "31" of "1 jan – 31 dec" are header words only in company.
        if (shape.IsWhollyHeader && (shape.HeaderColumns > 0 || line.Words.Length <= 4 && tailless))
            return LineKind.Header;
        // In tabbed text a cell of header words after the label's cell is a header, be it one: "Tabell Projektbudget⇥⇥Utfall (tkr)"; of years there have to be several.
        if (shape.HeaderColumns > 0 && BeginsCell(shape) && (shape.TailLength == 0 || shape.HeaderColumns >= 2 && IsRunOfPeriods(shape)))
            return LineKind.Header;
        if (shape.IsNamed && shape.HeaderColumns >= 2)
            return LineKind.Header;
        // Names of columns among words that this reader knows, set apart by gaps.
        if (shape.HeaderColumns >= 2 && (shape.TailLength == 0 || IsRunOfPeriods(shape)) && HeaderCells.Of(line).Columns == shape.HeaderColumns && !Wording.LooksLikeProse(line, line.Words.Length))
            return LineKind.Header;
        if (shape.HeaderColumns > 0 && HeaderCells.IsHeaderRow(line) && shape.HeaderStart < line.Words.Length)
            return LineKind.Header;
        // A label before two or more header words: "Intäkter och kostnader över tid (tkr) 2024 2023 2022".
        if (shape.HeaderColumns >= 2 && !Wording.LooksLikeProse(line, shape.HeaderStart) && IsRunOfPeriods(shape))
            return LineKind.Header;
        // A year at the end of a label is part of it: "KOMMENTAR TILL ÅRSREDOVISNING 2024".
        if (shape.TailLength > 0 && !(shape.TailLength == 1 && shape.TailStart > 0 && OnlyYears(shape)))
        {
            // "… 2023 års underskott på" and a figure is a sentence; a label does not end in a preposition.
            var sentence = Wording.LooksLikeProse(line, shape.TailStart)
                || shape.TailLength <= 2 && shape.TailStart > 1 && Wording.EndsInPreposition(line.TextOf(line.Words[shape.TailStart - 1])) && !StandsApart(line, line.Words.Length - 1);
            if (EndsInAmountAndStop(shape) || Sentences.EndsInFigures(line, shape.TailStart))
                return LineKind.Prose;
            if (!sentence || shape.TailLength >= 4 || AreInCells(line, shape.TailStart))
                return Headings.IsHeading(line, shape.TailStart) && OnlyYears(shape) ? LineKind.Heading : LineKind.Figures;
            return LineKind.Prose;
        }
        if (Headings.IsHeading(line, line.Words.Length))
            return LineKind.Heading;
        return Wording.LooksLikeProse(line, line.Words.Length) ? LineKind.Prose : LineKind.Label;
    }

    /// <summary>
    /// <c>Om fem år beräknas skulden uppgå till 23 758 kr.</c>, <c>Investeringsutgift 2030 300 tkr.</c>: a unit with a full stop ends a sentence, or a phrase on a year; in a
    /// row the unit of a figure has none, and its label is short. <c>fordran 459 228 kr.</c> goes on with a sentence: a label has a capital.
    /// </summary>
    internal static bool EndsInAmountAndStop(LineShape shape) =>
        (shape.TailStart >= 5 || char.IsLower(shape.Line.Text[shape.Line.Words[0].Start]) || shape.TailLength >= 3 && Glyphs.IsYear(shape.Line.TextOf(shape.Line.Words[shape.TailStart]))) && shape.Line.TextOf(shape.Line.Words[^1]) is "kr." or "tkr.";

    /// <summary>Whether two figures and more stand each in a cell of its own, <c>Andel som har gått till studier⇥31⇥28</c>: no sentence ends so.</summary>
    private static bool AreInCells(SourceLine line, int tailStart)
    {
        var cells = 0;
        for (var w = Math.Max(1, tailStart); w < line.Words.Length; w++)
            if (line.Words[w].TabsBefore > line.Words[w - 1].TabsBefore || StandsApart(line, w))
                cells++;
            else if (w == tailStart)
                return false;
        return cells >= 2;
    }

    /// <summary>How far from the word before it a figure stands in a column of its own, in letter sizes; no sentence has such gaps.</summary>
    private const double ColumnGap = 2;

    /// <summary>Whether a word stands in a column of its own: <c>Överskott överfört från 2025</c>, and far to the right <c>226</c>.</summary>
    private static bool StandsApart(SourceLine line, int word) =>
        word > 0 && line.Words[word].Geometry is { } its && line.Words[word - 1].Geometry is { } before && its.X0 - before.X1 > ColumnGap * its.FontSize;

    private static bool BeginsCell(LineShape shape) =>
        shape.HeaderStart < shape.Line.Words.Length
        && (shape.HeaderStart == 0 || shape.Line.Words[shape.HeaderStart].TabsBefore > shape.Line.Words[shape.HeaderStart - 1].TabsBefore)
        && shape.Line.Words[shape.HeaderStart].TabsBefore > 0;

    /// <summary>Years or scenario words that follow a label make a header; a single money word or a lone filler does not.</summary>
    private static bool IsRunOfPeriods(LineShape shape)
    {
        var words = 0;
        var named = false;
        HeaderPeriod? before = null;
        foreach (var item in HeaderLexer.Items(shape.Line, shape.HeaderStart))
        {
            // "Insatser 2024 utfall-budget" is a title: the formula in one word names no column of its own there.
            if (item.Kind is HeaderItemKind.Period or HeaderItemKind.Months || item.Kind == HeaderItemKind.Scenario && !item.Text.AsSpan(1).ContainsAny("-–"))
                words++;
            // "Utfall jämfört med budget 2024": a title that ends in a word of headers and a year.
            if (words == 1 && item.Kind == HeaderItemKind.Scenario && char.IsLower(item.Text[0]) && shape.HeaderColumns <= 2 && shape.HeaderStart > 0)
                words--;
            named |= item.Kind == HeaderItemKind.Scenario;
            if (item.Kind != HeaderItemKind.Period || item.Period!.Value.IsRelative)
                continue;
            // "Bidrag från orten 251129 251129", "… 2037 2014": amounts that look like days or years. Periods that name columns differ, and by little.
            if (!named && before is { } last && (last == item.Period!.Value || Math.Abs(last.Year - item.Period.Value.Year) > MostYearsBetween))
                return false;
            before = item.Period;
        }
        return words >= 2;
    }

    /// <summary>Years between neighbouring columns of years at most: some overviews show every fifth year.</summary>
    private const int MostYearsBetween = 5;

    private static bool OnlyYears(LineShape shape)
    {
        for (var w = shape.TailStart; w < shape.Line.Words.Length; w++)
            if (!Glyphs.IsYear(shape.Line.TextOf(shape.Line.Words[w])))
                return false;
        return true;
    }

    private static int TailStart(SourceLine line)
    {
        var start = line.Words.Length;
        // A raised mark at the end of a label, "psykisk ohälsa²", is no figure.
        var marks = 0;
        while (marks < start && line.Words[start - 1 - marks] is { Length: <= 3, Geometry.Raised: true })
            marks++;
        if (marks > 0 && marks < start && char.IsLetter(line.Text[line.Words[start - 1 - marks].End - 1]))
            return start;
        while (start > 0 && (Glyphs.IsFigureWord(line.TextOf(line.Words[start - 1])) || Glyphs.IsCellUnit(line.TextOf(line.Words[start - 1]))))
            start--;
        // The day of a date with a stray blank, "2025-06- 30", is no figure.
        if (start == line.Words.Length - 1 && start > 0 && line.Words[start - 1].Length >= 8 && line.TextOf(line.Words[start - 1])[^1] == '-' && char.IsAsciiDigit(line.TextOf(line.Words[start - 1])[^2]))
            start++;
        // Unit words alone are no figures.
        while (start < line.Words.Length && Glyphs.IsCellUnit(line.TextOf(line.Words[start])))
            start++;
        return start;
    }
}
