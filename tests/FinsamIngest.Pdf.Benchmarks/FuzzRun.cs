using System.Diagnostics;
using FinsamIngest.Pdf.Tests;

namespace FinsamIngest.Pdf.Benchmarks;

/// <summary>The long fuzz run: mutations of files, with every failure and every slow case printed with its seed.</summary>
internal static class FuzzRun
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    public static int Run(int first, int count, string[] paths)
    {
        var files = Array.ConvertAll(paths, File.ReadAllBytes);
        int failures = 0, opened = 0;
        var longest = TimeSpan.Zero;
        for (int seed = first; seed < first + count; seed++)
        {
            int file = seed % files.Length;
            var bytes = new Mutator(seed).Mutate(files[file]);
            var watch = Stopwatch.StartNew();
            try
            {
                opened += PdfDocumentReader.Read(bytes, "fuzz.pdf").Document is null ? 0 : 1;
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
            longest = watch.Elapsed > longest ? watch.Elapsed : longest;
            if ((seed - first) % 5000 == 4999)
                Console.WriteLine($"{seed - first + 1} cases, {opened} opened, {failures} failures, longest {longest.TotalSeconds:0.00} s");
        }

        Console.WriteLine($"done: {count} cases, {opened} opened, {failures} failures, longest {longest.TotalSeconds:0.00} s");
        return failures == 0 ? 0 : 1;
    }
}
