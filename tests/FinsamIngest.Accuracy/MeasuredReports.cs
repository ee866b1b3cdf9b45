using FinsamIngest.Accuracy.Scoring;
using FinsamIngest.Accuracy.Truth;
using FinsamIngest.Core;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Core.Reports;
using FinsamIngest.Pdf;
using FinsamIngest.Pdf.PdfPig;

namespace FinsamIngest.Accuracy;

/// <summary>
/// The reports that have a truth file: texts, <c>reports/NAME.txt</c> with <c>truth/NAME.truth.json</c>, and PDFs, <c>pdf/NAME.pdf</c> with
/// <c>pdf/NAME.truth.json</c> beside it. A PDF's name has its ending.
/// </summary>
/// <param name="folder">Holds reports/ and truth/, or pdf/.</param>
/// <param name="pages">What reads the pages of PDFs.</param>
internal sealed class MeasuredReports(string folder, IPageSource pages)
{
    private const string TruthEnding = ".truth.json";
    private const string PdfEnding = ".pdf";

    /// <summary>Those of the repository.</summary>
    public static MeasuredReports OfRepository { get; } = new(PathInRepository("fixtures"), new PdfPageSource());

    /// <summary>The invented ones of the repository: thirty-four reports in two or three forms each, without a mistake and with some put in.</summary>
    public static MeasuredReports Invented { get; } = new(PathInRepository("fixtures/invented"), new PdfPageSource());

    /// <summary>Those of the repository, with PDFs read by PdfPig.</summary>
    public static MeasuredReports OfRepositoryThroughPdfPig { get; } = new(PathInRepository("fixtures"), new PdfPigPageSource());

    /// <summary>Their names, sorted.</summary>
    public IEnumerable<string> Names => TruthsIn("truth").Concat(TruthsIn("pdf").Select(name => name + PdfEnding)).Order(StringComparer.Ordinal);

    public NormalisedReport Read(string name)
    {
        if (IsPdf(name))
        {
            var read = PdfDocumentReader.Read(File.ReadAllBytes(Path.Combine(folder, "pdf", name)), name, pages, PageSourceLimits.Default);
            return read.Document is { } document ? ReportReader.Read(document) : throw new InvalidDataException($"{name}: {read.Failure?.Message.En}");
        }

        var path = Path.Combine(folder, "reports", name + ".txt");
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is a truth file for {name} and no report.");
        var reading = TextDocumentReader.Read(File.ReadAllBytes(path), Path.GetFileName(path));
        return reading.Succeeded ? ReportReader.Read(reading.Document) : throw new InvalidDataException($"{path}: {reading.Failure.Message.En}");
    }

    public TruthFile Truth(string name) => TruthFile.Load(IsPdf(name)
        ? Path.Combine(folder, "pdf", name[..^PdfEnding.Length] + TruthEnding)
        : Path.Combine(folder, "truth", name + TruthEnding));

    public Measurement Measure(string name) => Scorer.Measure(Truth(name), Read(name));

    private static bool IsPdf(string name) => name.EndsWith(PdfEnding, StringComparison.Ordinal);

    private IEnumerable<string> TruthsIn(string subfolder) => Directory.Exists(Path.Combine(folder, subfolder))
        ? Directory.EnumerateFiles(Path.Combine(folder, subfolder), "*" + TruthEnding).Select(path => Path.GetFileName(path)[..^TruthEnding.Length])
        : [];

    /// <summary>The full path of a file or folder of the repository.</summary>
    public static string PathInRepository(string path)
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "FinsamIngest.sln")))
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("The measurement runs outside the repository.");
        return Path.Combine(at, path);
    }
}
