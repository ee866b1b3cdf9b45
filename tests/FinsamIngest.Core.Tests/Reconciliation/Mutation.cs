using System.Collections.Immutable;
using System.Globalization;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>One slip put into a report: a digit, a sign, two digits swapped, two columns of a row swapped.</summary>
internal sealed record Mutation(string Kind, string Cell, decimal From, decimal To, ImmutableArray<ReportTable> Tables)
{
    public static Mutation? Apply(ImmutableArray<ReportTable> tables, string cell, string kind, Random random)
    {
        var (table, row, column) = Find(tables, cell);
        if (row.CellIn(column)?.Value is not { } value || value == 0)
            return null;
        decimal? to = kind switch
        {
            "sign" => -value,
            "digit" => Digit(value, random),
            "swapped_digits" => Swapped(value, random),
            _ => null,
        };
        if (kind == "columns")
        {
            var others = row.Cells.Where(c => c.Column != column && c.Value is { } v && v != value && v != 0).ToList();
            if (others.Count == 0)
                return null;
            var other = others[random.Next(others.Count)];
            var swapped = With(With(tables, table, row.Id, column, other.Value!.Value), table, row.Id, other.Column, value);
            return new Mutation(kind, cell, value, other.Value!.Value, swapped);
        }

        return to is { } changed && changed != value ? new Mutation(kind, cell, value, changed, With(tables, table, row.Id, column, changed)) : null;
    }

    private static (string Table, ReportRow Row, string Column) Find(ImmutableArray<ReportTable> tables, string cell)
    {
        var parts = cell.Split('.');
        return (parts[0], tables.First(t => t.Id == parts[0]).Rows.First(r => r.Id == parts[1]), parts[2]);
    }

    private static ImmutableArray<ReportTable> With(ImmutableArray<ReportTable> tables, string table, string row, string column, decimal value) =>
        [.. tables.Select(t => t.Id != table ? t : t with
        {
            Rows = [.. t.Rows.Select(r => r.Id != row ? r : r with
            {
                Cells = [.. r.Cells.Select(c => c.Column != column ? c : c with { Value = value, Raw = value.ToString("#,0.######", new NumberFormatInfo { NumberGroupSeparator = " ", NumberDecimalSeparator = "," }) })],
            })],
        })];

    private static decimal Digit(decimal value, Random random)
    {
        var text = value.ToString(CultureInfo.InvariantCulture).ToCharArray();
        var places = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).ToList();
        var at = places[random.Next(places.Count)];
        var digit = (char)('0' + ((text[at] - '0' + 1 + random.Next(9)) % 10));
        text[at] = digit == '0' && at == places[0] ? '1' : digit;
        return decimal.Parse(new string(text), CultureInfo.InvariantCulture);
    }

    private static decimal Swapped(decimal value, Random random)
    {
        var text = value.ToString(CultureInfo.InvariantCulture).ToCharArray();
        var places = Enumerable.Range(0, text.Length - 1).Where(i => char.IsAsciiDigit(text[i]) && char.IsAsciiDigit(text[i + 1]) && text[i] != text[i + 1] && (text[i + 1] != '0' || i > 0)).ToList();
        if (places.Count == 0)
            return value;
        var at = places[random.Next(places.Count)];
        (text[at], text[at + 1]) = (text[at + 1], text[at]);
        return decimal.Parse(new string(text), CultureInfo.InvariantCulture);
    }
}
