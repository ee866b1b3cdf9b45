using System.Collections.Immutable;

namespace FinsamIngest.Core.Documents.Pages;

/// <summary>The tags of a document.</summary>
/// <param name="Roots">The topmost elements in reading order.</param>
public sealed record StructureTree(ImmutableArray<StructureElement> Roots);
