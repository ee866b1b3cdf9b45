namespace FinsamIngest.Core.Documents.Pages;

/// <summary>What one document may cost. Counts, not seconds: the same bytes always give the same result.</summary>
/// <remarks>
/// The largest report seen so far has 104 pages, 12,000 letters a page and 3 MB in one stream; the defaults leave a factor of ten
/// and more, and keep the worst page under ten seconds on a small machine.
/// </remarks>
public sealed record PageSourceLimits
{
    /// <summary>The defaults.</summary>
    public static PageSourceLimits Default { get; } = new();

    /// <summary>Pages read; later ones are reported as left out.</summary>
    public int MaxPages { get; init; } = 3000;

    /// <summary>Bytes that one stream may inflate to.</summary>
    public int MaxStreamBytes { get; init; } = 64 << 20;

    /// <summary>Bytes that the content of one page, with its forms, may inflate to.</summary>
    public long MaxPageBytes { get; init; } = 128 << 20;

    /// <summary>Letters of one page.</summary>
    public int MaxLettersPerPage { get; init; } = 150_000;

    /// <summary>Drawing operators of one page, those of its forms included.</summary>
    public int MaxOperatorsPerPage { get; init; } = 5_000_000;

    /// <summary>Rulings, and rectangles, of one page.</summary>
    public int MaxShapesPerPage { get; init; } = 20_000;

    /// <summary>Elements of the structure tree.</summary>
    public int MaxStructureElements { get; init; } = 500_000;
}
