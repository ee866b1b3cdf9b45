using FinsamIngest.Core.Reports;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.ProvingGround.Scoring;

/// <summary>A reading measured against the truth, by the rules of the scorer of the truth files.</summary>
internal sealed class ReportScore
{
    private readonly Dictionary<string, string> _back = [];

    private ReportScore()
    {
    }

    public int TruthCells { get; private set; }

    public int ReadCells { get; private set; }

    public int Right { get; private set; }

    public int Rows { get; private set; }

    public int StatementRight { get; private set; }

    public int UnitRight { get; private set; }

    /// <summary>What was misread, a line each.</summary>
    public List<string> Misses { get; } = [];

    /// <summary>Error findings that concern no failing relation.</summary>
    public List<string> FalseAlarms { get; } = [];

    /// <summary>Warnings likewise; not held against the reader, but worth a look.</summary>
    public List<string> FalseWarnings { get; } = [];

    public List<MutationScore> Mutations { get; } = [];

    /// <summary>The causes given, each once: how sure they were, and whether they blame what was changed.</summary>
    public List<(double Confidence, bool Right)> Causes { get; } = [];

    public double F1 => TruthCells + ReadCells == 0 ? 0 : 2.0 * Right / (TruthCells + ReadCells);

    public static ReportScore Of(TruthReport truth, NormalisedReport report)
    {
        var score = new ReportScore();
        score.ScoreCells(truth, report);
        score.ScoreFindings(truth, report);
        return score;
    }

    private void ScoreCells(TruthReport truth, NormalisedReport report)
    {
        var (lines, read, partner) = RowMatcher.Match(truth, report);
        ReadCells = read.Sum(r => r.Cells.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            TruthCells += line.Cells.Count;
            Rows++;
            if (partner[i] < 0)
            {
                Misses.Add($"{line.Table.Id}.{line.Row.Id} not found: {line.Row.Label} [{string.Join(" | ", line.Cells.Select(c => c.Printed))}]");
                continue;
            }
            var found = read[partner[i]];
            StatementRight += RowMatcher.SameStatement(line.Table, found.Table) ? 1 : 0;
            UnitRight += string.Equals(line.Table.Unit.ToString(), found.Table.Unit.ToString(), StringComparison.Ordinal) ? 1 : 0;
            ScoreRow(line, found);
        }
    }

    private void ScoreRow(TruthLine line, ReadLine found)
    {
        var used = new HashSet<int>();
        List<string> bad = [];
        foreach (var cell in line.Cells)
        {
            var at = Find(found, used, (column, value) => value == cell.Printed && RowMatcher.SameColumn(cell.Column, column));
            if (at >= 0)
            {
                used.Add(at);
                Right++;
            }
            else
            {
                bad.Add($"({cell.Column.Period} {cell.Column.Scenario})={cell.Printed}");
                at = Find(found, used, (_, value) => value == cell.Printed);
            }
            if (at >= 0)
                _back[$"{found.Table.Id}.{found.Row.Id}.{found.Cells[at].Column.Id}"] = cell.Ref;
        }
        foreach (var (column, _) in found.Cells)
        {
            // A misread figure still stands for the true one in its column.
            if (line.Cells.FirstOrDefault(c => RowMatcher.SameColumn(c.Column, column)) is { } cell)
                _back.TryAdd($"{found.Table.Id}.{found.Row.Id}.{column.Id}", cell.Ref);
        }
        if (bad.Count > 0)
            Misses.Add($"{line.Table.Id}.{line.Row.Id} {line.Row.Label}: wants {string.Join(' ', bad)} got {string.Join(' ', found.Cells.Select(c => $"({c.Column.Period} {c.Column.Scenario})={c.Value}"))}");
    }

    private static int Find(ReadLine found, HashSet<int> used, Func<ReportColumn, decimal, bool> fits)
    {
        for (var n = 0; n < found.Cells.Count; n++)
            if (!used.Contains(n) && fits(found.Cells[n].Column, found.Cells[n].Value))
                return n;
        return -1;
    }

