using FinsamIngest.Core.Reports;
using FinsamIngest.Site.Review;

namespace FinsamIngest.Site.Tests;

public sealed class CorrectionTests
{
    private static readonly Dictionary<string, decimal> None = [];

    [Theory]
    [InlineData("arsredovisning-roslagen-2022.txt")]
    [InlineData("arsredovisning-roslagen-2023.txt")]
    [InlineData("arsredovisning-uppsala-2024.txt")]
    [InlineData("arsredovisning-lekeberg-orebro-2024.txt")]
    public void Figure_that_says_what_it_said_changes_no_check(string name)
    {
        var book = new ReportBook(Samples.Report(name));
        foreach (var check in book.Report.Checks)
            if (book.Find(check.Lhs)?.Value is { } value)
            {
                var again = CheckArithmetic.With(check, book.Find, new Dictionary<string, decimal> { [check.Lhs] = value });
                Assert.Equal(check.Difference, again.Difference, 3);
                if (check.Type is not CheckType.Format && check.Denominator is null)
                    Assert.Equal(check.Verdict, again.Verdict);
            }
    }

    [Fact]
    public void Suggested_correction_mends_the_checks_that_the_finding_says_it_does()
    {
        var book = new ReportBook(Samples.Report());
        var tried = 0;
        foreach (var finding in book.Report.Findings)
            if (finding.Causes is [{ Kind: CauseKind.SignError or CauseKind.DigitError or CauseKind.TransposedDigits, Cell: { } cell, Suggested: { } suggested } cause, ..])
            {
                var effect = Correction.Try(book, None, cell, suggested);
                Assert.All(cause.Repairs, repair => Assert.Contains(effect.Mended, change => change.Before.Id == repair));
                tried++;
            }

        Assert.True(tried > 0);
    }

    [Fact]
    public void Correction_that_is_wrong_breaks_what_held()
    {
        var book = new ReportBook(Samples.Report());
        var place = book.Figures.First(figure => book.TickOf(figure.Reference) == Tick.Holds && book.ChecksWith(figure.Reference).Any(check => check.Type == CheckType.VerticalSum));
        var effect = Correction.Try(book, None, place.Reference, place.Value!.Value + 1000);
        Assert.Empty(effect.Mended);
        Assert.NotEmpty(effect.Broken);
        Assert.All(effect.Broken, change => Assert.True(change.Before.Verdict != Verdict.Fails && change.After.Verdict == Verdict.Fails));
    }

    [Fact]
    public void Correction_moves_a_total_by_its_weight_and_unit()
    {
        var book = new ReportBook(Samples.Report());
        var check = book.Report.Checks.First(c => c is { Type: CheckType.VerticalSum, Denominator: null } && c.Terms.All(term => book.Find(term.Cell) is { } p && p.Unit == c.Unit));
        var term = check.Terms[0];
        var changed = CheckArithmetic.With(check, book.Find, new Dictionary<string, decimal> { [term.Cell] = (book.Find(term.Cell)!.Value ?? 0) + 7 });
        Assert.Equal(check.Difference - (7 * term.Weight), changed.Difference);
    }

    [Fact]
    public void Corrected_tables_differ_in_that_figure_alone()
    {
        var report = Samples.Report();
        var place = new ReportBook(report).Figures.First(figure => figure is { Unit: Unit.Tkr, Value: not null });
        var tables = Correction.Tables(report, new Dictionary<string, decimal> { [place.Reference] = 4711 });
        var changed = tables.SelectMany(t => t.Rows.SelectMany(r => r.Cells)).Except(report.Tables.SelectMany(t => t.Rows.SelectMany(r => r.Cells))).ToList();
        Assert.Equal(4711, Assert.Single(changed).Value);
        Assert.Equal(4_711_000, changed[0].AmountSek);
    }
}
