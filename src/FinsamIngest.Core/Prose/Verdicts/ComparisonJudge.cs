using System.Globalization;
using FinsamIngest.Core.Reconciliation;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Tests comparisons without an amount. A contradiction is claimed only where every row that the words name says the opposite, in all tables that
/// show both figures, and by more than rounding.
/// </summary>
internal sealed class ComparisonJudge(TopicIndex index)
{
    /// <summary>Shares of the figure compared with: below the first a difference is no difference, up to the second "oförändrat" and "inom budget" hold, up to the third "som budgeterat".</summary>
    private const decimal Least = 0.002m;
    private const decimal Unchanged = 0.02m;
    private const decimal AsPlanned = 0.1m;

    private readonly FigureBook book = index.Book;

    /// <summary>The figures that contradict the comparison, the row's own table first; null when none does, or one agrees.</summary>
    public ComparisonRuling? Judge(WordedComparison claim)
    {
        var against = new List<Term[]>();
        foreach (var row in Rows(claim))
        {
            if (Figures(claim, row) is not { } terms)
                continue;
            if (!Contradicts(claim, row, terms))
                return null;
            against.Add(terms);
        }

        return against.Count == 0 ? null : new ComparisonRuling(claim, against[0]);
    }

    private List<RowTopic> Rows(WordedComparison claim)
    {
        var (subject, text) = (claim.Subject, claim.Sentence.Text);
        if (claim.Basis == Basis.Nothing)
            return subject.Unexplained.Count == 0 && subject.Concept is Concept.None or Concept.Result ? [.. index.Of(Concept.Result)] : [];
        return NamedRows.Of(index, subject, text);
    }

    private Term[]? Figures(WordedComparison claim, RowTopic row)
    {
        var outcome = index.Find(row.Row, Text(claim.Year), ScenarioClass.Outcome);
        if (outcome < 0 || !Units.IsMoney(book.Figures[outcome].Unit))
            return null;
        if (claim.Basis == Basis.Nothing)
            return [new Term(outcome, 1)];
        var other = claim.Basis == Basis.Budget ? index.Find(row.Row, Text(claim.Year), ScenarioClass.Budget) : index.Find(row.Row, Text(claim.BaseYear ?? 0), ScenarioClass.Outcome);
        return other < 0 ? null : [new Term(outcome, 1), new Term(other, -1)];
    }

    private bool Contradicts(WordedComparison claim, RowTopic row, Term[] terms)
    {
        var outcome = book.Figures[terms[0].Figure];
        if (claim.Basis == Basis.Nothing)
            return claim.Direction == Direction.More ? outcome.Value < -outcome.Quantum : outcome.Value > outcome.Quantum;
        var other = book.Figures[terms[1].Figure];
        // A result or a share of equity may be negative: "higher" then has two senses.
        if (outcome.Value < 0 != other.Value < 0 && outcome.Value != 0 && other.Value != 0 && claim.Direction is not (Direction.Better or Direction.Worse))
            return false;
        if (row.Concept is Concept.Result && outcome.Value <= 0 && claim.Direction is not (Direction.Better or Direction.Worse))
            return false;
        if (row.Concept is not Concept.Result && claim.Direction is Direction.Better or Direction.Worse)
            return false;
        var (a, b) = (outcome.Value * outcome.Scale, other.Value * other.Scale);
        var difference = claim.Direction is Direction.Better or Direction.Worse ? a - b : Math.Abs(a) - Math.Abs(b);
        var rounding = ((outcome.Quantum * outcome.Scale) + (other.Quantum * other.Scale)) / 2;
        decimal Beyond(decimal share) => Math.Max(rounding, share * Math.Abs(b));
        return claim.Direction switch
        {
            Direction.More or Direction.Better => difference < -Beyond(Least),
            Direction.Less or Direction.Worse => difference > Beyond(Least),
            Direction.Within => difference > Beyond(Unchanged),
            Direction.Same => Math.Abs(difference) > Beyond(claim.Basis == Basis.Budget ? AsPlanned : Unchanged),
            _ => false,
        };
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
