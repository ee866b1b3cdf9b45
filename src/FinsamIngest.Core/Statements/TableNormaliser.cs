using System.Collections.Immutable;
using FinsamIngest.Core.Numbers;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tables;
using FinsamIngest.Core.Tables.Decoding;
using FinsamIngest.Core.Tables.Headers;
using FinsamIngest.Core.Tables.Regions;
using FinsamIngest.Core.Tables.Rows;

namespace FinsamIngest.Core.Statements;

/// <summary>Gives a read table its meaning: statement, unit, canonical line items, kinds of rows, amounts in kronor.</summary>
internal sealed class TableNormaliser
{
    private readonly Unit? documentUnit;
    private readonly Unit? notesUnit;
    private readonly RepeatedAmounts repeated;
    private int count;

    private TableNormaliser(Unit? documentUnit, Unit? notesUnit, RepeatedAmounts repeated) => (this.documentUnit, this.notesUnit, this.repeated) = (documentUnit, notesUnit, repeated);

    /// <summary>
    /// Normalises the tables of a document. Tables that print no unit have that of the tables whose amounts they repeat, and notes that of the other notes; the rest is taken to share one, which the
    /// largest of its amounts tells.
    /// </summary>
    public static IEnumerable<ReportTable> Normalise(IReadOnlyList<ReadTable> tables, Unit? documentUnit)
    {
        var silent = tables.Where(table => TableUnit.FromCaptions(table.Region.Captions, []) is null).ToList();
        var largest = silent.Count == 0 ? 0 : silent.Max(table => Largest(table.Rows));
        var repeated = RepeatedAmounts.Of(tables);
        var normaliser = new TableNormaliser(documentUnit ?? (largest >= TableUnit.CertainlyKronor ? Unit.Kr : null), UnitOfNotes(tables, repeated), repeated);
        return tables.SelectMany(normaliser.Normalise);
    }

    /// <summary>Notes that show their unit, at the least, for the others to have it.</summary>
    private const int FewestNotes = 2;

    /// <summary>The unit of all notes that print one or repeat amounts of tables that do; null when they differ. A small note whose lines no statement repeats is in it.</summary>
    private static Unit? UnitOfNotes(IReadOnlyList<ReadTable> tables, RepeatedAmounts repeated)
    {
        var units = tables.Where(table => table.Region.NoteNumber is not null)
            .Select(table => (TableUnit.FromCaptions(Enumerable.Reverse(table.Region.Captions), []) ?? repeated.UnitOf(table.Rows))?.Unit).OfType<Unit>().ToList();
        return units.Count >= FewestNotes && units.TrueForAll(unit => unit == units[0]) ? units[0] : null;
    }

    public IEnumerable<ReportTable> Normalise(ReadTable table)
    {
        foreach (var (heading, rows) in TableSections.Split(table))
            yield return Normalise(table, heading, rows);
    }

    private ReportTable Normalise(ReadTable table, string? heading, List<DecodedRow> rows)
    {
        var region = table.Region;
        var columns = AccumulatedColumns.Of(Columns(table.Frame.Plan));
        var labels = rows.ConvertAll(row => Label(row));
        var title = heading ?? TableTitle.Of(region);
        var figures = Enumerable.Range(0, columns.Length).Select(c => (IReadOnlyList<Figure>)[.. rows.Select(row => row.Reading?.Figures[c]).OfType<Figure>().Where(figure => figure.Value is not null)]).ToList();
        var own = RowsUnit(rows, labels, title, heading is null ? region.Titles : [], region.HeadingPath.LastOrDefault());
        IEnumerable<string> captions = heading is null ? Enumerable.Reverse(region.Captions) : [heading];
        var unit = own is { } special ? new TableUnit(special, null, UnitBasis.Document)
            : TableUnit.FromCaptions(captions, labels) ?? ColumnsUnit(region, columns, figures)
            ?? (heading is null ? TableUnit.FromCaptions(Enumerable.Reverse(region.HeadingPath), []) : null) ?? repeated.UnitOf(rows)
            ?? (region.NoteNumber is not null && notesUnit is { } others ? new TableUnit(others, null, UnitBasis.CrossTable) : TableUnit.Inferred(documentUnit, Largest(rows)));
        columns = [.. ColumnUnits.Of(columns, figures, unit.Unit)];
        var (statement, _) = StatementClassifier.Classify(new StatementEvidence(
            title, region.NoteNumber, region.InNotes, region.HeadingPath, labels, columns, unit.Unit));
        count++;
        var reportRows = Rows(columns, rows, labels, statement, unit.Unit, title);
        return new ReportTable(
            $"t{count:00}", statement, title, region.NoteNumber, unit.Unit, unit.Printed, unit.Basis,
            rows[0].Source.Page, new LineRange(region.FirstLine, region.LastLine), columns, reportRows);
    }

