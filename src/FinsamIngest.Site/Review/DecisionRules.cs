using FinsamIngest.Core.Reports;
using Verdict = FinsamIngest.Core.Storage.Verdict;

namespace FinsamIngest.Site.Review;

/// <summary>What a decision must have to be written down.</summary>
internal static class DecisionRules
{
    /// <summary>More than any amount in a report; beyond it a product of weights could overflow.</summary>
    private const decimal LargestValue = 1_000_000_000_000_000m;

    /// <summary>Why a decision cannot be written down; null when it can.</summary>
    public static LocalisedText? Refuse(DecisionRequest request, Reviewed reviewed)
    {
        if (string.IsNullOrWhiteSpace(request.By))
            return new LocalisedText("Skriv ditt namn först, så att loggen säger vem som beslutade.", "Say who you are first, so that the log tells who decided.");
        if (request.Comment?.Length > ReviewService.MaxComment)
            return new LocalisedText("Kommentaren är för lång: högst 4 000 tecken.", "The comment is too long: 4,000 characters at most.");
        return request.Verdict switch
        {
            Verdict.Dismissed when string.IsNullOrWhiteSpace(request.Comment) =>
                new LocalisedText("Skriv varför fyndet avfärdas.", "Say why the finding is dismissed."),
            Verdict.Corrected => RefuseCorrection(request, reviewed),
            Verdict.Withdrawn when reviewed.HistoryOf(request.FindingKey) is { Standing: null } history && request.Sequence >= history.Next =>
                new LocalisedText("Det finns inget beslut att ångra.", "There is no decision to undo."),
            _ => null,
        };
    }

    /// <summary>Whether an amount is one that a report could have.</summary>
    public static bool IsPossible(decimal value) => Math.Abs(value) <= LargestValue;

    private static LocalisedText? RefuseCorrection(DecisionRequest request, Reviewed reviewed)
    {
        if (request.Value is not { } value || !IsPossible(value))
            return new LocalisedText("Skriv det rätta beloppet med siffror, till exempel −1 535 eller 4,3.", "Write the right amount in digits, for instance −1 535 or 4.3.");
        if (request.Cell is null || reviewed.Book.Find(request.Cell) is not { } figure)
            return new LocalisedText("Välj vilken siffra som rättas.", "Choose the figure that is corrected.");
        return figure.Value == value
            ? new LocalisedText("Det är vad som står tryckt. Godkänn i stället, eller skriv ett annat belopp.", "That is what is printed. Accept it instead, or write another amount.")
            : null;
    }
}
