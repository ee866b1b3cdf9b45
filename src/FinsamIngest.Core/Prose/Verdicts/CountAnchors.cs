using System.Globalization;
using System.Text.RegularExpressions;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// What is said of another year beside a number of people that a table shows: "314 personer fick stöd. Det är 54 fler än 2022", "324 personer deltog, jämfört med 296 personer 2023".
/// The number of three digits and more shows which figure is meant, whatever the words around it; its row has the other year's.
/// </summary>
internal sealed partial class CountAnchors(TopicIndex index, MentionedFigures figures)
{
    /// <summary>A smaller number of people stands in several tables by chance.</summary>
    private const decimal Fewest = 100;

    /// <summary>Characters between the two numbers at most.</summary>
    private const int Between = 90;

    private readonly FigureBook book = index.Book;

    /// <summary>The ruling on a claim about people of another year; null when no number beside it shows a figure, or there is doubt.</summary>
    public Ruling? Judge(List<Ruling> rulings, int at)
    {
        var claim = rulings[at].Claim;
        if (claim is not { Amount: { Unit: Unit.Count, InWords: false, Hedge: Hedge.None } amount, Kind: ClaimKind.Level or ClaimKind.Change })
            return null;
        var change = claim.Kind == ClaimKind.Change;
        if (change && (claim.Direction is not (Direction.More or Direction.Less) || !claim.IsScenarioSure))
            return null;
        var shown = change ? Movements.LevelBefore(rulings, at) : ComparedWith(rulings, at);
        if (shown < 0 || rulings[shown] is not { Against: null, Claim: { Kind: ClaimKind.Level, Amount: { Unit: Unit.Count, InWords: false, Hedge: Hedge.None } whole, Year: { } year } } || whole.Value < Fewest)
            return null;
        if ((change ? claim.BaseYear ?? year - 1 : claim.Year) is not { } other || other >= year)
            return null;
        var pairs = Pairs(whole.Value, year, other);
        if (pairs.Select(p => p.Other.Value).Distinct().Count() != 1)
            return null;
        var candidates = pairs.ConvertAll(p => Of(claim, p.Now, p.Other));
        if (candidates.FindAll(c => c.Fit == Fit.Agrees) is { Count: > 0 } agreeing)
            return new Ruling(claim, agreeing, null, null);
        return Certainty.IsStatement(claim) && !Narrowed().IsMatch(claim.Sentence.Text) ? new Ruling(claim, candidates, candidates[0], Severity.Warning) : null;
    }

    /// <summary>The number before in the sentence that this one is compared with; −1 when there is none.</summary>
    private static int ComparedWith(List<Ruling> rulings, int at)
    {
        if (at == 0 || rulings[at - 1].Claim is var before && before.Sentence != rulings[at].Claim.Sentence)
            return -1;
        var (claim, gap) = (rulings[at].Claim, rulings[at].Claim.Amount.Start - rulings[at - 1].Claim.Amount.End);
        return gap is > 0 and <= Between && Compares().IsMatch(claim.Sentence.Text.AsSpan(rulings[at - 1].Claim.Amount.End, gap)) && (claim.IsYearSaid || claim.IsAside) ? at - 1 : -1;
    }

    /// <summary>The figures that count so many people that year, each with its row's figure of the other year.</summary>
    private List<(PrintedFigure Now, PrintedFigure Other)> Pairs(decimal people, int year, int other)
    {
        var (period, earlier) = (year.ToString(CultureInfo.InvariantCulture), other.ToString(CultureInfo.InvariantCulture));
        var found = new List<(PrintedFigure, PrintedFigure)>();
        foreach (var figure in book.Figures)
            if (figure.Period == period && figure.Value == people && IsCount(figure) && Beside(figure, earlier) is { } beside)
                found.Add((figure, beside));
        return found;
    }

    private bool IsCount(PrintedFigure figure) => ScenarioClasses.Of(figure.Scenario) != ScenarioClass.Budget && figure.Scenario is not (Scenario.Deviation or Scenario.Ratio) && figure.Unit != Unit.Fte && figures.CountsPeople(figure);

    /// <summary>The only figure of a row for a year, or the only one under a heading of the same words.</summary>
    private PrintedFigure? Beside(PrintedFigure figure, string period)
    {
        var columns = book.Tables[figure.Table].Columns;
        var found = Enumerable.Range(0, columns.Length).Where(c => columns[c].Period == period).Select(c => book.FigureAt(figure.Table, figure.Row, c)).OfType<PrintedFigure>().Where(IsCount).ToList();
        if (found.Count > 1)
            found = found.FindAll(f => ColumnHeadings.NameOf(columns[f.Column]) == ColumnHeadings.NameOf(columns[figure.Column]));
        return found.Count == 1 ? found[0] : null;
    }

    private Candidate Of(Claim claim, PrintedFigure now, PrintedFigure other)
    {
        var topic = index.TopicOrNone(new RowKey(now.Table, now.Row));
        if (claim.Kind == ClaimKind.Level)
            return new Candidate(topic, [new Term(other.Index, 1)], [], other.Value, 0, 1, claim.Amount.Value == other.Value ? Fit.Agrees : Fit.Disagrees, Naming.Label);
        var difference = now.Value - other.Value;
        var fit = Math.Abs(difference) != claim.Amount.Value ? Fit.Disagrees : difference > 0 == (claim.Direction == Direction.More) ? Fit.Agrees : Fit.Opposite;
        return new Candidate(topic, [new Term(now.Index, 1), new Term(other.Index, -1)], [], difference, 0, 1, fit, Naming.Label);
    }

    [GeneratedRegex(@"^(?:[^.;\d]|\.(?=\d))*?(?:(?<!\p{L})(?:jämfört\smed|jämföra\smed|jämförelse\smed|mot|från)\s(?:\p{L}+\s){0,2}|\(\s?(?:20\d\d\s?[:;,]?\s?)?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Compares();

    /// <summary>Part of a year, or since several.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:delår\p{L}*|tertial\p{L}*|kvartal\p{L}*|halvår\p{L}*|månad\p{L}*|senaste|sedan|perioden?|nya|tillkom\p{L}*)(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Narrowed();
}
