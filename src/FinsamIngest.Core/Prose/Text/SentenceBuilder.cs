using System.Text;
using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Joins the lines of running text into sentences. Text layers break lines anywhere, also between a number and its unit, and boxed or
/// centred text has blank lines inside sentences; bullets, headings and tables end them.
/// </summary>
internal sealed class SentenceBuilder
{
    /// <summary>More characters than any sentence has: text without full stops (lists, OCR) is cut here so that work stays linear.</summary>
    private const int LongestSentence = 1200;

    /// <summary>Items that one introducing line may have, and their length; text beyond speaks of something else.</summary>
    private const int LongestList = 12;
    private const int LongestItem = 240;

    /// <summary>Blank lines that a broken sentence may run over: centred boxes set each line on its own.</summary>
    private const int MostBlanks = 2;

    /// <summary>Headings kept for what follows them, and lines within which they do.</summary>
    private const int MostHeadings = 8;
    private const int LongestSection = 80;

    /// <summary>A line shorter than this share of the lines around it ends its paragraph when the next one begins with a capital: a heading.</summary>
    private const double ShortLine = 0.6;

    private readonly StringBuilder text = new();
    private readonly List<(int Offset, int Line, int Page)> starts = [];
    private readonly List<Sentence> sentences = [];
    private readonly List<(string Text, int Line)> headings = [];
    private IReadOnlyList<string> above = [];
    private Sentence? lead;
    private int led;
    private int paragraph;

    /// <summary>The sentences of a document in reading order; lines of tables are left out and end the sentence before them.</summary>
    public static List<Sentence> Build(SourceDocument document, bool[] tableLines)
    {
        var builder = new SentenceBuilder();
        var blanks = 0;
        SourceLine? last = null;
        var lines = ReadingOrder.Of(document, tableLines);
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, inTable) = lines[i];
            if (inTable)
            {
                builder.EndParagraph();
                builder.lead = null;
                last = null;
                continue;
            }

            if (line.IsBlank)
            {
                blanks++;
                continue;
            }

            if (last is not null && !builder.GoesOn(lines, last, line, i, blanks))
                builder.EndParagraph();
            builder.Append(line);
            (last, blanks) = (line, 0);
        }

        builder.EndParagraph();
        return builder.sentences;
    }

    private bool GoesOn(List<(SourceLine Line, bool InTable)> lines, SourceLine last, SourceLine line, int index, int blanks)
    {
        if (text.Length == 0 || text.Length > LongestSentence)
            return false;
        var end = LineEnds.LastCharacter(last);
        var first = line.Text[line.Words[0].Start];
        if (LineEnds.FootnoteMark(line) > 0 || end is ':' or ';' || LineEnds.IsBullet(line) && !(LineEnds.EndsInLink(last) && first != '•'))
            return false;
        var open = LineEnds.EndsInLink(last) || end is ',' or '(' || (end is '-' && char.IsLower(first));
        if (blanks > MostBlanks)
            return false;
        if (blanks > 0)
            return open || (end is not ('.' or '!' or '?') && (char.IsLower(first) || first is '≈'));
        if (LineEnds.IsGap(last, line))
            return false;
        if (open || !char.IsUpper(first))
            return true;
        return end is '.' or '!' or '?' || LengthOf(last) >= ShortLine * Width(lines, index);
    }

    /// <summary>The longest of the lines around: how wide the column of text is.</summary>
    private static int Width(List<(SourceLine Line, bool InTable)> lines, int index)
    {
        var width = 0;
        for (var i = Math.Max(0, index - 3); i < Math.Min(lines.Count, index + 3); i++)
            width = Math.Max(width, LengthOf(lines[i].Line));
        return Math.Min(width, 90);
    }

    private static int LengthOf(SourceLine line) => line.IsBlank ? 0 : line.Words[^1].End - line.Words[0].Start;

    private void Append(SourceLine line)
    {
        // "un-" / "derskott" is one word; "individ-" / "och" is not.
        var hyphen = text.Length > 1 && text[^1] == '-' && char.IsLetter(text[^2]) && char.IsLower(line.Text[line.Words[0].Start])
            && line.TextOf(line.Words[0]) is not ("och" or "eller" or "samt" or "respektive");
        if (hyphen)
            text.Length--;
        else if (text.Length > 0)
            text.Append(' ');
        starts.Add((text.Length, line.Number, line.Page));
        var opening = text.Length == 0;
        for (var w = 0; w < line.Words.Length; w++)
        {
            var word = line.TextOf(line.Words[w]);
            if (opening && w == 0)
                word = word[LineEnds.FootnoteMark(line)..];
            if (word.IsEmpty)
                continue;
            if (opening && w == 0 && line.Words.Length > 1 && LineEnds.IsBulletWord(word))
                continue;
            if (text.Length > 0 && text[^1] != ' ' && !(w == 0 && hyphen))
                text.Append(' ');
            foreach (var c in word)
                if (c is not ('*' or '#' or '_'))
                    text.Append(opening && LineEnds.IsBulletCharacter(c) ? ' ' : c);
        }
    }

    private void EndParagraph()
    {
        if (text.Length > 0)
        {
            var whole = text.ToString();
            above = Above(starts[0].Line);
            var begin = 0;
            foreach (var end in SentenceEnds.Of(whole).Append(whole.Length))
            {
                while (end - begin > LongestSentence)
                {
                    var cut = whole.LastIndexOf(' ', begin + LongestSentence, LongestSentence);
                    cut = cut > begin ? cut : begin + LongestSentence;
                    Add(whole, begin, cut);
                    begin = cut;
                }

                Add(whole, begin, end);
                begin = end;
            }

            if (whole.EndsWith(':') && sentences.Count > 0)
                (lead, led) = (sentences[^1], 0);
            else if (++led > LongestList || whole.Length > LongestItem)
                lead = null;
            if (Headings.IsHeading(whole.Trim(), starts.Count))
                headings.Insert(0, (whole.Trim(), starts[0].Line));
        }

        paragraph++;
        text.Clear();
        starts.Clear();
    }

    private IReadOnlyList<string> Above(int line)
    {
        headings.RemoveAll(h => line - h.Line > LongestSection);
        if (headings.Count > MostHeadings)
            headings.RemoveRange(MostHeadings, headings.Count - MostHeadings);
        return headings.Count == 0 ? [] : [.. headings.Select(h => h.Text)];
    }

    private void Add(string whole, int begin, int end)
    {
        while (begin < end && whole[begin] == ' ')
            begin++;
        while (end > begin && whole[end - 1] == ' ')
            end--;
        if (end == begin)
            return;
        var own = new List<(int, int, int)>();
        foreach (var start in starts)
        {
            if (start.Offset >= end)
                break;
            if (start.Offset <= begin)
                own.Clear();
            own.Add((Math.Max(0, start.Offset - begin), start.Line, start.Page));
        }

        sentences.Add(new Sentence(whole[begin..end], [.. own], lead, above, paragraph));
    }
}
