using System.Collections.Immutable;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>Writes rulings down as prose figures, checks and findings.</summary>
internal sealed class ProseWriter(FigureBook book)
{
    /// <summary>Characters of a sentence kept on either side of its figure.</summary>
    private const int Around = 90;

    private readonly List<ProseFigure> figures = [];
    private readonly Dictionary<(Sentence Sentence, int At), string> written = [];
    private readonly List<Check> checks = [];
    private readonly List<Finding> findings = [];

    public void Add(Ruling ruling)
    {
        var (claim, amount) = (ruling.Claim, ruling.Claim.Amount);
        var id = $"p{figures.Count + 1}";
        var place = claim.Sentence.Place(amount.At);
        written.TryAdd((claim.Sentence, amount.At), id);
        var references = ruling.Cells.SelectMany(c => c.Terms.Concat(c.Divisor)).Select(t => book.Reference(t.Figure)).Distinct().ToImmutableArray();
        figures.Add(ToFigure(id, claim.Sentence, amount, claim.Year, references));
        Check? failing = null;
        foreach (var cell in ruling.Cells)
        {
            checks.Add(ToCheck($"k{checks.Count + 1}", id, claim, cell, ruling.Against is not null));
            failing ??= ruling.Against == cell ? checks[^1] : null;
        }

        if (ruling is { Against: { } against, Severity: { } severity } && failing is not null)
            AddFinding(ruling, against, severity, failing, place.Line, [.. ruling.Resting.Select(c => $"p{c + 1}"), .. references]);
    }

    /// <summary>Two sentences that say different things of one thing; claims are numbered as they were added.</summary>
    public void AddPair(SentencePair pair)
    {
        var (a, b) = (figures[pair.First], figures[pair.Second]);
        var (said, other) = (a.Value ?? 0, b.Value ?? 0);
        findings.Add(new Finding(
            "", null, Severity.Warning, CheckType.Prose, [a.Id, b.Id], said - other, a.Unit,
            new LocalisedText(
                $"Rad {FigureText.Of(a.Line, Language.Swedish)}: texten säger {FigureText.Of(said, Language.Swedish)} % {pair.What}, men rad {FigureText.Of(b.Line, Language.Swedish)} säger {FigureText.Of(other, Language.Swedish)} % om samma sak.",
                $"Line {FigureText.Of(a.Line, Language.English)}: the text says {FigureText.Of(said, Language.English)} % {pair.What}, but line {FigureText.Of(b.Line, Language.English)} says {FigureText.Of(other, Language.English)} % of the same thing."),
            [new Cause(CauseKind.Unknown, a.Id, a.Value, b.Value, 0.4, []), new Cause(CauseKind.Unknown, b.Id, b.Value, a.Value, 0.4, [])]));
    }

    /// <summary>Figures of one sentence that cannot all be right.</summary>
    public void Add(SelfContradiction contradiction)
    {
        var ids = contradiction.Amounts.Select(a => IdOf(contradiction, a)).ToImmutableArray();
        var first = contradiction.Amounts[0];
        var line = contradiction.Sentence.Place(first.At).Line;
        findings.Add(new Finding(
            "", null, Severity.Warning, CheckType.Prose, ids, contradiction.Difference, first.Unit,
            new LocalisedText($"Rad {FigureText.Of(line, Language.Swedish)}: {contradiction.Message.Sv}", $"Line {FigureText.Of(line, Language.English)}: {contradiction.Message.En}"),
            [new Cause(CauseKind.Unknown, ids[0], first.Value, contradiction.Right, 0.4, [])]));
    }

    /// <summary>The figure as it was written down, else it is now.</summary>
    private string IdOf(SelfContradiction contradiction, Amount amount)
    {
        if (written.TryGetValue((contradiction.Sentence, amount.At), out var known))
            return known;
        var id = $"p{figures.Count + 1}";
        figures.Add(ToFigure(id, contradiction.Sentence, amount, contradiction.Year, []));
        written[(contradiction.Sentence, amount.At)] = id;
        return id;
    }

    private static ProseFigure ToFigure(string id, Sentence sentence, Amount amount, int? year, ImmutableArray<string> references)
    {
        var (line, page) = sentence.Place(amount.At);
        return new ProseFigure(
            id, page, line, Excerpt(sentence.Text, amount.Start, amount.End), amount.Value, amount.Unit, amount.IsMoney ? amount.Value * Units.Scale(amount.Unit) : null,
            amount.Hedge != Hedge.None, year?.ToString(System.Globalization.CultureInfo.InvariantCulture), references);
    }

