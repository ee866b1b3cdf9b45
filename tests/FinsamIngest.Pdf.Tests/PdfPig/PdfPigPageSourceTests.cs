using FinsamIngest.Core.Documents.Pages;

namespace FinsamIngest.Pdf.Tests.PdfPig;

/// <summary>PdfPig's adapter under the contract of page sources; built with <c>-p:PdfReader=PdfPig</c> only.</summary>
public sealed class PdfPigPageSourceTests : PageSourceContract
{
    /// <inheritdoc/>
    protected override IPageSource Source { get; } = new FinsamIngest.Pdf.PdfPig.PdfPigPageSource();
}
