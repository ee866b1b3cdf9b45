namespace FinsamIngest.Accuracy.Truth;

/// <summary>A figure in running text: by line in a text, by page in a PDF.</summary>
internal sealed record TruthProse(int? Line, int? Page, string? Text, decimal? Value, string? Verdict, string[]? RefersTo)
{
    public bool Contradicts => Verdict == "contradicts";
}
