namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>Runs on one baseline, from left to right.</summary>
internal sealed class TextRow(float baseline, float size, List<TextRun> runs)
{
    public float Baseline { get; } = baseline;

    /// <summary>Size of its largest letters.</summary>
    public float Size { get; set; } = size;

    public List<TextRun> Runs { get; } = runs;

    public float X0 => Runs[0].X0;

    public float X1 => Runs[^1].X1;

    /// <summary>Index of the last run that starts at or before <paramref name="x"/>, or -1.</summary>
    public int LastStartingBefore(float x)
    {
        int low = 0, high = Runs.Count - 1, found = -1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (Runs[middle].X0 <= x)
            {
                found = middle;
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return found;
    }
}
