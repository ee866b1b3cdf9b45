using System.Globalization;
using FinsamIngest.Synthetic.Truth;

namespace FinsamIngest.Synthetic.Mutations;

/// <summary>Puts one to three errors of known kinds into a report's printed figures, and finds out which relations that breaks.</summary>
internal sealed class Mutator(TruthReport report, Dice dice)
{
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "sign_error", "digit_error", "transposed_digits", "stale_or_wrong_column", "transposed_rows", "missing_row", "wrong_unit", "wrong_header", "stale_column",
    ];

    private readonly HashSet<string> _failing = [.. Failing(report)];

    private readonly HashSet<TruthCell> _touched = [];

    /// <summary>A report with errors; the same for the same seed.</summary>
    public static SyntheticReport Mutate(ulong seed, string? onlyKind = null)
    {
        var report = ReportGenerator.Make(seed);
        var dice = new Dice(seed).Fork("mutations");
        var mutator = new Mutator(report.Truth, dice);
        var wanted = onlyKind is null ? dice.Between(1, 3) : 1;
        for (var attempt = 0; attempt < 60 && report.Truth.Mutations.Count < wanted; attempt++)
            mutator.Try(onlyKind ?? Weighted(dice));
        return report;
    }

    private static string Weighted(Dice dice) => dice.Chance(0.7) ? dice.Pick(Kinds[0], Kinds[1], Kinds[2], Kinds[3]) : Kinds[4 + dice.Next(Kinds.Count - 4)];

    private void Try(string kind)
    {
        switch (kind)
        {
            case "sign_error":
                Change(kind, cell => cell.Printed != 0 ? -cell.Printed : null);
                break;
            case "digit_error":
                Change(kind, OtherDigit);
                break;
            case "transposed_digits":
                Change(kind, SwappedDigits);
                break;
            case "stale_or_wrong_column":
                Change(kind, cell => cell.Row.Cells.Values.Where(c => c != cell && c.Unit == cell.Unit && c.Printed is not null && c.Column.Scenario == cell.Column.Scenario && c.Printed != cell.Printed).Select(c => c.Printed).FirstOrDefault());
                break;
            case "transposed_rows":
                SwapRows();
                break;
            case "missing_row":
                DropRow();
                break;
            case "wrong_unit":
                WrongUnit();
                break;
            case "wrong_header":
                WrongHeader();
                break;
            default:
                StaleColumn();
                break;
        }
    }

    private static IEnumerable<string> Failing(TruthReport report) => report.Relations.Where(r => r.Stands && r.Judge().Verdict == "fails").Select(r => r.Id);

    private IEnumerable<TruthCell> Figures() =>
        report.Tables.Where(t => t.Id != "STAFF").SelectMany(t => t.PrintedRows).SelectMany(r => r.Cells.Values).Where(c => c.Stands && c.Unit != TruthUnit.Percent && !_touched.Contains(c));

    private void Change(string kind, Func<TruthCell, decimal?> change)
    {
        var cells = Figures().ToList();
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var cell = cells[dice.Next(cells.Count)];
            if (change(cell) is not { } to || to == cell.Printed)
                continue;
            var from = cell.Printed;
            cell.Printed = to;
            _touched.Add(cell);
            Record(kind, cell.Ref, [cell.Ref], from, to);
            report.Mutations[^1] = report.Mutations[^1] with { IsConvention = IsConvention(cell), Right = Neighbourhood.Of(report, [(cell, from!.Value)]) };
            var (rivals, values) = Rivals.Count(report, cell, from!.Value, report.Mutations[^1].Broken);
            report.Mutations[^1] = report.Mutations[^1] with { Rivals = rivals, OtherValues = values };
            return;
        }
    }

    /// <summary>Whether all that the last change broke is in a column of deviations that is right by another convention now.</summary>
    private bool IsConvention(TruthCell cell) =>
        Conventions.Allow(report, cell) && report.Relations.Where(r => report.Mutations[^1].Broken.Contains(r.Id)).All(r => r.Lhs!.Table == cell.Table && r.Lhs.Column == cell.Column);

    private void Record(string kind, string cell, IReadOnlyList<string> cells, decimal? from, decimal? to)
    {
        List<string> broken = [];
        foreach (var relation in report.Relations.Where(r => r.Stands && !_failing.Contains(r.Id) && r.Judge().Verdict == "fails"))
        {
            relation.LikelyCause = kind is "stale_column" ? "stale_or_wrong_column" : kind;
            broken.Add(relation.Id);
        }
        _failing.UnionWith(broken);
        report.Mutations.Add(new TruthMutation(kind, cell, cells, from, to, broken));
    }

    private decimal? OtherDigit(TruthCell cell)
    {
        var digits = Digits(cell);
        if (digits.Length < 2)
            return null;
        var at = dice.Next(digits.Length);
        var digit = (char)('0' + ((digits[at] - '0' + dice.Between(1, 9)) % 10));
        return at == 0 && digit == '0' ? null : Number(cell, digits[..at] + digit + digits[(at + 1)..]);
    }

    private decimal? SwappedDigits(TruthCell cell)
    {
        var digits = Digits(cell);
        if (digits.Length < 2)
            return null;
        var at = dice.Next(digits.Length - 1);
        return digits[at] == digits[at + 1] || (at == 0 && digits[1] == '0') ? null : Number(cell, digits[..at] + digits[at + 1] + digits[at] + digits[(at + 2)..]);
    }

    private static string Digits(TruthCell cell) => Math.Abs(cell.Printed!.Value).ToString("F" + cell.Decimals, CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).TrimStart('0');

    private static decimal Number(TruthCell cell, string digits) =>
        Math.Sign(cell.Printed!.Value) * decimal.Parse(digits, CultureInfo.InvariantCulture) * new decimal(1, 0, 0, false, (byte)cell.Decimals);

    private void SwapRows()
    {
        var relation = PickSum();
        if (relation is null)
            return;
        // Two parts of one sum cancel in it, so only what else they take part in can tell.
        var parts = relation.Standing.Select(t => t.Cell).Where(c => !_touched.Contains(c)).ToList();
        for (var i = 0; i + 1 < parts.Count; i++)
        {
            var (a, b) = (parts[i], parts[i + 1]);
            if (a.Printed == b.Printed || a.Unit != b.Unit || a.Decimals != b.Decimals)
                continue;
            var from = a.Printed;
            (a.Printed, b.Printed) = (b.Printed, a.Printed);
            _touched.Add(a);
            _touched.Add(b);
            Record("transposed_rows", a.Ref, [a.Ref, b.Ref], from, a.Printed);
            return;
        }
    }

    private TruthRelation? PickSum()
    {
        var sums = report.Relations.Where(r => r is { Type: "vertical_sum", Stands: true } && r.Standing.Count() > 2 && r.Lhs!.Table.Id != "STAFF").ToList();
        return sums.Count == 0 ? null : sums[dice.Next(sums.Count)];
    }

    /// <summary>
    /// Whether rows like this name some parts of a total, <c>varav</c> and <c>därav</c>, and never say that they are all: with one of them less the table is right as it is printed.
    /// </summary>
    private static bool NamesSomeParts(string label) => label.StartsWith("varav ", StringComparison.OrdinalIgnoreCase) || label.StartsWith("därav ", StringComparison.OrdinalIgnoreCase);

    private void DropRow()
    {
        var relation = PickSum();
        var part = relation?.Standing.Select(t => t.Cell).FirstOrDefault(c => c.Row.Kind == "item" && c.Printed != 0 && !NamesSomeParts(c.Row.Label) && !c.Row.Cells.Values.Any(_touched.Contains));
        if (part is null)
            return;
        part.Row.Removed = true;
        var totals = report.Relations.Where(r => r.Type == "vertical_sum" && r.Terms.Any(t => t.Cell.Row == part.Row)).Select(r => r.Lhs!.Ref).ToList();
        Record("missing_row", relation!.Lhs!.Ref, totals, null, null);
    }

    private void WrongUnit()
    {
        var tables = report.Tables.Where(t => t.UnitPrinted is not null && t.Unit == t.ClaimedUnit && t.Unit is TruthUnit.Kr or TruthUnit.Tkr && t.PrintedRows.SelectMany(r => r.Cells.Values).Any(c => c.Stands)).ToList();
        if (tables.Count == 0)
            return;
        var table = tables[dice.Next(tables.Count)];
        if (table.UnitPrinted is null)
            return;
        var (right, wrong) = (table.UnitPrinted, table.Unit == TruthUnit.Kr ? "tkr" : "kr");
        // Only the word is exchanged, "Belopp i" stays.
        var word = right.StartsWith("(Belopp i ", StringComparison.Ordinal) ? "(Belopp i " + wrong + ")" : right.StartsWith("Belopp i ", StringComparison.Ordinal) ? "Belopp i " + wrong : right.StartsWith("Belopp ", StringComparison.Ordinal) ? "Belopp " + wrong : wrong;
        if (table.UnitLine is not null)
            table.UnitLine = word;
        else if (table.Corner.StartsWith("Belopp", StringComparison.Ordinal))
            table.Corner = word;
        else
            table.Title = table.Title?.EndsWith(right, StringComparison.Ordinal) == true ? table.Title[..^right.Length] + wrong : table.Title?.Replace($"({right})", $"({wrong})", StringComparison.Ordinal);
        table.UnitPrinted = word;
        table.ClaimedUnit = table.Unit == TruthUnit.Kr ? TruthUnit.Tkr : TruthUnit.Kr;
        var cells = table.PrintedRows.SelectMany(r => r.Cells.Values).Where(c => c.Stands).Select(c => c.Ref).ToList();
        Record("wrong_unit", cells[0], cells, null, null);
    }

    private void WrongHeader()
    {
        var columns = report.Tables.Where(t => t.Id is "RR" or "BR" or "KF" or "BK" || t.Id.StartsWith('N')).SelectMany(t => t.Columns.Where(c => c.Scenario == "actual" && t.Columns.Count(o => o.Scenario == "actual") > 1 && !c.PrintedWrong).Select(c => (Table: t, Column: c))).ToList();
        if (columns.Count == 0)
            return;
        var (table, column) = columns[dice.Next(columns.Count)];
        var wrong = column.Period + dice.Pick(-1, 1, -2);
        var cells = table.PrintedRows.Select(r => r[column]).Where(c => c is { Stands: true }).Select(c => c!.Ref).ToList();
        if (cells.Count == 0 || !column.Header.Any(h => h.Contains($"{column.Period}", StringComparison.Ordinal)))
            return;
        column.Header = [.. column.Header.Select(h => h.Replace($"{column.Period}", $"{wrong}", StringComparison.Ordinal))];
        column.PrintedWrong = true;
        var relation = new TruthRelation($"R{report.Relations.Count + 1}", "header", null, []) { Header = $"{table.Id}.{column.Id}" };
        report.Relations.Add(relation);
        Record("wrong_header", cells[0], cells, null, null);
    }

    private void StaleColumn()
    {
        var tables = report.Tables.Where(t => t.Id is "RR" or "BR" or "KF" || t.Id.StartsWith('N')).Where(t => t.Columns.Count(c => c.Scenario == "actual") == 2).ToList();
        if (tables.Count == 0)
            return;
        var table = tables[dice.Next(tables.Count)];
        var stale = table.Columns.First(c => c.Scenario == "actual" && c.Period != report.Year);
        var source = table.Columns.First(c => c.Scenario == "actual" && c.Period == report.Year);
        var pairs = table.PrintedRows.Select(r => (To: r[stale], From: r[source])).Where(p => p.To is { Stands: true } && p.From is { Stands: true } && p.To.Printed != p.From.Printed).ToList();
        if (pairs.Count < 3 || pairs.Any(p => _touched.Contains(p.To!)))
            return;
        var before = pairs.Select(p => (p.To!, p.To!.Printed!.Value)).ToList();
        foreach (var (to, from) in pairs)
        {
            to!.Printed = from!.Printed;
            _touched.Add(to);
        }
        Record("stale_column", pairs[0].To!.Ref, [.. pairs.Select(p => p.To!.Ref)], before[0].Value, pairs[0].To!.Printed);
        report.Mutations[^1] = report.Mutations[^1] with { Right = Neighbourhood.Of(report, before) };
    }
}
