using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Prose;

/// <summary>What a row shows of what a claim says of it: the figure itself, or what it differs from the year before, from its budget or from a forecast.</summary>
internal sealed class Expectations(TopicIndex index, MentionedFigures figures)
{
    /// <summary>Factors between the units of money.</summary>
    private static readonly Unit[] Money = [Unit.Kr, Unit.Tkr, Unit.Mnkr];

    /// <summary>Digits with which an amount in another unit is hardly a figure by chance.</summary>
    private const int FewestDigits = 2;

    private readonly FigureBook book = index.Book;

    /// <summary>The row's figures for the year and scenario of a level.</summary>
    public IEnumerable<Candidate> Levels(Claim claim, RowKey row, int year) =>
        figures.Cells(row, year, claim.Scenario, claim.Amount.Unit, []).Select(f => figures.One(f))
            .Select(f => new Candidate(index.TopicOrNone(row), [.. f.Figures.Select(n => new Term(n, 1))], [], f.Value, f.Tolerance, 1, Agreement.Of(claim.Amount, f.Value, f.Tolerance), Naming.Label));

    /// <summary>What the row's figure of the year differs from that of the year compared with, or from its budget; null when it does not show both.</summary>
    public Candidate? Difference(Claim claim, RowKey row, int year, Unit unit)
    {
        var later = figures.Cells(row, year, ScenarioClass.Outcome, unit, []);
        var earlier = claim.Kind == ClaimKind.Deviation ? figures.Cells(row, year, ScenarioClass.Budget, unit, []) : figures.Cells(row, claim.BaseYear ?? year - 1, ScenarioClass.Outcome, unit, []);
        return Net(later) is { } a && Net(earlier) is { } b ? Between(claim, row, a, b) : null;
    }

    /// <summary>What the row's figure of the year differs from its forecasts of the year, one for each.</summary>
    public List<Candidate> FromForecasts(Claim claim, RowKey row, int year)
    {
        var period = year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var found = new List<Candidate>();
        if (Net(figures.Cells(row, year, ScenarioClass.Outcome, claim.Amount.Unit, [])) is not { } outcome)
            return found;
        var columns = book.Tables[row.Table].Columns;
        for (var c = 0; c < columns.Length; c++)
            if (columns[c].Scenario == Scenario.Other && columns[c].Period == period && columns[c].Printed?.Contains("rognos", StringComparison.Ordinal) == true && book.FigureAt(row.Table, row.Row, c) is { } forecast)
                found.Add(Between(claim, row, outcome, forecast)!);
        return found;
    }

    /// <summary>Whether the amount is the value if it is in another unit of money.</summary>
    public static bool IsInOtherUnit(Amount amount, Candidate candidate) =>
        amount is { IsMoney: true, HasUnit: true, InWords: false } && amount.PrintedDigits >= FewestDigits
        && Money.Any(u => u != amount.Unit && Agreement.Of(amount with { Unit = u, Hedge = Hedge.None }, candidate.Value, candidate.Tolerance) == Fit.Agrees && candidate.Tolerance <= Units.Scale(u) * Math.Max(1, Math.Abs(amount.Value)) / 20);

    private Candidate? Between(Claim claim, RowKey row, PrintedFigure a, PrintedFigure b)
    {
        var (now, before) = (figures.One(a.Index), figures.One(b.Index));
        var (x, y, tolerance) = (now.Value, before.Value, now.Tolerance + before.Tolerance);
        // Costs are printed with either sign; only a result goes below nothing.
        var difference = x < 0 != y < 0 || claim.Direction is Direction.Better or Direction.Worse ? x - y : Math.Abs(x) - Math.Abs(y);
        if (claim.Kind != ClaimKind.Growth)
            return new Candidate(index.TopicOrNone(row), [new Term(a.Index, 1), new Term(b.Index, -1)], [], difference, tolerance, 1, Turned(claim, row, x, y, Agreement.Of(claim.Amount, difference, tolerance), tolerance), Naming.Label);
        if (y == 0 || x < 0 != y < 0)
            return null;
        var (growth, slack) = (100 * difference / Math.Abs(y), 100 * tolerance / Math.Abs(y) * (1 + Math.Abs(x / y)));
        return new Candidate(index.TopicOrNone(row), [new Term(a.Index, 1), new Term(b.Index, -1)], [new Term(b.Index, 1)], growth, slack, 1, Agreement.Of(claim.Amount, growth, slack), Naming.Label);
    }

    /// <summary>The only figure, or the net of income and cost.</summary>
    public PrintedFigure? Net(List<int> cells) =>
        cells.Count == 1 ? book.Figures[cells[0]] : cells.FindAll(f => book.Figures[f].Scenario == Scenario.Net) is [var net] ? book.Figures[net] : null;

    /// <summary>The fit, or that only the direction is wrong.</summary>
    private Fit Turned(Claim claim, RowKey row, decimal now, decimal before, Fit fit, decimal tolerance) =>
        fit == Fit.Agrees && Sense.Of(claim.Direction, book.Tables[row.Table].Rows[row.Row].Code, index.TopicOf(row)?.Concept ?? Concept.None, now, before) is { } difference && difference < -tolerance ? Fit.Opposite : fit;
}
