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
    private readonly List<Check> checks = [];
    private readonly List<Finding> findings = [];

    public void Add(Ruling ruling)
    {
        var (claim, amount) = (ruling.Claim, ruling.Claim.Amount);
        var id = $"p{figures.Count + 1}";
        var place = claim.Sentence.Place(amount.At);
        var references = ruling.Cells.SelectMany(c => c.Terms.Concat(c.Divisor)).Select(t => book.Reference(t.Figure)).Distinct().ToImmutableArray();
        figures.Add(new ProseFigure(
            id, place.Page, place.Line, Excerpt(claim.Sentence.Text, amount), amount.Value, amount.Unit, amount.IsMoney ? amount.Value * Units.Scale(amount.Unit) : null,
            amount.Hedge != Hedge.None, claim.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), references));
        Check? failing = null;
        foreach (var cell in ruling.Cells)
        {
            checks.Add(ToCheck($"k{checks.Count + 1}", id, claim, cell, ruling.Against is not null));
            failing ??= ruling.Against == cell ? checks[^1] : null;
        }

        if (ruling is { Against: { } against, Severity: { } severity } && failing is not null)
            AddFinding(ruling, against, severity, failing, place.Line, references);
    }

    /// <summary>Two sentences that say different things of one thing; claims are numbered as they were added.</summary>
    public void AddPair(SentencePair pair)
    {
        var (a, b) = (figures[pair.First], figures[pair.Second]);
        var difference = a.Value - b.Value;
        findings.Add(new Finding(
            "", null, Severity.Warning, CheckType.Prose, [a.Id, b.Id], difference, a.Unit,
            new LocalisedText(
                $"Rad {FigureText.Of(a.Line, Language.Swedish)}: texten säger {FigureText.Of(a.Value, Language.Swedish)} % {pair.What}, men rad {FigureText.Of(b.Line, Language.Swedish)} säger {FigureText.Of(b.Value, Language.Swedish)} % om samma sak.",
                $"Line {FigureText.Of(a.Line, Language.English)}: the text says {FigureText.Of(a.Value, Language.English)} % {pair.What}, but line {FigureText.Of(b.Line, Language.English)} says {FigureText.Of(b.Value, Language.English)} % of the same thing."),
            [new Cause(CauseKind.Unknown, a.Id, a.Value, b.Value, 0.4, []), new Cause(CauseKind.Unknown, b.Id, b.Value, a.Value, 0.4, [])]));
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
        var kind = against.Fit is Fit.CutOff or Fit.Coarse ? CauseKind.DefinitionDiffers
            : against.Terms.Length == 1 && DigitChange.Classify(amount.Value, right) is var change and not CauseKind.Unknown ? change
            : IsOtherColumn(ruling.Claim, against) ? CauseKind.StaleOrWrongColumn : CauseKind.Unknown;
        var confidence = kind switch { CauseKind.DigitError or CauseKind.TransposedDigits => 0.8, CauseKind.StaleOrWrongColumn => 0.7, CauseKind.DefinitionDiffers => 0.6, _ => 0.4 };
        findings.Add(new Finding(
            "", check.Id, severity, CheckType.Prose, [id, .. references], check.Difference, check.Unit,
            new LocalisedText(
                ProseText.Of(book, ruling.Claim, against, line, Language.Swedish),
                ProseText.Of(book, ruling.Claim, against, line, Language.English)),
            [new Cause(kind, id, amount.Value, right, confidence, [check.Id])]));
    }

    /// <summary>Whether the row prints the text's value in another column.</summary>
    private bool IsOtherColumn(Claim claim, Candidate against)
    {
        var row = against.Topic.Row;
        for (var c = 0; c < book.Tables[row.Table].Columns.Length; c++)
            if (book.FigureAt(row.Table, row.Row, c) is { } f && Units.AreComparable(f.Unit, claim.Amount.Unit) && Agreement.Of(claim.Amount, f.Value * f.Scale, f.Quantum * f.Scale / 2) == Fit.Agrees)
                return true;
        return false;
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

    private static string Excerpt(string text, Amount amount)
    {
        var from = Math.Max(0, amount.Start - Around);
        var to = Math.Min(text.Length, amount.End + Around);
        while (from > 0 && text[from - 1] != ' ')
            from--;
        while (to < text.Length && text[to] != ' ')
            to++;
        return (from > 0 ? "…" : "") + text[from..to].Trim() + (to < text.Length ? "…" : "");
    }
}
