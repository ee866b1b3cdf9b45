namespace FinsamIngest.Core.Documents.Pages;

/// <summary>A font of the document; one instance for all its letters.</summary>
/// <param name="Name">PostScript name without the subset prefix.</param>
/// <param name="Bold">Whether its weight is above medium.</param>
/// <param name="Italic">Whether it is slanted.</param>
public sealed record FontFace(string Name, bool Bold, bool Italic);
