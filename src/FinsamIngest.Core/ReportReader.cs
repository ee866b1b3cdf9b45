using System.Collections.Immutable;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Prose;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Statements;
using FinsamIngest.Core.Tables;

namespace FinsamIngest.Core;

/// <summary>The way from a document to the normalised report: tables, statements, reconciliation, running text. A pure function of the document.</summary>
public static class ReportReader
{
    /// <summary>Reads a document. Never throws for what a report may hold; a document without tables gives a report without tables.</summary>
    public static NormalisedReport Read(SourceDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var organisation = OrganisationReader.Find(document);
        var year = FiscalYearReader.Find(document)?.Year;
        var normaliser = new TableNormaliser(DocumentUnit.Find(document)?.Unit);
        ImmutableArray<ReportTable> tables = [.. TableReader.Read(document, year).SelectMany(normaliser.Normalise)];
        var result = Reconciler.Reconcile(tables, year);
        var prose = ProseReader.Read(document, tables, year);
        var (checks, findings) = ReportFindings.Merge(result, prose);
        return new NormalisedReport(
            document.DocumentId, Source(document), organisation, year, tables, prose.Figures, checks, findings, document.Diagnostics, result.Coverage);
    }

    private static SourceInfo Source(SourceDocument document) =>
        new(document.Name, document.MediaType, document.ByteCount, document.Pages.Length, document.Lines.Length);
}
