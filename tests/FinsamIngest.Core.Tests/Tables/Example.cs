using System.Text;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Tables;

namespace FinsamIngest.Core.Tests.Tables;

/// <summary>
/// A small document as printed and how it has to be read (see Examples/README.md): lines that begin with <c>//</c> say what the example shows
/// (and with <c>// year:</c> or <c>// file:</c> what the report's year and file name are), then the print, a line <c>----</c>, and the reading.
/// </summary>
internal sealed record Example(string Name, string Printed, string Expected, int Year, string FileName)
{
    public const string Separator = "----";

    public static string Folder { get; } = Path.Combine(Fixtures.Reports, "..", "..", "tests", "FinsamIngest.Core.Tests", "Tables", "Examples");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    public static Example Load(string name)
    {
        var lines = File.ReadAllText(Path.Combine(Folder, name + ".txt"), Encoding.UTF8).Split('\n');
        var remarks = lines.TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal)).ToList();
        var at = Array.IndexOf(lines, Separator);
        Assert.True(at > 0, $"{name}.txt has no line {Separator}");
        return new Example(
            name,
            string.Join('\n', lines[remarks.Count..at]),
            string.Join('\n', lines[(at + 1)..].Where(line => line.Trim().Length > 0).Select(TableText.Normalise)),
            int.Parse(Option(remarks, "year") ?? "2024"),
            Option(remarks, "file") ?? "example.txt");
    }

    public List<ReadTable> Read() => TableReader.Read(Document(Printed, FileName), Year);

    public static SourceDocument Document(string text, string fileName = "example.txt")
    {
        var reading = TextDocumentReader.Read(Encoding.UTF8.GetBytes(text), fileName);
        Assert.True(reading.Succeeded, reading.Failure?.Message.En);
        return reading.Document!;
    }

    private static string? Option(List<string> remarks, string name) =>
        remarks.Find(remark => remark.StartsWith($"// {name}:", StringComparison.Ordinal))?[$"// {name}:".Length..].Trim();
}
