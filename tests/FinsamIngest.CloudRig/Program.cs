using System.Globalization;
using FinsamIngest.CloudRig;
using FinsamIngest.CloudRig.Faults;
using FinsamIngest.CloudRig.Load;
using FinsamIngest.CloudRig.Workers;

// worker …                                   what the other two start
// faults SEED REPORTS KILLS OUTAGES SHARE MINUTES    a disturbed run, compared with a quiet one
// load REPORTS[/FIGURES] WORKERS…            throughput for each number of workers; with FIGURES, of reports that have fewer
// large REPORTS MEGABYTES                    the same with PDFs of that size and one worker: its memory
switch (args)
{
    case ["worker", ..]:
        return await WorkerProcess.RunAsync(WorkerArguments.Parse(args));
    case ["faults", var seed, var reports, var kills, var outages, var share, var minutes]:
        var report = await new FaultRun(
            new FaultPlan(int.Parse(seed, CultureInfo.InvariantCulture))
            {
                Reports = int.Parse(reports, CultureInfo.InvariantCulture),
                Kills = int.Parse(kills, CultureInfo.InvariantCulture),
                Outages = int.Parse(outages, CultureInfo.InvariantCulture),
                FaultyCalls = double.Parse(share, CultureInfo.InvariantCulture),
                Patience = TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture)),
            },
            Console.Out).RunAsync();
        Console.WriteLine(report);
        return report.Differences.Count + report.Leftovers.Count == 0 ? 0 : 1;
    case ["load", var count, .. var workers]:
        var (number, below) = count.Split('/') is [var many, var figures] ? (many, int.Parse(figures, CultureInfo.InvariantCulture)) : (count, int.MaxValue);
        foreach (var workerCount in workers)
            await LoadRun.RunAsync(ReportSet.Texts(int.Parse(number, CultureInfo.InvariantCulture), 770_000, below), int.Parse(workerCount, CultureInfo.InvariantCulture), Console.Out);
        return 0;
    case ["large", var count, var megabytes]:
        await LoadRun.RunAsync(ReportSet.Large(int.Parse(count, CultureInfo.InvariantCulture), int.Parse(megabytes, CultureInfo.InvariantCulture), 880_000), 1, Console.Out);
        return 0;
    default:
        await Console.Error.WriteLineAsync("FinsamIngest.CloudRig faults SEED REPORTS KILLS OUTAGES SHARE MINUTES | load REPORTS[/FIGURES] WORKERS… | large REPORTS MEGABYTES");
        return 2;
}
