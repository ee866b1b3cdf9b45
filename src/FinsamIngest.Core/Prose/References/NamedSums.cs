using System.Globalization;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// Sums that a sentence names and no table prints: "4,56 mkr till Norrskensprojektet", where a note itemises "Norrsken – egen finansiering", "Norrsken –
/// ESF-medel" and so on. The rows of one table that share the word, two or more.
/// </summary>
internal sealed class NamedSums(TopicIndex index)
{
    /// <summary>More rows than this share a common word, not a name.</summary>
    private const int MostRows = 8;

    /// <summary>Shorter stems are common words.</summary>
    private const int ShortestName = 5;

    /// <summary>How far a sum may be off before the sentence rather speaks of something else.</summary>
    private const decimal NearBy = 0.01m;

    /// <summary>The same where the rows are named in full, and stand for nothing else.</summary>
    private const decimal NearByNamed = 0.1m;

    /// <summary>The sum that the amount is, or is almost; null when there is none.</summary>
    public Candidate? Find(Claim claim)
    {
        if (claim is not { Kind: ClaimKind.Level, Amount: { IsMoney: true, HasUnit: true, InWords: false, Digits: >= 3, Hedge: Hedge.None }, Year: { } year } || !Certainty.IsStatement(claim))
            return null;
        var period = year.ToString(CultureInfo.InvariantCulture);
        Candidate? best = null;
        if (claim.Subject.IsDirect && index.Names.FindParts(claim.Subject.Words) is { Count: > 0 } parts && Sum(claim, [.. parts], period, NearByNamed) is { } named)
            return named;
        foreach (var stem in claim.Subjects.Take(2).SelectMany(s => s.Stems).Where(s => s.Length >= ShortestName).Distinct())
            foreach (var table in index.With(stem).GroupBy(t => t.Row.Table))
                if (Sum(claim, [.. table.OrderBy(t => t.Row.Row)], period, NearBy) is { } sum && (best is null || sum.Fit < best.Fit))
                    best = sum;
        return best;
    }

    private Candidate? Sum(Claim claim, RowTopic[] rows, string period, decimal nearBy)
    {
        var book = index.Book;
        if (rows.Length is < 2 or > MostRows || rows[0].Row.Table is var t && book.Tables[t].Statement is not (Statement.Note or Statement.OperatingAccount or Statement.ActivityCosts))
            return null;
        var terms = new List<Term>();
        var (value, tolerance) = (0m, 0m);
        foreach (var row in rows)
        {
            // A total beside its own parts would count them twice.
            if (book.Shapes[row.Row.Table][row.Row.Row].Role != RowRole.Item)
                return null;
            if (index.Find(row.Row, period, claim.Scenario) is not (>= 0 and var figure))
                continue;
            var f = book.Figures[figure];
            if (!Units.IsMoney(f.Unit))
                return null;
            terms.Add(new Term(figure, 1));
            value += f.Value * f.Scale;
            tolerance += f.Quantum * f.Scale / 2;
        }

        var said = Math.Abs(claim.Amount.Value) * Units.Scale(claim.Amount.Unit);
        return terms.Count < 2 || Math.Abs(Math.Abs(value) - said) > nearBy * said
            ? null
            : new Candidate(rows[0], [.. terms], [], value, tolerance, Certainty.LikelyLabel, Agreement.Of(claim.Amount, value, tolerance), Naming.None);
    }
}
