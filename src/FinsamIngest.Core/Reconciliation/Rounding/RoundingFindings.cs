using System.Collections.Immutable;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>Findings about rounding: relations that are impossible together, and differences that rounding hardly made.</summary>
internal sealed class RoundingFindings(FigureBook book, RelationText swedish, RelationText english)
{
    /// <summary>Relations written out; the rest is counted.</summary>
    private const int MostWritten = 4;

    /// <summary>A notice for a miss of at most one step, as for a single relation it is more often sloppy rounding than a slip; notices for what is only likely.</summary>
    public FindingDraft Of(RoundingConflict conflict, string check)
    {
        var outcome = conflict.Combined.Outcome;
        var severity = conflict.Relations.All(r => r.Trust == Trust.Certain) && outcome.Excess > 1 ? Severity.Warning : Severity.Notice;
        return new FindingDraft(
            check, severity, conflict.Combined.Type, Cells(conflict.Combined), outcome.Difference, outcome.Unit,
            new LocalisedText(Text(conflict, Language.Swedish), Text(conflict, Language.English)),
            [Unknown(conflict.Combined, [.. conflict.Relations.Select(r => r.Id)])]);
    }

    public FindingDraft Unlikely(Relation relation) => new(
        relation.Id, Severity.Notice, relation.Type, Cells(relation), relation.Outcome.Difference, relation.Outcome.Unit,
        new LocalisedText(
            $"{swedish.Of(relation)}. Avrundning kan ge så mycket (högst {Tolerance(relation, Language.Swedish)}), men {Difference(relation, Language.Swedish)} är mer än tre standardavvikelser och därmed osannolikt.",
            $"{english.Of(relation)}. Rounding can make as much (at most {Tolerance(relation, Language.English)}), but {Difference(relation, Language.English)} is more than three standard deviations, and so unlikely."),
        [Unknown(relation, [relation.Id])]);

    private static string Tolerance(Relation relation, Language language) => FigureText.Plain(relation.Outcome.Tolerance, language);

    private static string Difference(Relation relation, Language language) => FigureText.Plain(Math.Abs(relation.Outcome.Difference), language);

    private Cause Unknown(Relation relation, ImmutableArray<string> relations) =>
        new(CauseKind.Unknown, book.Reference(relation.Lhs), book.Figures[relation.Lhs].Value, null, 0.2, relations);

    private ImmutableArray<string> Cells(Relation relation) => [.. relation.Figures().Distinct().Select(book.Reference)];

    private string Text(RoundingConflict conflict, Language language)
    {
        var sv = language == Language.Swedish;
        var written = conflict.Relations.Take(MostWritten).Select(r => $"{r.Id} ({Wording.Title(book.Tables[book.Figures[r.Lhs].Table], language)}, {Wording.Label(book.RowOf(book.Figures[r.Lhs]))} {Wording.Column(book.Figures[r.Lhs], language)}: {FigureText.Signed(r.Outcome.Difference, language)})");
        var list = string.Join(", ", written) + (conflict.Relations.Count > MostWritten ? sv ? $" och {conflict.Relations.Count - MostWritten} till" : $" and {conflict.Relations.Count - MostWritten} more" : "");
        var (difference, tolerance) = (FigureText.Signed(conflict.Combined.Outcome.Difference, language), Tolerance(conflict.Combined, language));
        return sv
            ? $"{conflict.Relations.Count} samband går var för sig ihop inom avrundningen, men inte tillsammans: {list}. Läggs de ihop skiljer det {difference}, och avrundning kan ge högst {tolerance}."
            : $"{conflict.Relations.Count} relations hold within rounding one by one, but not together: {list}. Added up they differ by {difference}, and rounding can make at most {tolerance}.";
    }
}
