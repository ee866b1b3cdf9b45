using FinsamIngest.Core;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Export.Tests;

/// <summary>The fixtures, each read once.</summary>
internal static class Reports
{
    private static readonly Dictionary<string, NormalisedReport> Read = new(StringComparer.Ordinal);

    public static NormalisedReport Get(string name)
    {
        lock (Read)
        {
            if (!Read.TryGetValue(name, out var report))
                Read.Add(name, report = ReportReader.Read(TextDocumentReader.Read(
                    File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", "reports", $"arsredovisning-{name}.txt")), name + ".txt").Document!));
            return report;
        }
    }
}