    /// <summary>The unit of a table whose heads say that all of it counts heads, or work; null of any other.</summary>
    private static TableUnit? ColumnsUnit(RawTable region, ImmutableArray<ReportColumn> columns, IReadOnlyList<IReadOnlyList<Figure>> figures) =>
        ColumnUnits.AllCount(columns, figures) ? new TableUnit(Unit.Count, null, UnitBasis.Document)
        : ColumnUnits.CountsStaff(region.Captions, figures) ? new TableUnit(Unit.Fte, null, UnitBasis.Document)
        : null;

    /// <summary>
    /// What a table that is not read yet will most likely be: årets resultat is an item of a balance sheet and the sum of an income statement, and
    /// sums help to read.
    /// </summary>
    public static Statement Guess(RawTable region, ColumnPlan plan, IEnumerable<RowSource> rows) =>
        StatementClassifier.Classify(new StatementEvidence(
            TableTitle.Of(region), region.NoteNumber, region.InNotes, region.HeadingPath, [.. rows.Select(row => LabelMarks.Strip(RowLabels.Of(row, null)))], Columns(plan), null)).Statement;

    private static string Label(DecodedRow row)
    {
        var label = row.Reading is null && row.Source.Text is null ? row.Source.LeadingLabel : RowLabels.Of(row.Source, row.Reading);
        return LabelMarks.Strip(label);
    }

    private static ImmutableArray<ReportColumn> Columns(ColumnPlan plan)
    {
        var columns = ImmutableArray.CreateBuilder<ReportColumn>(plan.Columns.Length);
        foreach (var column in plan.Columns)
            columns.Add(new ReportColumn($"c{columns.Count + 1}", column.Year?.ToString(), column.Scenario, column.Printed));
        return columns.MoveToImmutable();
    }

    /// <summary>Words of a line that says no more than a unit at most.</summary>
    private const int MostWordsOfUnit = 3;

    /// <summary>The unit of a table that is not of money: staff, shares, head counts.</summary>
    private static Unit? RowsUnit(List<DecodedRow> rows, List<string> labels, string? title, List<string> titles, string? section)
    {
        var figures = rows.SelectMany(row => row.Reading?.Figures ?? []).Where(figure => figure?.Value is not null).Select(figure => figure!.Value).ToList();
        if (figures.Count > 0 && figures.TrueForAll(figure => figure.Is(FigureTraits.Percent)))
            return Unit.Percent;
        if (title is not null && UnitWords.FindMoney(title) is null && RowUnits.Of(title) is { } unit && unit is Unit.Fte or Unit.Count)
            return RowUnits.Of(title);
        // "Antal personer" on a line of its own says it of the whole table, whatever the title above it speaks of.
        if (titles.Exists(line => line.AsSpan().Count(' ') < MostWordsOfUnit && RowUnits.Of(line) == Unit.Count))
            return Unit.Count;
        var printed = rows.Zip(labels).Where(row => row.First.Reading is { HasFigures: true }).ToList();
        var ofRows = printed.ConvertAll(row => AllShares(row.First) ? Unit.Percent : RowUnits.Of(row.Second));
        if (ofRows.Count == 0 || !ofRows.TrueForAll(u => u is Unit.Fte or Unit.Count or Unit.Percent))
            return CountsPeople(title, labels, printed) || titles.Count > 0 && section is not null && CountsPeople(section + " – " + title, labels, printed) || CountsPeople(TotalOf(printed), labels, printed) ? Unit.Count : null;
        // Of a table of heads and shares the heads are the unit; its rows of shares say that they are none.
        return ofRows.Find(u => u != Unit.Percent) ?? Unit.Percent;
    }

    /// <summary>A table on participants or by sex, in whole numbers that no amounts in kronor are, but for rows of shares: <c>Deltagare i insatser | Kvinnor | Män</c>.</summary>
    private static bool CountsPeople(string? title, List<string> labels, List<(DecodedRow Row, string Label)> rows) =>
        title is not null && UnitWords.FindMoney(title) is null && HeadCounts.Names(title) && !labels.Exists(label => UnitWords.FindMoney(label) is not null)
        && rows.TrueForAll(row => RowUnits.Of(row.Label) == Unit.Percent
            || Array.TrueForAll(row.Row.Reading!.Figures, figure => figure is not { Value: { } value } || figure.Value.Is(FigureTraits.Percent) || value.Scale == 0 && Math.Abs(value) < TableUnit.FewestKronor));

    /// <summary>The label of the last row that is no share when no row of the table shows more in its first column: what is added up there, <c>Nya deltagare</c>.</summary>
    private static string? TotalOf(List<(DecodedRow Row, string Label)> rows)
    {
        var counted = rows.FindAll(row => RowUnits.Of(row.Label) != Unit.Percent);
        return counted.Count > 2 && counted.TrueForAll(row => First(row) <= First(counted[^1])) ? counted[^1].Label : null;

        static decimal First((DecodedRow Row, string Label) row) => Array.Find(row.Row.Reading!.Figures, figure => figure?.Value is not null)?.Value ?? 0;
    }

