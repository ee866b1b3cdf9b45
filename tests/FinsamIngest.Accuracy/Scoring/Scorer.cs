using FinsamIngest.Accuracy.Truth;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;

namespace FinsamIngest.Accuracy.Scoring;

/// <summary>
/// Measures a report against its truth. A figure is right when the row that matches best has it in a column of the same period and scenario.
/// </summary>
internal static class Scorer
{
    public static Measurement Measure(TruthFile truth, NormalisedReport report)
    {
        var rows = TrueRow.Of(truth);
        var found = FoundRow.Of(report);
        var partner = RowMatcher.Match(rows, found);
        var misses = new List<string>();
        var origin = new Dictionary<string, string>(StringComparer.Ordinal); // cell of the report → cell of the truth
        int right = 0, statement = 0, unit = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if (partner[i] < 0)
            {
                misses.Add($"row not found: {Describe(rows[i])}");
                continue;
            }
            var other = found[partner[i]];
            statement += RowMatcher.SameStatement(rows[i], other) ? 1 : 0;
            unit += rows[i].Table.Unit == EnumNames.Of(other.Table.Unit) ? 1 : 0;
            var rightHere = MatchCells(rows[i], other, origin);
            right += rightHere;
            if (rightHere < rows[i].Cells.Count)
                misses.Add($"row misread: {Describe(rows[i])}, got {string.Join(", ", other.Cells.Select(cell => $"{cell.Key.Period} {cell.Key.Scenario} {cell.Value}"))}");
        }
        var findings = new FindingScorer(truth, report, origin);
        misses.AddRange(findings.Missed.Select(relation => $"failure not found: {relation.Id} {relation.Type} {relation.Lhs} {relation.LikelyCause}"));
        misses.AddRange(findings.FalseAlarms.Select(finding => $"false alarm: {finding.Id} {finding.Message.En}"));
        var contradictions = (truth.Prose ?? []).Where(sentence => sentence.Contradicts).ToList();
        misses.AddRange(contradictions.Where(sentence => !findings.Concerns(sentence)).Select(sentence => $"sentence not flagged: line {sentence.Line}, {sentence.Text}"));
        return new Measurement(
            new Score(
                right, rows.Sum(row => row.Cells.Count), found.Sum(row => row.Cells.Count), rows.Count, statement, unit,
                truth.Relations.Count(relation => relation.MustBeFound) - findings.Missed.Count, truth.Relations.Count(relation => relation.MustBeFound),
                findings.FalseAlarms.Count, contradictions.Count(findings.Concerns), contradictions.Count),
            misses);
    }

    /// <summary>Pairs the cells of two rows; gives how many are right and notes for each cell read which cell of the truth it stands for.</summary>
    private static int MatchCells(TrueRow truth, FoundRow found, Dictionary<string, string> origin)
    {
        var used = new HashSet<int>();
        var right = 0;
        foreach (var (column, key, value) in truth.Cells)
        {
            var at = IndexOf(found, cell => RowMatcher.Same(value, cell.Value) && key == cell.Key, used);
            if (at >= 0)
            {
                used.Add(at);
                right++;
            }
            else
            {
                at = IndexOf(found, cell => RowMatcher.Same(value, cell.Value), used);
            }
            if (at >= 0)
                origin[found.Reference(found.Cells[at].Column)] = truth.Reference(column);
        }
        // A misread cell still stands for the true cell in its column.
        foreach (var (column, key, _) in found.Cells)
            if (!origin.ContainsKey(found.Reference(column)) && truth.Cells.FirstOrDefault(cell => cell.Key == key).Column is { } own)
                origin[found.Reference(column)] = truth.Reference(own);
        return right;
    }

    private static int IndexOf(FoundRow row, Func<(string Column, ColumnKey Key, decimal Value), bool> fits, HashSet<int> used)
    {
        for (var n = 0; n < row.Cells.Count; n++)
            if (!used.Contains(n) && fits(row.Cells[n]))
                return n;
        return -1;
    }

    private static string Describe(TrueRow row) =>
        $"{row.Table.Id}.{row.Row.Id} line {row.Row.Line}, {row.Row.Label}: {string.Join(", ", row.Cells.Select(cell => $"{cell.Key.Period} {cell.Key.Scenario} {cell.Value}"))}";
}