    /// <summary>A comparison without an amount that the figures contradict.</summary>
    public void Add(ComparisonRuling ruling)
    {
        var (claim, outcome) = (ruling.Claim, book.Figures[ruling.Terms[0].Figure]);
        var id = $"p{figures.Count + 1}";
        var place = claim.Sentence.Place(claim.Start);
        var references = ruling.Terms.Select(t => book.Reference(t.Figure)).ToImmutableArray();
        figures.Add(new ProseFigure(id, place.Page, place.Line, Excerpt(claim.Sentence.Text, claim.Start, claim.End), null, outcome.Unit, null, false, claim.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), references));
        var difference = ruling.Terms.Sum(t => t.Weight * Math.Abs(book.Figures[t.Figure].Value * book.Figures[t.Figure].Scale)) / outcome.Scale;
        findings.Add(new Finding(
            "", null, Severity.Warning, CheckType.Prose, [id, .. references], difference, outcome.Unit,
            new LocalisedText(ComparisonText.Of(book, ruling, place.Line, Language.Swedish), ComparisonText.Of(book, ruling, place.Line, Language.English)),
            [new Cause(CauseKind.Unknown, id, null, null, 0.4, [])]));
    }

    public ProseResult ToResult()
    {
        var ordered = findings.OrderBy(f => f.Severity).Select((f, i) => f with { Id = $"f{i + 1}" });
        return new ProseResult([.. figures], [.. checks], [.. ordered]);
    }

    private void AddFinding(Ruling ruling, Candidate against, Severity severity, Check check, int line, ImmutableArray<string> references)
    {
        var (amount, id) = (ruling.Claim.Amount, check.Lhs);
        var scale = Units.Scale(amount.Unit);
        var right = decimal.Round(Math.Abs(against.Value) / scale, amount.Value.Scale, MidpointRounding.AwayFromZero) * (amount.Value < 0 ? -1 : 1);
        var kind = against.Fit == Fit.Opposite ? CauseKind.SignError : against.Fit is Fit.CutOff or Fit.Coarse ? CauseKind.DefinitionDiffers
            : against.Terms.Length == 1 && DigitChange.Classify(amount.Value, right) is var change and not CauseKind.Unknown ? change
            : OtherFigure.InRow(book, ruling.Claim, against) is not null ? CauseKind.StaleOrWrongColumn : CauseKind.Unknown;
        var confidence = kind switch { CauseKind.DigitError or CauseKind.TransposedDigits => 0.8, CauseKind.StaleOrWrongColumn => 0.7, CauseKind.DefinitionDiffers => 0.6, _ => 0.4 };
        findings.Add(new Finding(
            "", check.Id, severity, CheckType.Prose, [id, .. references], check.Difference, check.Unit,
            new LocalisedText(
                ProseText.Of(book, ruling.Claim, against, line, Language.Swedish),
                ProseText.Of(book, ruling.Claim, against, line, Language.English)),
            [new Cause(kind, id, amount.Value, against.Fit == Fit.Opposite ? null : right, confidence, [check.Id])]));
    }

    private Check ToCheck(string id, string lhs, Claim claim, Candidate cell, bool fails)
    {
        var amount = claim.Amount;
        var unit = amount.Unit;
        var scale = Units.Scale(unit);
        // Texts write deficits and costs with either sign: the comparison is one of sizes.
        var weight = Math.Sign(cell.Value) * Math.Sign(amount.Value) < 0 ? -1 : 1;
        var difference = decimal.Round(amount.Value - (weight * cell.Value / scale), 6);
        var (low, high) = Agreement.Interval(amount);
        var tolerance = decimal.Round((((high - low) / 2) + cell.Tolerance) / scale, 6);
        var verdict = fails ? Verdict.Fails : difference == 0 ? Verdict.Holds : Verdict.Rounding;
        var divisor = cell.Divisor.Length == 0 ? (ImmutableArray<CheckTerm>?)null : [.. cell.Divisor.Select(t => new CheckTerm(book.Reference(t.Figure), 1))];
        return new Check(id, CheckType.Prose, lhs, [.. cell.Terms.Select(t => new CheckTerm(book.Reference(t.Figure), weight * t.Weight))], difference, tolerance, unit, verdict) { Denominator = divisor };
    }

    private static string Excerpt(string text, int start, int end)
    {
        var from = Math.Max(0, start - Around);
        var to = Math.Min(text.Length, end + Around);
        while (from > 0 && text[from - 1] != ' ')
            from--;
        while (to < text.Length && text[to] != ' ')
            to++;
        return (from > 0 ? "…" : "") + text[from..to].Trim() + (to < text.Length ? "…" : "");
    }
}
