using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Rows of two tables that agree in so many digits that they must show the same thing, whatever their labels: an activity in the list of
/// activities, in the driftredovisning and in a note. Where such rows disagree in another column, one of the two is wrong.
/// </summary>
internal static class TwinRows
{
    /// <summary>Bounds the work on documents of thousands of rows.</summary>
    private const int MostPairs = 60_000;

    public static void Find(RelationSet relations, int? fiscalYear)
    {
        var book = relations.Book;
        var links = new Dictionary<(RowKey Left, int Table), (RowKey Right, RowLink Link, double Score, double Likeness)>();
        var pairs = Pairs(book).ToList();
        var votes = new SignVotes<(int, int)>();
        foreach (var (left, right) in pairs)
            if (RowLink.Compare(relations, left, right) is { Digits: >= 3 } sure)
                votes.Count((left.Table, right.Table), sure);
        foreach (var (left, right) in pairs)
        {
            var tables = (left.Table, right.Table);
            // A balance sheet has no costs to print the other way round.
            var isSheet = book.Tables[left.Table].Statement == Statement.BalanceSheet || book.Tables[right.Table].Statement == Statement.BalanceSheet;
            if (RowLink.Compare(relations, left, right, isSheet ? 1 : votes.Usual(tables), votes.IsFirm(tables)) is not { IsSignUnclear: false } link)
                continue;
            if (link.Fails > 0 && (IsChange(book, left) != IsChange(book, right) || IsClaimOfOther(book, left, right) || IsClaimOfOther(book, right, left) || HasOwnNote(book, left, right) || HasOwnNote(book, right, left)))
                continue;
            var likeness = Likeness(relations, left, right);
            if (!IsBelieved(link, likeness))
                continue;
            var score = link.Holds + (0.5 * link.Near) - link.Fails + (2 * likeness);
            var key = (left, right.Table);
            if (!links.TryGetValue(key, out var known) || score > known.Score)
                links[key] = (right, link, score, likeness);
        }

        // The only activity of a year is as large as its group: the row that agrees in every year is the twin.
        var better = new HashSet<(RowKey, int)>();
        var exact = new Dictionary<(RowKey, int), int>();
        foreach (var ((left, table), (right, link, _, _)) in links)
        {
            if (link is { Fails: 0, Holds: > 1, Digits: >= 6 })
                better.UnionWith([(right, left.Table), (left, table)]);
            if (link is { Fails: 0, Near: 0 })
                foreach (var key in new[] { (right, left.Table), (left, table) })
                    exact[key] = Math.Max(exact.GetValueOrDefault(key), link.Holds);
        }

        foreach (var ((left, _), (right, link, _, _)) in links)
            // Verksamhetens resultat, a step beside årets resultat, is not its twin where the other table has årets resultat too.
            if ((link.Near == 0 || exact.GetValueOrDefault((right, left.Table)) <= link.Holds)
                && (link.Fails == 0 || (!IsAnother(book, left, right) && !better.Contains((right, left.Table)))))
                relations.Bridge.Add(relations, link.Pairs.ConvertAll(pair => link.Relate(pair, book, fiscalYear, Trust.Likely, Meaning.SameItem)));
    }

    /// <summary>
    /// Whether two rows that only some years agree on are known to be different items, because one of the tables shows the other's item as well:
    /// verksamhetens resultat and årets resultat are equal in a year without financial items.
    /// </summary>
    private static bool IsAnother(FigureBook book, RowKey left, RowKey right)
    {
        var (a, b) = (book.Tables[left.Table].Rows[left.Row].Code, book.Tables[right.Table].Rows[right.Row].Code);
        return a is not null && b is not null && a != b
            && (book.WithCode(b).Any(k => k.Table == left.Table) || book.WithCode(a).Any(k => k.Table == right.Table));
    }

