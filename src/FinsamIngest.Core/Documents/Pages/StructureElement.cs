using System.Collections.Immutable;

namespace FinsamIngest.Core.Documents.Pages;

/// <summary>One tag.</summary>
/// <param name="Type">Standard type after the document's role map: <c>Table</c>, <c>TR</c>, <c>TH</c>, <c>TD</c>, <c>P</c>.</param>
/// <param name="ColumnSpan">Columns that a cell covers, at least 1.</param>
/// <param name="RowSpan">Rows that a cell covers, at least 1.</param>
/// <param name="Scope">What a header cell heads: <c>Row</c>, <c>Column</c>, <c>Both</c>; null when not said.</param>
/// <param name="ActualText">Text that replaces the content, or null.</param>
/// <param name="Content">The marked content that belongs to this very element.</param>
/// <param name="Children">Its elements in order.</param>
public sealed record StructureElement(
    string Type,
    int ColumnSpan,
    int RowSpan,
    string? Scope,
    string? ActualText,
    ImmutableArray<MarkedContent> Content,
    ImmutableArray<StructureElement> Children);
