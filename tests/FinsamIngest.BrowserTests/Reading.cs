using System.Globalization;
using FinsamIngest.Core;
using FinsamIngest.Core.Reports;
using FinsamIngest.Pdf;

namespace FinsamIngest.BrowserTests;

/// <summary>What the reader says of a fixture, without the site.</summary>
internal static class Reading
{
    public static NormalisedReport Of(string path) => ReportReader.Read(Read(path).Document!);

    public static ReportCell Cell(NormalisedReport report, string reference)
    {
        var parts = reference.Split('.');
        return report.Tables.Single(table => table.Id == parts[0]).Rows.Single(row => row.Id == parts[1]).CellIn(parts[2])!;
    }

    /// <summary>Width of a page as the figures' boxes are measured, in points.</summary>
    public static double PageWidth(string path, int page) => Read(path).Layout!.Pages[page - 1].Width;

    public static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static Core.Documents.DocumentReading Read(string path) => new PdfReader(new PdfPageSource()).Read(File.ReadAllBytes(path), Path.GetFileName(path));
}
