using System.Collections.Immutable;
using System.Text.Json;

namespace FinsamIngest.Core.Reports.Json;

/// <summary>Writes the contract's fields in the contract's order.</summary>
internal static class ReportJsonWriter
{
    public static void Write(Utf8JsonWriter json, NormalisedReport report)
    {
        json.WriteStartObject();
        JsonText.Write(json, "schemaVersion", report.SchemaVersion);
        JsonText.Write(json, "documentId", report.DocumentId);
        WriteSource(json, report.Source);
        WriteOrganisation(json, report.Organisation);
        Write(json, "fiscalYear", report.FiscalYear);
        WriteCoverage(json, report.Coverage);
        WriteArray(json, "tables", report.Tables, WriteTable);
        WriteArray(json, "prose", report.Prose, WriteProse);
        WriteArray(json, "checks", report.Checks, WriteCheck);
        WriteArray(json, "findings", report.Findings, WriteFinding);
        WriteArray(json, "diagnostics", report.Diagnostics, WriteDiagnostic);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, SourceInfo source)
    {
        json.WriteStartObject("source");
        JsonText.Write(json, "name", source.Name);
        JsonText.Write(json, "mediaType", source.MediaType);
        json.WriteNumber("bytes", source.Bytes);
        json.WriteNumber("pages", source.Pages);
        json.WriteNumber("lines", source.Lines);
        json.WriteEndObject();
    }

    private static void WriteOrganisation(Utf8JsonWriter json, Organisation? organisation)
    {
        if (organisation is null)
        {
            json.WriteNull("organisation");
            return;
        }

        json.WriteStartObject("organisation");
        JsonText.Write(json, "id", organisation.Id);
        JsonText.Write(json, "name", organisation.Name);
        json.WriteNumber("confidence", organisation.Confidence);
        json.WriteEndObject();
    }

