using System.Collections.Immutable;

namespace FinsamIngest.Core.Documents.Pages.Tags;

/// <summary>
/// The tagged cells of one page that agree with how the page is printed. Producers tag whole pages as one cell, several rows as one, a column as a
/// cell, or lay out text with tables; such tags would tear rows apart, so a table's tags count on a page only if its rows follow one another
/// downwards, the cells of a row do not lie over each other, a cell holds one figure, and no figures stand among its cells without belonging to one.
/// </summary>
internal sealed class PageTags
{
    /// <summary>Share of the cells with figures that may hold several of them below one another: an amount with its share of the whole.</summary>
    private const double MostStacked = 0.2;

    /// <summary>Digits inside a table's outline that are in none of its cells, as a share of its own: marks set apart.</summary>
    private const double MostLoose = 0.05;

    /// <summary>Tables of one page that are judged; what claims more is no report, and each costs a look at the page's letters.</summary>
    private const int MostTables = 40;

    /// <summary>Letters of a remark at least: less is a unit or a mark.</summary>
    private const int FewestLetters = 4;

    private readonly Dictionary<int, CellTag> cells = [];
    private readonly HashSet<(int Table, int Row)> stacked = [];
    private readonly Dictionary<int, int> firstFigures = [];
    private readonly HashSet<CellTag> remarks = new(ReferenceEqualityComparer.Instance);

    private PageTags()
    {
    }

    /// <summary>No tags.</summary>
    public static PageTags None { get; } = new();

    /// <summary>The cell that a letter belongs to, or null.</summary>
    public CellTag? CellOf(in Letter letter) => cells.Count > 0 && letter.MarkedContentId >= 0 ? cells.GetValueOrDefault(letter.MarkedContentId) : null;

    /// <summary>Whether the row's lines are one row: none of its cells holds several figures below one another.</summary>
    public bool IsOneRow(CellTag cell) => !stacked.Contains((cell.Table, cell.Row));

    /// <summary>Whether a cell holds words where its table has figures: <c>årligen</c> under a total, a responsible body between two amounts.</summary>
    public bool IsRemark(CellTag cell) => remarks.Contains(cell);

    /// <summary>Whether a cell is in a column of figures, or right of one.</summary>
    public bool IsAmongFigures(CellTag cell) => firstFigures.TryGetValue(cell.Table, out int first) && cell.Column >= first;

    /// <summary>Weighs the tags of a page against its letters.</summary>
    /// <param name="page">The page, upright.</param>
    /// <param name="tables">The document's tagged tables.</param>
    /// <param name="contradicted">Whether tags of a table with figures were ignored. A table without figures is ignored silently: its tags are of no use here.</param>
    public static PageTags Judge(PageContent page, TaggedTables tables, out bool contradicted)
    {
        contradicted = false;
        if (tables.On(page.Number) is not { } tagged)
            return None;
        var shapes = Shapes(page.Letters, tagged);
        var result = new PageTags();
        var sane = new HashSet<int>();
        foreach (var table in shapes.Values.GroupBy(shape => shape.Cell.Table).Take(MostTables))
        {
            var part = table.ToList();
            if (part.Count(shape => shape.FigureLines > 0) < 2)
                continue;
            if (!IsSane(part, page.Letters, tagged))
            {
                contradicted = true;
                continue;
            }

            sane.Add(table.Key);
            result.FindRemarks(part);
            foreach (var shape in part.Where(shape => shape.FigureLines > 1))
                result.stacked.Add((shape.Cell.Table, shape.Cell.Row));
        }

        foreach (var (id, cell) in tagged)
            if (sane.Contains(cell.Table))
                result.cells[id] = cell;
        return result;
    }

