namespace FinsamIngest.Pdf.Tests.Poppler;

/// <summary>A word with its box on the page as displayed.</summary>
internal sealed record PlacedWord(int Page, string Text, double X0, double Y0, double X1, double Y1)
{
    public bool IsNear(PlacedWord other, double tolerance) =>
        Math.Abs(X0 - other.X0) <= tolerance && Math.Abs(Y0 - other.Y0) <= tolerance && Math.Abs(X1 - other.X1) <= tolerance && Math.Abs(Y1 - other.Y1) <= tolerance;

    public double Distance(PlacedWord other) => Math.Abs(X0 - other.X0) + Math.Abs(Y0 - other.Y0) + Math.Abs(X1 - other.X1) + Math.Abs(Y1 - other.Y1);
}
