using System.Collections.Immutable;
using System.Text.Json;
using FinsamIngest.Core.Documents;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Statements;

namespace FinsamIngest.Core.Tests.Statements;

/// <summary>The real reports and their truth, and documents made of a few lines.</summary>
internal static class StatementFixtures
{
    public static SourceDocument Report(string name) => Document(name, File.ReadAllLines(Path.Combine(Fixtures.Reports, name)));

    public static SourceDocument Document(string name, params string[] lines) => new(
        name, "text/plain", 0, "sha256:0", TextLayout.Stream,
        [new SourcePage(1, [.. lines.Select((text, index) => new SourceLine(index + 1, 1, text, Words(text)))])], []);

    /// <summary>A document without a telling file name.</summary>
    public static SourceDocument Text(params string[] lines) => Document("report.txt", lines);

    public static IEnumerable<(string Report, string Table, Statement Statement, StatementEvidence Evidence)> TrueTables()
    {
        foreach (var file in Directory.GetFiles(Fixtures.Truth, "*.truth.json").Order(StringComparer.Ordinal))
        {
            using var truth = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var table in truth.RootElement.GetProperty("tables").EnumerateArray())
            {
                var id = table.GetProperty("id").GetString()!;
                var statement = Enum.Parse<Statement>(table.GetProperty("statement").GetString()!.Replace("_", ""), ignoreCase: true);
                var number = id[0] == 'N' && char.IsDigit(id[1]) ? id[1..].TrimEnd('a', 'b', 'c', 'd') : null;
                yield return (Path.GetFileName(file), id, statement, new StatementEvidence(
                    table.GetProperty("title").GetString(),
                    number,
                    number is not null,
                    [],
                    [.. table.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("label").GetString()!)],
                    [.. table.GetProperty("columns").EnumerateArray().Select(Column)],
                    Enum.Parse<Unit>(table.GetProperty("unit").GetString()!, ignoreCase: true)));
            }
        }
    }

    private static ReportColumn Column(JsonElement column) => new(
        column.GetProperty("id").GetString()!,
        column.GetProperty("period").GetString(),
        Enum.Parse<Scenario>(column.GetProperty("scenario").GetString()!, ignoreCase: true),
        column.GetProperty("printed").GetString());

    private static ImmutableArray<SourceWord> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<SourceWord>();
        for (int at = 0, previous = 0; at < text.Length;)
        {
            var start = at;
            while (start < text.Length && char.IsWhiteSpace(text[start]))
                start++;
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            if (end > start)
                words.Add(new SourceWord(start, end - start, start - previous, text.AsSpan(0, start).Count('\t')));
            previous = at = end;
        }
        return words.ToImmutable();
    }
}
