using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Turns relations, repairs and anomalies into checks and findings: one group of findings per cause, the gravest group first.</summary>
internal sealed class FindingWriter
{
    /// <summary>More findings than a reviewer can read: a document with more is misread.</summary>
    private const int MostFindings = 400;

    /// <summary>Notices about unlikely rounding: where there are more, the report rounds in its own way.</summary>
    private const int MostUnlikely = 10;

    private readonly RelationSet _relations;
    private readonly FigureBook _book;
    private readonly RelationText _swedish;
    private readonly RelationText _english;

    private FindingWriter(RelationSet relations)
    {
        _relations = relations;
        _book = relations.Book;
        _swedish = new RelationText(_book, Language.Swedish);
        _english = new RelationText(_book, Language.English);
    }

    public static ReconciliationResult Write(RelationSet relations, List<Anomaly> headers, List<Anomaly> formats)
    {
        var writer = new FindingWriter(relations);
        var checks = ImmutableArray.CreateBuilder<Check>(relations.All.Count);
        var reached = new HashSet<int>();
        foreach (var relation in relations.All)
        {
            checks.Add(writer.ToCheck(relation));
            reached.UnionWith(relation.Figures());
        }

        var drafts = writer.Drafts(out var causesGivenUp);
        writer.Rounding(checks, drafts, out var roundingGivenUp);
        foreach (var anomaly in headers.Concat(formats).Take(MostFindings))
        {
            var id = $"k{checks.Count + 1}";
            checks.Add(new Check(id, anomaly.Type, anomaly.Lhs, [], 0, 0, Unit.Kr, Verdict.Fails));
            drafts.Add([new FindingDraft(
                id, anomaly.Severity, anomaly.Type, anomaly.Cells, null, null, anomaly.Message,
                [new Cause(anomaly.Cause, anomaly.Cell ?? (anomaly.Type == CheckType.Format ? anomaly.Lhs : null), null, null, 0.8, [id])])]);
        }

        var findings = Number(drafts);
        return new ReconciliationResult(checks.ToImmutable(), findings, new Coverage(writer._book.Figures.Length, reached.Count))
        {
            Diagnostics = LimitDiagnostics.Of(causesGivenUp, roundingGivenUp, findings.Length < drafts.Sum(group => group.Count)),
        };
    }

    private void Rounding(ImmutableArray<Check>.Builder checks, List<List<FindingDraft>> drafts, out bool gaveUp)
    {
        var findings = new RoundingFindings(_book, _swedish, _english);
        (var conflicts, gaveUp) = JointRounding.Find(_relations);
        foreach (var conflict in conflicts)
        {
            conflict.Combined.Number = checks.Count + 1;
            checks.Add(ToCheck(conflict.Combined));
            drafts.Add([findings.Of(conflict, conflict.Combined.Id)]);
        }

        foreach (var relation in _relations.All.Where(r => r.Trust >= Trust.Likely && UnlikelyRounding.Is(r, _book)).Take(MostUnlikely))
            drafts.Add([findings.Unlikely(relation)]);
    }

    private List<List<FindingDraft>> Drafts(out bool gaveUp)
    {
        var groups = new List<List<FindingDraft>>();
        var explained = new HashSet<Relation>();
        var search = new RepairSearch(_relations);
        foreach (var repair in search.Run())
        {
            explained.UnionWith(repair.Mends);
            groups.Add(Group(repair.Mends, ToCause(repair), repair));
        }

        gaveUp = search.GaveUp;

        foreach (var relation in _relations.All)
            if (relation.Outcome.Fails && !explained.Contains(relation))
                groups.Add(relation.IsRoundingPractice ? Group([relation], null, null) : Guessed(relation, search.Guess(relation)));
        return groups;
    }

    private List<FindingDraft> Guessed(Relation relation, Repair guess) => Group([relation], ToCause(guess), guess);

