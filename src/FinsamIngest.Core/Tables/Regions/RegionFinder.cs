using System.Globalization;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Tables.Headers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>
/// Finds the tables of a document in one pass over its lines: headings and column headers open a table, running text closes it.
/// Serves stream, layout-preserving and tabbed text; rows may come before their header (see <see cref="Orphans"/>).
/// </summary>
internal sealed class RegionFinder
{
    /// <summary>Lines of running text after which a table is over; one may be a chart's caption or a sentence that looks like none.</summary>
    private const int ProseThatCloses = 2;

    /// <summary>Lines between the words of one header, or between a header and its first row, at most: blank lines and a unit.</summary>
    private const int HeaderReach = 20;

    private readonly List<RawTable> tables = [];
    private readonly List<LineShape> pending = [];
    private readonly List<HeaderItem> noteHeader = [];
    private readonly List<string> noteCaptions = [];
    private readonly TaggedExtent tagged;
    private RawTable? current;
    private int? currentTag;
    private string? section;
    private string? note;
    private string? noteTitle;
    private bool inNotes;
    private int proseRun;
    private LineShape? announcement;
    private int lastProse = -1;
    private int lastNoise = -1;

    private RegionFinder(IReadOnlyList<LineShape> lines) => tagged = new TaggedExtent(lines);

    public static List<RawTable> Find(IReadOnlyList<LineShape> lines)
    {
        var finder = new RegionFinder(lines);
        for (var i = 0; i < lines.Count; i++)
            finder.Take(lines, i);
        finder.Close();
        return Continuations.Join(Orphans.Reunite(finder.tables));
    }

    private void Take(IReadOnlyList<LineShape> lines, int index)
    {
        var shape = lines[index];
        if (shape.Kind == LineKind.Noise)
            lastNoise = shape.Line.Number;
        if (shape.Kind is LineKind.Blank or LineKind.Noise)
            return;
        // Within a tagged table nothing that is no row of it counts.
        if (current is not null && tagged.GoesOnAfter(currentTag, index) && TaggedExtent.TableOf(shape.Line) != currentTag)
            return;
        if (shape.Kind != LineKind.Prose)
            proseRun = 0;
        switch (shape.Kind)
        {
            case LineKind.NoteHeading:
                OpenNote(shape);
                break;
            case LineKind.Heading when current is { HasHeader: true, HasFigures: false } && shape.Line.Number - current.LastLine <= 6 && shape.HeaderColumns == 0:
                // Right below a header a heading is that of the first group of rows.
                TakeLabel(shape);
                break;
            case LineKind.Heading when IsAmongRows(lines, index):
                TakeLabel(shape);
                break;
            case LineKind.Heading:
                OpenSection(shape);
                break;
            case LineKind.Header:
                TakeHeader(lines, index);
                break;
            case LineKind.Figures:
                TakeFigures(shape);
                break;
            case LineKind.Label when shape.HeaderColumns == 1 && !shape.IsWhollyHeader && EndsInScenario(shape) && IsHeaderBegun(lines, index):
                // "Administrativa kostnader Utfall", and "Budget Avvikelse" on the next line.
                TakeHeader(lines, index);
                break;
            case LineKind.Label when IsAmountLikeYear(shape):
                TakeFigures(shape with { Kind = LineKind.Figures });
                break;
            case LineKind.Label:
                TakeLabel(shape);
                break;
            case LineKind.Prose:
                TakeProse(shape);
                break;
        }
    }

    /// <summary>Whether a heading is a row of the tagged table whose figures have begun, and does not head columns of its own.</summary>
    private bool IsAmongRows(IReadOnlyList<LineShape> lines, int index) =>
        current is { HasFigures: true } && currentTag is not null && TaggedExtent.TableOf(lines[index].Line) == currentTag && lines[index].HeaderColumns == 0
        && !(index + 1 < lines.Count && lines[index + 1].Kind == LineKind.Header);

