using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

public sealed class TornTextTests
{
    [Theory]
    [InlineData(12, 12, true)]
    [InlineData(12, 40, false)]
    [InlineData(9, 9, false)]
    public void Diagnostic_WhenManyRowsHaveNoName(int nameless, int named, bool isTold)
    {
        var rows = string.Join('\n', Enumerable.Range(0, nameless).Select(i => $" | {i + 1} 000").Concat(Enumerable.Range(0, named).Select(i => $"Post {i} | {i + 1} 000")));
        var told = TornText.Find([PrintedTable.Read("T", Statement.Other, "2024", rows)]);

        Assert.Equal(isTold ? [TornText.Code] : [], told.Select(diagnostic => diagnostic.Code));
        Assert.All(told, diagnostic => Assert.Contains($"{nameless} av {nameless + named} rader", diagnostic.Message.Sv, StringComparison.Ordinal));
    }

    [Fact]
    public void Findings_OfTornText_AreHints()
    {
        Finding[] findings =
        [
            new("f1", null, Severity.Error, CheckType.VerticalSum, ["T.r1.c1"], 1, Unit.Kr, new LocalisedText("a", "a"), []),
            new("f2", null, Severity.Notice, CheckType.VerticalSum, ["T.r1.c1"], 1, Unit.Kr, new LocalisedText("b", "b"), []),
        ];
        var torn = TornText.Find([PrintedTable.Read("T", Statement.Other, "2024", string.Join('\n', Enumerable.Range(0, 12).Select(i => $" | {i + 1} 000")))]);

        Assert.All(TornText.Temper([.. findings], torn), finding => Assert.Equal(Severity.Notice, finding.Severity));
        Assert.Equal(findings, TornText.Temper([.. findings], []));
    }
}
