using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// A line that refers to a note against the note's total; when the note has several subtotals, the one that is about the same thing.
/// </summary>
internal static class NoteTotals
{
    /// <summary>Groups of a note: the largest seen have six.</summary>
    private const int MostSubtotals = 12;

    /// <summary>Rows of a note's table that are searched for the line's figures.</summary>
    private const int MostRows = 60;

    /// <summary>Lines that one note is about, at most: the parts of a statement that one note splits.</summary>
    private const int MostLines = 4;

    public static void Find(RelationSet relations, int? fiscalYear)
    {
        var book = relations.Book;
        var notes = new Dictionary<string, List<int>>();
        for (var t = 0; t < book.Tables.Length; t++)
            if (book.Tables[t].NoteNumber is { } number && !IsBesideTheSheet(book.Tables[t].Title))
            {
                if (!notes.TryGetValue(number, out var tables))
                    notes[number] = tables = [];
                tables.Add(t);
            }

        if (notes.Count == 0)
            return;
        var links = new List<(RowKey Line, RowKey Total, RowLink Link)>();
        for (var t = 0; t < book.Tables.Length; t++)
            for (var r = 0; r < book.Shapes[t].Length; r++)
                if (book.Shapes[t][r].HasFigures && !RefersToSeveral(book.Tables[t].Rows[r].Label) && book.Tables[t].Rows[r].NoteRef is { } reference && book.Tables[t].NoteNumber is null && notes.TryGetValue(reference, out var tables)
                    && Link(relations, new RowKey(t, r), tables) is { } found)
                    links.Add(found);
        Relate(relations, links, fiscalYear);
    }

    /// <summary><c>Driftskostnader 5, 6, 7,</c> and the last number as reference: several notes, none of which is about the whole line.</summary>
    private static bool RefersToSeveral(string label)
    {
        var list = label.AsSpan().TrimEnd();
        return list is [.., var last, ','] && char.IsAsciiDigit(last);
    }

    /// <summary>Notes on what is pledged or promised are referred to by the lines that they concern, and total none of them.</summary>
    private static bool IsBesideTheSheet(string? title) =>
        title is not null && (title.Contains("säkerheter", StringComparison.OrdinalIgnoreCase) || title.Contains("eventualförpliktelse", StringComparison.OrdinalIgnoreCase)
            || title.Contains("ansvarsförbindelse", StringComparison.OrdinalIgnoreCase));

    /// <summary>Notes print costs positive or negative, all of a report the same way; a note that differs from the rest has a slip.</summary>
    private static void Relate(RelationSet relations, List<(RowKey Line, RowKey Total, RowLink Link)> links, int? fiscalYear)
    {
        var book = relations.Book;
        var votes = new SignVotes<(int, RowSide)>();
        (int, RowSide) KeyOf(RowKey line) => (line.Table, RowSides.Of(book.Labels[line.Table][line.Row]) == RowSide.Cost ? RowSide.Cost : RowSide.Unknown);
        foreach (var (line, _, link) in links)
            votes.Count(KeyOf(line), link);
        foreach (var (line, total, link) in links)
        {
            if (link.Fails > 0 && (Together(relations, line, total, fiscalYear) || OfOneNote(relations, line, total, links, fiscalYear) || IsAnother(relations, line, total, link)))
                continue;
            var usual = book.Tables[line.Table].Statement == Statement.BalanceSheet ? 1 : votes.Usual(KeyOf(line));
            var chosen = RowLink.Compare(relations, line, total, usual, votes.IsFirm(KeyOf(line))) ?? link;
            if (chosen.IsSignUnclear)
            {
                chosen.RelateLoosely(relations, fiscalYear, Meaning.Note);
                continue;
            }

            if (chosen.Fails > 0 && BelongsToSection(relations, line, total, chosen))
                continue;
            var trust = chosen.Holds + chosen.Near > 0 ? Trust.Certain : Trust.Likely;
            foreach (var pair in chosen.Pairs)
                relations.Add(chosen.Relate(pair, book, fiscalYear, trust, Meaning.Note));
        }
    }

