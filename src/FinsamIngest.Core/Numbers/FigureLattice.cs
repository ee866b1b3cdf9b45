using System.Globalization;
using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Numbers;

/// <summary>
/// Every way to read figures out of a stretch of words. A node is a place in the line, an edge is one figure with a cost;
/// a row of figures is a path from the first word to the end of the line. Which path is right is decided later, for the whole
/// table at once (docs/reading.md).
/// </summary>
internal sealed class FigureLattice
{
    /// <summary>Most digits of a figure: amounts of a public body in öre have at most 14.</summary>
    private const int MaxDigits = 15;

    /// <summary>Most digits before a footnote mark where nothing parts thousands: amounts of billions in kronor.</summary>
    private const int MostMarkedDigits = 10;

    /// <summary>Most edges kept for a line; a line of a million figures is no table row.</summary>
    private const int MaxEdges = 4000;

    private readonly SourceLine line;
    private readonly FootnoteMarks marks;
    private readonly FigureBlanks blanks;
    private readonly Dictionary<int, List<Figure>> edges = [];
    private int count;

    private FigureLattice(SourceLine line, FootnoteMarks marks, TextLayout layout)
    {
        blanks = new FigureBlanks(line, layout);
        this.line = line;
        this.marks = marks;
    }

    /// <summary>The figures that begin at a place of the line.</summary>
    public IReadOnlyList<Figure> From(int start) => edges.TryGetValue(start, out var found) ? found : [];

    /// <summary>Builds the lattice over the words from <paramref name="firstWord"/> to the end of the line.</summary>
    public static FigureLattice Build(SourceLine line, int firstWord, int wordLimit, FootnoteMarks marks, TextLayout layout = TextLayout.Stream)
    {
        var lattice = new FigureLattice(line, marks, layout);
        var splits = new Queue<(int Offset, int Word)>();
        for (var w = firstWord; w < wordLimit; w++)
            lattice.AddFrom(line.Words[w].Start, w, wordLimit, splits);
        var seen = new HashSet<int>();
        while (splits.TryDequeue(out var split))
            if (seen.Add(split.Offset))
                lattice.AddFrom(split.Offset, split.Word, wordLimit, splits);
        return lattice;
    }

    private void AddFrom(int start, int word, int wordLimit, Queue<(int, int)> splits)
    {
        if (count >= MaxEdges)
            return;
        var text = line.Text.AsSpan();
        var at = start;
        var traits = FigureTraits.None;
        var cost = start == line.Words[word].Start ? blanks.Separation(word) : 0;
        if (Glyphs.IsDash(text[at..line.Words[word].End]))
        {
            var figureFollows = word + 1 < wordLimit && char.IsAsciiDigit(text[line.Words[word + 1].Start]) && line.Words[word + 1].TabsBefore == line.Words[word].TabsBefore;
            Add(new Figure(start, line.Words[word].End, null, figureFollows ? DashBeforeFigureCost : 0, FigureTraits.None, null, word));
            // A minus with a blank after it: "- 8 036 515". Seen in justified and padded columns.
            if (!figureFollows)
                return;
            word++;
            cost += LooseSignCost + FigureBlanks.Run(line.Words[word].BlanksBefore) + blanks.Gap(word - 1);
            ReadDigits(start, line.Words[word].Start, word, wordLimit, negative: true, traits, cost, splits);
            return;
        }
        var end = line.Words[word].End;
        var negative = false;
        for (; at < end && !char.IsAsciiDigit(text[at]); at++)
        {
            var c = text[at];
            if (c == '(')
                traits |= FigureTraits.Parenthesised;
            else if (Glyphs.IsMinus(c))
                negative = true;
            else if (!(c is '+' or '≈' or '~' or '±'))
                return;
        }
        if (at < end)
            ReadDigits(start, at, word, wordLimit, negative, traits, cost, splits);
        else if (word + 1 < wordLimit && text[start] == '+' && char.IsAsciiDigit(text[line.Words[word + 1].Start]))
            // "+ 408": a loose plus can only belong to the figure that follows.
            ReadDigits(start, line.Words[word + 1].Start, word + 1, wordLimit, negative, traits, cost + blanks.Gap(word), splits);
    }

    /// <summary>A minus and its digits with a blank between: rarer than a dash cell before a figure only in tables without dashes.</summary>
    private const double LooseSignCost = 0.5;

    /// <summary>An empty cell's dash right before a figure: it may be the figure's minus.</summary>
    private const double DashBeforeFigureCost = 0.2;

    /// <summary>Digits of four and more without a blank where others group theirs.</summary>
    private const double UngroupedCost = 0.15;

    /// <summary>Groups that are no proper number; only where nothing else fits.</summary>
    private const double MalformedCost = 6;

