using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>
/// Tables whose unit is off by a factor of a thousand or a million: their amounts stand in other tables, in the same year, under another unit, and
/// none of them stands there under the unit printed.
/// </summary>
internal static class WrongUnits
{
    /// <summary>Two amounts of together seven digits do not agree by chance under one factor.</summary>
    private const int FewestAmounts = 2;
    private const int FewestDigits = 7;

    /// <summary>The same where the table alone is in its unit among tables that are in the other one, as many at least.</summary>
    private const int FewestOfOnlyOne = 5;
    private const int FewestOthers = 3;

    /// <summary>Digits of amounts that a note's line repeats: of three, one line in a thousand does by chance.</summary>
    private const int FewestOfNote = 3;

    /// <summary>Figures named in a finding: the table is meant, not each of them.</summary>
    private const int MostCells = 6;

    private static readonly (Unit Unit, decimal Scale)[] Money = [(Unit.Kr, 1m), (Unit.Tkr, 1_000m), (Unit.Mnkr, 1_000_000m)];

    public static List<HeadingFault> Find(FigureBook book)
    {
        var found = new List<HeadingFault>();
        var index = new AmountIndex(book);
        var suspects = new List<(int Table, Unit Right, Votes Votes)>();
        for (var t = 0; t < book.Tables.Length; t++)
            if (Units.IsMoney(book.Tables[t].Unit) && Right(book, index, t, _ => true) is { } right)
                suspects.Add((t, right.Unit, right.Votes));
        // Of two tables that accuse each other, the one that differs from the rest of the report is at fault; else the one with less to its name.
        var usual = book.Tables.Where(t => Units.IsMoney(t.Unit)).GroupBy(t => t.Unit).OrderByDescending(g => g.Sum(t => t.Rows.Length)).Select(g => g.Key).FirstOrDefault();
        foreach (var (t, _, _) in suspects.OrderBy(s => book.Tables[s.Table].Unit == usual).ThenBy(s => book.Tables[s.Table].Rows.Length).ThenBy(s => s.Table))
        {
            var guilty = found.Select(f => f.Table).ToHashSet();
            if (Right(book, index, t, other => !guilty.Contains(other)) is { } right)
                found.Add(new HeadingFault(t, null, null, right.Unit, right.Votes.Count, Tell(book, t, right.Unit, right.Votes)));
        }

        return found;
    }

    private static (Unit Unit, Votes Votes)? Right(FigureBook book, AmountIndex index, int t, Func<int, bool> isWitness)
    {
        var table = book.Tables[t];
        Votes[] votes = [new(), new(), new()];
        foreach (var figure in book.FiguresOf(t))
        {
            if (figure.Unit != table.Unit || !AmountIndex.Tells(figure))
                continue;
            for (var u = 0; u < Money.Length; u++)
                foreach (var other in index.Alike(figure, Money[u].Scale))
                    if (other.Period == figure.Period && isWitness(other.Table))
                    {
                        votes[u].Add(figure.Value);
                        break;
                    }
        }

        var printed = Array.FindIndex(Money, m => m.Unit == table.Unit);
        var best = 0;
        for (var u = 1; u < votes.Length; u++)
            if (votes[u].Count > votes[best].Count)
                best = u;
        var digits = IsOnlyOne(book, t, Money[best].Unit) ? FewestOfOnlyOne : FewestDigits;
        if (votes[best].Count < FewestAmounts && votes[printed].Count == 0)
            foreach (var (unit, _) in Money)
                if (unit != table.Unit && ((IsOnlyOne(book, t, unit) ? AgreeByName(book, t, unit, isWitness) : null) ?? AgreeByNote(book, t, unit, isWitness)) is { } named)
                    return (unit, named);
        return best != printed && votes[printed].Count == 0 && votes[best].Count >= FewestAmounts && votes[best].Digits >= digits ? (Money[best].Unit, votes[best]) : null;
    }

    /// <summary>
    /// The amounts of lines with a name of their own (a result, contributions) that other tables print to the digit for the same line and year in another unit, where hardly any differs:
    /// short amounts, which alone prove nothing. Null when they are too few.
    /// </summary>
    private static Votes? AgreeByName(FigureBook book, int t, Unit other, Func<int, bool> isWitness)
    {
        var (votes, differ) = (new Votes(), 0);
        foreach (var figure in book.FiguresOf(t))
        {
            if (book.RowOf(figure).Code is not { } code || figure.Unit != book.Tables[t].Unit || ScenarioClasses.Of(figure.Scenario) != ScenarioClass.Outcome || SignificantDigits.Of(figure.Value) < 2)
                continue;
            var found = book.WithCode(code).Where(row => row.Table != t && book.Tables[row.Table].Unit == other && isWitness(row.Table)).Select(row => book.Find(row, figure.Period, ScenarioClass.Outcome)).Where(f => f >= 0).ToList();
            if (found.Exists(f => Math.Abs(book.Figures[f].Value) == Math.Abs(figure.Value)))
                votes.Add(figure.Value);
            else if (found.Count > 0)
                differ++;
        }

        return votes.Count > FewestAmounts && votes.Count > 2 * differ ? votes : null;
    }

