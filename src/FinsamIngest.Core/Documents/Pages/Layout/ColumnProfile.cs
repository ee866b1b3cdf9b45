namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>What the rows on one side of a possible gutter look like.</summary>
internal readonly struct ColumnProfile
{
    private const string Bullets = "•▪■●○◦‣·✓➢►";

    /// <summary>Rows a column must have.</summary>
    private const int MinRows = 4;

    /// <summary>Share of the lines of running text that reach the right fifth of their column; lists and last lines do not.</summary>
    private const double MinFull = 0.35;

    /// <summary>Words of one text stand no farther apart, in ems.</summary>
    private const float Blank = 0.6f;

    public ColumnProfile(List<TextRow> rows)
    {
        if (rows.Count < MinRows)
            return;
        float x0 = rows.Min(row => row.X0), x1 = rows.Max(row => row.X1);
        Width = (x1 - x0) / Math.Max(1, rows.Average(row => row.Size));
        int letters = 0, characters = 0, words = 0, full = 0, labelled = 0, figured = 0;
        foreach (var row in rows)
        {
            words += row.Runs.Count;
            foreach (var run in row.Runs)
            {
                characters += run.Text.Length;
                foreach (char character in run.Text)
                    letters += char.IsLetter(character) ? 1 : 0;
            }

            if (row.X1 >= x1 - 0.2f * (x1 - x0))
                full++;
            bool label = StartsLabel(row.Runs, 0);
            if (label)
                labelled++;
            if (row.Runs.Count > 1 && label && EndsInFigure(row.Runs, row.Runs.Count))
                figured++;
        }

        double count = rows.Count;
        HasLabels = labelled >= 0.7 * count && words >= 2 * count;
        IsProse = letters >= 0.7 * characters && words >= 3 * count && full >= MinFull * count && labelled >= 0.6 * count;
        IsTable = labelled >= 0.7 * count && figured >= 0.5 * count;
    }

    /// <summary>Whether a run starts text: a word, or a bullet.</summary>
    public static bool StartsText(TextRun run) => run.Text.Any(char.IsLetter) || Bullets.Contains(run.Text[0], StringComparison.Ordinal);

    /// <summary>Whether runs start text from one on: a word, a bullet, or a number that a word follows at once (<c>30–39 år</c>).</summary>
    public static bool StartsLabel(IReadOnlyList<TextRun> runs, int from) =>
        StartsText(runs[from]) || (from + 1 < runs.Count && runs[from + 1] is var next && next.X0 - runs[from].X1 < Blank * next.Size && char.IsLetter(next.Text[0]));

    /// <summary>Whether the runs before one end in a figure, a share (<c>25 %</c>) included.</summary>
    public static bool EndsInFigure(IReadOnlyList<TextRun> runs, int end)
    {
        var figure = runs[end - 1].Text.AsSpan();
        if (figure[^1] != '%')
            return char.IsDigit(figure[^1]);
        figure = figure.TrimEnd("% \u00A0");
        if (figure.IsEmpty && end > 1)
            figure = runs[end - 2].Text;
        return figure is [.., var last] && char.IsDigit(last);
    }

    /// <summary>Width in ems; 0 when there are too few rows to tell.</summary>
    public double Width { get; }

    /// <summary>Most rows start with a word, and have more than one.</summary>
    public bool HasLabels { get; }

    /// <summary>Words rather than figures, and many rows reach the right edge.</summary>
    public bool IsProse { get; }

    /// <summary>Most rows are a label and figures.</summary>
    public bool IsTable { get; }
}