    /// <summary>Taking apart what no blank separates.</summary>
    private const double UnglueCost = 3.5;

    private void ReadDigits(
        int start, int at, int word, int wordLimit, bool negative, FigureTraits traits, double cost, Queue<(int, int)> splits)
    {
        Span<char> digits = stackalloc char[MaxDigits];
        var length = 0;
        var text = line.Text.AsSpan();
        var groups = 0;
        while (true)
        {
            var wordEnd = line.Words[word].End;
            var run = 0;
            while (at + run < wordEnd && char.IsAsciiDigit(text[at + run]))
                run++;
            if (length + run > MaxDigits || run == 0)
                return;
            if (groups > 0 && run is >= 4 and <= 6)
            {
                // "6 0006 000" and "1 5461 814": the blank between two cells is lost, the group of three gives it away.
                text.Slice(at, 3).CopyTo(digits[length..]);
                Close(start, at + 3, word, digits[..(length + 3)], 0, negative, traits | FigureTraits.Grouped | FigureTraits.Unglued, cost + UnglueCost, null);
                splits.Enqueue((at + 3, word));
            }
            ReadMarks(start, at, run, wordEnd, word, digits, length, groups, negative, traits, cost);
            if (groups > 0 && run != 3)
            {
                // "-4 682 00": printed so; the reader keeps the characters and says that they are no figure.
                if (run == 2 && (groups >= 2 || blanks.IsNarrow(word - 1)) && at + run == wordEnd)
                {
                    text.Slice(at, run).CopyTo(digits[length..]);
                    Close(start, wordEnd, word, digits[..(length + run)], 0, negative, traits | FigureTraits.Grouped | FigureTraits.Malformed, cost + MalformedCost, null);
                }
                return;
            }
            text.Slice(at, run).CopyTo(digits[length..]);
            length += run;
            groups++;
            at += run;
            var grouped = groups > 1 ? traits | FigureTraits.Grouped : traits;
            var plainCost = groups == 1 && run >= 4 ? cost + UngroupedCost : cost;
            if (at < wordEnd && text[at] == '.' && groups == 1 && run <= 3)
                ReadDottedMarks(start, at, wordEnd, word, digits, length, negative, traits, cost);
            if (at < wordEnd && text[at] == '.' && DotGroups(text[at..wordEnd]) is var dots and > 0 && groups == 1 && run <= 3)
            {
                for (var g = 0; g < dots; g++, at += 4)
                {
                    if (length + 3 > MaxDigits)
                        return;
                    text.Slice(at + 1, 3).CopyTo(digits[length..]);
                    length += 3;
                }
                grouped |= FigureTraits.Grouped;
            }
            var decimals = 0;
            var end = at;
            if (end + 1 < wordEnd && text[end] is ',' or '.' && char.IsAsciiDigit(text[end + 1]))
            {
                // Swedish writes a decimal comma; a point is read so before one or two digits, and reluctantly.
                var point = text[end] == '.';
                end++;
                while (end < wordEnd && char.IsAsciiDigit(text[end]) && length < MaxDigits)
                {
                    digits[length++] = text[end++];
                    decimals++;
                }
                plainCost += !point ? 0 : decimals <= 2 ? 1.6 : MalformedCost;
                grouped |= FigureTraits.Decimals;
            }
            Finish(start, end, word, wordLimit, digits[..length], decimals, negative, grouped, plainCost);
            if (decimals > 0 || end < wordEnd || word + 1 >= wordLimit || (groups == 1 && run > 3) || digits[0] == '0')
                return;
            var next = line.Words[word + 1];
            if (next.TabsBefore != line.Words[word].TabsBefore || !char.IsAsciiDigit(text[next.Start]) || next.Geometry is { Raised: true })
                return;
            cost += blanks.Joining(word);
            cost += blanks.PlainBlank(word + 1);
            word++;
            at = next.Start;
        }
    }

    /// <summary>Number of groups ".ddd" that the text begins with, when they run up to its end or to a comma.</summary>
    private static int DotGroups(ReadOnlySpan<char> text)
    {
        var groups = 0;
        while (text.Length >= 4 && text[0] == '.' && Glyphs.Digits(text.Slice(1, 3)) && (text.Length == 4 || !char.IsAsciiDigit(text[4])))
        {
            groups++;
            text = text[4..];
        }
        return groups;
    }

