using System.Diagnostics;
using FinsamIngest.Core.Documents.Pages;
using FinsamIngest.Pdf.Tests;

namespace FinsamIngest.Pdf.Benchmarks;

/// <summary>
/// The long fuzz run: mutations of files, with every failure, every slow and every greedy case printed with its seed. A case that does not end, ends the run; one
/// that overflows the stack ends the process, so its seed is the one after the last line that <c>FINSAM_FUZZ_TRACE=1</c> prints.
/// </summary>
internal static class FuzzRun
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    /// <summary>As long as a reader may take in production.</summary>
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(60);

    /// <summary>Short-lived memory of one case, in bytes, above which it is printed: the fixtures take a tenth.</summary>
    private const long Greedy = 1L << 30;

    public static int Run(IPageSource source, int first, int count, string[] paths)
    {
        var files = Array.ConvertAll(paths, File.ReadAllBytes);
        int failures = 0, opened = 0;
        var longest = TimeSpan.Zero;
        bool trace = Environment.GetEnvironmentVariable("FINSAM_FUZZ_TRACE") == "1";
        for (int seed = first; seed < first + count; seed++)
        {
            int file = seed % files.Length;
            var bytes = new Mutator(seed).Mutate(files[file]);
            if (trace)
                Console.WriteLine($"seed {seed} {Path.GetFileName(paths[file])}");
            long before = GC.GetTotalAllocatedBytes();
            var watch = Stopwatch.StartNew();
            using var alarm = new Timer(_ => GiveUp(seed, paths[file]), null, Hanging, Timeout.InfiniteTimeSpan);
            try
            {
                opened += PdfDocumentReader.Read(bytes, "fuzz.pdf", source, PageSourceLimits.Default).Document is null ? 0 : 1;
            }
#pragma warning disable CA1031 // Any exception is a finding.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failures++;
                Console.WriteLine($"seed {seed} {Path.GetFileName(paths[file])}: {exception.GetType().Name} {exception.Message} {exception.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}");
            }

            if (watch.Elapsed > Slow)
                Console.WriteLine($"seed {seed} {Path.GetFileName(paths[file])}: {watch.Elapsed.TotalSeconds:0.0} s");
            if (GC.GetTotalAllocatedBytes() - before is var taken and > Greedy)
                Console.WriteLine($"seed {seed} {Path.GetFileName(paths[file])}: {taken >> 20} MB allocated");
            longest = watch.Elapsed > longest ? watch.Elapsed : longest;
            if ((seed - first) % 5000 == 4999)
                Console.WriteLine($"{seed - first + 1} cases, {opened} opened, {failures} failures, longest {longest.TotalSeconds:0.00} s");
        }

        Console.WriteLine($"done: {count} cases, {opened} opened, {failures} failures, longest {longest.TotalSeconds:0.00} s");
        return failures == 0 ? 0 : 1;
    }

    private static void GiveUp(int seed, string path)
    {
        Console.WriteLine($"seed {seed} {Path.GetFileName(path)}: still running after {Hanging.TotalSeconds:0} s");
        Environment.Exit(1);
    }
}
