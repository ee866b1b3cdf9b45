using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Statements;

/// <summary>Finds the canonical line item of a printed label within its statement.</summary>
internal static class LineItemCatalog
{
    private static readonly Lazy<LineItemList> IncomeStatement = Lazily(LineItemVocabulary.IncomeStatement);
    private static readonly Lazy<LineItemList> BalanceSheet = Lazily(LineItemVocabulary.BalanceSheet);
    private static readonly Lazy<LineItemList> CashFlow = Lazily(LineItemVocabulary.CashFlow);
    private static readonly Lazy<LineItemList> OperatingAccount = Lazily(LineItemVocabulary.OperatingAccount, LineItemVocabulary.IncomeStatement);
    private static readonly Lazy<LineItemList> Overview = Lazily(LineItemVocabulary.Overview, LineItemVocabulary.OperatingAccount, LineItemVocabulary.IncomeStatement);
    private static readonly Lazy<LineItemList> Note = Lazily(
        LineItemVocabulary.Note, LineItemVocabulary.ResultNote, LineItemVocabulary.BalanceSheet, LineItemVocabulary.IncomeStatement, LineItemVocabulary.OperatingAccount);
    private static readonly Lazy<LineItemList> BalanceNote = Lazily(LineItemVocabulary.Note, LineItemVocabulary.BalanceSheet);
    private static readonly Lazy<LineItemList> Contributors = Lazily(LineItemVocabulary.Contributors);
    private static readonly Lazy<LineItemList> BalanceRequirement = Lazily(LineItemVocabulary.BalanceRequirement);
    private static readonly Lazy<LineItemList> Project = Lazily(LineItemVocabulary.Project);
    private static readonly Lazy<LineItemList> Activities = Lazily(
        LineItemVocabulary.Activities, LineItemVocabulary.OperatingAccount, LineItemVocabulary.IncomeStatement);
    private static readonly Lazy<LineItemList> Staffing = Lazily(LineItemVocabulary.Staffing);

    /// <summary>The line item of a row, or null when none fits for sure.</summary>
    /// <param name="statement">The statement that the row stands in.</param>
    /// <param name="label">The label as printed.</param>
    /// <param name="noteTitle">For a note its title: it tells what a sum is the sum of, and whether a name is that of a payer.</param>
    public static LineItemMatch? Match(Statement statement, string label, string? noteTitle = null)
    {
        var topic = statement == Statement.Note ? NoteTopics.Of(noteTitle) : NoteTopic.Unknown;
        if (ListOf(statement, topic) is not { } list || string.IsNullOrWhiteSpace(label))
            return null;
        var whole = LabelText.Plain(label);
        var wholeCanonical = LabelText.Canonical(whole);
        if (wholeCanonical.Length == 0)
            return null;
        var bare = label.Contains('(', StringComparison.Ordinal) ? LabelText.Plain(label, keepParentheses: false) : whole;
        var bareCanonical = bare == whole ? wholeCanonical : LabelText.Canonical(bare);

        if (statement == Statement.Note && noteTitle is not null && IsTotalOf(bareCanonical, noteTitle))
            return new LineItemMatch("total", 0.9);
        var match = list.Exact(whole, wholeCanonical)
            ?? (bareCanonical.Length > 0 ? list.Exact(bare, bareCanonical) : null)
            ?? list.ByPattern(wholeCanonical)
            ?? (topic == NoteTopic.Income ? PayerOf(bare, bareCanonical) : null)
            ?? list.Fuzzy(bareCanonical)
            ?? WithoutSum(list, bareCanonical);
        return match is not null && IsPaidOut(match.Code, whole, topic) ? null : match;
    }

    /// <summary>"Bidrag till X kommun" is a cost, however much it looks like X's contribution.</summary>
    private static bool IsPaidOut(string code, string plain, NoteTopic topic) =>
        code.StartsWith("contribution", StringComparison.Ordinal)
        && (topic == NoteTopic.Cost || plain.Contains(" till ", StringComparison.Ordinal) || plain.StartsWith("lämna", StringComparison.Ordinal));

