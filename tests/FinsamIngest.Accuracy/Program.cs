using FinsamIngest.Accuracy;

// dotnet run --project tests/FinsamIngest.Accuracy [-- FOLDER]: one line per report, sorted by name, and below it what was missed.
// FOLDER holds reports/ and truth/, or pdf/, as fixtures/ does.
var reports = args.Length > 0 ? new MeasuredReports(args[0]) : MeasuredReports.OfRepository;
foreach (var name in reports.Names)
{
    var (score, misses) = reports.Measure(name);
    Console.WriteLine($"{name}: {score}");
    foreach (var miss in misses)
        Console.WriteLine("    " + miss);
}
