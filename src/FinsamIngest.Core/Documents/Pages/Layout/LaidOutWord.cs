namespace FinsamIngest.Core.Documents.Pages.Layout;

/// <summary>A run of letters without a gap as wide as a blank.</summary>
/// <param name="Text">Its characters: ligatures expanded, composed, soft hyphens gone.</param>
/// <param name="Geometry">Its box and type.</param>
/// <param name="MarkedContentId">The id of its first letter that ties it to the tags, or -1.</param>
/// <param name="Cell">The table cell that sane tags make it a part of, or null.</param>
public sealed record LaidOutWord(string Text, WordGeometry Geometry, int MarkedContentId, CellTag? Cell = null)
{
    /// <summary>Whether a vertical rule is drawn between it and the word before it.</summary>
    public bool AfterRule { get; init; }
}
