using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tables.Headers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>The lines of one table, found but not yet read.</summary>
internal sealed class RawTable
{
    /// <summary>How many times larger than the header's a line's letters have to be to make it the end of a heading.</summary>
    private const double HeadingSize = 1.25;

    /// <summary>Header lines before which a page ended.</summary>
    private readonly HashSet<int> headerBreaks = [];

    /// <summary>Header lines before whose header words the same words stand as on an earlier one.</summary>
    private readonly HashSet<int> labelRepeats = [];

    private int lastPage;
    private double lastSize;

    /// <summary>The lines that head it, outermost first, as printed and without header words.</summary>
    public List<string> Titles { get; init; } = [];

    /// <summary>Headings of the sections it stands in, outermost first.</summary>
    public List<string> HeadingPath { get; init; } = [];

    /// <summary>Number of the note it belongs to; null outside the notes.</summary>
    public string? NoteNumber { get; set; }

    /// <summary>Whether it stands among the notes.</summary>
    public bool InNotes { get; init; }

    /// <summary>Its own header, line by line.</summary>
    public List<List<HeaderItem>> Header { get; } = [];

    /// <summary>Header words that stand with the title of the note or section around it.</summary>
    public List<HeaderItem> OuterHeader { get; init; } = [];

    /// <summary>The year in its title, which is that of columns of which none says one; null when the title names none or several.</summary>
    public int? TitleYear { get; set; }

    /// <summary>The one year that the first words of a line name; null for none or several.</summary>
    public static int? YearOf(SourceLine line, int end)
    {
        var years = Enumerable.Range(0, end).Select(w => HeaderLexer.Read(line, w)?.Period).Where(period => period is { IsRelative: false }).Select(period => period!.Value.Year).Distinct().ToList();
        return years.Count == 1 ? years[0] : null;
    }

    /// <summary>Everything below the header.</summary>
    public List<LineShape> Body { get; } = [];

    public int FirstLine { get; set; }

    public int LastLine { get; set; }

    /// <summary>The last line before it that belongs to no table: a page number, a running head; −1 when there was none.</summary>
    public int LastNoise { get; init; } = -1;

    /// <summary>The text of title and header lines: where the unit stands.</summary>
    public List<string> Captions { get; init; } = [];

    /// <summary>The words before the header words on the last line of the header, <c>Insats Insatsägare</c>; null when there are none.</summary>
    public string? HeaderLabel { get; private set; }

    /// <summary>Those words of every line of the header.</summary>
    public HashSet<string> HeaderLabels { get; } = [];

    public bool HasHeader => Header.Exists(line => line.Exists(item => item.MakesColumn) || line.Count(item => item.Kind == HeaderItemKind.Months) > 1);

    public bool HasFigures => Body.Exists(line => line.Kind == LineKind.Figures);

    /// <summary>
    /// Leaves out a header's second copy, which the top of a page repeats: <c>Utfall 2024 Utfall 2023</c> twice, or line by line
    /// <c>Utfall</c>, <c>2024</c>, <c>Intäkt</c>, … and all of them again.
    /// </summary>
    public void DropRepeatedHeader()
    {
        for (var lines = Header.Count / 2; lines > 0; lines--)
        {
            var copy = Header.Count - lines;
            if (!IsCopy(copy - lines, copy, lines))
                continue;
            Header.RemoveRange(copy, lines);
            return;
        }
    }

    /// <summary>
    /// Utfall and Budget twice may be the two sides of a table; after a page's end, or with a deviation, a quota or parts among them, they are one header
    /// printed twice.
    /// </summary>
    private bool IsCopy(int first, int copy, int lines)
    {
        var columns = 0;
        var afterBreak = headerBreaks.Contains(copy);
        var oneSided = false;
        for (var i = 0; i < lines; i++)
        {
            if (!Header[first + i].Select(item => item.Text).SequenceEqual(Header[copy + i].Select(item => item.Text), StringComparer.OrdinalIgnoreCase))
                return false;
            columns += Header[copy + i].Count(item => item.MakesColumn);
            oneSided |= Header[copy + i].Exists(item => item.Kind == HeaderItemKind.Part || item.MakesColumn && item.Scenario is Scenario.Deviation or Scenario.Ratio);
        }
        // The two sides of a table have different labels.
        return (afterBreak || Enumerable.Range(copy, lines).Any(labelRepeats.Contains)) && columns > 0 || oneSided && columns >= 2;
    }

    /// <summary>Appends header words; lines without a column (a unit, the word Not) belong to the header too.</summary>
    /// <param name="line">The line.</param>
    /// <param name="firstWord">Where its header words begin.</param>
    /// <param name="afterBreak">Whether a page ended since the line before.</param>
    /// <param name="named">Whether its words are names of columns, whatever they are.</param>
    public void AddHeader(SourceLine line, int firstWord, bool afterBreak = false, bool named = false)
    {
        if (afterBreak || Header.Count > 0 && line.Page != lastPage)
            headerBreaks.Add(Header.Count);
        lastPage = line.Page;
        DropHeading(line);
        var label = firstWord == 0 ? null : Blanks.Collapse(line.Text[..line.Words[firstWord].Start]);
        if (label is not null && label == HeaderLabel)
            labelRepeats.Add(Header.Count);
        HeaderLabel = label ?? HeaderLabel;
        if (label is not null)
            HeaderLabels.Add(label);
        Header.Add([.. HeaderLexer.Items(line, firstWord, named)]);
        Captions.Add(line.Text);
        LastLine = line.LastNumber;
    }

    /// <summary>
    /// The last word of a heading over two lines, <c>Analys av årets ekonomiska / utfall</c>, is no header word of the table below it, whose header is set in
    /// smaller type.
    /// </summary>
    private void DropHeading(SourceLine line)
    {
        var size = line.Words.Max(word => word.Geometry?.FontSize ?? 0);
        if (Header.Count > 0 && lastSize > HeadingSize * size && size > 0)
        {
            Header.Clear();
            headerBreaks.Clear();
            labelRepeats.Clear();
            HeaderLabel = null;
            HeaderLabels.Clear();
        }

        lastSize = size;
    }
}
