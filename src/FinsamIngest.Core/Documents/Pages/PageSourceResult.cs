using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Documents.Pages;

/// <summary>An opened document, or why there is none: exactly one of the two is set.</summary>
/// <param name="Document">The opened document.</param>
/// <param name="Failure">Why the bytes could not be opened, of level <see cref="DiagnosticLevel.Error"/>.</param>
public sealed record PageSourceResult(IPagedDocument? Document, Diagnostic? Failure);
