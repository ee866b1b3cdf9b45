using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>A printed share with the figures that it may be the quotient of.</summary>
/// <param name="Share">The share.</param>
/// <param name="Part">What is divided.</param>
/// <param name="Whole">What it is divided by.</param>
internal readonly record struct ShareFigures(int Share, int Part, int Whole);

/// <summary>
/// With which sign a table prints its shares. Of a cost that is printed negative, −51 over a budget of −1 650 are 3,1 % where shares show sizes or plain quotients and −3,1 %
/// where they follow the deviation. The rows of the column vote; a row that only follows another convention is wrong only if others refute that convention.
/// </summary>
internal static class ShareSigns
{
    /// <summary>The sign of a share by the signs of its part and its whole: always positive, the part's, the quotient's, the part's turned.</summary>
    private static readonly Func<int, int, int>[] Conventions = [static (_, _) => 1, static (part, _) => part, static (part, whole) => part * whole, static (part, _) => -part];

    /// <summary>Rows that have to refute a convention before one that follows it has the wrong sign.</summary>
    private const int FewestAgainst = 2;

    /// <summary>The relations of some shares of one kind under the convention that most of them follow; how many hold and how many fail, but for shares of nothing, which tell nothing.</summary>
    public static (List<Relation> Relations, int Holds, int Fails) Relate(RelationSet relations, IReadOnlyList<ShareFigures> shares)
    {
        var book = relations.Book;
        var rows = new List<(Relation AsPrinted, ShareFigures Figures, int Follows)>(shares.Count);
        Span<int> votes = stackalloc int[Conventions.Length];
        foreach (var figures in shares)
        {
            var (share, part, whole) = (Sign(book, figures.Share), Sign(book, figures.Part), Sign(book, figures.Whole));
            var asPrinted = Of(figures, share == 0 || part == 0 ? 1 : share * part * whole);
            var (follows, fits) = (0, !relations.Test(asPrinted).Fails);
            for (var k = 0; k < votes.Length && fits; k++)
                if (share == 0 || part == 0 || Conventions[k](part, whole) == share)
                {
                    follows |= 1 << k;
                    votes[k]++;
                }

            rows.Add((asPrinted, figures, follows));
        }

        var best = votes.IndexOf(Max(votes));
        // How many rows that follow the best convention refute each of the others.
        Span<int> against = stackalloc int[Conventions.Length];
        foreach (var row in rows)
            for (var k = 0; k < against.Length; k++)
                against[k] += Follows(row.Follows, best) && !Follows(row.Follows, k) ? 1 : 0;
        var found = new List<Relation>(rows.Count);
        var (holds, fails) = (0, 0);
        foreach (var (asPrinted, figures, follows) in rows)
        {
            var isWrong = IsWrong(follows, best, against);
            found.Add(isWrong ? Of(figures, Turned(book, figures, best)) : asPrinted);
            fails += isWrong ? 1 : 0;
            holds += Follows(follows, best) && Sign(book, figures.Share) != 0 ? 1 : 0;
        }

        return (found, holds, fails);
    }

    /// <summary>Whether a row that follows some conventions, but not the best, is refuted: by its size, or by others in each of the conventions that it follows.</summary>
    private static bool IsWrong(int follows, int best, ReadOnlySpan<int> against)
    {
        if (Follows(follows, best))
            return false;
        for (var k = 0; k < Conventions.Length; k++)
            if (Follows(follows, k) && against[k] < FewestAgainst)
                return false;
        return true;
    }

    private static bool Follows(int follows, int convention) => (follows >> convention & 1) == 1;

    private static int Turned(FigureBook book, ShareFigures figures, int convention) =>
        (Sign(book, figures.Part), Sign(book, figures.Whole)) is (not 0, _) and var (part, whole) ? Conventions[convention](part, whole) * part * whole : 1;

    private static Relation Of(ShareFigures figures, int sign) =>
        new(CheckType.Ratio, figures.Share, [new(figures.Part, 1)], Trust.Likely, Meaning.Share) { Denominator = [new(figures.Whole, sign)] };

    private static int Sign(FigureBook book, int figure) => Math.Sign(book.Figures[figure].Value);

    private static int Max(Span<int> votes)
    {
        var most = 0;
        foreach (var vote in votes)
            most = Math.Max(most, vote);
        return most;
    }
}
