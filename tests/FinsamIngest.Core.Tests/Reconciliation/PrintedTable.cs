using System.Collections.Immutable;
using System.Globalization;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>
/// A table as a domain expert writes it down: <c>label | figure | figure</c>, one row a line, a blank cell empty, a dash explicit; a row
/// without bars is a heading. A code stands in braces before the label: <c>{total_assets} Summa tillgångar | 5 | 4</c>.
/// </summary>
internal static class PrintedTable
{
    public static ReportTable Read(string id, Statement statement, string columns, string rows, Unit unit = Unit.Tkr, string? note = null, string? title = null)
    {
        var headers = columns.Split('|', StringSplitOptions.TrimEntries).Select((c, i) => Column(i, c)).ToImmutableArray();
        var lines = rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new ReportTable(id, statement, title ?? id, note, unit, null, UnitBasis.Printed, 1, new LineRange(1, lines.Length), headers, [.. lines.Select((l, i) => Row(l, i + 1, headers))]);
    }

    private static ReportColumn Column(int index, string words)
    {
        var parts = words.Split(' ', 3);
        return new ReportColumn($"c{index + 1}", parts[0] == "-" ? null : parts[0], parts.Length > 1 ? Enum.Parse<Scenario>(parts[1], true) : Scenario.Actual, parts.Length > 2 ? parts[2] : words);
    }

    private static ReportRow Row(string line, int number, ImmutableArray<ReportColumn> columns)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var label = parts[0];
        string? code = null, note = null;
        if (label.StartsWith('{'))
        {
            code = label[1..label.IndexOf('}')];
            label = label[(label.IndexOf('}') + 1)..].Trim();
        }

        if (label.StartsWith('['))
        {
            note = label[1..label.IndexOf(']')];
            label = label[(label.IndexOf(']') + 1)..].Trim();
        }

        var cells = ImmutableArray.CreateBuilder<ReportCell>();
        var percent = false;
        for (var c = 0; c < columns.Length && c + 1 < parts.Length; c++)
        {
            var raw = parts[c + 1];
            percent |= raw.EndsWith('%');
            if (raw.Length > 0)
                cells.Add(new ReportCell(columns[c].Id, raw == "-" ? null : Number(raw), null, raw, null, null, 1, DecodedBy.Layout, []));
        }

        return new ReportRow($"r{number}", label, code, code is null ? null : 1, note, RowKind.Item, 1, 1, number, percent ? Unit.Percent : null, cells.ToImmutable());
    }

    private static decimal Number(string raw) =>
        decimal.Parse(raw.TrimEnd('%').Replace(" ", "").Replace(',', '.').Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture);
}
