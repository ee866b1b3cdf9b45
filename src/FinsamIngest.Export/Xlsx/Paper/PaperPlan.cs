using System.Collections.Immutable;
using FinsamIngest.Core.Reports;
using FinsamIngest.Export.Xlsx.Workbooks;

namespace FinsamIngest.Export.Xlsx.Paper;

/// <summary>
/// The whole working paper before a cell of it is written: which sheets there are, where on them every figure will stand, and which check is recomputed
/// beside which figure. Formulas and links refer forwards, so it has to be known first.
/// </summary>
internal sealed class PaperPlan
{
    private readonly Dictionary<string, PlacedCell> cells = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Check> beside = new(StringComparer.Ordinal);

    public PaperPlan(NormalisedReport report, Language language)
    {
        var names = new SheetNames();
        Cover = names.Take(language.Say("Försättsblad", "Cover"));
        Findings = names.Take(language.Say("Fynd", "Findings"));
        Decisions = names.Take(language.Say("Beslut", "Decisions"));
        Checks = names.Take(language.Say("Avstämningar", "Checks"));
        Figures = names.Take(language.Say("Siffror", "Figures"));
        var statements = Group(report, language, names);
        foreach (var placement in statements.SelectMany(statement => statement.Tables))
            Place(placement);
        foreach (var check in report.Checks)
            Choose(check);
        Statements = [.. statements.Select(statement => statement with { Recomputed = RecomputedOn(statement) })];
    }

    public string Cover { get; }

    public string Findings { get; }

    public string Decisions { get; }

    public string Checks { get; }

    public string Figures { get; }

    public ImmutableArray<StatementPlan> Statements { get; }

    /// <summary>Where a cell (<c>table.row.column</c>), or else its column's header or its table, stands; null for running text and other documents.</summary>
    public PlacedCell? Find(string? reference) => reference is null ? null : cells.GetValueOrDefault(reference);

    /// <summary>The check that is recomputed beside a cell; null when none is.</summary>
    public Check? Beside(string cell) => beside.GetValueOrDefault(cell);

    private static ImmutableArray<StatementPlan> Group(NormalisedReport report, Language language, SheetNames names)
    {
        var groups = report.Tables.GroupBy(table => (table.Statement, table.NoteNumber));
        return [.. groups.Select(group =>
        {
            var name = names.Take(Words.OfAll(group.First(), language));
            var row = StatementPlan.HeadRows + 1;
            var placements = ImmutableArray.CreateBuilder<TablePlacement>();
            foreach (var table in group)
            {
                placements.Add(new TablePlacement(table, name, row));
                row = placements[^1].LastRow + 2;
            }

            return new StatementPlan(name, placements.ToImmutable());
        })];
    }

    private void Place(TablePlacement placement)
    {
        var table = placement.Table;
        cells.TryAdd(table.Id, new PlacedCell(placement.Sheet, new CellAddress(placement.TitleRow, 1), null, table.Unit));
        for (var column = 0; column < table.Columns.Length; column++)
        {
            var id = table.Columns[column].Id;
            cells.TryAdd($"{table.Id}.{id}", new PlacedCell(
                placement.Sheet, new CellAddress(placement.HeaderRow, TablePlacement.FirstFigureColumn + column), null, table.Unit));
            for (var row = 0; row < table.Rows.Length; row++)
                cells.TryAdd($"{table.Id}.{table.Rows[row].Id}.{id}", new PlacedCell(
                    placement.Sheet, placement.At(row, column), table.Rows[row].CellIn(id)?.Value, table.UnitOf(table.Rows[row], id)));
        }
    }

    /// <summary>Sums and row arithmetic stand beside their result. Where a figure has several, the one that fails is shown, else the sum; the sheet of checks has all.</summary>
    private void Choose(Check check)
    {
        if (check.Type is not (CheckType.VerticalSum or CheckType.Horizontal) || Find(check.Lhs)?.Value is null || CheckFormula.Of(check, this, "") is null)
            return;
        if (!beside.TryGetValue(check.Lhs, out var present) || Rank(check) > Rank(present))
            beside[check.Lhs] = check;
    }

    private static int Rank(Check check) => ((int)check.Verdict * 2) + (check.Type == CheckType.VerticalSum ? 1 : 0);

    private ImmutableArray<int> RecomputedOn(StatementPlan statement) => [.. Enumerable.Range(0, statement.FigureColumns).Where(column =>
        statement.Tables.Any(placement => column < placement.Table.Columns.Length && placement.Table.Rows.Any(row =>
            beside.ContainsKey($"{placement.Table.Id}.{row.Id}.{placement.Table.Columns[column].Id}"))))];
}
