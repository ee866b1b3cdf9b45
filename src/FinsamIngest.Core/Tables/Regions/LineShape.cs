using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Tables.Regions;

/// <summary>What a line looks like by itself, before its neighbours are asked.</summary>
internal enum LineKind
{
    /// <summary>Nothing printed.</summary>
    Blank,

    /// <summary>An address, a rule, a lone page number.</summary>
    Noise,

    /// <summary>A heading of a section or statement.</summary>
    Heading,

    /// <summary>The heading of a note.</summary>
    NoteHeading,

    /// <summary>Words of a column header, with or without a label before them.</summary>
    Header,

    /// <summary>A label and figures, or figures alone.</summary>
    Figures,

    /// <summary>A short line without figures.</summary>
    Label,

    /// <summary>Running text.</summary>
    Prose,
}

/// <summary>A line with its shape.</summary>
/// <param name="Line">The line.</param>
/// <param name="Kind">What it looks like.</param>
/// <param name="TailStart">First word of the longest run of figure words that the line ends in.</param>
/// <param name="HeaderStart">First word from which all words are header words.</param>
/// <param name="HeaderColumns">Header words from there that make a column.</param>
internal sealed record LineShape(SourceLine Line, LineKind Kind, int TailStart, int HeaderStart, int HeaderColumns)
{
    /// <summary>Figure words at the end of the line.</summary>
    public int TailLength => Line.Words.Length - TailStart;

    /// <summary>Whether its words are names of columns because of where they stand, whatever they are.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether the line is all header words.</summary>
    public bool IsWhollyHeader => HeaderStart == 0;
}
