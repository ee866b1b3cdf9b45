using System.Text;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>A failing relation in words, with the arithmetic written out and the figures as printed.</summary>
internal sealed class RelationText(FigureBook book, Language language)
{
    /// <summary>Terms written out one by one; longer sums are counted.</summary>
    private const int MostTerms = 8;

    private bool Sv => language == Language.Swedish;

    public string Of(Relation relation) => relation switch
    {
        { Denominator: not null } => Share(relation),
        { Terms: [{ Weight: 1 or -1 }] } when IsOtherTable(relation) => Pair(relation),
        _ => Sum(relation),
    };

    private bool IsOtherTable(Relation relation) => book.Figures[relation.Terms[0].Figure].Table != book.Figures[relation.Lhs].Table;

    private string Pair(Relation relation)
    {
        var (a, b) = (book.Figures[relation.Lhs], book.Figures[relation.Terms[0].Figure]);
        var sameLabel = book.Labels[a.Table][a.Row] == book.Labels[b.Table][b.Row];
        var other = sameLabel ? "" : $" ({Wording.Label(book.RowOf(b))})";
        var convention = relation.Terms[0].Weight < 0 ? Sv ? ", med omvänt tecken," : ", with the opposite sign," : "";
        return Sv
            ? $"{Wording.Label(book.RowOf(a))} {Column(a)} är {Amount(a, b)} i {Title(a)} men{convention} {Amount(b, a)} i {Title(b)}{other} ({Difference(relation)})"
            : $"{Wording.Label(book.RowOf(a))} {Column(a)} is {Amount(a, b)} in {Title(a)} but{convention} {Amount(b, a)} in {Title(b)}{other} ({Difference(relation)})";
    }

    private string Sum(Relation relation)
    {
        var lhs = book.Figures[relation.Lhs];
        var inside = relation.Terms.All(t => book.Figures[t.Figure].Table == lhs.Table);
        var text = new StringBuilder();
        text.Append(Title(lhs)).Append(' ').Append(Column(lhs)).Append(": ").Append(Wording.Label(book.RowOf(lhs)))
            .Append(Sv ? " är " : " is ").Append(Amount(lhs, null)).Append(Sv ? ", men " : ", but ");
        var right = Right(relation);
        var unit = relation.Outcome.MixesUnits ? " " + Wording.Unit(relation.Outcome.Unit, language) : "";
        if (relation.Terms.Length > MostTerms)
        {
            text.Append(relation.Terms.Length).Append(Sv ? " poster summerar till " : " items add up to ").Append(FigureText.Of(right, language)).Append(unit)
                .Append(" (").Append(Difference(relation)).Append(')');
            return text.ToString();
        }

        text.Append(Lead(relation)).Append(FigureText.Of(right, language)).Append(unit).Append(" (").Append(Difference(relation)).Append("): ");
        // What is added first, what is taken off after: "budget 7 240 − utfall 7 174".
        Term[] terms = [.. relation.Terms.Where(term => term.Weight > 0), .. relation.Terms.Where(term => term.Weight <= 0)];
        for (var i = 0; i < terms.Length; i++)
        {
            var term = terms[i];
            var figure = book.Figures[term.Figure];
            text.Append(term.Weight < 0 ? i == 0 ? "−" : " − " : i == 0 ? "" : " + ").Append(Name(relation, figure, inside)).Append(' ');
            var number = FigureText.Of(figure.Value, language);
            text.Append(figure.Value < 0 && (i > 0 || term.Weight < 0) ? $"({number})" : number);
        }

        return text.ToString();
    }

    private string Lead(Relation relation) => relation.Meaning switch
    {
        Meaning.Deviation or Meaning.Net => Sv ? "skillnaden är " : "the difference is ",
        Meaning.BalanceChange => Sv ? "balansräkningen visar förändringen " : "the balance sheet shows a change of ",
        Meaning.Opening => Sv ? "föregående års utgång ger " : "last year's closing gives ",
        _ => Sv ? "posterna summerar till " : "the items add up to ",
    };

    /// <summary>What tells a term from the others: the column within one row, the year as well across years, the label otherwise.</summary>
    private string Name(Relation relation, PrintedFigure figure, bool inside)
    {
        var lhs = book.Figures[relation.Lhs];
        if (relation.Meaning is Meaning.Deviation or Meaning.Net)
            return figure.Scenario == Scenario.Actual ? (Sv ? "utfall " : "outcome ") + figure.Period : Column(figure);
        if (relation.Meaning == Meaning.RowTotal)
            return book.Tables[figure.Table].Columns[figure.Column].Printed ?? Column(figure);
        var label = Wording.Label(book.RowOf(figure));
        if (figure.Period != lhs.Period)
            label = $"{label} {figure.Period}";
        return inside || relation.Meaning == Meaning.GrandTotal ? label : figure.Table == lhs.Table ? label : $"{label} [{Title(figure)}]";
    }

    private string Share(Relation relation)
    {
        var lhs = book.Figures[relation.Lhs];
        var quotient = relation.Factor == 100 ? Sv ? "kvoten är " : "the quotient is " : "";
        var should = lhs.Value - relation.Outcome.Difference;
        return $"{Title(lhs)} {Column(lhs)}: {Wording.Label(book.RowOf(lhs))} {(Sv ? "är" : "is")} {FigureText.Of(lhs.Value, language)} %, {(Sv ? "men" : "but")} {quotient}"
            + $"{FigureText.Of(decimal.Round(should, 2), language)} %: {Parts(relation.Terms, lhs.Table)} / {Parts(relation.Denominator!, lhs.Table)}";
    }

    private string Parts(Term[] terms, int table)
    {
        var words = terms.Select(t => $"{Wording.Label(book.RowOf(book.Figures[t.Figure]))} {FigureText.Of(t.Weight * book.Figures[t.Figure].Value, language)}{(book.Figures[t.Figure].Table == table ? "" : $" [{Title(book.Figures[t.Figure])}]")}");
        return terms.Length == 1 ? words.First() : "(" + string.Join(" + ", words) + ")";
    }

    private decimal Right(Relation relation)
    {
        var scale = Units.Scale(relation.Outcome.Unit);
        var sum = 0m;
        foreach (var term in relation.Terms)
            sum += term.Weight * book.Figures[term.Figure].Value * book.Figures[term.Figure].Scale / scale;
        return sum;
    }

    private string Difference(Relation relation) =>
        FigureText.Signed(relation.Outcome.Difference, language) + (relation.Outcome.MixesUnits ? "\u00A0" + Wording.Unit(relation.Outcome.Unit, language) : "");

    private string Amount(PrintedFigure figure, PrintedFigure? other)
    {
        var number = FigureText.Of(figure.Value, language);
        return other is not null && other.Unit != figure.Unit ? $"{number} {Wording.Unit(figure.Unit, language)}" : number;
    }

    private string Title(PrintedFigure figure) => Wording.Title(book.Tables[figure.Table], language);

    private string Column(PrintedFigure figure) => Wording.Column(figure, language);
}
