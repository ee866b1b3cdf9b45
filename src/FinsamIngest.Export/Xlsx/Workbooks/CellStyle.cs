namespace FinsamIngest.Export.Xlsx.Workbooks;

/// <summary>How a cell looks. Equal styles are one style of the workbook.</summary>
internal sealed record CellStyle
{
    public static CellStyle Plain { get; } = new();

    public FontKind Font { get; init; }

    public FillKind Fill { get; init; }

    public LineKind Lines { get; init; }

    /// <summary>Format code as the file has it (thousands by <c>,</c>, decimals by <c>.</c>); the program shows its user's. Null is the general one.</summary>
    public string? Number { get; init; }

    public bool Right { get; init; }

    public bool Centre { get; init; }

    public bool Wrap { get; init; }

    public int Indent { get; init; }

    /// <summary>Text that stays text when its cell is edited, although it looks like a formula.</summary>
    public bool Quoted { get; init; }
}

/// <summary>Fonts of a workbook.</summary>
internal enum FontKind
{
    Normal,
    Bold,
    Title,
    Heading,
    Muted,
    Link,
    Calculated,
}

/// <summary>Fills of a workbook.</summary>
internal enum FillKind
{
    None,
    Header,
    Calculated,
    Error,
    Warning,
    Notice,
    Total,
}

/// <summary>Lines around a cell.</summary>
internal enum LineKind
{
    None,
    Below,
    Above,
}
