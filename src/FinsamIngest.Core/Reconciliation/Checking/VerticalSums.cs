namespace FinsamIngest.Core.Reconciliation;

/// <summary>Every subtotal and total against its parts, in every column.</summary>
internal static class VerticalSums
{
    public static void Find(RelationSet relations)
    {
        foreach (var group in SumGroup.Of(relations.Book))
            new SumChooser(group, relations.Book).Emit(relations);
    }
}
