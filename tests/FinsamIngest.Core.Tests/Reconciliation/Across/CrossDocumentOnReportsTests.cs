using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;

namespace FinsamIngest.Core.Tests.Reconciliation.Across;

public sealed class CrossDocumentOnReportsTests
{
    private static readonly Lazy<NormalisedReport[]> Three = new(() => [Read(2022), Read(2023), Read(2024)]);

    [Fact]
    public void What2024SaysAbout2023()
    {
        var report = CrossDocument.Compare(Three.Value)[2];
        Assert.Equal(
            [
                (Severity.Error, CauseKind.StaleOrWrongColumn, "Förutbetalda kostnader upplupna intäkter 2023 är 97, men 1 685 i 2023 års rapport"),
                (Severity.Warning, CauseKind.MissingRow, "raden ”Deltagarverksamhet övergång mellan projekt” (199) där saknas här"),
                (Severity.Notice, CauseKind.DefinitionDiffers, "Externa intäkter (ex socialfonden och Samsund) 2023 är 3 039, men 2 900"),
                (Severity.Notice, CauseKind.DefinitionDiffers, "Nettokostnad 2023 är 7 086, men -7 086 i 2023 års rapport: samma belopp med omvänt tecken."),
            ],
            Reports.Across(report).Select(f => (f.Severity, f.Causes[0].Kind, Expected(f))));
    }

    [Fact]
    public void AnyOrderGivesTheSame()
    {
        var expected = CrossDocument.Compare(Three.Value).ToDictionary(r => r.DocumentId, Json);
        int[][] orders = [[2, 1, 0], [1, 2, 0], [0, 2, 1]];
        foreach (var order in orders)
            Assert.All(CrossDocument.Compare([.. order.Select(i => Three.Value[i])]), r => Assert.Equal(expected[r.DocumentId], Json(r)));
    }

    [Fact]
    public void TheEarliestIsLeftAsItIs() => Assert.Same(Three.Value[0], CrossDocument.Compare(Three.Value)[0]);

    /// <summary>The part of the message that the test names, or all of it where it names something else.</summary>
    private static string Expected(Finding finding)
    {
        string[] parts =
        [
            "Förutbetalda kostnader upplupna intäkter 2023 är 97, men 1 685 i 2023 års rapport", "raden ”Deltagarverksamhet övergång mellan projekt” (199) där saknas här",
            "Externa intäkter (ex socialfonden och Samsund) 2023 är 3 039, men 2 900", "Nettokostnad 2023 är 7 086, men -7 086 i 2023 års rapport: samma belopp med omvänt tecken.",
        ];
        var message = finding.Plain();
        return parts.FirstOrDefault(p => message.Contains(p, StringComparison.Ordinal)) ?? message;
    }

    private static string Json(NormalisedReport report)
    {
        using var stream = new MemoryStream();
        ReportJson.Write(report, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static NormalisedReport Read(int year)
    {
        var name = $"arsredovisning-roslagen-{year}.txt";
        var reading = TextDocumentReader.Read(File.ReadAllBytes(Path.Combine(Fixtures.Reports, name)), name);
        return ReportReader.Read(reading.Document!);
    }
}
