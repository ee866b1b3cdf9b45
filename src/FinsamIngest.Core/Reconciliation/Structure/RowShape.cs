using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>A row without its figures: all that the structure of sums may depend on.</summary>
/// <param name="Label">The label as printed.</param>
/// <param name="HasFigures">Whether any figure stands on the row.</param>
/// <param name="Level">1 for the outermost rows, growing inwards; 1 throughout when unknown.</param>
/// <param name="Role">What the label says (<see cref="RowRoles.Of"/>).</param>
/// <param name="Statement">The statement that the row stands in.</param>
public sealed record RowShape(string Label, bool HasFigures, int Level, RowRole Role, Statement Statement);
