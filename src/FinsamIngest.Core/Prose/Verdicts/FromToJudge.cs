using System.Globalization;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Tests "från A till B": where one amount is a named row's figure of its year and the other is no figure of any row so named, the other contradicts the row.
/// The amount that agrees shows that the row is the one meant.
/// </summary>
internal sealed class FromToJudge(TopicIndex index)
{
    /// <summary>Digits with which an amount shows that the row is meant.</summary>
    private const int FewestDigits = 2;

    private readonly FigureBook book = index.Book;

    /// <summary>Adds the contradictions to the rulings, in the place of what was said of the same amount.</summary>
    public void Add(List<Ruling> rulings, IEnumerable<FromTo> statements)
    {
        foreach (var statement in statements)
        {
            if (!statement.IsPlain || Judge(statement) is not { } ruling)
                continue;
            var same = rulings.FindIndex(r => r.Claim.Sentence == statement.Sentence && r.Claim.Amount.At == ruling.Claim.Amount.At);
            if (same < 0)
                rulings.Add(ruling);
            else if (rulings[same].Against is null)
                rulings[same] = ruling;
        }
    }

    private Ruling? Judge(FromTo statement)
    {
        var rows = RowsOf(statement);
        return Judge(statement, rows, statement.Earlier, statement.BaseYear, statement.Later, statement.Year) ?? Judge(statement, rows, statement.Later, statement.Year, statement.Earlier, statement.BaseYear);
    }

    /// <summary>The rows named; for "antalet årsarbetare" without a row of that name the totals of the tables of staff.</summary>
    private List<RowTopic> RowsOf(FromTo statement)
    {
        var named = NamedRows.Of(index, statement.Subject, statement.Sentence.Text);
        if (named.Count > 0 || statement.Later.Unit != Unit.Fte || !LabelNames.Telling(statement.Subject.Words).TrueForAll(w => w.Lower is "antal" or "antalet" or "årsarbetare" or "årsarbetarna"))
            return named;
        for (var t = 0; t < book.Tables.Length; t++)
            for (var r = 0; r < book.Tables[t].Rows.Length && book.Tables[t].Unit == Unit.Fte; r++)
                if (book.Shapes[t][r] is { HasFigures: true, Role: RowRole.Sum })
                    named.Add(index.TopicOrNone(new RowKey(t, r)));
        return named;
    }

    /// <summary>The ruling on <paramref name="doubted"/> where <paramref name="anchor"/> agrees; null when it does not, or when the other may be some figure of the rows.</summary>
    private Ruling? Judge(FromTo statement, List<RowTopic> rows, Amount anchor, int anchorYear, Amount doubted, int year)
    {
        if (anchor.Digits < FewestDigits || rows.Exists(row => FiguresOf(row).Any(f => CandidateOf(row, f, doubted).Fit != Fit.Disagrees)))
            return null;
        foreach (var row in rows)
            if (FigureOf(row, anchorYear, anchor) is { } agreeing && CandidateOf(row, agreeing, anchor).Fit == Fit.Agrees && FigureOf(row, year, doubted) is { } other)
            {
                var against = CandidateOf(row, other, doubted);
                var claim = new Claim(statement.Sentence, doubted, doubted.Start, doubted.End, ClaimKind.Level, [statement.Subject], year, true, true, null, ScenarioClass.Outcome, true, Direction.None, false);
                return new Ruling(claim, [against], against, Severity.Warning);
            }

        return null;
    }

    private PrintedFigure? FigureOf(RowTopic row, int year, Amount amount) =>
        index.Find(row.Row, year.ToString(CultureInfo.InvariantCulture), ScenarioClass.Outcome) is >= 0 and var figure && IsOfKind(book.Figures[figure], amount) ? book.Figures[figure] : null;

    /// <summary>Money is money and a share a share; heads and staff are told apart by few tables.</summary>
    private static bool IsOfKind(PrintedFigure figure, Amount amount) =>
        amount.IsMoney ? Units.IsMoney(figure.Unit) : amount.Unit == Unit.Percent ? figure.Unit == Unit.Percent : !Units.IsMoney(figure.Unit) && figure.Unit != Unit.Percent;

    private IEnumerable<PrintedFigure> FiguresOf(RowTopic row)
    {
        for (var c = 0; c < book.Tables[row.Row.Table].Columns.Length; c++)
            if (book.FigureAt(row.Row.Table, row.Row.Row, c) is { } figure)
                yield return figure;
    }

    private static Candidate CandidateOf(RowTopic row, PrintedFigure figure, Amount amount)
    {
        var (value, tolerance) = (figure.Value * figure.Scale, Agreement.ToleranceOf(figure));
        return new Candidate(row, [new Term(figure.Index, 1)], [], value, tolerance, 1, Agreement.Of(amount, value, tolerance), Naming.Label);
    }
}