    /// <summary>The word's digits end in a footnote mark that the document explains: <c>-1535</c> is −153 with mark 5.</summary>
    private void ReadMarks(
        int start, int at, int run, int wordEnd, int word, Span<char> digits, int length, int groups, bool negative, FigureTraits traits, double cost)
    {
        if (at + run != wordEnd)
            return;
        var text = line.Text.AsSpan(at, run);
        for (var size = 1; size <= 2 && size < run; size++)
        {
            var body = run - size;
            if (groups > 0 ? body != 3 : body > MostMarkedDigits)
                continue;
            var mark = text[body..];
            if (!marks.Contains(mark, line.Number))
                continue;
            text[..body].CopyTo(digits[length..]);
            if (length + body > 1 && digits[0] == '0')
                continue;
            Close(start, wordEnd, word, digits[..(length + body)], 0, negative, traits | FigureTraits.Unglued | (groups > 0 ? FigureTraits.Grouped : 0), cost + FootnoteMarks.Cost, mark.ToString());
        }
    }

    /// <summary>A mark after thousands set with dots: <c>1.049.9313</c> is 1.049.931 with mark 3.</summary>
    private void ReadDottedMarks(
        int start, int at, int wordEnd, int word, ReadOnlySpan<char> leading, int length, bool negative, FigureTraits traits, double cost)
    {
        var text = line.Text.AsSpan(at, wordEnd - at);
        Span<char> digits = stackalloc char[MaxDigits];
        for (var size = 1; size <= 2 && size < text.Length; size++)
        {
            var groups = text[..^size];
            var mark = text[^size..];
            var count = groups.Length / 4;
            if (count == 0 || groups.Length != 4 * count || DotGroups(groups) != count || length + 3 * count > MaxDigits || !marks.Contains(mark, line.Number))
                continue;
            leading[..length].CopyTo(digits);
            for (var g = 0; g < count; g++)
                groups.Slice(4 * g + 1, 3).CopyTo(digits[(length + 3 * g)..]);
            Close(start, wordEnd, word, digits[..(length + 3 * count)], 0, negative, traits | FigureTraits.Grouped | FigureTraits.Unglued, cost + FootnoteMarks.Cost, mark.ToString());
        }
    }

    /// <summary>Reads what follows the digits in their word (per cent, parenthesis, marks) and the unit words after it, and adds the edge.</summary>
    private void Finish(int start, int end, int word, int wordLimit, ReadOnlySpan<char> digits, int decimals, bool negative, FigureTraits traits, double cost)
    {
        var text = line.Text.AsSpan();
        var wordEnd = line.Words[word].End;
        string? mark = null;
        for (; end < wordEnd; end++)
        {
            var c = text[end];
            if (c == '%')
                traits |= FigureTraits.Percent;
            else if (Glyphs.IsSuperscriptDigit(c))
                mark += Glyphs.PlainDigit(c);
            else if (c == '*')
                mark += '*';
            else if (Glyphs.IsMinus(c) && end + 1 == wordEnd && !negative)
                negative = true;
            else if (char.IsAsciiDigit(c) && text[end - 1] == ')' && marks.Contains(text[end..wordEnd], line.Number))
            {
                mark += text[end..wordEnd].ToString();
                end = wordEnd - 1;
            }
            else if (c != ')')
                return;
        }
        // Parentheses are a minus around an amount and only brackets around a share: (61%).
        if ((traits & FigureTraits.Parenthesised) != 0 && (traits & FigureTraits.Percent) == 0 && !negative)
            negative = true;
        var last = word;
        while (last + 1 < wordLimit)
        {
            var next = line.TextOf(line.Words[last + 1]);
            if (next is "%" or "%)")
                traits |= FigureTraits.Percent;
            else if (line.Words[last + 1].Geometry is { Raised: true } && next.Length <= 3)
                mark = (mark is null ? "" : mark + ",") + next.ToString();
            else if (!Glyphs.IsCellUnit(next) && !(next.Length > 0 && Glyphs.IsSuperscriptDigit(next[0])))
                break;
            last++;
        }
        if (last > word)
            wordEnd = line.Words[last].End;
        Close(start, wordEnd, last, digits, decimals, negative, traits, cost, mark);
    }

    private void Close(int start, int end, int word, ReadOnlySpan<char> digits, int decimals, bool negative, FigureTraits traits, double cost, string? mark)
    {
        if (count >= MaxEdges)
            return;
        Span<char> literal = stackalloc char[MaxDigits + 3];
        var n = 0;
        if (negative)
            literal[n++] = '-';
        digits[..^decimals].CopyTo(literal[n..]);
        n += digits.Length - decimals;
        if (decimals > 0)
        {
            literal[n++] = '.';
            digits[^decimals..].CopyTo(literal[n..]);
            n += decimals;
        }
        if (digits.Length - decimals > 1 && digits[0] == '0')
            cost += 5; // A figure does not begin with a nought.
        var value = decimal.Parse(literal[..n], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        Add(new Figure(start, end, value, cost, traits, mark, word));
    }

    private void Add(Figure figure)
    {
        if (!edges.TryGetValue(figure.Start, out var list))
            edges[figure.Start] = list = [];
        list.Add(figure);
        count++;
    }
}
