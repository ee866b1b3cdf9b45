using System.Collections.Immutable;
using FinsamIngest.Core.Documents;

namespace FinsamIngest.Core.Reports;

/// <summary>
/// Text in which labels and figures were torn apart: an extractor wrote a table's labels first and its figures after, column by column. Which figure belongs to which label is
/// lost there; the page still has it. A row without a name whose amount is the sum of those above is a total that has none.
/// </summary>
internal static class TornText
{
    public const string Code = "text.labels_torn_off";

    /// <summary>
    /// The part of the rows with figures that have no words from which a document is torn, and so many of them at least. Where words have places or blanks keep columns, names cannot be
    /// torn off and totals without one are common (up to 14 % of the rows in reports of housing cooperatives); in running text read whole they are one in a hundred.
    /// </summary>
    private const double ManyNameless = 0.3;
    private const double ManyInStream = 0.1;
    private const int FewestNameless = 10;

    /// <summary>The findings, the gravest first: hints at most where the text is torn, for the figure that a row shows may be another's.</summary>
    /// <param name="findings">All findings.</param>
    /// <param name="diagnostics">What <see cref="Find"/> told.</param>
    public static ImmutableArray<Finding> Temper(ImmutableArray<Finding> findings, ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.IsEmpty ? findings : [.. findings.Select(finding => finding with { Severity = Severity.Notice })];

    /// <summary>What to tell of a document's tables; nothing where the rows have their names.</summary>
    public static ImmutableArray<Diagnostic> Find(ImmutableArray<ReportTable> tables, ImmutableArray<Check> checks, TextLayout layout)
    {
        var totals = checks.Where(check => check is { Type: CheckType.VerticalSum or CheckType.Cash, Verdict: not Verdict.Fails, Terms.Length: > 1 }).Select(check => check.Lhs).ToHashSet(StringComparer.Ordinal);
        var (rows, nameless) = (0, 0);
        foreach (var (table, row) in tables.SelectMany(table => table.Rows.Select(row => (table, row))))
        {
            if (!row.Cells.Any(cell => cell.Value is not null))
                continue;
            rows++;
            nameless += row.Label.Any(char.IsLetterOrDigit) || row.Cells.Any(cell => totals.Contains($"{table.Id}.{row.Id}.{cell.Column}")) ? 0 : 1;
        }

        return nameless < FewestNameless || nameless < (layout == TextLayout.Stream ? ManyInStream : ManyNameless) * rows ? [] :
        [
            new Diagnostic(DiagnosticLevel.Warning, Code, new LocalisedText(
                FormattableString.Invariant($"{nameless} av {rows} rader med siffror saknar benämning: texten är uttagen så att benämningar och belopp har skilts åt. Läs in rapporten som PDF i stället."),
                FormattableString.Invariant($"{nameless} of {rows} rows with figures have no label: the text was extracted so that labels and amounts were parted. Ingest the report as PDF instead."))),
        ];
    }
}
