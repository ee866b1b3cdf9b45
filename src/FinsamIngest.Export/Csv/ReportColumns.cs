using FinsamIngest.Core.Reports;

namespace FinsamIngest.Export.Csv;

/// <summary>The first columns of every CSV file: whose report, of which year.</summary>
internal static class ReportColumns
{
    private static readonly string[] Names = ["document", "file", "organisation_id", "organisation", "fiscal_year"];

    /// <summary>The header: these columns, then the file's own.</summary>
    public static void WriteHeader(CsvWriter csv, IEnumerable<string> own)
    {
        foreach (var name in Names.Concat(own))
            csv.Text(name);
        csv.End();
    }

    public static void Write(CsvWriter csv, NormalisedReport report)
    {
        csv.Text(report.DocumentId);
        csv.Text(report.Source.Name);
        csv.Text(report.Organisation?.Id);
        csv.Text(report.Organisation?.Name);
        csv.Number((decimal?)report.FiscalYear);
    }
}
