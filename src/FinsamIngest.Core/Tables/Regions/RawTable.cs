using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Tables.Headers;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>The lines of one table, found but not yet read.</summary>
internal sealed class RawTable
{
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

    /// <summary>Everything below the header.</summary>
    public List<LineShape> Body { get; } = [];

    public int FirstLine { get; set; }

    public int LastLine { get; set; }

    /// <summary>The text of title and header lines: where the unit stands.</summary>
    public List<string> Captions { get; init; } = [];

    public bool HasHeader => Header.Exists(line => line.Exists(item => item.MakesColumn));

    public bool HasFigures => Body.Exists(line => line.Kind == LineKind.Figures);

    /// <summary>Appends header words; lines without a column (a unit, the word Not) belong to the header too.</summary>
    public void AddHeader(SourceLine line, int firstWord)
    {
        Header.Add([.. HeaderLexer.Items(line, firstWord)]);
        Captions.Add(line.Text);
        LastLine = line.Number;
    }
}
