using System.Text.Json;
using FinsamIngest.Accuracy.Scoring;

namespace FinsamIngest.Accuracy;

/// <summary>
/// The figures that were reached, by report, in <c>ratchet.json</c> and, for the invented reports, <c>ratchet.invented.json</c>. They may not get worse, and when they get better the file has to be raised, so
/// that what was won is held from then on.
/// </summary>
internal static class Ratchet
{
    public const string FileName = "tests/FinsamIngest.Accuracy/ratchet.json";

    public const string FileOfInvented = "tests/FinsamIngest.Accuracy/ratchet.invented.json";

    private static readonly JsonSerializerOptions CamelCase = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Whether more is better (1), less (−1), or neither: the truth says how many there are (0).</summary>
    private static readonly (string Name, Func<Score, int> Value, int Better)[] Figures =
    [
        ("cellsRight", score => score.CellsRight, 1),
        ("truthCells", score => score.TruthCells, 0),
        ("reportCells", score => score.ReportCells, -1),
        ("rows", score => score.Rows, 0),
        ("statementRight", score => score.StatementRight, 1),
        ("unitRight", score => score.UnitRight, 1),
        ("failsFound", score => score.FailsFound, 1),
        ("mustFind", score => score.MustFind, 0),
        ("falseAlarms", score => score.FalseAlarms, -1),
        ("proseFound", score => score.ProseFound, 1),
        ("proseToFind", score => score.ProseToFind, 0),
    ];

    public static SortedDictionary<string, Score> Load(string file = FileName) =>
        JsonSerializer.Deserialize<SortedDictionary<string, Score>>(File.ReadAllBytes(MeasuredReports.PathInRepository(file)), CamelCase)!;

    /// <summary>The line of a report in the file.</summary>
    public static string Line(string name, Score score) => $"  \"{name}\": {JsonSerializer.Serialize(score, CamelCase).Replace(":", ": ").Replace(",", ", ").Replace("{", "{ ").Replace("}", " }")}";

    /// <summary>What differs from the recorded figures and what is to be done; empty when nothing does.</summary>
    public static List<string> Compare(string name, Score? recorded, Score now, string file = FileName)
    {
        if (recorded is null)
            return [$"{name} is not in {file}; add the line", Line(name, now)];
        var differences = new List<string>();
        var worse = false;
        foreach (var (figure, value, better) in Figures)
        {
            var (was, its) = (value(recorded), value(now));
            if (was == its)
                continue;
            var isWorse = better != 0 && Math.Sign(its - was) != better;
            worse |= isWorse;
            differences.Add($"{figure}: {was} is recorded, {its} was measured: {(isWorse ? "worse" : better == 0 ? "the truth file has changed" : "better")}");
        }
        if (differences.Count > 0 && !worse)
            differences.AddRange([$"Nothing is worse. Hold it: write in {file}", Line(name, now)]);
        return differences;
    }
}
