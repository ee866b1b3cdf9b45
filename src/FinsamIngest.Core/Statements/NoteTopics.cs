namespace FinsamIngest.Core.Statements;

/// <summary>What a note explains.</summary>
internal enum NoteTopic
{
    /// <summary>Its title does not say.</summary>
    Unknown,

    /// <summary>Income: its rows name who paid.</summary>
    Income,

    /// <summary>Costs: its rows name what was bought, or who was paid.</summary>
    Cost,

    /// <summary>Assets, debts, equity: its rows name what is there or owed.</summary>
    Balance,
}

/// <summary>Tells what a note explains by its title.</summary>
internal static class NoteTopics
{
    private static readonly string[] BalanceWords =
    [
        "skulder", "fordringar", "tillgångar", "kassa", "bank", "placeringar", "kapital", "avsättningar", "avsatt", "upplupna", "förutbetalda", "interims",
        "inventarier", "likvida", "moms", "reservfond",
    ];

    private static readonly string[] CostWords = ["kostnader", "lämnade", "utgifter", "finansiella", "avskrivningar", "arvoden", "löner"];

    private static readonly string[] IncomeWords = ["intäkter", "bidrag", "medlemsavgifter", "driftanslag", "huvudmän"];

    /// <summary>The topic; balance words come before cost words, for "upplupna kostnader" are no costs.</summary>
    public static NoteTopic Of(string? title)
    {
        if (title is null)
            return NoteTopic.Unknown;
        var words = LabelText.Canonical(LabelText.Plain(title));
        return Array.Exists(BalanceWords, word => words.Contains(word, StringComparison.Ordinal)) ? NoteTopic.Balance
            : Array.Exists(CostWords, word => words.Contains(word, StringComparison.Ordinal)) ? NoteTopic.Cost
            : Array.Exists(IncomeWords, word => words.Contains(word, StringComparison.Ordinal)) ? NoteTopic.Income
            : NoteTopic.Unknown;
    }
}
