using System.Text.Encodings.Web;
using System.Text.Json;

namespace FinsamIngest.Synthetic.Truth;

/// <summary>Writes the truth of a rendering in the format of the truth files.</summary>
internal static class TruthJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(TruthReport report, Rendering.Rendering rendering)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("seed", report.Name);
            json.WriteString("organisation", report.Organisation);
            json.WriteNumber("fiscal_year", report.Year);
            json.WriteStartArray("tables");
            foreach (var table in report.Tables)
                Table(json, table, rendering);
            json.WriteEndArray();
            json.WriteStartArray("prose");
            foreach (var claim in report.Claims)
                Claim(json, claim, rendering);
            json.WriteEndArray();
            json.WriteStartArray("relations");
            foreach (var relation in report.Relations.Where(r => r.Stands))
                Relation(json, relation);
            json.WriteEndArray();
            if (report.Mutations.Count > 0)
                Mutations(json, report);
            json.WriteStartArray("remarks");
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    private static void Place(Utf8JsonWriter json, string id, Rendering.Rendering rendering)
    {
        if (rendering.Places.TryGetValue(id, out var place))
            json.WriteNumber(rendering.IsPaged ? "page" : "line", place);
    }

    private static void Table(Utf8JsonWriter json, TruthTable table, Rendering.Rendering rendering)
    {
        json.WriteStartObject();
        json.WriteString("id", table.Id);
        json.WriteString("statement", table.Statement);
        json.WriteString("title", table.Title);
        json.WriteString("unit", table.Unit.Name());
        json.WriteString("unit_printed", table.UnitPrinted);
        var places = table.PrintedRows.Select(r => rendering.Places.GetValueOrDefault($"{table.Id}.{r.Id}")).Append(rendering.Places.GetValueOrDefault(table.Id)).Where(p => p > 0).ToArray();
        if (places.Length > 0)
        {
            json.WriteNumber(rendering.IsPaged ? "first_page" : "first_line", places.Min());
            json.WriteNumber(rendering.IsPaged ? "last_page" : "last_line", places.Max());
        }
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("id", column.Id);
            json.WriteString("period", $"{column.Period}");
            json.WriteString("scenario", column.Scenario);
            json.WriteString("printed", column.Printed);
            if (column.PrintedWrong)
                json.WriteBoolean("printed_wrong", true);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in table.PrintedRows)
            Row(json, row, rendering);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Row(Utf8JsonWriter json, TruthRow row, Rendering.Rendering rendering)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Id);
        Place(json, $"{row.Table.Id}.{row.Id}", rendering);
        json.WriteString("label", row.Side is null ? row.Label : $"{row.Label} {row.Side}");
        json.WriteString("note_ref", row.NoteRef);
        json.WriteString("kind", row.Kind);
        if (row.Unit is { } unit)
            json.WriteString("row_unit", unit.Name());
        json.WriteStartObject("cells");
        foreach (var column in row.Table.Columns)
            if (row[column] is { } cell)
            {
                if (cell.Printed is { } printed)
                    json.WriteNumber(column.Id, printed);
                else
                    json.WriteNull(column.Id);
            }
        json.WriteEndObject();
        var percent = row.Table.Columns.Where(c => row[c] is { Unit: TruthUnit.Percent }).Select(c => c.Id).ToArray();
        if (percent.Length > 0)
        {
            json.WriteStartArray("pct");
            foreach (var id in percent)
                json.WriteStringValue(id);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void Claim(Utf8JsonWriter json, TruthClaim claim, Rendering.Rendering rendering)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        Place(json, claim.Id, rendering);
        json.WriteString("text", claim.Text);
        json.WriteNumber("value", claim.Value);
        json.WriteString("unit", claim.Unit.Name());
        json.WriteBoolean("approx", claim.Approximate);
        json.WriteString("period", $"{claim.Period}");
        json.WriteStartArray("refers_to");
        json.WriteStringValue(claim.Cell.Ref);
        json.WriteEndArray();
        json.WriteString("verdict", claim.Agrees ? "agrees" : "contradicts");
        json.WriteEndObject();
    }

    private static void Relation(Utf8JsonWriter json, TruthRelation relation)
    {
        var (verdict, difference) = relation.Judge();
        json.WriteStartObject();
        json.WriteString("id", relation.Id);
        json.WriteString("type", relation.Type);
        json.WriteString("lhs", relation.Header ?? relation.Lhs!.Ref);
        Terms(json, "rhs", relation.Standing);
        if (relation.Denominator is { } denominator)
            Terms(json, "denominator", denominator);
        json.WriteString("verdict", verdict);
        json.WriteNumber("difference", difference);
        if (verdict == "fails")
            json.WriteString("likely_cause", relation.LikelyCause ?? "unknown");
        json.WriteEndObject();
    }

    private static void Terms(Utf8JsonWriter json, string name, IEnumerable<TruthTerm> terms)
    {
        json.WriteStartArray(name);
        foreach (var (cell, weight) in terms)
        {
            json.WriteStartArray();
            json.WriteStringValue(cell.Ref);
            json.WriteNumberValue(weight);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void Mutations(Utf8JsonWriter json, TruthReport report)
    {
        json.WriteStartArray("mutations");
        foreach (var mutation in report.Mutations)
        {
            json.WriteStartObject();
            json.WriteString("kind", mutation.Kind);
            json.WriteString("cell", mutation.Cell);
            json.WriteStartArray("cells");
            foreach (var cell in mutation.Cells)
                json.WriteStringValue(cell);
            json.WriteEndArray();
            if (mutation.From is { } from)
                json.WriteNumber("from", from);
            if (mutation.To is { } to)
                json.WriteNumber("to", to);
            json.WriteStartArray("relations_broken");
            foreach (var id in mutation.Broken)
                json.WriteStringValue(id);
            json.WriteEndArray();
            json.WriteBoolean("detectable", mutation.Detectable);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
