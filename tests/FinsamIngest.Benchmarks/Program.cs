using System.Diagnostics;
using System.Globalization;
using FinsamIngest.Core;
using FinsamIngest.Core.Documents;

namespace FinsamIngest.Benchmarks;

/// <summary>
/// Measures reading in one warm process: median time and allocated bytes per report, and how both grow with the length of the text. A plain harness:
/// growth and worst case matter here more than the last per cent of a mean.
/// </summary>
internal static class Program
{
    /// <summary>Enough for the compiler's last tier, and for a median that a burst of other work does not move.</summary>
    private const int Rounds = 40;

    private const int WarmUpRounds = 40;

    private static int Main(string[] args)
    {
        var folder = args.Length > 0 ? args[0] : Path.Combine("fixtures", "reports");
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"{folder}: no such folder. Usage: dotnet run -c Release --project tests/FinsamIngest.Benchmarks -- [folder]");
            return 2;
        }

        var reports = Directory.GetFiles(folder, "*.txt").Concat(Directory.GetFiles(folder, "*.md")).Order(StringComparer.Ordinal)
            .Select(path => (Name: Path.GetFileName(path), Bytes: File.ReadAllBytes(path)))
            .Where(report => TextDocumentReader.Read(report.Bytes, report.Name).Succeeded)
            .ToList();
        if (reports.Count == 0)
        {
            Console.Error.WriteLine($"{folder}: no reports (.txt, .md)");
            return 2;
        }

        Console.WriteLine($".NET {Environment.Version}, {Environment.ProcessorCount} cores, {Rounds} rounds after {WarmUpRounds} of warm-up");
        Console.WriteLine();
        PrintReports(reports);
        Console.WriteLine();
        PrintGrowth(reports);
        return 0;
    }

    private static void PrintReports(List<(string Name, byte[] Bytes)> reports)
    {
        Console.WriteLine($"{"report",-44} {"kB",7} {"median ms",10} {"worst ms",10} {"alloc MB",9}");
        var all = new List<double>();
        foreach (var (name, bytes) in reports)
        {
            var measured = Measure(bytes, name, Rounds, WarmUpRounds);
            all.Add(measured.Median);
            Console.WriteLine($"{name,-44} {Kilobytes(bytes),7} {Number(measured.Median),10} {Number(measured.Worst),10} {Number(measured.Megabytes),9}");
        }

        all.Sort();
        Console.WriteLine($"{"median of the reports",-44} {"",7} {Number(all[all.Count / 2]),10}");
    }

    private static void PrintGrowth(List<(string Name, byte[] Bytes)> reports)
    {
        Console.WriteLine($"{"repeated",-44} {"times",7} {"ms",10} {"ms/copy",10} {"MB/copy",9}");
        foreach (var (name, bytes) in reports)
            foreach (var (times, rounds) in ((int, int)[])[(1, 15), (10, 7), (100, 3)])
            {
                var measured = Measure(Repeat(bytes, times), name, rounds, warmUp: 1);
                Console.WriteLine(
                    $"{name,-44} {times,7} {Number(measured.Median),10} {Number(measured.Median / times),10} {Number(measured.Megabytes / times),9}");
            }
    }

    private static (double Median, double Worst, double Megabytes) Measure(byte[] bytes, string name, int rounds, int warmUp)
    {
        for (var i = 0; i < warmUp; i++)
            Read(bytes, name);
        var times = new double[rounds];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Read(bytes, name);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Array.Sort(times);
        return (times[rounds / 2], times[^1], (double)allocated / rounds / (1 << 20));
    }

    private static void Read(byte[] bytes, string name) => ReportReader.Read(TextDocumentReader.Read(bytes, name).Document!);

    private static byte[] Repeat(byte[] bytes, int times)
    {
        // A line end between the copies, as if the reports had been concatenated.
        byte[] copy = [.. bytes, (byte)'\n'];
        var result = new byte[copy.Length * times];
        for (var i = 0; i < times; i++)
            copy.CopyTo(result, i * copy.Length);
        return result;
    }

    private static string Kilobytes(byte[] bytes) => Number(bytes.Length / 1024.0);

    private static string Number(double value) => value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);
}
