using System.Text;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Export.Json;

namespace FinsamIngest.Export.Tests.Json;

public sealed class JsonLinesTests
{
    [Fact]
    public void EveryReport_IsOneLineThatReadsBack()
    {
        using var stream = new MemoryStream();
        JsonLines.Write([Samples.Report, Samples.Clean], stream);
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');

        Assert.Equal(3, lines.Length);
        Assert.Equal("", lines[2]);
        Assert.Equal([2024, 2023], lines[..2].Select(line => ReportJson.Read(Encoding.UTF8.GetBytes(line)).Report!.FiscalYear));
    }
}
