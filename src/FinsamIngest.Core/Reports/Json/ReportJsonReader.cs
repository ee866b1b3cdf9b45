namespace FinsamIngest.Core.Reports.Json;

/// <summary>Reads the contract's fields; throws <see cref="System.Text.Json.JsonException"/>, which <see cref="ReportJson"/> makes a value.</summary>
internal static class ReportJsonReader
{
    public static NormalisedReport Read(JsonField json)
    {
        // A minor version only adds fields; a major one changes the meaning of those that are read here.
        var version = json["schemaVersion"].Text();
        if (!version.StartsWith("1.", StringComparison.Ordinal))
            throw json["schemaVersion"].Expected("version 1");
        return new NormalisedReport(
            json["documentId"].Text(),
            Source(json["source"]),
            json["organisation"].IsNull ? null : Organisation(json["organisation"]),
            json["fiscalYear"].IntOrNull(),
            json["tables"].Array(Table),
            json["prose"].Array(Prose),
            json["checks"].Array(Check),
            json["findings"].Array(Finding),
            json["diagnostics"].Array(Diagnostic),
            json["coverage"].IsNull ? new Coverage(0, 0) : new Coverage(json["coverage"]["figures"].Int(), json["coverage"]["checked"].Int()))
        {
            SchemaVersion = version,
        };
    }

    private static SourceInfo Source(JsonField json) => new(
        json["name"].Text(), json["mediaType"].Text(), json["bytes"].Long(), json["pages"].Int(), json["lines"].IntOrNull() ?? 0);

    private static Organisation Organisation(JsonField json) => new(json["id"].Text(), json["name"].Text(), json["confidence"].Double());

    private static ReportTable Table(JsonField json)
    {
        var lines = json["lines"].Array(line => line.Int());
        return new ReportTable(
            json["id"].Text(),
            json["statement"].Enum<Statement>(),
            json["title"].TextOrNull(),
            json["noteNumber"].TextOrNull(),
            json["unit"].Enum<Unit>(),
            json["unitPrinted"].TextOrNull(),
            json["unitBasis"].Enum<UnitBasis>(),
            json["page"].Int(),
            lines.Length == 2 ? new LineRange(lines[0], lines[1]) : throw json["lines"].Expected("[first, last]"),
            json["columns"].Array(Column),
            json["rows"].Array(Row));
    }

    private static ReportColumn Column(JsonField json) => new(
        json["id"].Text(), json["period"].TextOrNull(), json["scenario"].Enum<Scenario>(), json["printed"].TextOrNull())
    {
        Unit = json["unit"].EnumOrNull<Unit>(),
    };

    private static ReportRow Row(JsonField json) => new(
        json["id"].Text(),
        json["label"].Text(),
        json["code"].TextOrNull(),
        json["codeConfidence"].DoubleOrNull(),
        json["noteRef"].TextOrNull(),
        json["kind"].Enum<RowKind>(),
        json["level"].Int(),
        json["page"].Int(),
        json["line"].Int(),
        json["unit"].EnumOrNull<Unit>(),
        json["cells"].Array(Cell));

    private static ReportCell Cell(JsonField json) => new(
        json["column"].Text(),
        json["value"].DecimalOrNull(),
        json["amountSek"].DecimalOrNull(),
        json["raw"].Text(),
        json["box"].IsNull ? null : Box(json["box"]),
        json["span"].IsNull ? null : Span(json["span"]),
        json["confidence"].Double(),
        json["decodedBy"].Enum<DecodedBy>(),
        json["footnotes"].Array(mark => mark.Text()))
    {
        Ocr = !json["ocr"].IsNull && json["ocr"].Bool(),
    };

    private static Box Box(JsonField json) => new(
        json["page"].Int(), json["x0"].Double(), json["y0"].Double(), json["x1"].Double(), json["y1"].Double());

    private static TextSpan Span(JsonField json) => new(json["line"].Int(), json["start"].Int(), json["end"].Int());

    private static ProseFigure Prose(JsonField json) => new(
        json["id"].Text(),
        json["page"].Int(),
        json["line"].Int(),
        json["text"].Text(),
        json["value"].DecimalOrNull(),
        json["unit"].Enum<Unit>(),
        json["amountSek"].DecimalOrNull(),
        json["approximate"].Bool(),
        json["period"].TextOrNull(),
        json["refersTo"].Array(cell => cell.Text()))
    {
        Ocr = !json["ocr"].IsNull && json["ocr"].Bool(),
    };

    private static Check Check(JsonField json) => new(
        json["id"].Text(),
        json["type"].Enum<CheckType>(),
        json["lhs"].Text(),
        json["terms"].Array(Term),
        json["difference"].Decimal(),
        json["tolerance"].Decimal(),
        json["unit"].Enum<Unit>(),
        json["verdict"].Enum<Verdict>())
    {
        Denominator = json["denominator"].IsNull ? null : json["denominator"].Array(Term),
    };

    private static CheckTerm Term(JsonField json) => new(json["cell"].Text(), json["weight"].Decimal());

    private static Finding Finding(JsonField json) => new(
        json["id"].Text(),
        json["check"].TextOrNull(),
        json["severity"].Enum<Severity>(),
        json["type"].Enum<CheckType>(),
        json["cells"].Array(cell => cell.Text()),
        json["difference"].DecimalOrNull(),
        json["unit"].EnumOrNull<Unit>(),
        new LocalisedText(json["message"]["sv"].Text(), json["message"]["en"].Text()),
        json["causes"].Array(Cause));

    private static Cause Cause(JsonField json) => new(
        json["cause"].Enum<CauseKind>(),
        json["cell"].TextOrNull(),
        json["printed"].DecimalOrNull(),
        json["suggested"].DecimalOrNull(),
        json["confidence"].Double(),
        json["repairs"].Array(check => check.Text()));

    private static Diagnostic Diagnostic(JsonField json)
    {
        var message = json["message"].Text();
        return new Diagnostic(
            json["level"].Enum<DiagnosticLevel>(),
            json["code"].Text(),
            new LocalisedText(message, json["messageEn"].TextOrNull() ?? message),
            json["page"].IntOrNull());
    }
}
