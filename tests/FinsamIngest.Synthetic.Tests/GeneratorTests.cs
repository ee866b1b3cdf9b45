using System.Text.Json;
using FinsamIngest.Synthetic.Mutations;
using FinsamIngest.Synthetic.Rendering;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Tests;

/// <summary>The generator is the yardstick, so it is measured first.</summary>
public class GeneratorTests
{
    private const int Reports = 150;

    public static TheoryData<string> Kinds => [.. Renderers.Kinds];

    public static TheoryData<string> Mutations => [.. Mutator.Kinds];

    [Fact]
    public void Make_CleanReport_EveryRelationHoldsOrRounds()
    {
        for (var seed = 1UL; seed <= Reports; seed++)
        {
            var truth = ReportGenerator.Make(seed).Truth;

            Assert.True(truth.Relations.Count > 30, $"seed {seed}: only {truth.Relations.Count} relations");
            foreach (var relation in truth.Relations)
                Assert.False(relation.Judge().Verdict == "fails", $"seed {seed}: {relation.Id} {relation.Type} {relation.Lhs?.Ref} differs by {relation.Judge().Difference}");
        }
    }

    [Fact]
    public void Make_CleanReport_EverySentenceAgreesWithItsTable()
    {
        for (var seed = 1UL; seed <= Reports; seed++)
            Assert.All(ReportGenerator.Make(seed).Truth.Claims, claim => Assert.True(claim.Agrees, $"seed {seed}: {claim.Id} {claim.Text} against {claim.Cell.Printed}"));
    }

    [Fact]
    public void Make_ManyReports_RoundingIsFrequentAndExactnessTooIsFrequent()
    {
        var verdicts = Enumerable.Range(1, 40).SelectMany(seed => ReportGenerator.Make((ulong)seed).Truth.Relations).Select(r => r.Judge().Verdict).ToList();

        Assert.InRange(verdicts.Count(v => v == "rounding") / (double)verdicts.Count, 0.05, 0.5);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Render_SameSeed_SameBytes(string kind)
    {
        for (var seed = 1UL; seed <= 5; seed++)
            Assert.Equal(Renderers.Render(ReportGenerator.Make(seed), kind).Bytes, Renderers.Render(ReportGenerator.Make(seed), kind).Bytes);
    }

    [Theory]
    [InlineData("stream")]
    [InlineData("tabs")]
    [InlineData("markdown")]
    [InlineData("layout")]
    public void Render_Text_EveryFigureStandsOnTheLineThatTheTruthNames(string kind)
    {
        for (var seed = 1UL; seed <= 40; seed++)
        {
            var report = ReportGenerator.Make(seed);
            var rendering = Renderers.Render(report, kind);
            var lines = System.Text.Encoding.UTF8.GetString(rendering.Bytes).Split('\n');
            foreach (var cell in report.Truth.Tables.SelectMany(t => t.PrintedRows).SelectMany(r => r.Cells.Values).Where(c => c.Printed is not null))
            {
                var line = lines[rendering.Places[$"{cell.Table.Id}.{cell.Row.Id}"] - 1];
                var digits = Math.Abs(cell.Printed!.Value).ToString("F" + cell.Decimals, System.Globalization.CultureInfo.InvariantCulture).Replace(".", "");
                Assert.Contains(digits, new string([.. line.Where(char.IsAsciiDigit)]));
            }
        }
    }

    [Fact]
    public void Mutate_ManySeeds_BreaksWhatItSays()
    {
        for (var seed = 1UL; seed <= Reports; seed++)
        {
            var clean = ReportGenerator.Make(seed).Truth;
            var truth = Mutator.Mutate(seed).Truth;
            var failing = truth.Relations.Where(r => r.Stands && r.Judge().Verdict == "fails").Select(r => r.Id).ToHashSet();

            Assert.InRange(truth.Mutations.Count, 1, 3);
            Assert.Subset(truth.Mutations.SelectMany(m => m.Broken).ToHashSet(), failing);
            Assert.Equal(clean.Tables.Count, truth.Tables.Count);
        }
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Mutate_OneKind_IsFoundInSomeReports(string kind)
    {
        var mutations = Enumerable.Range(1, 20).SelectMany(seed => Mutator.Mutate((ulong)seed, kind).Truth.Mutations).ToList();

        Assert.NotEmpty(mutations);
        Assert.All(mutations, m => Assert.Equal(kind, m.Kind));
        Assert.Contains(mutations, m => m.Detectable);
    }

    [Fact]
    public void TruthJson_AnyReport_IsInTheFormatOfTheTruthFiles()
    {
        var report = Mutator.Mutate(3);
        var rendering = Renderers.Render(report, "stream");
        using var json = JsonDocument.Parse(TruthJson.Write(report.Truth, rendering));

        var table = json.RootElement.GetProperty("tables")[0];
        var row = table.GetProperty("rows")[0];
        Assert.Equal(report.Truth.Year, json.RootElement.GetProperty("fiscal_year").GetInt32());
        Assert.Equal("multi_year_overview", table.GetProperty("statement").GetString());
        Assert.True(row.GetProperty("line").GetInt32() > table.GetProperty("first_line").GetInt32() - 1);
        Assert.NotEmpty(json.RootElement.GetProperty("mutations").EnumerateArray());
    }
}
