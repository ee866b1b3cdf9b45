using System.Globalization;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// The costs' deviation from budget in an operating account that prints groups of costs but no total: costs are income less result, so their deviation is
/// that of the result less that of the incomes.
/// </summary>
internal sealed class DerivedCosts(TopicIndex index)
{
    /// <summary>The deviation in each table that has both rows and no row of all costs.</summary>
    public IEnumerable<Candidate> Find(Claim claim)
    {
        if (claim is not { Kind: ClaimKind.Deviation, Subject: { Concept: Concept.Costs, IsDirect: true, Unexplained.Count: 0 }, Year: { } year } || !Certainty.IsWhole(claim.Sentence.Text))
            yield break;
        foreach (var result in index.Of(Concept.Result))
        {
            var t = result.Row.Table;
            if (index.Book.Tables[t].Statement != Statement.OperatingAccount || index.Of(Concept.Costs).Any(c => c.Row.Table == t))
                continue;
            foreach (var income in index.Of(Concept.Income))
                if (income.Row.Table == t && Deviation(result.Row, year) is >= 0 and var plus && Deviation(income.Row, year) is >= 0 and var minus)
                    yield return Difference(claim, result, index.Book.Figures[plus], index.Book.Figures[minus]);
        }
    }

    private int Deviation(RowKey row, int year)
    {
        var columns = index.Book.Tables[row.Table].Columns;
        for (var c = 0; c < columns.Length; c++)
            if (columns[c].Scenario == Scenario.Deviation && (columns[c].Period is null || columns[c].Period == year.ToString(CultureInfo.InvariantCulture)))
                return index.Book.At(row.Table, row.Row, c);
        return FigureBook.Blank;
    }

    private static Candidate Difference(Claim claim, RowTopic topic, PrintedFigure plus, PrintedFigure minus)
    {
        var value = (plus.Value * plus.Scale) - (minus.Value * minus.Scale);
        var tolerance = ((plus.Quantum * plus.Scale) + (minus.Quantum * minus.Scale)) / 2;
        return new Candidate(topic, [new Term(plus.Index, 1), new Term(minus.Index, -1)], [], value, tolerance, 1, Agreement.Of(claim.Amount, value, tolerance), Naming.Label);
    }
}
