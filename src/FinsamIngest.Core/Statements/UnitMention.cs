using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Statements;

/// <summary>A unit word in a text.</summary>
/// <param name="Unit">The unit that it names.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">Number of characters.</param>
internal readonly record struct UnitMention(Unit Unit, int Start, int Length)
{
    /// <summary>Index after the last character.</summary>
    public int End => Start + Length;
}
