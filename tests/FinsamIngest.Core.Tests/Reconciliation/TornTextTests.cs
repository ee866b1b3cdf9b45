using System.Collections.Immutable;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

public sealed class TornTextTests
{
    [Theory]
    [InlineData(TextLayout.Geometry, 12, 12, true)]
    [InlineData(TextLayout.Columns, 12, 40, false)]
    [InlineData(TextLayout.Stream, 12, 40, true)]
    [InlineData(TextLayout.Stream, 12, 120, false)]
    [InlineData(TextLayout.Stream, 9, 9, false)]
    internal void Diagnostic_WhenManyRowsHaveNoName(TextLayout layout, int nameless, int named, bool isTold)
    {
        var rows = string.Join('\n', Enumerable.Range(0, nameless).Select(i => $" | {i + 1} 000").Concat(Enumerable.Range(0, named).Select(i => $"Post {i} | {i + 1} 000")));
        var told = TornText.Find([PrintedTable.Read("T", Statement.Other, "2024", rows)], [], layout);

        Assert.Equal(isTold ? [TornText.Code] : [], told.Select(diagnostic => diagnostic.Code));
        Assert.All(told, diagnostic => Assert.Contains($"{nameless} av {nameless + named} rader", diagnostic.Message.Sv, StringComparison.Ordinal));
    }

    /// <summary>A total without a name adds up what stands above it.</summary>
    [Fact]
    public void TotalsWithoutANameThatHold_AreNotTornOff()
    {
        var rows = string.Join('\n', Enumerable.Range(0, 12).Select(i => $"Post {i} | 10\nAndra {i} | 5\n | 15"));
        ImmutableArray<ReportTable> tables = [PrintedTable.Read("T", Statement.Other, "2024", rows)];
        ImmutableArray<Check> sums = [.. Enumerable.Range(0, 12).Select(i => new Check($"k{i}", CheckType.VerticalSum, $"T.r{3 * i + 3}.c1", [new($"T.r{3 * i + 1}.c1", 1), new($"T.r{3 * i + 2}.c1", 1)], 0, 1, Unit.Tkr, Verdict.Holds))];

        Assert.Empty(TornText.Find(tables, sums, TextLayout.Stream));
        Assert.NotEmpty(TornText.Find(tables, [.. sums.Select(sum => sum with { Verdict = Verdict.Fails })], TextLayout.Stream));
    }

    [Fact]
    public void Findings_OfTornText_AreHints()
    {
        Finding[] findings =
        [
            new("f1", null, Severity.Error, CheckType.VerticalSum, ["T.r1.c1"], 1, Unit.Kr, new LocalisedText("a", "a"), []),
            new("f2", null, Severity.Notice, CheckType.VerticalSum, ["T.r1.c1"], 1, Unit.Kr, new LocalisedText("b", "b"), []),
        ];
        var torn = TornText.Find([PrintedTable.Read("T", Statement.Other, "2024", string.Join('\n', Enumerable.Range(0, 12).Select(i => $" | {i + 1} 000")))], [], TextLayout.Stream);

        Assert.All(TornText.Temper([.. findings], torn), finding => Assert.Equal(Severity.Notice, finding.Severity));
        Assert.Equal(findings, TornText.Temper([.. findings], []));
    }
}