    /// <summary>
    /// A note in several groups without a grand total: the line is all its subtotals together. Believed where that holds in more columns than the
    /// best of them alone.
    /// </summary>
    private static bool Together(RelationSet relations, RowKey line, RowKey total, int? fiscalYear)
    {
        var book = relations.Book;
        var number = book.Tables[total.Table].NoteNumber;
        var sums = new List<RowKey>();
        for (var t = 0; t < book.Tables.Length; t++)
            for (var r = 0; r < book.Shapes[t].Length && book.Tables[t].NoteNumber == number; r++)
                if (book.Shapes[t][r].Role == RowRole.Sum && sums.Count <= MostSubtotals)
                    sums.Add(new RowKey(t, r));
        if (sums.Count is < 2 or > MostSubtotals)
            return false;
        List<Relation> best = [];
        var most = 0;
        foreach (var sign in new[] { 1m, -1m })
        {
            var found = new List<Relation>();
            for (var c = 0; c < book.Tables[line.Table].Columns.Length; c++)
            {
                var header = book.Tables[line.Table].Columns[c];
                var scenario = ScenarioClasses.Of(header.Scenario);
                if (scenario == ScenarioClass.Derived || book.At(line.Table, line.Row, c) is not (>= 0 and var lhs) || found.Exists(f => book.Figures[f.Lhs].Period == header.Period && ScenarioClasses.Of(book.Figures[f.Lhs].Scenario) == scenario))
                    continue;
                Term[] terms = [.. sums.Select(s => book.Find(s, header.Period, scenario)).Where(f => f >= 0 && Units.AreComparable(book.Figures[f].Unit, book.Figures[lhs].Unit)).Select(f => new Term(f, sign))];
                var type = fiscalYear is { } year && header.Period != $"{year}" ? CheckType.PriorYear : CheckType.CrossTable;
                if (terms.Length > 1)
                    found.Add(new Relation(type, lhs, terms, Trust.Likely, Meaning.Composition));
            }

            var holds = found.Count(r => !relations.Test(r).Fails);
            if (holds > most)
                (best, most) = (found, holds);
        }

        if (most == 0 || most <= (RowLink.Compare(relations, line, total)?.Holds ?? 0))
            return false;
        best.ForEach(relations.Add);
        return true;
    }

    /// <summary>
    /// Lines that carry the number of one note and are its total together: the long and the short part of a loan. Believed where that holds in every column; related
    /// once, for the first of the lines.
    /// </summary>
    private static bool OfOneNote(RelationSet relations, RowKey line, RowKey total, List<(RowKey Line, RowKey Total, RowLink Link)> links, int? fiscalYear)
    {
        var book = relations.Book;
        var number = book.Tables[total.Table].NoteNumber;
        var lines = links.Where(other => other.Line.Table == line.Table && book.Tables[other.Total.Table].NoteNumber == number).Select(other => other.Line).Distinct().ToList();
        if (lines.Count is < 2 or > MostLines)
            return false;
        var found = new List<Relation>();
        foreach (var column in book.Tables[line.Table].Columns)
        {
            var scenario = ScenarioClasses.Of(column.Scenario);
            if (scenario == ScenarioClass.Derived || column.Period is not { } period || book.Find(total, period, scenario) is not (>= 0 and var lhs) || found.Exists(f => f.Lhs == lhs))
                continue;
            Term[] terms = [.. lines.Select(other => book.Find(other, period, scenario)).Where(f => f >= 0 && Units.AreComparable(book.Figures[f].Unit, book.Figures[lhs].Unit)).Select(f => new Term(f, 1))];
            if (terms.Length > 0)
                found.Add(new Relation(fiscalYear is { } year && period != $"{year}" ? CheckType.PriorYear : CheckType.CrossTable, lhs, terms, Trust.Likely, Meaning.Composition));
        }

        if (found.Count == 0 || found.Exists(relation => relations.Test(relation).Fails))
            return false;
        if (line == lines[0])
            found.ForEach(relations.Add);
        return true;
    }

    /// <summary>
    /// Whether a sum below the line agrees with the note's total where the line does not: the first line of a section often carries the number of the
    /// note on the whole section ("Medlemsbidrag 2" over "Summa verksamhetens intäkter").
    /// </summary>
    private static bool BelongsToSection(RelationSet relations, RowKey line, RowKey total, RowLink link)
    {
        var shapes = relations.Book.Shapes[line.Table];
        for (var r = line.Row + 1; r < shapes.Length && r <= line.Row + 30; r++)
            if (shapes[r].Role is RowRole.Sum or RowRole.Result)
                return RowLink.Compare(relations, new RowKey(line.Table, r), total) is { } other && other.Holds + other.Near > link.Holds + link.Near && other.Fails < link.Fails;
        return false;
    }