    private void OpenNote(LineShape shape)
    {
        Close();
        pending.Clear();
        Headings.TryReadNote(shape.Line, out var number, out _);
        note = number;
        noteTitle = TextBefore(shape.Line, Math.Max(2, shape.HeaderStart));
        inNotes = true;
        noteHeader.Clear();
        noteHeader.AddRange(HeaderLexer.Items(shape.Line, shape.HeaderStart, shape.IsNamed));
        noteCaptions.Clear();
        noteCaptions.Add(shape.Line.Text);
        Open(shape.Line.Number);
    }

    private void OpenSection(LineShape shape)
    {
        Close();
        pending.Clear();
        var end = shape.HeaderColumns > 0 ? shape.HeaderStart : shape.Line.Words.Length;
        section = TextBefore(shape.Line, Math.Max(1, end));
        note = null;
        noteTitle = null;
        noteHeader.Clear();
        noteCaptions.Clear();
        inNotes = Headings.OpensNotes(section);
        Open(shape.Line.Number);
        current!.Titles.Add(section);
        current.Captions.Add(shape.Line.Text);
        // "Balansräkning 2024 2023" names columns; "Noter per 2024-12-31" only says what year it is.
        if (shape.HeaderColumns >= 2)
            current.AddHeader(shape.Line, shape.HeaderStart);
        else
            current.OuterHeader.AddRange(HeaderLexer.Items(shape.Line, shape.HeaderStart));
    }

    private void TakeHeader(IReadOnlyList<LineShape> lines, int index)
    {
        var shape = lines[index];
        if (current is { HasFigures: true } && NamesOtherYears(shape, current))
        {
            TakeFigures(shape with { Kind = LineKind.Figures });
            return;
        }
        if (current is { HasFigures: true })
        {
            // A lone header word between rows ("Budget", "2023") is a label; a header that begins a new table has more to it.
            if (ColumnsAhead(lines, index) < 2)
            {
                TakeLabel(shape);
                return;
            }
            Close();
        }
        if (current is { HasHeader: true } && shape.Line.Number - current.LastLine > HeaderReach)
            Close();
        if (current is null)
            Open(shape.Line.Number);
        var afterBreak = lastNoise > current!.LastLine;
        if (current.Body.Count > 0)
            MoveBodyToTitles();
        current.TitleYear ??= TitleYear(shape, pending.LastOrDefault());
        DrainPending(current);
        if (announcement is { } sentence && sentence.Line.Number == shape.Line.Number - 1)
            current.Captions.Add(sentence.Line.Text);
        // "Belopp i tkr" over the labels says what the amounts are in, and no title.
        if (Enumerable.Range(0, shape.HeaderStart).Any(w => HeaderLexer.Read(shape.Line, w) is null or { MakesColumn: true }))
        {
            var label = TextBefore(shape.Line, shape.HeaderStart);
            if (current.Titles.Count == 0 || current.Titles[^1] != label)
                current.Titles.Add(label);
        }
        current.AddHeader(shape.Line, shape.HeaderStart, afterBreak, shape.IsNamed);
    }

    /// <summary>The one year that the label before a header names, or else the nearest line above it: <c>Kostnader per slag och insats 2023</c>. Two years say nothing.</summary>
    private static int? TitleYear(LineShape header, LineShape? above) =>
        RawTable.YearOf(header.Line, header.HeaderStart) ?? (above is null ? null : RawTable.YearOf(above.Line, above.Line.Words.Length));

    /// <summary><c>Driftbidrag från orten 2037 2014</c> in a table on 2022 and 2021: amounts, not years.</summary>
    private static bool NamesOtherYears(LineShape shape, RawTable table)
    {
        if (shape.HeaderStart == 0 || shape.TailLength < 2)
            return false;
        var years = table.Header.SelectMany(line => line).Where(item => item.Kind == HeaderItemKind.Period).Select(item => item.Period!.Value.Year).ToHashSet();
        if (years.Count == 0)
            return false;
        foreach (var item in HeaderLexer.Items(shape.Line, shape.HeaderStart))
            if (item.Kind != HeaderItemKind.Period || item.Period!.Value.IsDay && item.Text.Length != 6 || years.Contains(item.Period.Value.Year))
                return false;
        return true;
    }

