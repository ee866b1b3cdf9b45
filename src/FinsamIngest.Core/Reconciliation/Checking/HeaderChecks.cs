using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Headers that cannot be right: dates that do not exist or run backwards, a year printed twice, a unit that the figures contradict.</summary>
internal static partial class HeaderChecks
{
    /// <summary>An extended fiscal year is at most 18 months (bokföringslagen 3 kap. 3 §).</summary>
    private const int LongestYearInDays = 550;

    /// <summary>Figures named in a finding: enough to find the column.</summary>
    private const int MostCells = 6;

    public static List<Anomaly> Find(FigureBook book)
    {
        var found = new List<Anomaly>();
        // Tables that share one printed header (a note under the statement's columns) repeat its fault, not the finding.
        var reported = new HashSet<string>();
        for (var t = 0; t < book.Tables.Length; t++)
        {
            var table = book.Tables[t];
            for (var c = 0; c < table.Columns.Length; c++)
                if (table.Columns[c].Printed is { Length: < 400 } printed && Fault(printed) is var (sv, en) && reported.Add(printed))
                    found.Add(new Anomaly(
                        CheckType.Header, $"{table.Id}.{table.Columns[c].Id}", CellsOf(book, t, c), Severity.Error, CauseKind.WrongHeader,
                        new LocalisedText($"{Wording.Title(table, Language.Swedish)}: kolumnrubriken ”{printed}” {sv}.", $"{Wording.Title(table, Language.English)}: the column header “{printed}” {en}.")));
            RepeatedYear(book, t, found);
            for (var r = 0; r < table.Rows.Length; r++)
                if (EffectiveUnit.IsMislabelled(table, table.Rows[r]))
                    found.Add(Mislabelled(book, t, r));
        }

        return found;
    }

    private static (string Sv, string En)? Fault(string printed)
    {
        DateOnly? first = null;
        foreach (Match match in Date().Matches(printed))
        {
            int Part(int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
            if (Part(2) is < 1 or > 12 || Part(3) < 1 || Part(3) > DateTime.DaysInMonth(Part(1), Part(2)))
                return ($"har ett datum som inte finns, {match.Value}", $"has a date that does not exist, {match.Value}");
            var date = new DateOnly(Part(1), Part(2), Part(3));
            if (first is { } start && date < start)
                return ("slutar före den börjar", "ends before it begins");
            if (first is { } begin && date.DayNumber - begin.DayNumber > LongestYearInDays)
                return ("omfattar mer än ett räkenskapsår", "covers more than one fiscal year");
            first ??= date;
        }

        return null;
    }

    /// <summary>An overview whose years run 2024, 2023, 2023, 2021 has a slip in its header.</summary>
    private static void RepeatedYear(FigureBook book, int t, List<Anomaly> found)
    {
        var table = book.Tables[t];
        if (table.Statement != Statement.MultiYearOverview || table.Columns.Length < 3 || table.Columns.Any(c => c.Scenario != Scenario.Actual))
            return;
        for (var c = 1; c + 1 < table.Columns.Length; c++)
        {
            if (!int.TryParse(table.Columns[c - 1].Period, out var before) || !int.TryParse(table.Columns[c].Period, out var year) || !int.TryParse(table.Columns[c + 1].Period, out var after))
                continue;
            if (year == before && Math.Abs(after - before) == 2)
                found.Add(new Anomaly(
                    CheckType.Header, $"{table.Id}.{table.Columns[c].Id}", CellsOf(book, t, c), Severity.Warning, CauseKind.WrongHeader,
                    new LocalisedText(
                        $"{Wording.Title(table, Language.Swedish)}: året {year} står två gånger i rubriken, och {(before + after) / 2} saknas.",
                        $"{Wording.Title(table, Language.English)}: the year {year} stands twice in the header, and {(before + after) / 2} is missing.")));
        }
    }

    private static Anomaly Mislabelled(FigureBook book, int t, int r)
    {
        var table = book.Tables[t];
        var row = table.Rows[r];
        var cells = row.Cells.Where(c => c.Value is not null).Take(MostCells).Select(c => $"{table.Id}.{row.Id}.{c.Column}").ToImmutableArray();
        var value = row.Cells.First(c => c.Value is not null).Value!.Value;
        return new Anomaly(
            CheckType.Header, $"{table.Id}.{row.Id}", cells, Severity.Warning, CauseKind.WrongUnit,
            new LocalisedText(
                $"{Wording.Title(table, Language.Swedish)}: raden ”{row.Label}” säger miljoner kronor, men beloppen ({FigureText.Of(value, Language.Swedish)}) är i {Wording.Unit(table.Unit, Language.Swedish)} som resten av tabellen.",
                $"{Wording.Title(table, Language.English)}: the row “{row.Label}” says millions of kronor, but its amounts ({FigureText.Of(value, Language.English)}) are in {Wording.Unit(table.Unit, Language.English)} like the rest of the table."));
    }

    private static ImmutableArray<string> CellsOf(FigureBook book, int t, int column)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        for (var r = 0; r < book.Shapes[t].Length && cells.Count < MostCells; r++)
            if (book.At(t, r, column) is >= 0 and var figure)
                cells.Add(book.Reference(figure));
        return cells.ToImmutable();
    }

    [GeneratedRegex(@"(?<!\d)((?:19|20)\d\d)-\s?(\d\d)-\s?(\d\d)(?!\d)")]
    private static partial Regex Date();
}
