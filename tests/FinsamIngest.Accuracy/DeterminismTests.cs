using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;

namespace FinsamIngest.Accuracy;

public sealed class DeterminismTests
{
    public static TheoryData<string> Names => [.. MeasuredReports.OfRepository.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_OfTwoRuns_IsTheSame(string name) =>
        Assert.Equal(Json(MeasuredReports.OfRepository.Read(name)), Json(MeasuredReports.OfRepository.Read(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_AfterARoundTrip_IsTheSame(string name)
    {
        var written = Json(MeasuredReports.OfRepository.Read(name));

        var read = ReportJson.Read(written);

        Assert.Null(read.Error);
        Assert.Equal(written, Json(read.Report!));
    }

    private static byte[] Json(NormalisedReport report)
    {
        using var stream = new MemoryStream();
        ReportJson.Write(report, stream);
        Assert.NotEqual(0, stream.Length);
        return stream.ToArray();
    }
}