    /// <summary>
    /// <c>Arbetsträning i grupp        2011</c>: a year that ends a label is one blank away from it. Further off, among rows of a table on other years, it is an amount.
    /// </summary>
    private bool IsAmountLikeYear(LineShape shape) =>
        current is { HasFigures: true } && shape.TailLength == 1 && shape.TailStart > 0 && shape.Line.IsSetOff(shape.TailStart) && NamesOtherYear(shape, current);

    private static bool NamesOtherYear(LineShape shape, RawTable table)
    {
        var year = shape.Line.TextOf(shape.Line.Words[shape.TailStart]).ToString();
        var years = table.Header.SelectMany(line => line).Where(item => item.Kind == HeaderItemKind.Period).Select(item => item.Period!.Value.Year).ToList();
        return years.Count > 0 && !years.Exists(other => other.ToString(CultureInfo.InvariantCulture) == year);
    }

    /// <summary>Labels that came after the opening heading and before the header are titles too: <c>Administrativa kostnader</c>.</summary>
    private void MoveBodyToTitles()
    {
        foreach (var label in current!.Body)
        {
            current.Titles.Add(Blanks.Collapse(label.Line.Text));
            current.Captions.Add(label.Line.Text);
        }
        current.Body.Clear();
    }

    private static bool EndsInScenario(LineShape shape) => HeaderLexer.Items(shape.Line, shape.HeaderStart).Any(item => item.Kind == HeaderItemKind.Scenario);

    /// <summary>Whether the next line goes on with header words.</summary>
    private static bool IsHeaderBegun(IReadOnlyList<LineShape> lines, int index)
    {
        var next = index + 1;
        while (next < lines.Count && lines[next].Kind == LineKind.Blank && next < index + 3)
            next++;
        return next < lines.Count && lines[next] is { Kind: LineKind.Header, IsWhollyHeader: true, HeaderColumns: > 0 };
    }

    /// <summary>Column words from here to the first line that is no header.</summary>
    private static int ColumnsAhead(IReadOnlyList<LineShape> lines, int index)
    {
        var columns = 0;
        for (; index < lines.Count; index++)
        {
            if (lines[index].Kind is LineKind.Blank or LineKind.Noise)
                continue;
            if (lines[index].Kind != LineKind.Header && columns > 0)
                break;
            columns += lines[index].HeaderColumns;
        }
        return columns;
    }

    private void TakeFigures(LineShape shape)
    {
        if (current is { HasHeader: true, HasFigures: false } && shape.Line.Number - current.LastLine > HeaderReach + 5 * pending.Count)
            Close();
        if (current is null)
            Open(shape.Line.Number);
        foreach (var label in pending)
            Append(label);
        pending.Clear();
        Append(shape);
    }

    private void TakeLabel(LineShape shape)
    {
        // The short last line of a paragraph is no label.
        if (shape.Line.Number == lastProse + 1 && (shape.Line.Text.AsSpan().TrimEnd() is [.., '.'] || char.IsLower(shape.Line.Text[shape.Line.Words[0].Start])))
        {
            lastProse++;
            return;
        }
        if (Wording.EndsSentence(shape.Line))
            return;
        pending.Add(shape);
        // Labels pile up in text columns and contents; only the nearest can belong to a table.
        if (pending.Count > 40)
            pending.RemoveAt(0);
    }

    private void TakeProse(LineShape shape)
    {
        if (IsWordyRow(shape) && !LineShaper.EndsInAmountAndStop(shape))
        {
            TakeFigures(shape with { Kind = LineKind.Figures });
            return;
        }
        proseRun++;
        lastProse = shape.Line.Number;
        // "De enheter som avviker mest från budget (tusental kronor)" above a header says what its amounts are in.
        announcement = shape.Line.TextOf(shape.Line.Words[^1])[^1] is ')' or ':' ? shape : null;
        var closes = proseRun >= ProseThatCloses || shape.Line.Words.Length > 12;
        if (!closes)
            return;
        if (current is { HasFigures: true } or { HasHeader: true, NoteNumber: null })
        {
            Close();
        }
        else if (current is not null && !current.HasHeader && note is null && current.Titles.Count > 0)
        {
            // Text under a heading: the heading stays the section, the table has not begun.
            current = null;
        }
        pending.Clear();
    }

