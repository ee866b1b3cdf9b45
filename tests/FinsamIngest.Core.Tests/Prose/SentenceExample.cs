using System.Collections.Immutable;
using System.Text;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Tests.Reconciliation;

namespace FinsamIngest.Core.Tests.Prose;

/// <summary>A sentence about tables and whether it contradicts them (see Sentences/README.md).</summary>
/// <param name="File">The file that it is from.</param>
/// <param name="Number">Its line in the file.</param>
/// <param name="Verdict"><c>right</c>, <c>wrong</c> or <c>unfound</c>.</param>
/// <param name="Cell">The cell that it contradicts; null when it is right.</param>
/// <param name="Heading">The heading above it; null when there is none.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Year">The year of the report.</param>
/// <param name="Tables">The tables.</param>
internal sealed record SentenceExample(string File, int Number, string Verdict, string? Cell, string? Heading, string Text, int Year, ImmutableArray<ReportTable> Tables)
{
    /// <summary>Whether a finding says what the example does: it names the cell; where the sentence contradicts itself, any finding about it does.</summary>
    public bool IsAgainst(Finding finding) => Cell == "itself" ? finding.Type == CheckType.Prose : finding.Cells.Contains(Cell!);

    private static string Folder { get; } = Path.Combine(Fixtures.Reports, "..", "..", "tests", "FinsamIngest.Core.Tests", "Prose", "Sentences");

    public static IEnumerable<SentenceExample> All => Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(Read);

    private static IEnumerable<SentenceExample> Read(string path)
    {
        var lines = System.IO.File.ReadAllLines(path, Encoding.UTF8);
        var tables = ImmutableArray.CreateBuilder<ReportTable>();
        var year = 2024;
        string? heading = null;
        var read = new List<SentenceExample>();
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.StartsWith("// year:", StringComparison.Ordinal))
                year = int.Parse(line["// year:".Length..]);
            else if (line.StartsWith('#'))
                heading = line.Length > 1 ? line[1..].Trim() : null;
            else if (line.StartsWith("table ", StringComparison.Ordinal))
                tables.Add(Table(lines, ref i));
            else if (line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))
                read.Add(Sentence(Path.GetFileNameWithoutExtension(path), i + 1, line, heading, year));
        }

        return read.Select(example => example with { Tables = tables.ToImmutable() });
    }

    private static SentenceExample Sentence(string file, int number, string line, string? heading, int year)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var isRight = parts[0] == "right";
        Assert.True(parts.Length == (isRight ? 2 : 3) && parts[0] is "right" or "wrong" or "unfound", $"{file}.txt, line {number}: {line}");
        return new SentenceExample(file, number, parts[0], isRight ? null : parts[1], heading, parts[^1], year, []);
    }

    private static ReportTable Table(string[] lines, ref int at)
    {
        var head = lines[at].Split(':', 2, StringSplitOptions.TrimEntries);
        var words = head[0].Split(' ');
        var rows = new StringBuilder();
        while (++at < lines.Length && lines[at].Trim().Length > 0)
            rows.Append(lines[at]).Append('\n');
        return PrintedTable.Read(words[1], Enum.Parse<Statement>(words[2].Replace("_", "", StringComparison.Ordinal), true), head[1], rows.ToString(), Enum.Parse<Unit>(words[3], true), title: words.Length > 4 ? string.Join(' ', words[4..]) : null);
    }
}
