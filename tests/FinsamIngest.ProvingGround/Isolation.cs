using FinsamIngest.Synthetic;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.ProvingGround;

/// <summary>Cuts a report down to one table, so that a failure can be looked at without the rest.</summary>
internal static class Isolation
{
    /// <summary>The tables that are misread, or alarm, even when they stand alone; and those that only fail in company.</summary>
    public static IEnumerable<(string Table, Trial? Alone)> Of(Trial trial)
    {
        var tables = trial.Score.Misses.Select(m => m[..m.IndexOf('.', StringComparison.Ordinal)]).Distinct().ToList();
        foreach (var id in tables)
        {
            var alone = Trial.Run(Only(trial.Report, id), trial.Rendering.Kind);
            yield return (id, alone.Score.Misses.Count > 0 || alone.Score.FalseAlarms.Count > 0 ? alone : null);
        }
    }

    private static SyntheticReport Only(SyntheticReport report, string id)
    {
        var truth = report.Truth;
        var table = truth.Tables.Single(t => t.Id == id);
        var cut = new TruthReport($"{truth.Name}-{id}", truth.Organisation, truth.Year);
        cut.Tables.Add(table);
        cut.Relations.AddRange(truth.Relations.Where(r => r.Cells.All(c => c.Table == table)));
        cut.Blocks.AddRange(truth.Blocks.Where(b => b.Table == table || b is { Heading: not null, Level: 0 } || b.Footnotes is not null && table.Rows.Any(r => r.Cells.Values.Any(c => c.Mark is not null))));
        // The unit may be said only here.
        cut.Blocks.AddRange(truth.Blocks.Where(b => b.Paragraph?.Contains("Siffrorna i tabellerna", StringComparison.Ordinal) == true));
        return report with { Truth = cut };
    }
}
