using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;

namespace FinsamIngest.Ingestion.Families;

/// <summary>Compares reports by what is published of them.</summary>
internal static class ReportBytes
{
    /// <summary>Whether two reports have the same JSON.</summary>
    public static bool AreSame(NormalisedReport a, NormalisedReport b)
    {
        if (ReferenceEquals(a, b))
            return true;
        using var first = Write(a);
        using var second = Write(b);
        return first.GetBuffer().AsSpan(0, (int)first.Length).SequenceEqual(second.GetBuffer().AsSpan(0, (int)second.Length));
    }

    private static MemoryStream Write(NormalisedReport report)
    {
        var bytes = new MemoryStream();
        ReportJson.WriteLine(report, bytes);
        return bytes;
    }
}