    private static bool AllShares(DecodedRow row) => Array.TrueForAll(row.Reading!.Figures, figure => figure is not { Value: not null } || figure.Value.Is(FigureTraits.Percent));

    private static decimal Largest(IReadOnlyList<DecodedRow> rows)
    {
        var largest = 0m;
        foreach (var row in rows)
            foreach (var figure in row.Reading?.Figures ?? [])
                if (figure?.Value is { } value)
                    largest = Math.Max(largest, Math.Abs(value));
        return largest;
    }

    private static ImmutableArray<ReportRow> Rows(
        ImmutableArray<ReportColumn> columns, List<DecodedRow> rows, List<string> labels, Statement statement, Unit unit, string? title)
    {
        var matches = LineItemCatalog.MatchAll(statement, labels, title);
        var shapes = new RowShape[rows.Count];
        for (var r = 0; r < rows.Count; r++)
            shapes[r] = new RowShape(labels[r], rows[r].Reading is not null, 1, RowRoles.Of(labels[r], statement, rows[r].Reading is not null), statement);
        var kinds = RowKinds.Assign(shapes);
        var result = ImmutableArray.CreateBuilder<ReportRow>(rows.Count);
        for (var r = 0; r < rows.Count; r++)
        {
            var row = rows[r];
            var rowUnit = RowUnit(row, labels[r], unit);
            result.Add(new ReportRow(
                $"r{r + 1}", labels[r], matches[r]?.Code, matches[r]?.Confidence, row.Reading?.NoteRef, kinds[r], 1,
                row.Source.Page, row.Source.Line, rowUnit, Cells(columns, row, rowUnit, unit)));
        }
        return result.MoveToImmutable();
    }

    private static Unit? RowUnit(DecodedRow row, string label, Unit table)
    {
        if (row.Reading is null)
            return null;
        var figures = row.Reading.Figures.Where(figure => figure?.Value is not null).Select(figure => figure!.Value).ToList();
        if (figures.Count > 0 && figures.TrueForAll(figure => figure.Is(FigureTraits.Percent)))
            return table == Unit.Percent ? null : Unit.Percent;
        return RowUnits.Of(label) is { } unit && unit != table && !(unit is Unit.Kr or Unit.Tkr or Unit.Mnkr && table is Unit.Kr or Unit.Tkr or Unit.Mnkr) ? unit : null;
    }

    private static ImmutableArray<ReportCell> Cells(ImmutableArray<ReportColumn> columns, DecodedRow row, Unit? own, Unit table)
    {
        if (row.Reading is not { } reading)
            return [];
        var cells = ImmutableArray.CreateBuilder<ReportCell>();
        for (var c = 0; c < reading.Figures.Length; c++)
        {
            if (reading.Figures[c] is not { } figure)
                continue;
            var ratio = columns[c].Scenario == Scenario.Ratio || figure.Is(FigureTraits.Percent);
            var sek = ratio ? null : figure.Value * TableUnit.Kronor(own ?? columns[c].Unit ?? table);
            var text = row.Source.Text!;
            var recognition = RecognitionOf(text, figure);
            cells.Add(new ReportCell(
                $"c{c + 1}", figure.Value, sek, text.Joined.Text[figure.Start..figure.End], BoxOf(text, figure), text.Locate(figure.Start, figure.End),
                recognition is { } sure ? Math.Round(row.Confidence * sure, 3) : row.Confidence, row.DecodedBy,
                figure.Mark is null ? [] : [.. figure.Mark.Split(',')])
            {
                Ocr = recognition is not null,
            });
        }
        return cells.ToImmutable();
    }

    /// <summary>How sure text recognition was of the figure's least sure word, 0–1; null when none of it was read off an image.</summary>
    private static double? RecognitionOf(RowText text, Figure figure)
    {
        double? least = null;
        foreach (var word in text.Joined.Words)
            if (word.Start < figure.End && word.End > figure.Start && word.Geometry?.Recognition is { } sure && !(sure >= least))
                least = sure;
        return least;
    }

    private static Box? BoxOf(RowText text, Figure figure)
    {
        Box? box = null;
        foreach (var word in text.Joined.Words)
        {
            if (word.Start < figure.Start || word.End > figure.End || word.Geometry is not { } g)
                continue;
            box = box is null
                ? new Box(text.Joined.Page, g.X0, g.Y0, g.X1, g.Y1)
                : box with { X1 = Math.Max(box.X1, g.X1), Y0 = Math.Min(box.Y0, g.Y0), Y1 = Math.Max(box.Y1, g.Y1) };
        }
        return box;
    }
}
