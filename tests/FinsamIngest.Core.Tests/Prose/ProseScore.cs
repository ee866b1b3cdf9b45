using System.Text.Json;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Tests.Prose;

/// <summary>Counts what a report's prose figures get right of a truth file's.</summary>
internal sealed class ProseScore
{
    public int Stated { get; private set; }

    public int Found { get; private set; }

    public int Linkable { get; private set; }

    public int Linked { get; private set; }

    /// <summary>Figures tied to any cell, also those that the truth does not list.</summary>
    public int Links { get; private set; }

    public int Contradictions { get; private set; }

    public int Contradicted { get; private set; }

    public List<string> FalseContradictions { get; } = [];

    public double LinkF1 => 2.0 * Linked / Math.Max(1, Links + Linkable);

    public void Add(string truthFile, NormalisedReport report)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(truthFile));
        var truth = json.RootElement;
        var cells = Cells(truth);
        var mine = References(report);
        Links += report.Prose.Count(p => !p.RefersTo.IsEmpty);
        var used = new HashSet<string>();
        var wrong = new List<(int Line, decimal? Value)>();
        foreach (var entry in truth.GetProperty("prose").EnumerateArray())
        {
            var line = entry.GetProperty("line").GetInt32();
            decimal? value = entry.GetProperty("value").ValueKind == JsonValueKind.Null ? null : entry.GetProperty("value").GetDecimal();
            if (entry.GetProperty("verdict").GetString() == "contradicts")
                wrong.Add((line, value));
            if (value is null)
                continue;
            Stated++;
            var wanted = entry.GetProperty("refers_to").EnumerateArray().Select(r => r.GetString()!).ToHashSet();
            Linkable += wanted.Count > 0 ? 1 : 0;
            var unit = Enum.Parse<Unit>(entry.GetProperty("unit").GetString()!, ignoreCase: true);
            // The truth sometimes states one figure twice, once for each table that it may mean.
            var near = report.Prose.Where(p => Math.Abs(p.Line - line) <= 1 && p.Value is { } said && Math.Abs(said) == Math.Abs(value.Value) && p.Unit == unit).OrderBy(p => used.Contains(p.Id)).ThenBy(p => Math.Abs(p.Line - line)).FirstOrDefault();
            if (near is null)
                continue;
            used.Add(near.Id);
            Found++;
            if (wanted.Any(w => cells.TryGetValue(w, out var cell) && near.RefersTo.Any(r => mine.GetValueOrDefault(r) == cell)))
                Linked++;
        }

        var flagged = report.Findings.Where(f => f.Type == CheckType.Prose).SelectMany(f => f.Cells.Select(c => (Finding: f, Figure: report.Prose.FirstOrDefault(p => p.Id == c)))).Where(f => f.Figure is not null).ToList();
        Contradictions += wrong.Count;
        Contradicted += wrong.Count(w => flagged.Exists(f => Math.Abs(f.Figure!.Line - w.Line) <= 1));
        FalseContradictions.AddRange(flagged
            .Where(f => !wrong.Exists(w => Math.Abs(f.Figure!.Line - w.Line) <= 1 && (w.Value is { } value && f.Figure.Value is { } said ? Math.Abs(value) == Math.Abs(said) : w.Value is null && f.Figure.Value is null)))
            .Select(f => f.Finding.Message.Sv));
    }

    /// <summary>A cell is known by its line, year and value: table ids differ between truth and report.</summary>
    private static Dictionary<string, (int, string?, decimal)> Cells(JsonElement truth)
    {
        var found = new Dictionary<string, (int, string?, decimal)>();
        foreach (var table in truth.GetProperty("tables").EnumerateArray())
        {
            var periods = table.GetProperty("columns").EnumerateArray().ToDictionary(c => c.GetProperty("id").GetString()!, c => c.GetProperty("period").ToString());
            foreach (var row in table.GetProperty("rows").EnumerateArray())
                foreach (var cell in row.GetProperty("cells").EnumerateObject())
                    if (cell.Value.ValueKind == JsonValueKind.Number)
                        found[$"{table.GetProperty("id")}.{row.GetProperty("id")}.{cell.Name}"] = (row.GetProperty("line").GetInt32(), periods[cell.Name], cell.Value.GetDecimal());
        }

        return found;
    }

    private static Dictionary<string, (int, string?, decimal)> References(NormalisedReport report)
    {
        var found = new Dictionary<string, (int, string?, decimal)>();
        foreach (var table in report.Tables)
            foreach (var row in table.Rows)
                foreach (var cell in row.Cells)
                    if (cell.Value is { } value)
                        found[$"{table.Id}.{row.Id}.{cell.Column}"] = (row.Line, table.Columns.First(c => c.Id == cell.Column).Period, value);
        return found;
    }
}
