using FinsamIngest.Core.Reconciliation;

namespace FinsamIngest.Core.Prose;

/// <summary>What a row of a table is about, in the terms of running text.</summary>
/// <param name="Row">The row.</param>
/// <param name="Concept">The concept of its line item or of what it sums.</param>
/// <param name="Stems">The telling words of its label; of its group's heading when the label says only "Summa".</param>
/// <param name="Weight">The sum of the weights of its stems.</param>
internal sealed record RowTopic(RowKey Row, Concept Concept, string[] Stems, double Weight);
