using FinsamIngest.Accuracy;
using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Pdf;
using FinsamIngest.Pdf.PdfPig;

// dotnet run --project tests/FinsamIngest.Accuracy [-- [--pdfpig] [FOLDER]]: one line per report, sorted by name, and below it what was missed.
// FOLDER holds reports/ and truth/, or pdf/, as fixtures/ does. With --pdfpig the pages of PDFs are read by PdfPig.
IPageSource pages = args is ["--pdfpig", ..] ? new PdfPigPageSource() : new PdfPageSource();
var folder = args is [.., var last] && last != "--pdfpig" ? last : MeasuredReports.PathInRepository("fixtures");
var reports = new MeasuredReports(folder, pages);
foreach (var name in reports.Names)
{
    var (score, misses) = reports.Measure(name);
    Console.WriteLine($"{name}: {score}");
    foreach (var miss in misses)
        Console.WriteLine("    " + miss);
}