    /// <summary>The findings of one cause: the most telling relation first, one that repeats the figures of an earlier one left to its repairs.</summary>
    private List<FindingDraft> Group(List<Relation> relations, Cause? cause, Repair? repair)
    {
        var drafts = new List<FindingDraft>();
        var told = new List<HashSet<int>>();
        foreach (var relation in relations.OrderByDescending(r => r.Trust).ThenBy(r => Telling(r)).ThenBy(r => r.Number))
        {
            var figures = relation.Figures().ToHashSet();
            if (told.Exists(t => 2 * t.Intersect(figures).Count() >= t.Union(figures).Count() && t.Count >= figures.Count))
                continue;
            told.Add(figures);
            var best = cause ?? new Cause(CauseKind.Unknown, _book.Reference(relation.Lhs), _book.Figures[relation.Lhs].Value, null, 0.2, [relation.Id]);
            var first = repair is null ? relation.Lhs : repair.Figure;
            var cells = new List<string> { _book.Reference(first) };
            foreach (var figure in relation.Figures())
                if (figure != first)
                    cells.Add(_book.Reference(figure));
            drafts.Add(new FindingDraft(
                relation.Id, SeverityOf(relation, best), relation.Type, [.. cells], relation.Outcome.Difference, relation.Outcome.Unit,
                new LocalisedText(
                    $"{_swedish.Of(relation)}.{CauseText.Of(_book, relation, best, repair, Language.Swedish)}",
                    $"{_english.Of(relation)}.{CauseText.Of(_book, relation, best, repair, Language.English)}"),
                repair is { Other: { } other } ? [best, new Cause(best.Kind, _book.Reference(other), _book.Figures[other].Value, _book.Figures[repair.Figure].Value, best.Confidence, best.Repairs)] : [best]));
        }

        return drafts;
    }

    /// <summary>Sums and balances show a slip best, then pairs, then the rest.</summary>
    private static int Telling(Relation relation) => relation.Type switch
    {
        CheckType.VerticalSum or CheckType.Balance => 0,
        CheckType.Horizontal => 1,
        CheckType.CrossTable => 2,
        CheckType.PriorYear => 3,
        _ => 4,
    };

    private Cause ToCause(Repair repair) => repair.IsMissingRow
        ? new(repair.Kind, null, null, repair.Value, repair.Confidence, [.. repair.Mends.Select(r => r.Id)])
        : new(
        repair.Kind, _book.Reference(repair.Figure), _book.Figures[repair.Figure].Value, repair.Value, repair.Confidence, [.. repair.Mends.OrderBy(r => r.Number).Select(r => r.Id)]);

    private static Severity SeverityOf(Relation relation, Cause cause)
    {
        if (relation.IsRoundingPractice)
            return Severity.Notice;
        var severity = relation.Trust switch
        {
            Trust.Certain => Severity.Error,
            Trust.IfExplained => cause.Kind is CauseKind.Unknown ? Severity.Warning : Severity.Error,
            Trust.Likely => Severity.Warning,
            _ => Severity.Notice,
        };
        // The column may hold what the rows with a blank should: a running item of a plan has its amount each year and none in the column of totals.
        if (relation.BlankParts > 0 && severity == Severity.Error)
            return Severity.Warning;
        // Up to one step of rounding beyond the interval is more often sloppy rounding than a slip.
        return relation.Outcome.Excess <= 1 && severity == Severity.Error ? Severity.Warning : severity;
    }

    private Check ToCheck(Relation relation) => new(
        relation.Id, relation.Type, _book.Reference(relation.Lhs), ToTerms(relation.Terms), relation.Outcome.Difference, relation.Outcome.Tolerance, relation.Outcome.Unit, relation.Outcome.Verdict)
    {
        Denominator = relation.Denominator is { } divisor ? ToTerms(divisor) : null,
    };

    private ImmutableArray<CheckTerm> ToTerms(Term[] terms) => [.. terms.Select(t => new CheckTerm(_book.Reference(t.Figure), t.Weight))];

    private static ImmutableArray<Finding> Number(List<List<FindingDraft>> groups)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var ordered = groups.Where(g => g.Count > 0).Select(g => g.OrderBy(d => d.Severity).ToList()).OrderBy(g => g[0].Severity).ThenByDescending(g => g[0].Causes[0].Repairs.Length);
        foreach (var group in ordered)
        {
            string? lead = null;
            foreach (var draft in group)
            {
                if (findings.Count >= MostFindings)
                    return findings.ToImmutable();
                var id = $"f{findings.Count + 1}";
                var message = lead is null ? draft.Message : new LocalisedText($"{draft.Message.Sv} Samma orsak som {lead}.", $"{draft.Message.En} Same cause as {lead}.");
                lead ??= id;
                findings.Add(new Finding(id, draft.Check, draft.Severity, draft.Type, draft.Cells, draft.Difference, draft.Unit, message, draft.Causes));
            }
        }

        return findings.ToImmutable();
    }
}