    /// <summary>
    /// Digits that agree against words that agree: two columns of three or four digits need no common word, one of two digits needs the
    /// same label. Rows that disagree more often than they agree are no twins; nor are those without a common word that agree only nearly in one column and not in another.
    /// </summary>
    private static bool IsBelieved(RowLink link, double likeness)
    {
        var agree = link.Holds + link.Near;
        if (agree == 0 || link.Holds == 0 && likeness < 0.75 || link.Fails > agree)
            return false;
        if (likeness >= 0.75)
            return link.Digits >= 2;
        if (likeness >= 0.55)
            return link.Digits >= 3;
        if (likeness >= 0.4)
            return link.Digits >= (link.Fails > 0 ? 5 : 4);
        return link.Fails > 0 ? link.Near == 0 && agree > link.Fails && link.Digits >= 6 : link.Digits >= 5;
    }

    /// <summary>A change of receivables is no row of receivables, even when there were none last year.</summary>
    private static bool IsChange(FigureBook book, RowKey row) =>
        book.Labels[row.Table][row.Row] is var label && (label.Contains("ökning", StringComparison.Ordinal) || label.Contains("minskning", StringComparison.Ordinal) || label.Contains("förändring", StringComparison.Ordinal));

    /// <summary>What is owed of a grant is not the grant: <c>Upplupet bidrag, socialfonden</c> beside <c>Bidrag från socialfonden</c>.</summary>
    private static bool IsClaimOfOther(FigureBook book, RowKey claim, RowKey row) =>
        IsClaim(book.Labels[claim.Table][claim.Row]) && book.Labels[row.Table][row.Row] is var label && !IsClaim(label) && LabelText.Subject(label).Length > 0;

    private static bool IsClaim(string label) =>
        LabelText.HasWord(label, "upplup") || LabelText.HasWord(label, "förutbet") || LabelText.HasWord(label, "fordran") || LabelText.HasWord(label, "fordring") || LabelText.HasWord(label, "skuld");

    /// <summary>Whether the line itself refers to the note: its total has been compared already, and a row of the note is only a part of it.</summary>
    private static bool HasOwnNote(FigureBook book, RowKey line, RowKey note) =>
        book.Tables[note.Table].NoteNumber is { } number && book.Tables[line.Table].Rows[line.Row].NoteRef == number;

    private static double Likeness(RelationSet relations, RowKey left, RowKey right)
    {
        var book = relations.Book;
        var (a, b) = (book.Tables[left.Table].Rows[left.Row].Code, book.Tables[right.Table].Rows[right.Row].Code);
        if (a is not null && a == b && a is not (Codes.ContributionMunicipality or "total"))
            return 1;
        var likeness = RowContext.Similarity(relations, left, right);
        // A line and its note speak of the same thing in fewer words, all the more when the heading over the line names the note.
        if (likeness < 0.3 || (book.Tables[right.Table].NoteNumber ?? book.Tables[left.Table].NoteNumber) is null)
            return likeness;
        return Math.Min(1, likeness + (RefersTo(book, left, right) || RefersTo(book, right, left) ? 0.3 : 0.15));
    }

    /// <summary>Whether the nearest heading with a note number over the line names the note.</summary>
    private static bool RefersTo(FigureBook book, RowKey line, RowKey note)
    {
        if (book.Tables[note.Table].NoteNumber is not { } number || book.Tables[line.Table].NoteNumber is not null)
            return false;
        for (var r = line.Row; r >= 0 && r >= line.Row - 30; r--)
            if (book.Tables[line.Table].Rows[r].NoteRef is { } reference)
                return reference == number;
        return false;
    }

    private static IEnumerable<(RowKey Left, RowKey Right)> Pairs(FigureBook book)
    {
        var seen = new HashSet<(RowKey, RowKey)>();
        foreach (var figure in book.Figures)
        {
            if (FigureKeys.Of(figure) is not { } key)
                continue;
            foreach (var other in book.Index.Near(key))
                if (other.Table > figure.Table && seen.Count < MostPairs && seen.Add((new(figure.Table, figure.Row), new(other.Table, other.Row))))
                    yield return (new(figure.Table, figure.Row), new(other.Table, other.Row));
        }
    }
}
