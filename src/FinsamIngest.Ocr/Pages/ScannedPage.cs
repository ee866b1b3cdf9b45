using FinsamIngest.Core.Documents.Pages;

namespace FinsamIngest.Ocr.Pages;

/// <summary>Tells pages that have to be recognised from those that say themselves what stands on them.</summary>
internal static class ScannedPage
{
    /// <summary>
    /// Text that others put on a scan: the registry's stamp, the line that signing services print on each page ("Underskriftsdokument …"), a page number.
    /// The shortest page of a report that is set as text has more.
    /// </summary>
    private const int MaxStamp = 150;

    /// <summary>A scan covers its page, but for narrow margins.</summary>
    private const double MinCover = 0.8;

    /// <summary>
    /// Whether a page shows what it does not say: it has no text, or little beside an image that covers it. A hidden text layer is text. Pages without
    /// images count too, as text may have been drawn as outlines; recognising a blank page costs little.
    /// </summary>
    public static bool Is(PageContent page)
    {
        int letters = 0;
        foreach (ref readonly var letter in page.Letters.AsSpan())
            if (!letter.IsBlank && ++letters > MaxStamp)
                return false;
        return letters == 0 || page.ImageArea >= MinCover * page.Width * page.Height;
    }
}
