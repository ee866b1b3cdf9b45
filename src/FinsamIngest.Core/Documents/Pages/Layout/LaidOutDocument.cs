using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>A paged document as lines of words, with the rules and tags that tables are found by.</summary>
/// <param name="Pages">The pages in order.</param>
/// <param name="Structure">The tags, or null.</param>
/// <param name="Diagnostics">What could not be read.</param>
/// <param name="HasText">False when no page has any text.</param>
public sealed record LaidOutDocument(
    ImmutableArray<LaidOutPage> Pages, StructureTree? Structure, ImmutableArray<Diagnostic> Diagnostics, bool HasText);
