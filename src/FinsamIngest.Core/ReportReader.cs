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
        ImmutableArray<ReportTable> tables = [.. TableNormaliser.Normalise(TableReader.Read(document, year), DocumentUnit.Find(document)?.Unit)];
        var book = new FigureBook(tables);
        var result = Reconciler.Reconcile(book, year);
        var prose = ProseReader.Read(document, book, year);
        var (checks, findings) = ReportFindings.Merge(tables, result, prose);
        var torn = TornText.Find(tables, checks, document.Layout);
        return ReadingCaution.Temper(RecognitionCaution.Temper(new NormalisedReport(
            document.DocumentId, Source(document), organisation, year, tables, Marked(prose.Figures, document), checks, TornText.Temper(findings, torn), [.. document.Diagnostics, .. torn, .. result.Diagnostics], result.Coverage)));
    }

    /// <summary>Figures in running text whose line was read off an image say so.</summary>
    private static ImmutableArray<ProseFigure> Marked(ImmutableArray<ProseFigure> figures, SourceDocument document) =>
        [.. figures.Select(figure => document.Lines[figure.Line - 1].Words.Any(word => word.Geometry?.Recognition is not null) ? figure with { Ocr = true } : figure)];

    private static SourceInfo Source(SourceDocument document) =>
        new(document.Name, document.MediaType, document.ByteCount, document.Pages.Length, document.Lines.Length);
}
