using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;

namespace FinsamIngest.Export.Csv;

/// <summary><c>findings.csv</c>: one record per finding, with its likeliest cause.</summary>
public static class FindingsCsv
{
    /// <summary>What the file is called.</summary>
    public const string FileName = "findings.csv";

    private static readonly string[] Columns =
    [
        "finding", "severity", "type", "cells", "table_title", "label", "page",
        "line", "difference", "unit", "message_sv", "message_en", "cause", "cause_cell", "printed", "suggested", "confidence",
    ];

    /// <summary>Writes the records of some reports under one header.</summary>
    public static void Write(IEnumerable<NormalisedReport> reports, Stream stream, CsvFormat format)
    {
        ArgumentNullException.ThrowIfNull(reports);
        using var csv = new CsvWriter(stream, format);
        ReportColumns.WriteHeader(csv, Columns);
        foreach (var report in reports)
        {
            var index = new CellIndex(report);
            foreach (var finding in report.Findings)
                Write(csv, report, index, finding);
        }
    }

    private static void Write(CsvWriter csv, NormalisedReport report, CellIndex index, Finding finding)
    {
        var place = index.Find(finding.Cells.FirstOrDefault());
        var cause = finding.Causes.FirstOrDefault();
        ReportColumns.Write(csv, report);
        csv.Text(finding.Id);
        csv.Text(EnumNames.Of(finding.Severity));
        csv.Text(EnumNames.Of(finding.Type));
        csv.Text(string.Join(' ', finding.Cells));
        csv.Text(place?.Table?.Title);
        csv.Text(place?.Row?.Label);
        csv.Number((decimal?)place?.Page);
        csv.Number((decimal?)place?.Line);
        csv.Number(finding.Difference);
        csv.Text(finding.Unit is { } unit ? EnumNames.Of(unit) : null);
        csv.Text(finding.Message.Sv);
        csv.Text(finding.Message.En);
        csv.Text(cause is null ? null : EnumNames.Of(cause.Kind));
        csv.Text(cause?.Cell);
        csv.Number(cause?.Printed);
        csv.Number(cause?.Suggested);
        csv.Number(cause?.Confidence);
        csv.End();
    }
}
