namespace FinsamIngest.Ocr.Pages;

/// <summary>Reads the pages of one document as images. Safe for several pages at once.</summary>
internal interface IPageRecogniser : IDisposable
{
    /// <summary>Reads a page; what goes wrong is a value, save for being cancelled.</summary>
    /// <param name="page">1-based page number.</param>
    /// <param name="width">Width of the page as displayed, in points.</param>
    /// <param name="height">Height of the page as displayed, in points.</param>
    /// <param name="cancelled">Ends it at once, by <see cref="OperationCanceledException"/>.</param>
    PageRecognition Recognise(int page, double width, double height, CancellationToken cancelled);
}
