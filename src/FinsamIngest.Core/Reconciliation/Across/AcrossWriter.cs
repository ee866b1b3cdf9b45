using System.Collections.Immutable;
using System.Globalization;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Adds what comparing with earlier reports gave to a report: checks, findings, coverage, and a line that says what was compared.</summary>
internal sealed class AcrossWriter(NormalisedReport report)
{
    /// <summary>More than this about one earlier report is a list that nobody reads.</summary>
    public const int MostFindings = 15;

    private readonly ImmutableArray<Check>.Builder _checks = report.Checks.ToBuilder();
    private readonly List<Finding> _findings = [.. report.Findings];
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = report.Diagnostics.ToBuilder();
    private readonly HashSet<string> _reached = CrossResults.Reached(report.Checks);
    private int _lastCheck = LastNumber(report.Checks.Select(c => c.Id));
    private int _lastFinding = LastNumber(report.Findings.Select(f => f.Id));
    private int _newlyReached;

    public void Add(ReportPair pair, List<Comparison> comparisons)
    {
        if (comparisons.Count == 0)
            return;
        var ids = new Dictionary<int, string>();
        foreach (var c in comparisons)
        {
            var check = new Check(
                $"k{++_lastCheck}", CheckType.CrossDocument, pair.Book.Reference(c.Later), [new CheckTerm(pair.Book.Reference(c.Earlier), c.Sign)],
                c.Outcome.Difference, c.Outcome.Tolerance, c.Outcome.Unit, c.Outcome.Verdict);
            _checks.Add(check);
            ids[c.Later] = check.Id;
            if (_reached.Add(check.Lhs))
                _newlyReached++;
        }

        var found = new DifferenceSorter(pair, comparisons).Run();
        var ordered = found.Select(d => (Difference: d, Severity: SeverityOf(d, pair.Book)))
            .OrderBy(d => d.Severity).ThenBy(d => d.Difference.Kind).ThenByDescending(d => d.Difference.Mends.Length).ThenBy(d => d.Difference.Lead.Later).ToList();
        foreach (var (difference, severity) in ordered.Take(MostFindings))
            Insert(ToFinding(pair, difference, severity, ids));
        Say(pair, comparisons, ordered.Count - MostFindings);
    }

