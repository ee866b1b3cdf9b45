using System.Collections.Immutable;
using FinsamIngest.Accuracy.Scoring;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Accuracy;

/// <summary>The measure itself must be able to fail: a report is spoilt in one way, and the figure that measures it drops.</summary>
public sealed class ScorerTests
{
    private static readonly string Name = MeasuredReports.OfRepository.Names.First();
    private static readonly NormalisedReport Report = MeasuredReports.OfRepository.Read(Name);
    private static readonly Score Before = Measure(Report);

    [Fact]
    public void EmptyReport_HasNothingRight()
    {
        var score = Measure(Report with { Tables = [], Checks = [], Findings = [] });

        Assert.Equal((0, 0, 0, 0), (score.CellsRight, score.ReportCells, score.FailsFound, score.FalseAlarms));
        Assert.Equal(Before.TruthCells, score.TruthCells);
    }

    [Fact]
    public void WrongValue_IsOneFigureLess()
    {
        var score = Measure(ChangeFirstCell(cell => cell with { Value = cell.Value + 1 }));

        Assert.Equal(Before.CellsRight - 1, score.CellsRight);
        Assert.Equal(Before.ReportCells, score.ReportCells);
    }

    [Fact]
    public void WrongScenario_LosesTheColumn()
    {
        var table = Report.Tables[0];
        var columns = table.Columns.SetItem(0, table.Columns[0] with { Scenario = Scenario.Other });
        var figures = table.Rows.Count(row => row.CellIn(table.Columns[0].Id)?.Value is not null);

        var score = Measure(With(table with { Columns = columns }));

        Assert.True(figures > 0);
        Assert.Equal(Before.CellsRight - figures, score.CellsRight);
    }

    [Fact]
    public void WrongStatementAndUnit_LoseTheRowsOfTheTable()
    {
        var table = Report.Tables[0];
        var rows = table.Rows.Count(row => row.Cells.Any(cell => cell.Value is not null));

        var score = Measure(With(table with { Statement = Statement.Other, Unit = Unit.Fte }));

        Assert.Equal(Before.StatementRight - rows, score.StatementRight);
        Assert.Equal(Before.UnitRight - rows, score.UnitRight);
    }

    [Fact]
    public void NoFindings_FindNothing() => Assert.Equal(0, Measure(Report with { Findings = [] }).FailsFound);

    [Fact]
    public void Notices_FindNothing() =>
        Assert.Equal(0, Measure(Report with { Findings = [.. Report.Findings.Select(finding => finding with { Severity = Severity.Notice })] }).FailsFound);

    [Fact]
    public void ErrorWithoutFailure_IsAFalseAlarm()
    {
        var invented = new Finding("f999", null, Severity.Error, CheckType.Format, [], null, null, new LocalisedText("påhittat", "invented"), []);

        Assert.Equal(Before.FalseAlarms + 1, Measure(Report with { Findings = Report.Findings.Add(invented) }).FalseAlarms);
    }

    [Fact]
    public void FlaggedSentence_IsFound()
    {
        var sentence = Array.Find(MeasuredReports.OfRepository.Truth(Name).Prose!, candidate => candidate.Contradicts)!;
        var figure = new ProseFigure("p999", 1, sentence.Line!.Value, "", sentence.Value!.Value, Unit.Tkr, null, false, null, []);
        var finding = new Finding("f999", null, Severity.Error, CheckType.Prose, ["p999"], null, null, new LocalisedText("", ""), []);
        var silent = Report with { Prose = [], Findings = [.. Report.Findings.Where(other => other.Type != CheckType.Prose)] };

        var score = Measure(silent with { Prose = [figure], Findings = silent.Findings.Add(finding) });

        Assert.Equal(0, Measure(silent).ProseFound);
        Assert.True(score.ProseFound >= 1);
        Assert.Equal(Measure(silent).FalseAlarms, score.FalseAlarms);
    }

    [Theory]
    [InlineData("Summa", "summa", 1.0)]
    [InlineData("Övriga kostnader", "Övriga kostnader 2", 0.9)]
    [InlineData("abcd", "bcde", 0.75)]
    [InlineData("Hyra lokal", "Lokalhyra", 0.5263158)]
    [InlineData("Personalkostnader", "Kostnader för personal", 0.4615385)]
    [InlineData("Summa", "", 0.0)]
    public void LabelSimilarity_OfTwoLabels(string a, string b, double expected) => Assert.Equal(expected, LabelSimilarity.Of(a, b), 6);

    private static Score Measure(NormalisedReport report) => Scorer.Measure(MeasuredReports.OfRepository.Truth(Name), report).Score;

    private static NormalisedReport With(ReportTable first) => Report with { Tables = Report.Tables.SetItem(0, first) };

    private static NormalisedReport ChangeFirstCell(Func<ReportCell, ReportCell> change)
    {
        var table = Report.Tables[0];
        var at = table.Rows.ToList().FindIndex(row => row.Cells.Length > 1 && row.Cells[0].Value is not null);
        var row = table.Rows[at];
        ImmutableArray<ReportCell> cells = row.Cells.SetItem(0, change(row.Cells[0]));
        return With(table with { Rows = table.Rows.SetItem(at, row with { Cells = cells }) });
    }
}
