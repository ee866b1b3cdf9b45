using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Documents.Pages.Layout;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Pdf;

/// <summary>A PDF that was read, or why it was not.</summary>
/// <param name="Document">The document in the shared model; null on failure.</param>
/// <param name="Layout">The same pages with rules, filled areas, tags and marked-content ids; line n of page p is the same line in both. Null on failure.</param>
/// <param name="Failure">Why there is no document, of level <see cref="DiagnosticLevel.Error"/>; null on success.</param>
public sealed record PdfReadResult(SourceDocument? Document, LaidOutDocument? Layout, Diagnostic? Failure);