    public void Say(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>The report with what was added; the same one when that is nothing.</summary>
    public NormalisedReport Finish() => _diagnostics.Count == report.Diagnostics.Length ? report : report with
    {
        Checks = _checks.ToImmutable(),
        Findings = [.. _findings],
        Diagnostics = _diagnostics.ToImmutable(),
        Coverage = report.Coverage with { Checked = report.Coverage.Checked + _newlyReached },
    };

    private static Severity SeverityOf(Difference difference, FigureBook book) => difference.Kind switch
    {
        AcrossKind.Mistyped => difference.IsCertain && difference.Lead.Outcome.Excess > 1 ? Severity.Error : Severity.Warning,
        AcrossKind.DroppedRow or AcrossKind.WrongYear or AcrossKind.WrongUnit => Severity.Warning,
        AcrossKind.Unclear or AcrossKind.Lone => difference.Lead.Kind is RowMatchKind.Label or RowMatchKind.Elsewhere
            || (difference.Lead.Kind == RowMatchKind.Code && book.Tables[book.Figures[difference.Lead.Later].Table].Statement is Statement.IncomeStatement or Statement.BalanceSheet or Statement.CashFlowStatement)
            ? Severity.Warning : Severity.Notice,
        _ => Severity.Notice,
    };

    private Finding ToFinding(ReportPair pair, Difference difference, Severity severity, Dictionary<int, string> ids)
    {
        var book = pair.Book;
        var lead = difference.Lead;
        var cells = new List<string>();
        foreach (var c in difference.Comparisons)
        {
            cells.Add(book.Reference(c.Later));
            cells.Add(book.Reference(c.Earlier));
        }

        var isAmount = difference.Kind is not (AcrossKind.SignConvention or AcrossKind.WrongYear or AcrossKind.WrongUnit or AcrossKind.OtherBasis or AcrossKind.DroppedRow);
        var cause = ToCause(book, difference, [ids[lead.Later], .. difference.Mends]);
        var (sv, en) = (new AcrossText(pair, Language.Swedish).Of(difference), new AcrossText(pair, Language.English).Of(difference));
        // What the report's own arithmetic found already is not found anew: the earlier report confirms it.
        var known = difference.Kind is AcrossKind.Mistyped or AcrossKind.DroppedRow
            ? _findings.Find(f => f.Type != CheckType.CrossDocument && f.Causes is [var first, ..] && first.Kind == cause.Kind && first.Cell == cause.Cell && first.Suggested == cause.Suggested
                || (f.Causes is [{ Suggested: not null } same, ..] && same.Cell == cause.Cell && same.Cell is not null && same.Suggested == cause.Suggested && f.Type != CheckType.CrossDocument))
            : null;
        if (known is not null)
            (sv, en) = ($"{sv} Det styrker {known.Id}.", $"{en} It confirms {known.Id}.");
        return new Finding(
            $"f{++_lastFinding}", ids[lead.Later], severity, CheckType.CrossDocument, [.. cells], isAmount ? lead.Outcome.Difference : null, isAmount ? lead.Outcome.Unit : null,
            new LocalisedText(sv, en), [cause]);
    }

    private static Cause ToCause(FigureBook book, Difference difference, ImmutableArray<string> repairs)
    {
        var figure = book.Figures[difference.Lead.Later];
        var cell = book.Reference(figure.Index);
        return difference.Kind switch
        {
            AcrossKind.Mistyped => new Cause(Slip(figure.Value, difference), cell, figure.Value, difference.Expected, difference.IsCertain ? 0.95 : 0.8, repairs),
            AcrossKind.DroppedRow => new Cause(CauseKind.MissingRow, null, null, difference.Expected, 0.9, difference.Mends),
            AcrossKind.WrongYear => new Cause(CauseKind.WrongHeader, null, null, null, 0.8, repairs),
            AcrossKind.WrongUnit => new Cause(CauseKind.WrongUnit, null, null, null, 0.8, repairs),
            AcrossKind.Lone when difference.Lead.Kind is RowMatchKind.Code or RowMatchKind.Fuzzy => new Cause(CauseKind.DefinitionDiffers, null, null, null, 0.5, repairs),
            AcrossKind.Unclear or AcrossKind.Lone => new Cause(Slip(figure.Value, difference), cell, figure.Value, difference.Expected, 0.5, repairs),
            _ => new Cause(CauseKind.DefinitionDiffers, null, null, null, 0.6, [repairs[0]]),
        };
    }

    private static CauseKind Slip(decimal printed, Difference difference) =>
        difference.OtherPeriod is not null ? CauseKind.StaleOrWrongColumn
        : difference.Expected is { } expected ? DigitChange.Classify(printed, expected)
        : CauseKind.Unknown;

    /// <summary>After those of the same severity, so that the gravest stay first and the findings of one cause together.</summary>
    private void Insert(Finding finding) => _findings.Insert(_findings.FindLastIndex(f => f.Severity <= finding.Severity) + 1, finding);

    private void Say(ReportPair pair, List<Comparison> comparisons, int left)
    {
        var differ = comparisons.Count(c => c.Differs);
        var (agree, year) = (comparisons.Count - differ, pair.Earlier.FiscalYear);
        var sv = $"Jämförd med {year} års rapport ({pair.Earlier.Source.Name}): {agree} {(agree == 1 ? "siffra" : "siffror")} stämmer, {differ} skiljer.";
        var en = $"Compared with the report for {year} ({pair.Earlier.Source.Name}): {agree} {(agree == 1 ? "figure agrees" : "figures agree")}, {differ} {(differ == 1 ? "differs" : "differ")}.";
        if (left > 0)
            (sv, en) = ($"{sv} {left} till finns bara bland avstämningarna.", $"{en} {left} more are among the checks only.");
        _diagnostics.Add(new Diagnostic(DiagnosticLevel.Information, CrossResults.ComparedCode, new LocalisedText(sv, en)));
    }

    private static int LastNumber(IEnumerable<string> ids) =>
        ids.Select(id => int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max();
}
