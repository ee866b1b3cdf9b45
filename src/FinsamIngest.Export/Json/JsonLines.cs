using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;

namespace FinsamIngest.Export.Json;

/// <summary><c>reports.jsonl</c>: one normalised report per line, as the contract has it; what databases and scripts load line by line.</summary>
public static class JsonLines
{
    /// <summary>What the file is called.</summary>
    public const string FileName = "reports.jsonl";

    /// <summary>Writes the reports in their order.</summary>
    public static void Write(IEnumerable<NormalisedReport> reports, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(reports);
        foreach (var report in reports)
            ReportJson.WriteLine(report, stream);
    }
}
