using System.Collections.Immutable;
using System.Globalization;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Columns of outcomes under a wrong year. Two things tell: their amounts stand in other tables under another year and none of them, or far fewer, under
/// the year printed; or the table shows this year and some year other than the last, where all other tables compare with the last.
/// </summary>
internal sealed class WrongYears
{
    private const int FewestAmounts = 2;
    private const int FewestDigits = 7;

    /// <summary>Other tables that have to show this year and the last before a table that shows another pair stands out.</summary>
    private const int FewestOthers = 2;

    /// <summary>How many times as many amounts must stand under the other year as under the printed one, where another slip has put some of them: a stale figure repeats an amount of the column.</summary>
    private const int Majority = 3;

    private const int MostCells = 6;

    private readonly FigureBook _book;
    private readonly AmountIndex _index;
    private readonly int? _year;
    private readonly int _pairs;
    private readonly int _order;
    private readonly bool _newestFirst;

    private WrongYears(FigureBook book, int? year)
    {
        _book = book;
        _index = new AmountIndex(book);
        _year = year;
        var order = 0;
        foreach (var table in book.Tables)
            if (year is { } now && Pair(table) is var (a, b) && (YearOf(table, a), YearOf(table, b)) is var (first, second) && Math.Max(first, second) == now && Math.Min(first, second) == now - 1)
            {
                _pairs++;
                order += first > second ? 1 : -1;
            }

        (_order, _newestFirst) = (order, order >= 0);
    }

    public static List<HeadingFault> Find(FigureBook book, int? year)
    {
        var search = new WrongYears(book, year);
        var suspects = Enumerable.Range(0, book.Tables.Length).Select(search.FaultsOf).Where(faults => faults.Count > 0).ToList();
        // A table under a wrong year accuses those that repeat its amounts: the one with most to say against it first, the others by what the tables say once that is mended.
        var found = new List<HeadingFault>();
        WrongYears? mended = null;
        foreach (var suspect in suspects.OrderByDescending(faults => faults.Max(f => f.Votes)).ThenBy(faults => faults[0].Table))
        {
            var faults = found.Count == 0 ? suspect : (mended ??= new WrongYears(new FigureBook(HeadingFault.Mend(book.Tables, found)), year)).FaultsOf(suspect[0].Table);
            found.AddRange(faults);
            mended = faults.Count > 0 ? null : mended;
        }

        found.Sort((a, b) => (a.Table, a.Column!.Value).CompareTo((b.Table, b.Column!.Value)));
        // Tables that share one printed header repeat its fault, not the finding.
        var told = new HashSet<(string, string)>();
        return found.ConvertAll(f => told.Add((book.Tables[f.Table].Columns[f.Column!.Value].Printed!, f.Period!)) || book.Tables[f.Table].NoteNumber is null ? f : f with { Anomaly = null });
    }

    private List<HeadingFault> FaultsOf(int t)
    {
        if (_book.Tables[t].Statement is not (Statement.IncomeStatement or Statement.BalanceSheet or Statement.CashFlowStatement or Statement.Note or Statement.OperatingAccount or Statement.BalanceRequirement or Statement.MultiYearOverview))
            return [];
        var faults = ByAmounts(t);
        return faults.Count == 0 && ByPair(t) is { } fault ? [fault] : faults;
    }

    private List<HeadingFault> ByAmounts(int t)
    {
        var found = new List<HeadingFault>();
        var columns = _book.Tables[t].Columns;
        for (var c = 0; c < columns.Length; c++)
        {
            if (!IsPrinted(columns[c]))
                continue;
            var votes = VotesOf(t, c);
            var own = votes.GetValueOrDefault(columns[c].Period!)?.Count ?? 0;
            var best = votes.OrderByDescending(v => v.Value.Count).ThenBy(v => v.Key, StringComparer.Ordinal).FirstOrDefault();
            if (best.Value is { Count: >= FewestAmounts, Digits: >= FewestDigits } && best.Value.Count >= Majority * own && best.Key != columns[c].Period && !Repeats(t, c, best.Key))
                found.Add(Fault(t, c, best.Key, best.Value.Count, own));
        }

        // Only a column whose right year no other column of the table keeps for itself.
        found.RemoveAll(f => columns.Select((column, c) => (column, c)).Any(o => o.c != f.Column && o.column.Scenario == Scenario.Actual && o.column.Period == f.Period && !found.Exists(x => x.Column == o.c)));
        return found;
    }

    private HeadingFault? ByPair(int t)
    {
        var table = _book.Tables[t];
        if (_year is not { } year || _pairs < FewestOthers || table.Statement == Statement.MultiYearOverview || Pair(table) is not var (a, b))
            return null;
        var (first, second) = (YearOf(table, a), YearOf(table, b));
        if (first == second && (first == year || first == year - 1))
        {
            var wrong = (first == year) == _newestFirst ? b : a;
            return Suspect(t, wrong, first == year ? year - 1 : year, isTwice: true);
        }

        bool Fits(int y) => y == year || y == year - 1;
        if (Fits(first) == Fits(second) || Math.Abs(first - second) > 4)
            return null;
        var (right, off) = Fits(first) ? (first, b) : (second, a);
        var wanted = right == year ? year - 1 : year;
        // The years run the other way than in all other tables, and the right way with the year that is meant.
        var isOutOfOrder = Math.Abs(_order) == _pairs && first > second != _newestFirst && (off == a ? wanted > second : first > wanted) == _newestFirst;
        return Suspect(t, off, wanted, isOutOfOrder);
    }