    /// <summary>
    /// The line items of all rows of a table. A group's heading or a row called like the group ("Kortfristiga fordringar") may be its sum;
    /// where the table prints the sum as well ("Summa fordringar"), only the sum keeps the code.
    /// </summary>
    public static LineItemMatch?[] MatchAll(Statement statement, IReadOnlyList<string> labels, string? noteTitle = null)
    {
        var matches = new LineItemMatch?[labels.Count];
        var sums = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < matches.Length; i++)
        {
            matches[i] = Match(statement, labels[i], noteTitle);
            if (matches[i] is { } match && IsSum(labels[i]))
                sums.Add(match.Code);
        }
        for (var i = 0; i < matches.Length; i++)
            if (matches[i] is { } match && sums.Contains(match.Code) && !IsSum(labels[i]))
                matches[i] = null;
        return matches;
    }

    private static bool IsSum(string label) => LabelText.Canonical(LabelText.Plain(label)).StartsWith("summa", StringComparison.Ordinal);

    private static Lazy<LineItemList> Lazily(params string[] vocabularies) => new(() => LineItemList.Parse(vocabularies));

    private static LineItemList? ListOf(Statement statement, NoteTopic topic) => statement switch
    {
        Statement.IncomeStatement => IncomeStatement.Value,
        Statement.BalanceSheet => BalanceSheet.Value,
        Statement.CashFlowStatement => CashFlow.Value,
        Statement.OperatingAccount => OperatingAccount.Value,
        Statement.MultiYearOverview => Overview.Value,
        Statement.Note => topic == NoteTopic.Balance ? BalanceNote.Value : Note.Value,
        Statement.BalanceRequirement => BalanceRequirement.Value,
        Statement.ProjectBudget => Project.Value,
        Statement.ActivityCosts => Activities.Value,
        Statement.Staffing => Staffing.Value,
        _ => null,
    };

    /// <summary>"Summa kassa och bank" under "Kassa och bank": every word of the sum is in the note's title.</summary>
    private static bool IsTotalOf(string label, string noteTitle)
    {
        if (!label.StartsWith("summa ", StringComparison.Ordinal))
            return false;
        var title = LabelText.Canonical(LabelText.Plain(noteTitle)).Split(' ');
        var words = label.Split(' ').Skip(1).Where(word => word != "övriga").ToArray();
        // "Summa intäkter" under "Intäkter och kostnader" is a part of the note, not its sum.
        return words.Length > 0
            && words.All(title.Contains)
            && (words.Length == title.Length || !Polarity.HasOpposites(Polarity.Of(string.Join(' ', title))));
    }

    /// <summary>A name alone is a contribution where the note is about income.</summary>
    private static LineItemMatch? PayerOf(string plain, string canonical)
    {
        if (canonical.StartsWith("summa", StringComparison.Ordinal))
            return null;
        if ((Contributors.Value.Exact(plain, canonical) ?? Contributors.Value.ByPattern(canonical)) is { } match)
            return match with { Confidence = Math.Min(match.Confidence, 0.85) };
        // "Medlemsbidrag från X": the state and the region have been asked for already, so X is a municipality.
        return plain.StartsWith("medlemsbidrag från ", StringComparison.Ordinal) || plain.StartsWith("medlemsavgift från ", StringComparison.Ordinal)
            || plain.StartsWith("driftbidrag från ", StringComparison.Ordinal)
                ? new LineItemMatch("contribution_municipality", 0.75)
                : null;
    }

    /// <summary>"Summerat årets resultat": a sum of a thing is the thing, unless the catalogue knows the sum as something else.</summary>
    private static LineItemMatch? WithoutSum(LineItemList list, string canonical)
    {
        if (!canonical.StartsWith("summa ", StringComparison.Ordinal))
            return null;
        var rest = canonical["summa ".Length..];
        return list.Exact(rest, rest) is { } match ? match with { Confidence = 0.9 * match.Confidence } : null;
    }
}