    private static (RowKey Line, RowKey Total, RowLink Link)? Link(RelationSet relations, RowKey line, List<int> tables)
    {
        var book = relations.Book;
        (RowLink? Link, RowKey Total, double Score, double Likeness) best = default;
        var totals = Totals(book, tables);
        foreach (var total in totals)
        {
            if (RowLink.Compare(relations, line, total) is not { } link)
                continue;
            var likeness = RowContext.Similarity(relations, line, total);
            var score = link.Holds + (0.5 * link.Near) + likeness;
            if (best.Link is null || score > best.Score)
                best = (link, total, score, likeness);
        }

        if (best.Link is null or { Fails: > 0 } && Exact(relations, line, tables, totals) is { } exact)
            return exact;
        if (best.Link is not { } chosen || (totals.Count > 1 && chosen.Holds + chosen.Near == 0 && best.Likeness < 0.6))
            return null;
        return (line, best.Total, chosen);
    }

    /// <summary>
    /// Whether the row is another amount: one that agrees with the line in no year is not misprinted in every year; nor, of several rows about something else, is one that
    /// agrees in a single year.
    /// </summary>
    private static bool IsAnother(RelationSet relations, RowKey line, RowKey total, RowLink link)
    {
        var book = relations.Book;
        var agree = link.Holds + link.Near;
        if (agree == 0 && ((link.Fails > 1 && !link.IsExchanged(book)) || !ClosesNote(book, total)))
            return true;
        var number = book.Tables[total.Table].NoteNumber;
        return agree <= link.Fails && RowContext.Similarity(relations, line, total) < 0.3
            && Totals(book, [.. Enumerable.Range(0, book.Tables.Length).Where(t => book.Tables[t].NoteNumber == number)]).Count > 1;
    }

    /// <summary>
    /// A row of the note that is no sum by its words and agrees with the line in two years: <c>Redovisat värde vid årets slut</c> above the tax value of the same
    /// houses, whose sum ends the note.
    /// </summary>
    private static (RowKey Line, RowKey Total, RowLink Link)? Exact(RelationSet relations, RowKey line, List<int> tables, List<RowKey> totals)
    {
        var book = relations.Book;
        foreach (var t in tables)
            for (var r = 0; r < book.Shapes[t].Length && r < MostRows; r++)
                if (book.Shapes[t][r].HasFigures && new RowKey(t, r) is var row && !totals.Contains(row) && RowLink.Compare(relations, line, row) is { Holds: >= 2, Fails: 0, Near: 0, Sign: 1 } link)
                    return (line, row, link);
        return null;
    }

    /// <summary>Whether words or place make the row the note's total: a sum, the closing row of a roll-forward, the last row or the only one.</summary>
    private static bool ClosesNote(FigureBook book, RowKey row) =>
        book.Shapes[row.Table][row.Row].Role == RowRole.Sum || RollForwardRows.IsClosing(book.Labels[row.Table][row.Row])
        || Array.FindLastIndex(book.Shapes[row.Table], s => s.HasFigures) == row.Row;

    /// <summary>
    /// The rows that may stand for a note, the last first: its sums, the closing rows of its roll-forwards ("Utgående eget kapital" under "Årets resultat") and what
    /// they come to ("Redovisat värde"); where it has neither, its results, or its only row.
    /// </summary>
    private static List<RowKey> Totals(FigureBook book, List<int> tables)
    {
        var (totals, results, figures) = (new List<RowKey>(), new List<RowKey>(), new List<RowKey>());
        var closes = false;
        foreach (var t in tables)
            for (var r = 0; r < book.Shapes[t].Length; r++)
            {
                if (!book.Shapes[t][r].HasFigures)
                    continue;
                closes |= RollForwardRows.IsClosing(book.Labels[t][r]);
                if (book.Shapes[t][r].Role == RowRole.Sum || RollForwardRows.IsClosing(book.Labels[t][r]))
                    totals.Add(new RowKey(t, r));
                else if (book.Shapes[t][r].Role == RowRole.Result)
                    results.Add(new RowKey(t, r));
                figures.Add(new RowKey(t, r));
            }

        if (closes && !totals.Contains(figures[^1]))
            totals.Add(figures[^1]);
        if (totals.Count == 0)
            totals = results.Count > 0 ? results : figures.Count == 1 ? figures : [];
        totals.Reverse();
        if (totals.Count > 30)
            totals.RemoveRange(30, totals.Count - 30);
        return totals;
    }
}
