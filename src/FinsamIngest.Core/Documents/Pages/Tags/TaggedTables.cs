namespace FinsamIngest.Core.Documents.Pages.Tags;

/// <summary>The tables of the structure tree as grids of cells, found by page and marked content. What the page shows is not asked here (<see cref="PageTags"/>).</summary>
internal sealed class TaggedTables
{
    /// <summary>Fewer rows or columns make no table of figures.</summary>
    private const int Fewest = 2;

    private readonly Dictionary<int, Dictionary<int, CellTag>> pages = [];
    private int count;

    private TaggedTables()
    {
    }

    /// <summary>Those of a document; none when it has no tags.</summary>
    public static TaggedTables Of(StructureTree? structure)
    {
        var tables = new TaggedTables();
        foreach (var root in structure?.Roots ?? [])
            tables.Visit(root);
        return tables;
    }

    /// <summary>The cells of a page by the id of their content, or null when it has none.</summary>
    public IReadOnlyDictionary<int, CellTag>? On(int page) => pages.GetValueOrDefault(page);

    private void Visit(StructureElement element)
    {
        // A table that holds tables arranges the page; the inner ones are those that are meant.
        if (element.Type == "Table" && !element.Children.Any(HoldsTable))
        {
            Add(element);
            return;
        }

        foreach (var child in element.Children)
            Visit(child);
    }

    private static bool HoldsTable(StructureElement element) => element.Type == "Table" || element.Children.Any(HoldsTable);

    private void Add(StructureElement table)
    {
        var rows = new List<StructureElement>();
        Collect(table, "TR", null, rows);
        var grid = TagGrid.Of(rows);
        if (rows.Count < Fewest || grid.Width < Fewest)
            return;
        int number = count++;
        foreach (var place in grid.Cells)
        {
            var tag = new CellTag(number, place.Row, place.Column, place.Cell.ColumnSpan, place.Cell.RowSpan, place.Cell.Type == "TH");
            AddContent(place.Cell, tag);
        }
    }

    private void AddContent(StructureElement element, CellTag tag)
    {
        foreach (var content in element.Content)
        {
            if (content.Id < 0)
                continue;
            if (!pages.TryGetValue(content.Page, out var cells))
                pages[content.Page] = cells = [];
            cells.TryAdd(content.Id, tag);
        }

        // A footnote hangs on the cell that its mark is in, and is printed at the foot of the page.
        foreach (var child in element.Children)
            if (child.Type is not ("Note" or "FENote"))
                AddContent(child, tag);
    }

    /// <summary>The elements of a type below an element, in order; groups between (THead, TBody) are looked through, those of another type are not.</summary>
    internal static void Collect(StructureElement element, string type, string? orType, List<StructureElement> found)
    {
        foreach (var child in element.Children)
        {
            if (child.Type == type || child.Type == orType)
                found.Add(child);
            else if (child.Type is "THead" or "TBody" or "TFoot" or "NonStruct" or "Div" or "Sect" or "Part")
                Collect(child, type, orType, found);
        }
    }
}
