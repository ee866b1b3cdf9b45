using System.Globalization;
using FinsamIngest.Core.Reconciliation;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Statements;

namespace FinsamIngest.Core.Prose;

/// <summary>
/// The figures that a mention has for a year and scenario: of a row its cell; of a column its total, or the row that is named with it; of people the rows and columns that
/// count them. Where several columns show one year (a column for each activity) a cell is only meant if its column is named, or adds up the others.
/// </summary>
internal sealed class MentionedFigures(TopicIndex index)
{
    private readonly FigureBook book = index.Book;
    private List<HeadCount>? heads;

    /// <summary>Which figures count people, as far as asked: every mention asks it of many.</summary>
    private readonly bool?[] counts = new bool?[index.Book.Figures.Length];

    /// <summary>The figures, of all tables.</summary>
    /// <param name="mention">What is named.</param>
    /// <param name="others">What else is named with it, and narrows it.</param>
    /// <param name="year">The year.</param>
    /// <param name="scenario">Outcome or budget.</param>
    /// <param name="unit">The unit of the figure in the sentence.</param>
    public List<Spoken> Of(Mention mention, IReadOnlyList<Mention> others, int year, ScenarioClass scenario, Unit unit)
    {
        var found = new List<Spoken>();
        if (mention.IsHeads)
        {
            if (CountWords.IsCount(unit))
                AddHeads(found, mention, others, year, unit);
            return found;
        }

        var beside = others.SelectMany(o => o.Names).Where(n => !n.IsRow).ToList();
        foreach (var row in RowsOf(mention))
            foreach (var figure in Cells(row, year, scenario, unit, beside))
                Add(found, figure, beside.Exists(n => n.Table == row.Table && n.Column == book.Figures[figure].Column));
        // Where nothing tells the columns apart, one of them is meant.
        if (found.Count == 0)
            foreach (var row in RowsOf(mention))
                found.AddRange(CellsOf(row, year, scenario, unit).ConvertAll(f => One(f) with { IsOneOfSeveral = true }));
        foreach (var name in mention.Names)
            if (!name.IsRow)
                foreach (var row in RowsBeside(name, others))
                    if (IsOf(name, year, scenario) && book.At(name.Table, row, name.Column) is >= 0 and var figure && IsKind(book.Figures[figure], unit))
                        Add(found, figure, others.Any(o => o.Names.Any(n => n.Table == name.Table && n.Row == row)));
        if (mention.Concept is Concept.Municipalities or Concept.Members && Units.IsMoney(unit))
            AddMembers(found, mention.Concept, year, scenario);
        return found;
    }

    /// <summary>The rows that a mention names; none for people.</summary>
    public IEnumerable<RowKey> RowsOf(Mention mention)
    {
        // Two rows of one name in one table are parts of different things.
        var rows = mention.Names.Where(n => n.IsRow).GroupBy(n => n.Table).Where(g => g.Count() == 1).Select(g => new RowKey(g.Key, g.First().Row));
        // All municipalities together are no row of one of them.
        if (mention.Concept != Concept.None && !mention.IsHeads && mention.Concept != Concept.Municipalities)
            rows = rows.Concat(index.Of(mention.Concept).Select(t => t.Row));
        return rows.Distinct();
    }

    /// <summary>The figure of a row, of the kind asked for, in the columns of a year and scenario.</summary>
    public List<int> Cells(RowKey row, int year, ScenarioClass scenario, Unit unit, IReadOnlyList<ThingName> beside)
    {
        var columns = book.Tables[row.Table].Columns;
        var found = CellsOf(row, year, scenario, unit);
        if (found.Count < 2)
            return found;
        if (beside.Count > 0 && found.FindAll(f => beside.Any(n => n.Table == row.Table && n.Column == book.Figures[f].Column)) is { Count: > 0 } named)
            return named;
        // Income, cost and net stand for three things of one row; two columns of one scenario for things that nobody named.
        if (found.Select(f => book.Figures[f].Scenario).Distinct().Count() == found.Count)
            return found;
        return found.FindAll(f => ColumnHeadings.IsTotal(columns[book.Figures[f].Column]));
    }

    private List<int> CellsOf(RowKey row, int year, ScenarioClass scenario, Unit unit)
    {
        var columns = book.Tables[row.Table].Columns;
        var period = year.ToString(CultureInfo.InvariantCulture);
        var found = new List<int>();
        for (var c = 0; c < columns.Length; c++)
            if (columns[c].Period == period && ClassOf(columns[c], unit) == scenario && !ColumnUnits.IsRateHead(columns[c].Printed) && book.At(row.Table, row.Row, c) is >= 0 and var figure && IsKind(book.Figures[figure], unit))
                found.Add(figure);
        return found;
    }

    /// <summary>Whether a figure counts people: its unit, its row or its column says so, or the heading of a table of kvinnor, män and totalt.</summary>
    public bool CountsPeople(PrintedFigure figure) => counts[figure.Index] ??= SaysPeople(figure);

