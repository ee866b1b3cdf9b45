using FinsamIngest.Accuracy.Truth;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Accuracy.Scoring;

/// <summary>
/// Which failing relations and contradicting sentences the findings concern. A finding concerns a relation when its figures, those of its check
/// included, are mostly the relation's; an error that concerns nothing that fails is a false alarm.
/// </summary>
internal sealed class FindingScorer
{
    private readonly IReadOnlyDictionary<string, string> origin;
    private readonly Dictionary<string, Check> checks;
    private readonly Dictionary<string, ProseFigure> prose;
    private readonly List<ProseFigure> flagged = [];

    /// <param name="truth">The truth.</param>
    /// <param name="report">The report.</param>
    /// <param name="origin">For each cell of the report the cell of the truth that it stands for.</param>
    public FindingScorer(TruthFile truth, NormalisedReport report, IReadOnlyDictionary<string, string> origin)
    {
        this.origin = origin;
        checks = report.Checks.ToDictionary(check => check.Id);
        prose = report.Prose.ToDictionary(figure => figure.Id);
        var failing = truth.Relations.Where(relation => relation.Fails).Select(relation => (Relation: relation, Cells: relation.Cells())).ToList();
        var contradictions = (truth.Prose ?? []).Where(sentence => sentence.Contradicts).ToList();
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in report.Findings)
        {
            var references = References(finding);
            var mine = references.Where(origin.ContainsKey).Select(reference => origin[reference]).ToHashSet(StringComparer.Ordinal);
            var said = finding.Type == CheckType.Prose ? references.Where(prose.ContainsKey).Select(reference => prose[reference]).ToList() : [];
            var hit = finding.Type == CheckType.Prose && Meets(said, mine, contradictions);
            foreach (var (relation, cells) in failing)
            {
                if (!Concerns(finding, mine, relation, cells))
                    continue;
                hit = true;
                if (finding.Severity is Severity.Error or Severity.Warning)
                    found.Add(relation.Id);
            }
            if (finding.Severity == Severity.Error && !hit)
                FalseAlarms.Add(finding);
            if (finding.Type == CheckType.Prose)
                flagged.AddRange(finding.Cells.Where(prose.ContainsKey).Select(reference => prose[reference]));
        }
        Missed = [.. truth.Relations.Where(relation => relation.MustBeFound && !found.Contains(relation.Id))];
    }

    /// <summary>Failing relations that no finding concerns.</summary>
    public List<TruthRelation> Missed { get; }

    /// <summary>Errors that concern nothing that fails.</summary>
    public List<Finding> FalseAlarms { get; } = [];

    /// <summary>Whether a finding flags the sentence.</summary>
    public bool Concerns(TruthProse sentence) => flagged.Exists(figure => sentence.Line is { } line
        ? Math.Abs(line - figure.Line) <= 1
        : sentence.Page == figure.Page && (sentence.Value is { } value ? figure.Value is { } said && RowMatcher.Same(value, said) : figure.Value is null));

    private List<string> References(Finding finding)
    {
        var references = finding.Cells.ToList();
        if (finding.Check is { } id && checks.TryGetValue(id, out var check))
        {
            references.Add(check.Lhs);
            references.AddRange(check.Terms.Select(term => term.Cell));
        }
        return references;
    }

    private static bool Concerns(Finding finding, HashSet<string> mine, TruthRelation relation, HashSet<string> cells)
    {
        if (relation.Type == "header")
            return finding.Type == CheckType.Header && (mine.Count == 0 || mine.Any(cell => TableOf(cell) == TableOf(relation.Lhs ?? "")));
        if (relation.Type == "planted")
            return mine.Contains(relation.Lhs ?? "");
        var common = mine.Count(cells.Contains);
        var all = mine.Count + cells.Count - common;
        return common > 0 && ((double)common / all >= 0.3 || relation.Lhs is { } lhs && mine.Contains(lhs) && common >= 2);
    }

    /// <summary>Sentences meet by line, give or take one (a sentence runs over lines), by page where there are no lines, or by the cells they speak of.</summary>
    private static bool Meets(List<ProseFigure> said, HashSet<string> mine, List<TruthProse> contradictions) => contradictions.Exists(sentence =>
        sentence.Line is { } line && said.Exists(figure => Math.Abs(figure.Line - line) <= 1)
        || (sentence.RefersTo ?? []).Any(mine.Contains)
        || sentence.Line is null && sentence.Page is { } page && said.Exists(figure => figure.Page == page));

    private static string TableOf(string reference) => reference.Split('.')[0];
}
