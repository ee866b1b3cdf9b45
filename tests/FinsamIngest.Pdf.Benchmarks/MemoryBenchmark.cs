using System.Diagnostics;
using FinsamIngest.Core.Documents.Pages;

namespace FinsamIngest.Pdf.Benchmarks;

/// <summary>Peak memory of reading one file in a fresh process.</summary>
internal static class MemoryBenchmark
{
    public static int Run(IPageSource source, string path)
    {
        var watch = Stopwatch.StartNew();
        var result = PdfDocumentReader.Read(File.ReadAllBytes(path), Path.GetFileName(path), source, PageSourceLimits.Default);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"{result.Document?.Pages.Length ?? 0} pages, {watch.ElapsedMilliseconds} ms cold, peak {process.PeakWorkingSet64 / (1 << 20)} MB");
        return 0;
    }
}
