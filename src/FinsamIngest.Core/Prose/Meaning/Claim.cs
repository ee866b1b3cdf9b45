using FinsamIngest.Core.Reconciliation;

namespace FinsamIngest.Core.Prose;

/// <summary>A figure of a sentence with all that the sentence says about it.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Amount">The figure.</param>
/// <param name="From">Where the figure before it ends, or 0.</param>
/// <param name="To">Where the figure after it begins, or the end of the sentence.</param>
/// <param name="Kind">What is said of it.</param>
/// <param name="Subjects">What it may be, the likeliest first; never empty.</param>
/// <param name="Year">The year it speaks of; null when the report's year is unknown.</param>
/// <param name="IsYearSaid">Whether the year is said with it, not taken from the report.</param>
/// <param name="HasOtherYears">Whether other years are named near it, so that an unsaid year is not sure.</param>
/// <param name="BaseYear">For a change the year compared with.</param>
/// <param name="Scenario">Outcome or budget.</param>
/// <param name="IsScenarioSure">Whether no word near it speaks of the other scenario.</param>
/// <param name="Direction">For a change or deviation which way it goes.</param>
/// <param name="IsOpening">Whether it is a balance at the year's beginning.</param>
internal sealed record Claim(
    Sentence Sentence,
    Amount Amount,
    int From,
    int To,
    ClaimKind Kind,
    IReadOnlyList<Subject> Subjects,
    int? Year,
    bool IsYearSaid,
    bool HasOtherYears,
    int? BaseYear,
    ScenarioClass Scenario,
    bool IsScenarioSure,
    Direction Direction,
    bool IsOpening)
{
    /// <summary>Whether it stands in parentheses after a figure of its own unit: last year's, to compare with.</summary>
    public bool IsAside { get; init; }

    /// <summary>Whether it is one of a list of amounts that belongs to a list of names ("X respektive Y"), and is tied by its place.</summary>
    public bool IsListed { get; init; }

    public Subject Subject => Subjects[0];

    /// <summary>Whether the sentence names a year besides the claim's own and the one that it is compared with, the year before when none is named.</summary>
    public bool HasOtherYearsThan(int? compared) => YearWords.All(Sentence.Text).Exists(y => y.Year != Year && y.Year != (compared ?? Year - 1));

    /// <summary>The part of the sentence that is the figure's own.</summary>
    public ReadOnlySpan<char> Clause => Sentence.Text.AsSpan(From, To - From);
}
