using FinsamIngest.Core.Documents.Pages;

namespace FinsamIngest.Pdf.Content;

/// <summary>The open marked-content sequences: which id, artifact or replacement text applies to what is shown.</summary>
internal sealed class MarkedContentStack(PageBuilder page)
{
    /// <summary>Deeper nesting is counted, not kept.</summary>
    private const int MaxDepth = 256;

    private readonly List<Entry> entries = [];
    private int uncounted;
    private int replacing;

    /// <summary>Id of the innermost sequence that has one, or -1.</summary>
    public int Id { get; private set; } = -1;

    /// <summary>What the open sequences say about letters.</summary>
    public LetterTraits Traits { get; private set; }

    /// <summary>Whether a layer that is switched off encloses what is shown.</summary>
    public bool IsOff { get; private set; }

    public int Depth => entries.Count + uncounted;

    public void Clear()
    {
        entries.Clear();
        uncounted = replacing = 0;
        Id = -1;
        Traits = LetterTraits.None;
        IsOff = false;
    }

    /// <param name="artifact">Whether the tag is Artifact.</param>
    /// <param name="id">The MCID, or null.</param>
    /// <param name="actualText">The text that replaces what is shown, or null.</param>
    /// <param name="off">Whether the content belongs to a layer that is off.</param>
    public void Begin(bool artifact, int? id, string? actualText, bool off)
    {
        if (entries.Count >= MaxDepth)
        {
            uncounted++;
            return;
        }

        // Of nested replacements the outermost stands for all.
        if (actualText is not null && replacing++ > 0)
            actualText = null;
        else if (actualText is null && replacing > 0)
            replacing++;
        entries.Add(new Entry(Id, Traits, IsOff, actualText, page.LetterCount));
        Id = id ?? Id;
        IsOff |= off;
        if (artifact)
            Traits |= LetterTraits.Artifact;
    }

    public void End()
    {
        if (uncounted > 0)
        {
            uncounted--;
            return;
        }

        if (entries.Count == 0)
            return;
        var entry = entries[^1];
        entries.RemoveAt(entries.Count - 1);
        Id = entry.Id;
        Traits = entry.Traits;
        IsOff = entry.IsOff;
        if (replacing > 0)
            replacing--;
        if (entry.ActualText is not null)
            page.Replace(entry.FirstLetter, entry.ActualText);
    }

    /// <summary>Ends what a form left open.</summary>
    public void EndDownTo(int depth)
    {
        while (Depth > depth)
            End();
    }

    private readonly record struct Entry(int Id, LetterTraits Traits, bool IsOff, string? ActualText, int FirstLetter);
}