    /// <summary>The figures begin right of the column with most words, the labels'; words right of there are remarks, in rows below the header.</summary>
    private void FindRemarks(List<CellShape> part)
    {
        var columns = part.Where(shape => shape.Cell is { Column: >= 0, ColumnSpan: 1, IsHeader: false }).GroupBy(shape => shape.Cell.Column).OrderBy(column => column.Key).ToList();
        if (columns.Count == 0)
            return;
        int labels = columns.MaxBy(column => column.Sum(shape => shape.Letters))!.Key;
        var first = columns.Find(column => column.Key > labels && 2 * column.Count(shape => shape.FigureLines > 0) > column.Count());
        if (first is null)
            return;
        int firstRow = first.Where(shape => shape.FigureLines > 0).Min(shape => shape.Cell.Row);
        firstFigures[first.First().Cell.Table] = first.Key;
        remarks.UnionWith(part.Where(shape => shape is { FigureLines: 0, Letters: >= FewestLetters, Cell.IsHeader: false } && shape.Cell.Column >= first.Key && shape.Cell.Row > firstRow).Select(shape => shape.Cell));
    }

    private static Dictionary<CellTag, CellShape> Shapes(ImmutableArray<Letter> letters, IReadOnlyDictionary<int, CellTag> tagged)
    {
        var shapes = new Dictionary<CellTag, CellShape>(ReferenceEqualityComparer.Instance);
        foreach (ref readonly var letter in letters.AsSpan())
        {
            if (letter.MarkedContentId < 0 || letter.IsBlank || letter.Rotation != 0 || !tagged.TryGetValue(letter.MarkedContentId, out var cell))
                continue;
            if (!shapes.TryGetValue(cell, out var shape))
                shapes[cell] = shape = new CellShape(cell);
            shape.Add(letter);
        }

        return shapes;
    }

    private static bool IsSane(List<CellShape> part, ImmutableArray<Letter> letters, IReadOnlyDictionary<int, CellTag> tagged)
    {
        if (part.Exists(shape => shape.IsOverfull))
            return false;
        int figures = part.Count(shape => shape.FigureLines > 0);
        if (part.Count(shape => shape.FigureLines > 1 && !shape.Cell.IsHeader && shape.Cell.Row > 0) > MostStacked * figures)
            return false;
        return RowsFollow(part) && CellsStandBeside(part) && !HasLooseFigures(part, letters, tagged);
    }

    /// <summary>Each row lies wholly below the one before. Cells that span rows are left out: they lie beside several.</summary>
    private static bool RowsFollow(List<CellShape> part)
    {
        float bottom = float.MinValue;
        foreach (var row in part.Where(shape => shape.Cell.RowSpan == 1).GroupBy(shape => shape.Cell.Row).OrderBy(row => row.Key))
        {
            if (row.Min(shape => shape.FirstBaseline) < bottom + 0.3f * row.Min(shape => shape.Size))
                return false;
            bottom = row.Max(shape => shape.LastBaseline);
        }

        return true;
    }

    private static bool CellsStandBeside(List<CellShape> part)
    {
        foreach (var row in part.GroupBy(shape => shape.Cell.Row))
        {
            CellShape? left = null;
            foreach (var cell in row.OrderBy(shape => shape.X0))
            {
                if (left is not null && left.X1 - cell.X0 > cell.Size && left.FirstBaseline <= cell.LastBaseline && cell.FirstBaseline <= left.LastBaseline)
                    return false;
                if (left is null || cell.X1 > left.X1)
                    left = cell;
            }
        }

        return true;
    }

    private static bool HasLooseFigures(List<CellShape> part, ImmutableArray<Letter> letters, IReadOnlyDictionary<int, CellTag> tagged)
    {
        int table = part[0].Cell.Table;
        float x0 = part.Min(shape => shape.X0), x1 = part.Max(shape => shape.X1);
        float top = part.Min(shape => shape.FirstBaseline) - 1, bottom = part.Max(shape => shape.LastBaseline) + 1;
        int own = 0, loose = 0;
        foreach (ref readonly var letter in letters.AsSpan())
        {
            if (letter.Text is not [>= '0' and <= '9'] || letter.OriginY < top || letter.OriginY > bottom || letter.X0 < x0 || letter.X1 > x1 || (letter.Traits & LetterTraits.Artifact) != 0)
                continue;
            if (letter.MarkedContentId >= 0 && tagged.TryGetValue(letter.MarkedContentId, out var cell) && cell.Table == table)
                own++;
            else
                loose++;
        }

        return loose > 1 && loose > MostLoose * own;
    }
}