    private static void WriteCoverage(Utf8JsonWriter json, Coverage coverage)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("figures", coverage.Figures);
        json.WriteNumber("checked", coverage.Checked);
        json.WriteNumber("share", coverage.Share);
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, ReportTable table)
    {
        json.WriteStartObject();
        JsonText.Write(json, "id", table.Id);
        Write(json, "statement", table.Statement);
        JsonText.Write(json, "title", table.Title);
        JsonText.Write(json, "noteNumber", table.NoteNumber);
        Write(json, "unit", table.Unit);
        JsonText.Write(json, "unitPrinted", table.UnitPrinted);
        Write(json, "unitBasis", table.UnitBasis);
        json.WriteNumber("page", table.Page);
        json.WriteStartArray("lines");
        json.WriteNumberValue(table.Lines.First);
        json.WriteNumberValue(table.Lines.Last);
        json.WriteEndArray();
        WriteArray(json, "columns", table.Columns, WriteColumn);
        WriteArray(json, "rows", table.Rows, WriteRow);
        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, ReportColumn column)
    {
        json.WriteStartObject();
        JsonText.Write(json, "id", column.Id);
        JsonText.Write(json, "period", column.Period);
        Write(json, "scenario", column.Scenario);
        JsonText.Write(json, "printed", column.Printed);
        if (column.Unit is { } unit)
            Write(json, "unit", unit);
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, ReportRow row)
    {
        json.WriteStartObject();
        JsonText.Write(json, "id", row.Id);
        JsonText.Write(json, "label", row.Label);
        JsonText.Write(json, "code", row.Code);
        Write(json, "codeConfidence", row.CodeConfidence);
        JsonText.Write(json, "noteRef", row.NoteRef);
        Write(json, "kind", row.Kind);
        json.WriteNumber("level", row.Level);
        json.WriteNumber("page", row.Page);
        json.WriteNumber("line", row.Line);
        if (row.Unit is { } unit)
            Write(json, "unit", unit);
        WriteArray(json, "cells", row.Cells, WriteCell);
        json.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter json, ReportCell cell)
    {
        json.WriteStartObject();
        JsonText.Write(json, "column", cell.Column);
        Write(json, "value", cell.Value);
        Write(json, "amountSek", cell.AmountSek);
        JsonText.Write(json, "raw", cell.Raw);
        WriteBox(json, cell.Box);
        WriteSpan(json, cell.Span);
        json.WriteNumber("confidence", cell.Confidence);
        Write(json, "decodedBy", cell.DecodedBy);
        WriteArray(json, "footnotes", cell.Footnotes, JsonText.Write);
        if (cell.Ocr)
            json.WriteBoolean("ocr", true);
        json.WriteEndObject();
    }

    private static void WriteBox(Utf8JsonWriter json, Box? box)
    {
        if (box is null)
        {
            json.WriteNull("box");
            return;
        }

        json.WriteStartObject("box");
        json.WriteNumber("page", box.Page);
        json.WriteNumber("x0", box.X0);
        json.WriteNumber("y0", box.Y0);
        json.WriteNumber("x1", box.X1);
        json.WriteNumber("y1", box.Y1);
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan? span)
    {
        if (span is null)
        {
            json.WriteNull("span");
            return;
        }

        json.WriteStartObject("span");
        json.WriteNumber("line", span.Line);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteEndObject();
    }

    private static void WriteProse(Utf8JsonWriter json, ProseFigure figure)
    {
        json.WriteStartObject();
        JsonText.Write(json, "id", figure.Id);
        json.WriteNumber("page", figure.Page);
        json.WriteNumber("line", figure.Line);
        JsonText.Write(json, "text", figure.Text);
        Write(json, "value", figure.Value);
        Write(json, "unit", figure.Unit);
        Write(json, "amountSek", figure.AmountSek);
        json.WriteBoolean("approximate", figure.Approximate);
        JsonText.Write(json, "period", figure.Period);
        WriteArray(json, "refersTo", figure.RefersTo, JsonText.Write);
        if (figure.Ocr)
            json.WriteBoolean("ocr", true);
        json.WriteEndObject();
    }

    private static void WriteCheck(Utf8JsonWriter json, Check check)
    {
        json.WriteStartObject();
        JsonText.Write(json, "id", check.Id);
        Write(json, "type", check.Type);
        JsonText.Write(json, "lhs", check.Lhs);
        WriteArray(json, "terms", check.Terms, WriteTerm);
        if (check.Denominator is { } denominator)
            WriteArray(json, "denominator", denominator, WriteTerm);
        json.WriteNumber("difference", check.Difference);
        json.WriteNumber("tolerance", check.Tolerance);
        Write(json, "unit", check.Unit);
        Write(json, "verdict", check.Verdict);
        json.WriteEndObject();
    }

    private static void WriteTerm(Utf8JsonWriter json, CheckTerm term)
    {
        json.WriteStartObject();
        JsonText.Write(json, "cell", term.Cell);
        json.WriteNumber("weight", term.Weight);
        json.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        JsonText.Write(json, "id", finding.Id);
        JsonText.Write(json, "check", finding.Check);
        Write(json, "severity", finding.Severity);
        Write(json, "type", finding.Type);
        WriteArray(json, "cells", finding.Cells, JsonText.Write);
        Write(json, "difference", finding.Difference);
        JsonText.Write(json, "unit", finding.Unit is { } unit ? EnumNames.Of(unit) : null);
        json.WriteStartObject("message");
        JsonText.Write(json, "sv", finding.Message.Sv);
        JsonText.Write(json, "en", finding.Message.En);
        json.WriteEndObject();
        WriteArray(json, "causes", finding.Causes, WriteCause);
        json.WriteEndObject();
    }

    private static void WriteCause(Utf8JsonWriter json, Cause cause)
    {
        json.WriteStartObject();
        Write(json, "cause", cause.Kind);
        JsonText.Write(json, "cell", cause.Cell);
        Write(json, "printed", cause.Printed);
        Write(json, "suggested", cause.Suggested);
        json.WriteNumber("confidence", cause.Confidence);
        WriteArray(json, "repairs", cause.Repairs, JsonText.Write);
        json.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        Write(json, "level", diagnostic.Level);
        JsonText.Write(json, "code", diagnostic.Code);
        JsonText.Write(json, "message", diagnostic.Message.Sv);
        JsonText.Write(json, "messageEn", diagnostic.Message.En);
        Write(json, "page", diagnostic.Page);
        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }

    private static void Write<T>(Utf8JsonWriter json, string name, T value)
        where T : struct, Enum => json.WriteString(name, EnumNames.Of(value));

    private static void Write(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static void Write(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static void Write(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