    private void ScoreFindings(TruthReport truth, NormalisedReport report)
    {
        var checks = report.Checks.ToDictionary(c => c.Id);
        var fails = truth.Relations.Where(r => r.Stands && r.Judge().Verdict == "fails").ToList();
        var concerns = new List<(Finding Finding, HashSet<string> Cells)>();
        var foundRelations = new HashSet<string>();
        foreach (var finding in report.Findings)
        {
            IEnumerable<string> refs = finding.Cells;
            if (finding.Check is { } id && checks.TryGetValue(id, out var check))
                refs = refs.Append(check.Lhs).Concat(check.Terms.Select(t => t.Cell));
            var mine = refs.Select(r => _back.GetValueOrDefault(r)).OfType<string>().ToHashSet();
            concerns.Add((finding, mine));
            // What an injected error drags along is not a false alarm, though the truth may know no relation for it.
            var hit = truth.Mutations.Any(m => m.Cells.Any(mine.Contains));
            foreach (var relation in fails.Where(r => Concerns(finding, mine, r)))
            {
                hit = true;
                if (finding.Severity != Severity.Notice)
                    foundRelations.Add(relation.Id);
            }
            if (!hit && finding.Severity == Severity.Error)
                FalseAlarms.Add($"{finding.Type} {finding.Message.En}");
            else if (!hit && finding.Severity == Severity.Warning)
                FalseWarnings.Add($"{finding.Type} {finding.Message.En}");
        }
        Causes.AddRange(report.Findings.Where(f => f.Severity != Severity.Notice).Select(f => (f, Cause: f.Causes.FirstOrDefault()))
            .Where(f => f.Cause is not null)
            .DistinctBy(f => (f.Cause!.Kind, f.Cause.Cell, f.Cause.Suggested, f.Cause.Cell is null ? f.f.Id : null))
            .Select(f => (f.Cause!.Confidence, truth.Mutations.Any(m => Explains(m, f.f, f.Cause, concerns)))));
        foreach (var mutation in truth.Mutations.Where(m => m.Detectable || m.Kind == "wrong_header"))
            Mutations.Add(Score(mutation, concerns, foundRelations));
    }

    private MutationScore Score(TruthMutation mutation, List<(Finding Finding, HashSet<string> Cells)> concerns, HashSet<string> foundRelations)
    {
        var mine = concerns.Where(c => c.Finding.Severity != Severity.Notice && (mutation.Cells.Any(c.Cells.Contains) || c.Finding.Causes.Take(1).Any(k => Blames(k, mutation)))).Select(c => c.Finding).ToList();
        var flagged = mine.Count > 0 || (mutation.Kind == "wrong_header" && mutation.Broken.Any(foundRelations.Contains));
        var blaming = mine.SelectMany(f => f.Causes.Take(1)).Where(c => Blames(c, mutation)).ToList();
        var kind = KindOf(mutation);
        var named = kind is not null && mine.Any(f => f.Causes.Take(1).Any(c => c.Kind == kind));
        return new MutationScore(mutation, flagged, blaming.Count > 0 || named, named || blaming.Any(c => IsRight(c, mutation)));
    }

    /// <summary>Whether a cause gives a changed figure its right value, or one that rounding makes as good.</summary>
    private bool IsRight(Cause cause, TruthMutation mutation) =>
        cause is { Cell: { } cell, Suggested: { } value } && _back.TryGetValue(cell, out var truth)
        && ((truth == mutation.Cell && value == mutation.From) || (mutation.Right.TryGetValue(truth, out var right) && right.Contains(value)));

    private bool Explains(TruthMutation mutation, Finding finding, Cause cause, List<(Finding Finding, HashSet<string> Cells)> concerns) =>
        Blames(cause, mutation) || (KindOf(mutation) == cause.Kind && concerns.Any(c => c.Finding == finding && mutation.Cells.Any(c.Cells.Contains)));

    private static CauseKind? KindOf(TruthMutation mutation) => mutation.Kind switch
    {
        "missing_row" => CauseKind.MissingRow,
        "wrong_unit" => CauseKind.WrongUnit,
        "wrong_header" => CauseKind.WrongHeader,
        _ => null,
    };

    private bool Blames(Cause cause, TruthMutation mutation) => cause.Cell is { } cell && _back.TryGetValue(cell, out var truth) && mutation.Cells.Contains(truth);

    private static bool Concerns(Finding finding, HashSet<string> mine, TruthRelation relation)
    {
        if (relation.Header is { } header)
            return finding.Type == CheckType.Header && (mine.Count == 0 || mine.Any(r => r.Split('.')[0] == header.Split('.')[0]));
        var cells = relation.Cells.Take(1).Concat(relation.Standing.Select(t => t.Cell)).Select(c => c.Ref).ToHashSet();
        var shared = cells.Count(mine.Contains);
        if (shared == 0)
            return false;
        return (double)shared / (cells.Count + mine.Count - shared) >= 0.3 || (shared >= 2 && mine.Contains(relation.Lhs!.Ref));
    }
}
