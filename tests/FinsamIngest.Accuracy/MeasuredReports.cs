using FinsamIngest.Accuracy.Scoring;
using FinsamIngest.Accuracy.Truth;
using FinsamIngest.Core;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Accuracy;

/// <summary>The reports that have a truth file: <c>reports/NAME.txt</c> (or another kind that can be read) and <c>truth/NAME.truth.json</c>.</summary>
internal sealed class MeasuredReports(string folder)
{
    private const string TruthEnding = ".truth.json";

    private static readonly IDocumentReader[] Readers = [new TextDocumentReader()];

    /// <summary>Those of the repository.</summary>
    public static MeasuredReports OfRepository { get; } = new(PathInRepository("fixtures"));

    /// <summary>Their names, sorted.</summary>
    public IEnumerable<string> Names => Directory.EnumerateFiles(Path.Combine(folder, "truth"), "*" + TruthEnding)
        .Select(path => Path.GetFileName(path)[..^TruthEnding.Length])
        .Order(StringComparer.Ordinal);

    public NormalisedReport Read(string name)
    {
        var reader = Array.Find(Readers, candidate => Array.Exists([.. candidate.Extensions], extension => File.Exists(PathOf(name, extension))))
            ?? throw new FileNotFoundException($"There is a truth file for {name} and no report.");
        var path = PathOf(name, reader.Extensions.First(extension => File.Exists(PathOf(name, extension))));
        var reading = reader.Read(File.ReadAllBytes(path), Path.GetFileName(path));
        return reading.Succeeded ? ReportReader.Read(reading.Document) : throw new InvalidDataException($"{path}: {reading.Failure.Message.En}");
    }

    public TruthFile Truth(string name) => TruthFile.Load(Path.Combine(folder, "truth", name + TruthEnding));

    public Measurement Measure(string name) => Scorer.Measure(Truth(name), Read(name));

    private string PathOf(string name, string extension) => Path.Combine(folder, "reports", name + extension);

    /// <summary>The full path of a file or folder of the repository.</summary>
    public static string PathInRepository(string path)
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "FinsamIngest.sln")))
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("The measurement runs outside the repository.");
        return Path.Combine(at, path);
    }
}
