namespace FinsamIngest.Core.Documents.Pages.Tags;

/// <summary>What the letters of one tagged cell look like on a page.</summary>
internal sealed class CellShape(CellTag cell)
{
    /// <summary>Lines of a cell of a table of figures at most; text laid out with a table has more.</summary>
    private const int MostLines = 40;

    /// <summary>Baselines of one line differ by no more than this, in ems: raised marks and lowered indices.</summary>
    private const float LineSlack = 0.55f;

    private readonly List<Line> lines = [];

    public CellTag Cell { get; } = cell;

    public float X0 { get; private set; } = float.MaxValue;

    public float X1 { get; private set; } = float.MinValue;

    public float FirstBaseline { get; private set; } = float.MaxValue;

    public float LastBaseline { get; private set; } = float.MinValue;

    /// <summary>Size of its largest letters, in points.</summary>
    public float Size { get; private set; }

    /// <summary>Characters that are neither digits nor signs.</summary>
    public int Letters => lines.Sum(line => line.Others);

    /// <summary>Whether it holds more lines than a cell of a table of figures.</summary>
    public bool IsOverfull { get; private set; }

    /// <summary>Lines that are nothing but a figure.</summary>
    public int FigureLines => lines.Count(line => line is { Digits: > 0, Others: 0 });

    public void Add(in Letter letter)
    {
        if (IsOverfull)
            return;
        float baseline = letter.OriginY, slack = LineSlack * Math.Max(Size, letter.FontSize);
        var line = lines.FindLast(line => Math.Abs(line.Baseline - baseline) <= slack);
        if (line is null)
        {
            IsOverfull = lines.Count == MostLines;
            lines.Add(line = new Line { Baseline = baseline });
        }

        char first = letter.Text[0];
        // "2024-12-31" is no figure.
        if (char.IsAsciiDigit(first))
            line.Digits++;
        else if (char.IsLetter(first) || first == '\uFFFD' || (first is '-' or '–' && line.EndsInDigit))
            line.Others++;
        line.EndsInDigit = char.IsAsciiDigit(first);
        Size = Math.Max(Size, letter.FontSize);
        X0 = Math.Min(X0, letter.X0);
        X1 = Math.Max(X1, letter.X1);
        FirstBaseline = Math.Min(FirstBaseline, line.Baseline);
        LastBaseline = Math.Max(LastBaseline, line.Baseline);
    }

    private sealed class Line
    {
        public required float Baseline { get; init; }

        public int Digits { get; set; }

        public int Others { get; set; }

        public bool EndsInDigit { get; set; }
    }
}
