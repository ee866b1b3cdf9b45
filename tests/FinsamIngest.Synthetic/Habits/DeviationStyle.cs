namespace FinsamIngest.Synthetic.Habits;

/// <summary>What Avvikelse is.</summary>
internal enum DeviationStyle
{
    ActualLessBudget,
    BudgetLessActual,

    /// <summary>Good for the result is positive: for incomes actual less budget, for costs (printed positive) budget less actual.</summary>
    Effect,
}