    /// <summary>
    /// A column whose year stands in the header of its neighbour as well, or in the wrong place, is wrong there even if some amount of it (contributions that stay the same) stands elsewhere under that year.
    /// </summary>
    private HeadingFault? Suspect(int t, int column, int year, bool isTwice = false)
    {
        var votes = VotesOf(t, column);
        var period = year.ToString(CultureInfo.InvariantCulture);
        var (against, inFavour) = (votes.GetValueOrDefault(_book.Tables[t].Columns[column].Period!)?.Count ?? 0, votes.GetValueOrDefault(period)?.Count ?? 0);
        if (against > (isTwice ? inFavour : 0) || Repeats(t, column, period))
            return null;
        return Fault(t, column, period, inFavour, against);
    }

    /// <summary>The years under which other tables show the column's amounts.</summary>
    private Dictionary<string, Votes> VotesOf(int t, int column)
    {
        var votes = new Dictionary<string, Votes>();
        for (var r = 0; r < _book.Shapes[t].Length; r++)
        {
            if (_book.FigureAt(t, r, column) is not { } figure || !AmountIndex.Tells(figure))
                continue;
            foreach (var other in _index.Alike(figure, figure.Scale))
            {
                // What opens a year is what closed the one before.
                var year = RollForwardRows.IsOpening(_book.Labels[other.Table][other.Row]) && Years.Before(other.Period) is { } before ? before : other.Period!;
                if (!votes.TryGetValue(year, out var of))
                    votes[year] = of = new Votes();
                of.Add(figure.Value);
            }
        }

        return votes;
    }

    /// <summary>Whether another column of the table shows the year already, with the same amounts: then the column was copied, not misnamed.</summary>
    private bool Repeats(int t, int column, string period)
    {
        var columns = _book.Tables[t].Columns;
        for (var c = 0; c < columns.Length; c++)
        {
            if (c == column || columns[c].Period != period || columns[c].Scenario != Scenario.Actual)
                continue;
            var (same, all) = (0, 0);
            for (var r = 0; r < _book.Shapes[t].Length; r++)
                if (_book.FigureAt(t, r, column) is { } a && _book.FigureAt(t, r, c) is { } b)
                    (same, all) = (same + (a.Value == b.Value ? 1 : 0), all + 1);
            if (2 * same >= all)
                return true;
        }

        return false;
    }

    private HeadingFault Fault(int t, int c, string period, int votes, int own)
    {
        var table = _book.Tables[t];
        var printed = table.Columns[c].Printed!;
        var right = PrintedYear.Replace(printed, table.Columns[c].Period!, period);
        var cells = ImmutableArray.CreateBuilder<string>();
        for (var r = 0; r < _book.Shapes[t].Length && cells.Count < MostCells; r++)
            if (_book.At(t, r, c) is >= 0 and var figure)
                cells.Add(_book.Reference(figure));
        var (sv, en) = votes switch
        {
            0 => ("rapportens övriga tabeller visar ett annat år där", "the other tables of the report show another year there"),
            1 => ($"ett av beloppen står i en annan tabell under {period}", $"one of its amounts stands in another table under {period}"),
            _ => ($"{votes} av beloppen står i andra tabeller under {period}", $"{votes} of its amounts stand in other tables under {period}"),
        };
        return new HeadingFault(t, c, period, null, votes, new Anomaly(
            CheckType.Header, $"{table.Id}.{table.Columns[c].Id}", cells.ToImmutable(), votes >= FewestAmounts ? Severity.Error : Severity.Warning, CauseKind.WrongHeader,
            new LocalisedText(
                $"{Wording.Title(table, Language.Swedish)}: kolumnrubriken ”{printed}” bör vara ”{right}”; {sv}, och {(own == 0 ? "inget" : own)} av dem under {table.Columns[c].Period}.",
                $"{Wording.Title(table, Language.English)}: the column header “{printed}” should be “{right}”; {en}, and {(own == 0 ? "none" : own)} of them under {table.Columns[c].Period}.")));
    }

    /// <summary>The two columns of outcomes of a table that has no more.</summary>
    private static (int First, int Second)? Pair(ReportTable table)
    {
        var (first, second) = (-1, -1);
        for (var c = 0; c < table.Columns.Length; c++)
        {
            if (table.Columns[c].Scenario is Scenario.Income or Scenario.Cost or Scenario.Net)
                return null;
            if (table.Columns[c].Scenario != Scenario.Actual)
                continue;
            if (second >= 0 || !IsPrinted(table.Columns[c]))
                return null;
            (first, second) = first < 0 ? (c, second) : (first, c);
        }

        return second < 0 ? null : (first, second);
    }

    private static int YearOf(ReportTable table, int column) => int.Parse(table.Columns[column].Period!, CultureInfo.InvariantCulture);

    /// <summary>Whether the column is one of outcomes and its year stands in its own printed header.</summary>
    private static bool IsPrinted(ReportColumn column) => column.Scenario == Scenario.Actual && PrintedYear.Find(column.Printed, column.Period) is not null;
}