    /// <summary>
    /// The amounts of a row of a note that the line which refers to the note shows to the digit in another unit: a note's total is its line, so that few digits are enough. Null where
    /// more years differ than agree.
    /// </summary>
    private static Votes? AgreeByNote(FigureBook book, int t, Unit other, Func<int, bool> isWitness)
    {
        if (book.Tables[t].NoteNumber is not { } number)
            return null;
        for (var l = 0; l < book.Tables.Length; l++)
        {
            if (l == t || book.Tables[l].NoteNumber is not null || book.Tables[l].Unit != other || !isWitness(l))
                continue;
            for (var line = 0; line < book.Shapes[l].Length; line++)
                for (var r = 0; r < book.Shapes[t].Length && book.Tables[l].Rows[line].NoteRef == number; r++)
                    if (Agree(book, new RowKey(t, r), new RowKey(l, line)) is { } votes)
                        return votes;
        }

        return null;
    }

    private static Votes? Agree(FigureBook book, RowKey row, RowKey line)
    {
        var (votes, agree, differ) = (new Votes(), 0, 0);
        for (var c = 0; c < book.Tables[row.Table].Columns.Length; c++)
        {
            if (book.FigureAt(row.Table, row.Row, c) is not { } figure || figure.Unit != book.Tables[row.Table].Unit || ScenarioClasses.Of(figure.Scenario) != ScenarioClass.Outcome
                || book.Find(line, figure.Period, ScenarioClass.Outcome) is not (>= 0 and var its) || (figure.Value == 0 && book.Figures[its].Value == 0))
                continue;
            if (Math.Abs(book.Figures[its].Value) == Math.Abs(figure.Value))
            {
                votes.Add(figure.Value);
                agree++;
            }
            else
            {
                differ++;
            }
        }

        return agree > 0 && agree >= differ && votes.Digits >= FewestOfNote ? votes : null;
    }

    /// <summary>Whether no other table is in its unit, and three and more are in the other.</summary>
    private static bool IsOnlyOne(FigureBook book, int t, Unit other) =>
        !book.Tables.Where((table, o) => o != t && table.Unit == book.Tables[t].Unit).Any() && book.Tables.Count(table => table.Unit == other) >= FewestOthers;

    /// <summary>Lists of activities take their unit from a text around them, which may speak of other tables.</summary>
    private static bool IsSure(ReportTable table, Votes votes) =>
        votes.Count > FewestAmounts && table.Statement is (Statement.IncomeStatement or Statement.BalanceSheet or Statement.CashFlowStatement or Statement.OperatingAccount or Statement.Note);

    private static Anomaly? Tell(FigureBook book, int t, Unit right, Votes votes)
    {
        var table = book.Tables[t];
        if (table.UnitBasis != UnitBasis.Printed)
            return null;
        var cells = book.FiguresOf(t).Where(f => f.Unit == table.Unit).Take(MostCells).Select(f => book.Reference(f.Index)).ToImmutableArray();
        var printed = table.UnitPrinted is { Length: > 0 } words ? $" (”{words}”)" : "";
        return new Anomaly(
            CheckType.Header, table.Id, cells, IsSure(table, votes) ? Severity.Error : Severity.Warning, CauseKind.WrongUnit,
            new LocalisedText(
                $"{Wording.Title(table, Language.Swedish)}: beloppen anges i {Wording.Unit(table.Unit, Language.Swedish)}{printed}, men {votes.Count} av dem står i andra tabeller som {Wording.Unit(right, Language.Swedish)}, och inget som {Wording.Unit(table.Unit, Language.Swedish)}. Enheten bör vara {Wording.Unit(right, Language.Swedish)}.",
                $"{Wording.Title(table, Language.English)}: the amounts are said to be in {Wording.Unit(table.Unit, Language.English)}{printed.Replace('”', '"')}, but {votes.Count} of them stand in other tables as {Wording.Unit(right, Language.English)}, and none as {Wording.Unit(table.Unit, Language.English)}. The unit should be {Wording.Unit(right, Language.English)}."));
    }
}
