namespace FinsamIngest.Core.Prose;

/// <summary>What "mer", "mindre", "bättre" and "sämre" ask of two figures of a row.</summary>
internal static class Sense
{
    /// <summary>
    /// By how much the figures differ in the direction said: positive when they do as it says, negative when they do the reverse; null where the words have two senses (more of a deficit, a better cost).
    /// </summary>
    /// <param name="direction">The direction said.</param>
    /// <param name="code">The row's canonical code; null when it has none.</param>
    /// <param name="concept">What the row is about.</param>
    /// <param name="now">The figure spoken of.</param>
    /// <param name="before">The figure that it is compared with.</param>
    public static decimal? Of(Direction direction, string? code, Concept concept, decimal now, decimal before)
    {
        var isGain = IsGain(code, concept);
        return direction switch
        {
            Direction.Better when isGain => now - before,
            Direction.Worse when isGain => before - now,
            _ when now < 0 != before < 0 && now != 0 && before != 0 || concept == Concept.Result && (now < 0 || before < 0) => null,
            Direction.More => Math.Abs(now) - Math.Abs(before),
            Direction.Less => Math.Abs(before) - Math.Abs(now),
            _ => null,
        };
    }

    /// <summary>Whether more of it is better.</summary>
    private static bool IsGain(string? code, Concept concept) =>
        concept is Concept.Result or Concept.Income or Concept.Equity or Concept.Cash or Concept.EquityRatio
        || code is "result_for_the_year" or "net_financial_items" or "financial_income" or "operating_revenue" or "total_income" or "operating_result" or "result_after_financial_items" or "balance_requirement_result";
}
