using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Pdf.PdfPig;

namespace FinsamIngest.Pdf.Tests.PdfPig;

/// <summary>PdfPig's adapter under the contract of page sources.</summary>
public sealed class PdfPigPageSourceTests : PageSourceContract
{
    /// <inheritdoc/>
    protected override IPageSource Source { get; } = new PdfPigPageSource();
}
