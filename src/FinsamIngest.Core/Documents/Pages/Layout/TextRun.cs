namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>A word, or a part of one, while the page is put together.</summary>
internal sealed class TextRun
{
    public required string Text { get; set; }

    public float X0 { get; set; }

    public float Y0 { get; set; }

    public float X1 { get; set; }

    public float Y1 { get; set; }

    public float Baseline { get; set; }

    public float Size { get; set; }

    public bool Bold { get; set; }

    public bool Raised { get; set; }

    public int MarkedContentId { get; set; } = -1;

    /// <summary>How sure text recognition was of it, in per cent; null for text of the file.</summary>
    public byte? Recognition { get; set; }

    /// <summary>The table cell that it is tagged as a part of, or null.</summary>
    public CellTag? Cell { get; init; }

    /// <summary>A blank was printed before it: it is no part of the word on its left.</summary>
    public bool AfterBlank { get; set; }

    /// <summary>A vertical rule is drawn between it and the word on its left.</summary>
    public bool AfterRule { get; set; }

    /// <summary>Gap to the run on its right, in ems of this one.</summary>
    public float GapTo(TextRun right) => (right.X0 - X1) / Math.Max(Size, 0.1f);

    /// <summary>The lesser of two certainties; text of the file is sure.</summary>
    public static byte? LeastSure(byte? first, byte? second) => first is { } a && second is { } b ? Math.Min(a, b) : first ?? second;

    /// <summary>Takes in the run on its right.</summary>
    public void Join(TextRun right)
    {
        Text += right.Text;
        X0 = Math.Min(X0, right.X0);
        X1 = Math.Max(X1, right.X1);
        Y0 = Math.Min(Y0, right.Y0);
        Y1 = Math.Max(Y1, right.Y1);
        Bold |= right.Bold;
        Recognition = LeastSure(Recognition, right.Recognition);
    }
}
