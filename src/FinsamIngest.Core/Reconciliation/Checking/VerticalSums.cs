namespace FinsamIngest.Core.Reconciliation;

/// <summary>Every subtotal and total against its parts, in every column.</summary>
internal static class VerticalSums
{
    public static void Find(RelationSet relations)
    {
        var (budget, elsewhere) = (new SearchBudget(), new Elsewhere(relations.Book));
        foreach (var group in SumGroup.Of(relations.Book))
            SumChooser.For(group, relations.Book, budget, elsewhere).Emit(relations);
    }
}