    private bool SaysPeople(PrintedFigure figure)
    {
        var table = book.Tables[figure.Table];
        if (CountWords.IsCount(figure.Unit))
            return true;
        return figure.Unit != Unit.Percent && (CountWords.Begins(table.Columns[figure.Column].Printed) || CountWords.Begins(table.Rows[figure.Row].Label) || table.UnitPrinted is null && CountWords.Begins(table.Title));
    }

    /// <summary>A figure as it stands; people are counted exactly, and in no unit of money.</summary>
    public Spoken One(int figure)
    {
        var printed = book.Figures[figure];
        return CountsPeople(printed) ? new Spoken([figure], printed.Value, printed.Quantum < 1 ? printed.Quantum / 2 : 0) : Spoken.Sum(book, [figure]);
    }

    private bool IsKind(PrintedFigure figure, Unit unit)
    {
        if (unit == Unit.Percent)
            return figure.Unit == Unit.Percent;
        return CountWords.IsCount(unit) ? CountsPeople(figure) && AreAlike(figure.Unit, unit) : Units.IsMoney(figure.Unit) && !CountsPeople(figure);
    }

    /// <summary>Fourteen employees may be 12.5 full-time equivalents: persons are not measured against those.</summary>
    private static bool AreAlike(Unit figure, Unit said) => figure != Unit.Fte || said == Unit.Fte;

    private bool IsOf(ThingName column, int year, ScenarioClass scenario) =>
        book.Tables[column.Table].Columns[column.Column] is var c && (c.Period is null || c.Period == year.ToString(CultureInfo.InvariantCulture)) && ClassOf(c, Unit.Kr) == scenario;

    /// <summary>A column of one activity's costs is an outcome, whatever else its heading leaves open; a column of shares is one of per cent.</summary>
    private static ScenarioClass ClassOf(ReportColumn column, Unit unit) =>
        column.Scenario == Scenario.Other && ColumnHeadings.NameOf(column).Length > 0 || column.Scenario == Scenario.Ratio && unit == Unit.Percent ? ScenarioClass.Outcome : ScenarioClasses.Of(column.Scenario);

    /// <summary>The rows that are named with a column, else the table's total.</summary>
    private List<int> RowsBeside(ThingName column, IReadOnlyList<Mention> others)
    {
        var named = others.SelectMany(RowsOf).Where(r => r.Table == column.Table).Select(r => r.Row).ToList();
        if (named.Count > 0)
            return named;
        var rows = Enumerable.Range(0, book.Tables[column.Table].Rows.Length).Where(r => book.Shapes[column.Table][r] is { HasFigures: true, Role: RowRole.Sum }).ToList();
        return rows.Count == 1 ? rows : [];
    }

    /// <summary>People counted in rows of their own, in rows "Totalt" or "Kvinnor" under a heading that names them, and in columns that count them.</summary>
    private void AddHeads(List<Spoken> found, Mention mention, IReadOnlyList<Mention> others, int year, Unit unit)
    {
        var group = mention.Concept is Concept.Women or Concept.Men && others.FirstOrDefault(o => o.Concept is Concept.Participants or Concept.Staff) is { } spoken ? spoken.Concept : mention.Concept;
        var things = others.SelectMany(o => o.Names).Select(n => (n.Table, n.Row, n.Column)).ToHashSet();
        var isOfRows = things.Any(t => t.Row >= 0);
        var period = year.ToString(CultureInfo.InvariantCulture);
        heads ??= HeadCount.Of(book, this);
        foreach (var head in heads)
        {
            if ((head.Period is { } own && own != period) || !AreAlike(head.Figure.Unit, unit))
                continue;
            var (table, row, column) = (head.Figure.Table, head.Figure.Row, head.Figure.Column);
            if (isOfRows || things.Contains((table, -1, column)) ? things.Contains((table, row, -1)) && head.IsOfRow(mention.Concept) || things.Contains((table, -1, column)) && head.IsOfColumn(mention.Concept) : head.IsOfAll(mention.Concept, group))
                found.Add(One(head.Figure.Index));
        }
    }

    /// <summary>What the members, or the municipalities, contribute together where a table has a row for each.</summary>
    private void AddMembers(List<Spoken> found, Concept concept, int year, ScenarioClass scenario)
    {
        ReadOnlySpan<Concept> parts = concept == Concept.Municipalities ? [Concept.Municipalities] : [Concept.State, Concept.Region, Concept.Municipalities];
        var rows = new List<RowTopic>();
        foreach (var part in parts)
            rows.AddRange(index.Of(part));
        foreach (var table in rows.GroupBy(r => r.Row.Table))
        {
            if (concept == Concept.Members && table.Select(r => r.Concept).Distinct().Count() < 3)
                continue;
            var cells = table.Select(r => Cells(r.Row, year, scenario, Unit.Kr, [])).ToList();
            if (cells.TrueForAll(c => c.Count == 1))
                found.Add(Spoken.Sum(book, [.. cells.Select(c => c[0])]));
        }
    }

    private void Add(List<Spoken> found, int figure, bool isTogether)
    {
        if (!found.Exists(f => f.Figures.Count == 1 && f.Figures[0] == figure))
            found.Add(One(figure) with { IsTogether = isTogether });
    }
}
