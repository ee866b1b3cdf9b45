using System.Globalization;
using System.Text.RegularExpressions;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Shares of those whom a table counts, with their number beside: "Tallby stod för 48 personer eller 35 procent", "drygt hälften av deltagarna, 221 personer, bor i Tallby". The number is what the
/// table shows in the row or column that the sentence names, and the share has to be its part of a total of the table.
/// </summary>
internal sealed partial class HeadShares(TopicIndex index, MentionedFigures figures)
{
    private readonly FigureBook book = index.Book;

    /// <summary>The ruling on a share; null when no number of heads beside it shows a row, or it is of something else.</summary>
    public Ruling? Judge(List<Ruling> rulings, int at, SentenceNames names)
    {
        var claim = rulings[at].Claim;
        if (claim is not { Year: { } year, Amount: { Unit: Unit.Percent, HasUnit: true } } || NumberBeside(rulings, at) is not { } number)
            return null;
        var candidates = new List<Candidate>();
        foreach (var part in Named(number, year, names))
            foreach (var whole in Totals(part))
                candidates.Add(PeopleShares.Of(index, claim, figures.One(part.Index), figures.One(whole.Index)));
        return PeopleShares.Judge(claim, candidates, () => !IsPrinted(claim, candidates));
    }

    /// <summary>The number that the share is said of: "N personer eller P procent", "P procent av deltagarna, N personer, …".</summary>
    private static decimal? NumberBeside(List<Ruling> rulings, int at)
    {
        var (claim, text) = (rulings[at].Claim, rulings[at].Claim.Sentence.Text);
        if (at > 0 && rulings[at - 1].Claim is { Amount: { Unit: Unit.Count, InWords: false, Hedge: Hedge.None } before } first && first.Sentence == claim.Sentence
            && Again().IsMatch(text.AsSpan(before.End, claim.Amount.Start - before.End)) && OfAll().IsMatch(text.AsSpan(claim.Amount.End)))
            return before.Value;
        if (at + 1 < rulings.Count && rulings[at + 1].Claim is { Amount: { Unit: Unit.Count, InWords: false, Hedge: Hedge.None } behind } next && next.Sentence == claim.Sentence
            && Restated().IsMatch(text.AsSpan(claim.Amount.End, behind.Start - claim.Amount.End)) && (behind.End == text.Length || text[behind.End] is ',' or '.'))
            return behind.Value;
        return null;
    }

    /// <summary>The figures that count so many, in a row or column that the sentence names; totals are no parts.</summary>
    private List<PrintedFigure> Named(decimal number, int year, SentenceNames names)
    {
        var named = names.Mentions.SelectMany(m => m.Names).Select(n => (n.Table, n.Row, n.Column)).ToHashSet();
        var period = year.ToString(CultureInfo.InvariantCulture);
        return [.. book.Figures.Where(f => f.Value == number && (f.Period is null || f.Period == period) && !IsTotalRow(f) && figures.CountsPeople(f) && (named.Contains((f.Table, f.Row, -1)) || named.Contains((f.Table, -1, f.Column))))];
    }

    /// <summary>The totals of the figure's column and row.</summary>
    private IEnumerable<PrintedFigure> Totals(PrintedFigure part) =>
        book.FiguresOf(part.Table).Where(f => f.Value >= part.Value && f.Index != part.Index && figures.CountsPeople(f)
            && (f.Column == part.Column && IsTotalRow(f) || f.Row == part.Row && ColumnHeadings.IsTotal(book.Tables[f.Table].Columns[f.Column])));

    private bool IsTotalRow(PrintedFigure figure) => book.Shapes[figure.Table][figure.Row].Role == RowRole.Sum;

    /// <summary>A share that a table prints in one of the rows, whatever it is of.</summary>
    private bool IsPrinted(Claim claim, List<Candidate> candidates) =>
        candidates.Select(c => c.Topic.Row).Distinct().Any(row => book.FiguresOf(row.Table).Any(f => f.Row == row.Row && f.Unit == Unit.Percent && Agreement.Of(claim.Amount, f.Value, f.Quantum / 2) == Fit.Agrees));

    [GeneratedRegex(@"^(?:\s\p{L}+){0,3}(?:\s?\(|,?\s(?:eller|motsvarande|dvs\.?|det\svill\ssäga|alltså|vilket\s(?:är|var|ger|motsvarar|motsvarade)|som\s(?:är|utgör|motsvarar)|och\s(?:utgör|utgjorde|motsvarar|motsvarade))\s|,\s)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Again();

    /// <summary>The end of the clause, or all of them.</summary>
    [GeneratedRegex(@"^\s?(?:$|[.;)]|,\s(?!av\s)|av\s(?:samtliga|alla|deltagarna|det\stotala|totalt|hela)(?!\p{L}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfAll();

    [GeneratedRegex(@"^\sav\s(?:alla\s|samtliga\s|årets\s|förbundets\s)?(?:deltagarna|deltagare|samtliga|alla|dem)(?:\s\p{L}+){0,6},\s(?:alltså\s|totalt\s)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Restated();
}
