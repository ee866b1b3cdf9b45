using System.Globalization;
using FinsamIngest.ProvingGround;
using FinsamIngest.ProvingGround.Scoring;

namespace FinsamIngest.Synthetic.Tests;

/// <summary>
/// A small slice with fixed seeds. What was reached once is the floor: <c>ratchet.txt</c> holds, per rendering, the share of cells right (F1)
/// and of clean reports without a false error, and how many of the injected errors are flagged; raise it when the reader got better, never lower it.
/// </summary>
public class ProvingGroundTests
{
    private const int Reports = 12;

    private static readonly Dictionary<string, double> Floors = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "ratchet.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(parts => parts[0], parts => double.Parse(parts[1], CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("stream")]
    [InlineData("cells")]
    [InlineData("tabs")]
    [InlineData("markdown")]
    [InlineData("layout")]
    [InlineData("pdf")]
    public void Clean_FixedSeeds_NoWorseThanTheRatchet(string render)
    {
        var tally = Run(render, mutate: false);

        Assert.True(tally.F1 >= Floors[$"{render}.cells"], $"{render}: cells F1 {tally.F1:0.0000} < {Floors[$"{render}.cells"]}");
        Assert.True(tally.QuietShare >= Floors[$"{render}.quiet"], $"{render}: without false error {tally.QuietShare:0.000} < {Floors[$"{render}.quiet"]}");
    }

    [Theory]
    [InlineData("layout")]
    [InlineData("pdf")]
    public void Mutated_FixedSeeds_NoWorseThanTheRatchet(string render)
    {
        var tally = Run(render, mutate: true);

        Assert.True(tally.FlaggedShare >= Floors[$"{render}.flagged"], $"{render}: flagged {tally.FlaggedShare:0.000} < {Floors[$"{render}.flagged"]}");
        Assert.True(tally.BlamedShare >= Floors[$"{render}.blamed"], $"{render}: blamed {tally.BlamedShare:0.000} < {Floors[$"{render}.blamed"]}");
    }

    /// <summary>One error a report, all of a kind: among others a kind that is no longer found would hardly be missed.</summary>
    [Theory]
    [InlineData("sign_error")]
    [InlineData("digit_error")]
    [InlineData("transposed_digits")]
    [InlineData("stale_or_wrong_column")]
    [InlineData("transposed_rows")]
    [InlineData("missing_row")]
    [InlineData("wrong_unit")]
    [InlineData("wrong_header")]
    [InlineData("stale_column")]
    public void EachKindOfError_FixedSeeds_NoWorseThanTheRatchet(string kind)
    {
        var tally = Run("tabs", mutate: true, kind);

        Assert.True(tally.FlaggedShare >= Floors[$"{kind}.flagged"], $"{kind}: flagged {tally.FlaggedShare:0.000} < {Floors[$"{kind}.flagged"]}");
        Assert.True(tally.BlamedShare >= Floors[$"{kind}.blamed"], $"{kind}: blamed {tally.BlamedShare:0.000} < {Floors[$"{kind}.blamed"]}");
    }

    [Theory]
    [InlineData("stream")]
    [InlineData("layout")]
    [InlineData("pdf")]
    public void Sentences_FixedSeeds_NoWorseThanTheRatchet(string render)
    {
        var tally = new SentenceTally();
        for (var seed = 1001UL; seed < 1001 + Reports; seed++)
            SentenceTrial.Run(seed, render, tally, dump: null);

        var lines = string.Join('\n', tally.Misses);
        Assert.True(tally.Precision >= Floors[$"{render}.sentences.precision"], $"{render}: precision {tally.Precision:0.000}\n{lines}");
        Assert.True(tally.Recall >= Floors[$"{render}.sentences.recall"], $"{render}: recall {tally.Recall:0.000}\n{lines}");
    }

    private static Tally Run(string render, bool mutate, string? kind = null)
    {
        var tally = new Tally();
        for (var seed = 1001UL; seed < 1001 + Reports; seed++)
            tally.Add(Trial.Run(seed, render, mutate, kind).Score);
        return tally;
    }
}
