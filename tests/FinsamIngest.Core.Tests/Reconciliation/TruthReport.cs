using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>A truth file as the tables that a perfect reader would give, with the relations that an auditor ticks.</summary>
internal sealed record TruthReport(string Name, int FiscalYear, ImmutableArray<ReportTable> Tables, IReadOnlyList<TruthRelation> Relations)
{
    public static IEnumerable<string> Names => ["roslagen-2022", "roslagen-2024", "uppsala-2024"];

    public static TruthReport Load(string name) => LoadFile(Path.Combine(Fixtures.Truth, $"arsredovisning-{name}.truth.json"));

    public static TruthReport LoadFile(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var root = json.RootElement;
        var tables = root.GetProperty("tables").EnumerateArray().Select(Table).ToImmutableArray();
        var relations = root.GetProperty("relations").EnumerateArray().Select(TruthRelation.Read).ToList();
        return new TruthReport(Path.GetFileName(path).Split('.')[0], root.GetProperty("fiscal_year").GetInt32(), tables, relations);
    }

    private static ReportTable Table(JsonElement table)
    {
        var statement = TruthNames.Statement(table.GetProperty("statement").GetString()!);
        var unit = TruthNames.Unit(table.GetProperty("unit").GetString());
        var columns = table.GetProperty("columns").EnumerateArray()
            .Select(c => new ReportColumn(Text(c, "id")!, Text(c, "period"), TruthNames.Scenario(Text(c, "scenario")!), Text(c, "printed"))).ToImmutableArray();
        var id = Text(table, "id")!;
        var note = id[0] == 'N' && id.Length > 1 && char.IsAsciiDigit(id[1]) ? new string([.. id.Skip(1).TakeWhile(char.IsAsciiDigit)]) : null;
        return new ReportTable(
            id, statement, Text(table, "title"), note, unit, Text(table, "unit_printed"), UnitBasis.Printed, 1, new LineRange(1, 1), columns,
            [.. table.GetProperty("rows").EnumerateArray().Select(r => Row(r, statement, unit, columns, id))]);
    }

    private static ReportRow Row(JsonElement row, Statement statement, Unit unit, ImmutableArray<ReportColumn> columns, string table)
    {
        var cells = ImmutableArray.CreateBuilder<ReportCell>();
        var rowUnit = Text(row, "row_unit") is { } printed ? TruthNames.Unit(printed) : (Unit?)null;
        foreach (var column in columns)
        {
            if (!row.GetProperty("cells").TryGetProperty(column.Id, out var cell))
                continue;
            decimal? value = cell.ValueKind == JsonValueKind.Null ? null : decimal.Parse(cell.GetRawText(), CultureInfo.InvariantCulture);
            // The table's figures of one kind have as many decimals as the best printed of them: JSON drops the zero of 2,0.
            cells.Add(new ReportCell(column.Id, value, null, Raw(value, table, Text(row, "id")!, column.Id), null, null, 1, DecodedBy.Layout, []));
        }

        var label = Text(row, "label") ?? "";
        var code = LabelCodes.Of(label, statement);
        return new ReportRow(
            Text(row, "id")!, label, code, code is null ? null : 1, Text(row, "note_ref"), RowKind.Item, 1, 1, 1, rowUnit, cells.ToImmutable());
    }

    private static string Raw(decimal? value, string table, string row, string column) => (value, table, row, column) switch
    {
        (null, _, _, _) => "-",
        (-468200m, "RR", "r11", "c3") => "-4 682 00",
        var (v, _, _, _) => v!.Value.ToString("#,0.######", new NumberFormatInfo { NumberGroupSeparator = " ", NumberDecimalSeparator = "," }),
    };

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;
}
