using System.Text.Json;

namespace FinsamIngest.Core.Tests.Reconciliation;

/// <summary>A relation of a truth file.</summary>
internal sealed record TruthRelation(string Id, string Type, string Lhs, IReadOnlySet<string> Cells, string Verdict, string? Cause, string Note, decimal Difference)
{
    /// <summary>The weighted terms of a linear relation; empty for shares.</summary>
    public IReadOnlyList<(string Cell, decimal Weight)> Terms { get; init; } = [];

    /// <summary>Whether a report has to flag it.</summary>
    public bool MustBeFound => Verdict == "fails" && Cause is not ("definition_differs" or "rounding_beyond_tolerance") && !Note.StartsWith("SOFT", StringComparison.Ordinal);

    public static TruthRelation Read(JsonElement json)
    {
        string? Text(string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var lhs = Text("lhs")!;
        var cells = new HashSet<string> { lhs };
        foreach (var name in new[] { "rhs", "denominator" })
            if (json.TryGetProperty(name, out var terms) && terms.ValueKind == JsonValueKind.Array)
                foreach (var term in terms.EnumerateArray())
                    cells.Add(term[0].GetString()!);
        var difference = json.TryGetProperty("difference", out var d) && d.ValueKind == JsonValueKind.Number ? d.GetDecimal() : 0;
        // The scorer leaves denominators out of a relation's cells.
        if (json.TryGetProperty("denominator", out var divisor) && divisor.ValueKind == JsonValueKind.Array)
            foreach (var term in divisor.EnumerateArray())
                if (!json.GetProperty("rhs").EnumerateArray().Any(r => r[0].GetString() == term[0].GetString()))
                    cells.Remove(term[0].GetString()!);
        var isShare = json.TryGetProperty("denominator", out var den) && den.ValueKind == JsonValueKind.Array;
        return new TruthRelation(Text("id")!, Text("type")!, lhs, cells, Text("verdict")!, Text("likely_cause"), Text("note") ?? "", difference)
        {
            Terms = isShare || !json.TryGetProperty("rhs", out var rhs) ? [] : [.. rhs.EnumerateArray().Select(t => (t[0].GetString()!, t[1].GetDecimal()))],
        };
    }
}
