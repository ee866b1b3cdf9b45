namespace FinsamIngest.Synthetic.Truth;

/// <summary>Something printed; one of the fields is set.</summary>
internal sealed record Block
{
    public string? Heading { get; init; }

    /// <summary>1 for a chapter.</summary>
    public int Level { get; init; } = 2;

    /// <summary>Running text; a claim's amount stands between U+0001, its id, U+0002 and U+0003.</summary>
    public string? Paragraph { get; init; }

    public TruthTable? Table { get; init; }

    /// <summary>Explanations of footnote marks.</summary>
    public IReadOnlyList<(int Mark, string Text)>? Footnotes { get; init; }

    /// <summary>A page break whatever the room left.</summary>
    public bool NewPage { get; init; }
}
