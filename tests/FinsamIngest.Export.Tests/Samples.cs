using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Export.Tests;

/// <summary>A report made by hand, with a finding of every severity.</summary>
internal static class Samples
{
    public static NormalisedReport Report { get; } = new(
        "sha256:ab",
        new SourceInfo("arsredovisning-2024.txt", "text/plain", 32838, 1, 1084),
        new Organisation("exempel", "Samordningsförbundet Exempel", 0.98),
        2024,
        [BalanceSheet],
        [new ProseFigure("p1", 1, 59, "underskott på -1 854 tkr", -1854, Unit.Tkr, -1854000, false, "2024", [])],
        [],
        [
            Finding("f1", Severity.Error, "t01.r3.c1", CheckType.VerticalSum,
                "Summa eget kapital och skulder 2024: 6 065, men de fem posterna 3 661 + 0 + 1 405 + 1 014 + 15 ger 6 095 (+30).",
                new Cause(CauseKind.SignError, "t01.r1.c1", 15, -15, 0.93, ["k1", "k2"])),
            Finding("f2", Severity.Error, "t01.r2.c1", CheckType.CrossTable,
                "Likvida medel vid årets slut är 4 063 i kassaflödesanalysen och 4 036 i balansräkningen.",
                new Cause(CauseKind.TransposedDigits, "t01.r2.c1", 4036, 4063, 0.88, ["k3"])),
            Finding("f3", Severity.Warning, "p1", CheckType.Prose, "Texten säger underskott på -1 854 tkr där tabellerna säger -1 864."),
            Finding("f4", Severity.Notice, "t01.c1", CheckType.Header, "Kolumnen är avrundad till tiotal."),
        ],
        [new Diagnostic(DiagnosticLevel.Information, "text.encoding", new LocalisedText("Texten lästes som Windows-1252.", "The text was read as Windows-1252."))],
        new Coverage(1412, 1356));

    public static NormalisedReport Clean { get; } = Report with { Findings = [], FiscalYear = 2023, Coverage = new Coverage(10, 10) };

    private static ReportTable BalanceSheet => new(
        "t01", Statement.BalanceSheet, "=2.2 Balansräkning", null, Unit.Tkr, "Belopp i t.kr", UnitBasis.Printed, 13, new LineRange(640, 662),
        [new ReportColumn("c1", "2024", Scenario.Actual, "2024-12-31")],
        [Row("r1", "-Övrig skuld", 653, 15m, "15"), Row("r2", "Kassa och \"bank\"", 648, 4036.50m, "4 036,50"), Row("r3", "Summa; skulder", 1655, -6065m, "-6 065")]);

    public static ReportRow Row(string id, string label, int line, decimal value, string raw) => new(
        id, label, null, null, null, RowKind.Item, 1, 13, line, null,
        [new ReportCell("c1", value, value * 1000, raw, null, new TextSpan(line, 0, 1), 0.99, DecodedBy.Layout, [])]);

    public static Finding Finding(string id, Severity severity, string cell, CheckType type, string message, params ImmutableArray<Cause> causes) =>
        new(id, "k1", severity, type, [cell], 30, Unit.Tkr, new LocalisedText(message, "EN " + message), causes);
}
