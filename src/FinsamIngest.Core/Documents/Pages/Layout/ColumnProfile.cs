namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>What the rows on one side of a possible gutter look like.</summary>
internal readonly struct ColumnProfile
{
    private const string Bullets = "•▪■●○◦‣·✓➢►";

    /// <summary>Rows a column must have.</summary>
    private const int MinRows = 4;

    /// <summary>Share of the lines of running text that reach the right fifth of their column; lists and last lines do not.</summary>
    private const double MinFull = 0.35;

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
            bool label = StartsText(row.Runs[0]);
            if (label)
                labelled++;
            if (row.Runs.Count > 1 && label && char.IsDigit(row.Runs[^1].Text[^1]))
                figured++;
        }

        double count = rows.Count;
        HasLabels = labelled >= 0.7 * count && words >= 2 * count;
        IsProse = letters >= 0.7 * characters && words >= 3 * count && full >= MinFull * count && labelled >= 0.6 * count;
        IsTable = labelled >= 0.7 * count && figured >= 0.5 * count;
    }

    /// <summary>Whether a run starts text: a word, or a bullet.</summary>
    public static bool StartsText(TextRun run) => run.Text.Any(char.IsLetter) || Bullets.Contains(run.Text[0], StringComparison.Ordinal);

    /// <summary>Width in ems; 0 when there are too few rows to tell.</summary>
    public double Width { get; }

    /// <summary>Most rows start with a word, and have more than one.</summary>
    public bool HasLabels { get; }

    /// <summary>Words rather than figures, and many rows reach the right edge.</summary>
    public bool IsProse { get; }

    /// <summary>Most rows are a label and figures.</summary>
    public bool IsTable { get; }
}
