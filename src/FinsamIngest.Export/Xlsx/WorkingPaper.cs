using System.Collections.Immutable;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Storage;
using FinsamIngest.Export.Xlsx.Paper;
using FinsamIngest.Export.Xlsx.Workbooks;

namespace FinsamIngest.Export.Xlsx;

/// <summary>
/// A report as an auditor's working paper (XLSX): a cover, the findings, the decisions, a sheet for each statement and note laid out as printed with the
/// sums recomputed by live formulas beside the printed ones, all checks, and all figures as one flat table. The same input gives the same bytes.
/// </summary>
public static class WorkingPaper
{
    /// <summary>Writes the paper of a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="decisions">The log of decisions on it; may be empty.</param>
    /// <param name="stream">Where to; written from its present position, left open, and never read or sought.</param>
    /// <param name="options">Language and program name.</param>
    public static void Write(NormalisedReport report, ImmutableArray<Decision> decisions, Stream stream, WorkingPaperOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(options);
        var title = report.Organisation is { } organisation ? $"{organisation.Name} {report.FiscalYear}" : report.Source.Name;
        using var book = new Workbook(title.Trim(), options.Program);
        var context = new PaperContext(
            report, decisions, new PaperPlan(report, options.Language), new FindingIndex(report, decisions), new CellIndex(report), book, options);
        CoverSheet.Write(context);
        FindingsSheet.Write(context);
        DecisionsSheet.Write(context);
        foreach (var statement in context.Plan.Statements)
            new StatementSheet(context, statement).Write();
        new ChecksSheet(context).Write();
        FiguresSheet.Write(context);
        book.Save(stream);
    }
}