    /// <summary>A row with a label like a sentence: it stands right among rows, begins with a capital and ends in a figure.</summary>
    private bool IsWordyRow(LineShape shape) =>
        shape.TailLength > 0 && current is { HasFigures: true } && currentTag is not null && TaggedExtent.TableOf(shape.Line) == currentTag ||
        shape.TailLength > 0 && (shape.TailStart <= 12 && current is { HasFigures: true } && shape.Line.Number - current.LastLine <= 3
            || shape.TailStart <= MostWordsOfFirstRow && current is { HasHeader: true } && shape.Line.Number - current.LastLine <= 3 + pending.Count)
        && char.IsUpper(shape.Line.Text[shape.Line.Words[0].Start]) && !Sentences.EndsInFigures(shape.Line, shape.TailStart) && shape.Line.TextOf(shape.Line.Words[shape.TailStart - 1])[^1] is not ('.' or ',');

    /// <summary>Words of a first row that ends its line like a sentence, <c>Förutbetalda kostnader och 766.535</c>; its label goes on below.</summary>
    private const int MostWordsOfFirstRow = 4;

    private void Open(int line)
    {
        currentTag = null;
        current = new RawTable
        {
            NoteNumber = note,
            InNotes = inNotes || note is not null,
            OuterHeader = [.. noteHeader],
            Captions = [.. noteCaptions],
            FirstLine = line,
            LastLine = line,
            LastNoise = lastNoise,
        };
        if (section is not null)
            current.HeadingPath.Add(section);
        if (noteTitle is not null)
        {
            current.HeadingPath.Add(noteTitle);
            current.Titles.Add(noteTitle);
        }
    }

    private void Append(LineShape shape)
    {
        current!.Body.Add(shape);
        currentTag = TaggedExtent.TableOf(shape.Line) ?? currentTag;
        current.LastLine = Math.Max(current.LastLine, shape.Line.LastNumber);
        current.FirstLine = Math.Min(current.FirstLine, shape.Line.Number);
    }

    /// <summary>Labels right above a header are its title, at most the last three: what is further up is something else.</summary>
    private void DrainPending(RawTable table)
    {
        foreach (var label in pending.TakeLast(3))
        {
            table.Titles.Add(Blanks.Collapse(label.Line.Text));
            table.Captions.Add(label.Line.Text);
            table.FirstLine = Math.Min(table.FirstLine, label.Line.Number);
        }
        pending.Clear();
    }

    private void Close()
    {
        if (current is null)
            return;
        // Labels after the last figures: a wrapped end of the last label belongs to it, the rest to whatever comes next.
        if (current.HasFigures && proseRun == 0 && pending.Count > 0 && pending[0].Line.Number == current.LastLine + 1 && IsEndOfLabel(pending[0].Line))
        {
            Append(pending[0]);
            pending.RemoveAt(0);
        }
        if (current.HasFigures || current.HasHeader || current.NoteNumber is not null)
        {
            current.DropRepeatedHeader();
            tables.Add(current);
        }
        current = null;
    }

    /// <summary><c>Kansli och 4 652 5 016</c>, and <c>administration</c> below it, before the foot of the page or another table's header.</summary>
    private static bool IsEndOfLabel(SourceLine line) => char.IsLower(line.Text[line.Words[0].Start]) && Wording.ContinuesLabel(line.TextOf(line.Words[0]));

    private static string TextBefore(SourceLine line, int word) =>
        Blanks.Collapse(word >= line.Words.Length ? line.Text : line.Text[..line.Words[word].Start]);
}
