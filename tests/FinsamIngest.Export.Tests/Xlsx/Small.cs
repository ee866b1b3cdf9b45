using FinsamIngest.Core.Reports;

namespace FinsamIngest.Export.Tests.Xlsx;

/// <summary>A balance sheet of five rows whose first column does not add up.</summary>
internal static class Small
{
    public static NormalisedReport Report { get; } = new(
        "sha256:" + new string('a', 64),
        new SourceInfo("exempel.pdf", "application/pdf", 1000, 20, 500),
        new Organisation("exempel", "Samordningsförbundet Exempel", 1),
        2024,
        [
            new ReportTable(
                "t01", Statement.BalanceSheet, "2.2 Balansräkning", null, Unit.Tkr, "Belopp i t.kr", UnitBasis.Printed, 13, new LineRange(1, 9),
                [new ReportColumn("c1", "2024", Scenario.Actual, "2024-12-31"), new ReportColumn("c2", "2023", Scenario.Actual, "2023-12-31")],
                [
                    Row("r1", "Fordringar", RowKind.Item, 1, 1504, 97),
                    Row("r2", "Moms", RowKind.Item, 2, 15, null),
                    Row("r3", "Kassa", RowKind.Item, 1, 4063.5m),
                    Row("r4", "Kortfristiga skulder", RowKind.Item, 1, 32) with { NoteRef = "4" },
                    Row("r5", "Summa", RowKind.Total, 1, 5580.5m, 97),
                ]),
        ],
        [],
        [
            new Check("k1", CheckType.VerticalSum, "t01.r5.c1", [Term("r1.c1"), Term("r2.c1"), Term("r3.c1"), Term("r4.c1", -1)], 30, 1.5m, Unit.Tkr, Verdict.Fails),
            new Check("k2", CheckType.VerticalSum, "t01.r5.c2", [Term("r1.c2"), Term("r2.c2")], 0, 1, Unit.Tkr, Verdict.Holds),
        ],
        [
            new Finding("f1", "k1", Severity.Error, CheckType.VerticalSum, ["t01.r2.c1", "t01.r5.c1"], 30, Unit.Tkr,
                new LocalisedText("Summa är 5 580 men …", "Sum is 5 580 but …"), [new Cause(CauseKind.SignError, "t01.r2.c1", 15, -15, 0.9, ["k1"])]),
        ],
        [],
        new Coverage(7, 7));

    // A null is a printed dash; a column left out a blank.
    public static ReportRow Row(string id, string label, RowKind kind, int level, params decimal?[] values) => new(
        id, label, null, null, null, kind, level, 13, 5, null,
        [.. values.Select((value, i) => new ReportCell($"c{i + 1}", value, value * 1000, value?.ToString() ?? "-", null, null, 1, DecodedBy.Layout, []))]);

    private static CheckTerm Term(string cell, decimal weight = 1) => new("t01." + cell, weight);
}
