using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>Compares the findings with the failing relations of a truth file, by the rule that measures reports.</summary>
internal sealed class TruthScore
{
    public TruthScore(TruthReport truth, ReconciliationResult result)
    {
        var checks = result.Checks.ToDictionary(c => c.Id);
        var fails = truth.Relations.Where(r => r.Verdict == "fails").ToList();
        var found = new HashSet<string>();
        foreach (var finding in result.Findings)
        {
            var mine = Cells(finding, checks);
            var hit = false;
            foreach (var relation in fails)
            {
                if (!Concerns(finding, mine, relation))
                    continue;
                hit = true;
                if (finding.Severity != Severity.Notice)
                    found.Add(relation.Id);
            }

            if (finding.Severity == Severity.Error && !hit)
                FalseAlarms.Add($"{finding.Id} {finding.Message.En}");
            if (finding.Severity == Severity.Warning && !hit)
                Unasked.Add($"{finding.Id} {finding.Message.En}");
        }

        var must = fails.Where(r => r.MustBeFound).ToList();
        MustFind = must.Count;
        Missed = [.. must.Where(r => !found.Contains(r.Id)).Select(r => $"{r.Id} {r.Type} {r.Lhs} {r.Difference} {r.Cause}")];
        var holding = truth.Relations.Where(r => r.Verdict != "fails").ToList();
        var known = result.Checks.Where(c => c.Verdict != Verdict.Fails).Select(Cells).ToHashSet(HashSet<string>.CreateSetComparer());
        Holding = holding.Count;
        NotChecked = [.. holding.Where(r => !known.Contains([.. r.Cells])).Select(r => $"{r.Id} {r.Type} {r.Lhs} = {string.Join(" ", r.Cells.Skip(1))}")];
    }

    public int MustFind { get; }

    public List<string> Missed { get; }

    public List<string> FalseAlarms { get; } = [];

    public List<string> Unasked { get; } = [];

    public int Holding { get; }

    public List<string> NotChecked { get; }

    private static HashSet<string> Cells(Check check) => [check.Lhs, .. check.Terms.Select(t => t.Cell)];

    private static HashSet<string> Cells(Finding finding, Dictionary<string, Check> checks)
    {
        var cells = finding.Cells.ToHashSet();
        if (finding.Check is { } id && checks.TryGetValue(id, out var check))
            cells.UnionWith(Cells(check));
        cells.RemoveWhere(c => c.Split('.').Length < 3);
        return cells;
    }

    private static bool Concerns(Finding finding, HashSet<string> mine, TruthRelation relation)
    {
        if (relation.Type == "header")
            return finding.Type == CheckType.Header && (mine.Count == 0 || mine.Any(c => c.Split('.')[0] == relation.Lhs.Split('.')[0]));
        var common = mine.Count(relation.Cells.Contains);
        return common > 0 && (common >= 0.3 * mine.Union(relation.Cells).Count() || (mine.Contains(relation.Lhs) && common >= 2));
    }
}
