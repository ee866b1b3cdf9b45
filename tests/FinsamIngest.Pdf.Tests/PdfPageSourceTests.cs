using FinsamIngest.Core.Documents.Pages;

namespace FinsamIngest.Pdf.Tests;

/// <summary>The built-in reader under the contract of page sources.</summary>
public sealed class PdfPageSourceTests : PageSourceContract
{
    /// <inheritdoc/>
    protected override IPageSource Source { get; } = new PdfPageSource();
}
