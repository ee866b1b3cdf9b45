using System.Diagnostics;
using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Core.Documents.Pages.Layout;
using FinsamIngest.Pdf.Tests.Poppler;

namespace FinsamIngest.Pdf.Benchmarks;

/// <summary>Pages a second, warm, on one core, beside pdftotext -bbox in the same run.</summary>
internal static class SpeedBenchmark
{
    private const int Rounds = 12;

    public static int Run(IPageSource source, string[] paths)
    {
        var files = paths.Select(path => (Path: path, Bytes: File.ReadAllBytes(path))).ToArray();
        int pages = 0;
        foreach (var (_, bytes) in files)
            pages += Read(source, bytes, true);
        double letters = Best(() => Array.ForEach(files, file => Read(source, file.Bytes, false)));
        double words = Best(() => Array.ForEach(files, file => Read(source, file.Bytes, true)));
        Console.WriteLine($"{pages} pages in {files.Length} files");
        Console.WriteLine($"letters         {pages / letters,8:0} pages/s");
        Console.WriteLine($"letters + words {pages / words,8:0} pages/s");
        if (!PopplerTool.IsInstalled)
        {
            Console.WriteLine("pdftotext is not installed: no comparison");
            return 0;
        }

        double poppler = double.MaxValue, start = double.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            poppler = Math.Min(poppler, Time(() => Array.ForEach(files, file => PopplerTool.Run("-bbox", file.Path, "/dev/null"))));
            start = Math.Min(start, Time(() => Array.ForEach(files, _ => PopplerTool.Run("-v"))));
        }

        Console.WriteLine($"pdftotext -bbox {pages / (poppler - start),8:0} pages/s (without the start of its process)");
        Console.WriteLine($"ratio           {(poppler - start) / words,8:0.0}");
        return 0;
    }

    private static int Read(IPageSource source, byte[] bytes, bool words)
    {
        using var document = source.Open(bytes, PageSourceLimits.Default).Document;
        if (document is null)
            return 0;
        if (words)
            return PagedDocumentReader.Read(document).Pages.Length;
        return document.ReadPages().Count();
    }

    private static double Best(Action action)
    {
        double best = double.MaxValue;
        for (int i = 0; i < Rounds; i++)
            best = Math.Min(best, Time(action));
        return best;
    }

    private static double Time(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }
}
