using System.Text.Json;

namespace FinsamIngest.Accuracy.Truth;

/// <summary>A relation that an auditor ticks.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Type">The kind of check; <c>planted</c> for a figure that was put in wrong, whatever it breaks.</param>
/// <param name="Lhs">The cell that should equal the rest; for a header the column; the figure put in wrong.</param>
/// <param name="Rhs">Cells, or pairs of cell and weight.</param>
/// <param name="Verdict">holds, rounding or fails.</param>
/// <param name="LikelyCause">Why it fails.</param>
/// <param name="Note">Remarks; SOFT at the beginning says that it rests on an assumption.</param>
internal sealed record TruthRelation(string Id, string Type, string? Lhs, JsonElement[]? Rhs, string Verdict, string? LikelyCause, string? Note)
{
    public bool Fails => Verdict == "fails";

    /// <summary>Whether a report has to flag it: it fails, and not for a reason that one can argue about.</summary>
    public bool MustBeFound =>
        Fails && LikelyCause is not ("definition_differs" or "rounding_beyond_tolerance") && !(Note ?? "").StartsWith("SOFT", StringComparison.Ordinal);

    /// <summary>The cells involved, without weights (and without the denominators of shares).</summary>
    public HashSet<string> Cells()
    {
        var cells = new HashSet<string>(StringComparer.Ordinal);
        if (!string.IsNullOrEmpty(Lhs))
            cells.Add(Lhs);
        foreach (var term in Rhs ?? [])
            cells.Add((term.ValueKind == JsonValueKind.Array ? term[0] : term).GetString()!);
        return cells;
    }
}
