using System.Globalization;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>The figures of a report that were read off images, and which of them arithmetic has confirmed.</summary>
internal sealed class RecognisedFigures
{
    /// <summary>A relation between smaller figures than this, in steps of their last digit, holds by chance too often to confirm a reading.</summary>
    private const decimal Telling = 100;

    private readonly Dictionary<string, ReportCell> cells = new(StringComparer.Ordinal);
    private readonly HashSet<string> prose;
    private readonly HashSet<string> confirmed = new(StringComparer.Ordinal);

    public RecognisedFigures(NormalisedReport report)
    {
        prose = [.. report.Prose.Where(figure => figure.Ocr).Select(figure => figure.Id)];
        foreach (var table in report.Tables)
            foreach (var row in table.Rows)
                foreach (var cell in row.Cells)
                    if (cell.Ocr)
                        cells[string.Create(CultureInfo.InvariantCulture, $"{table.Id}.{row.Id}.{cell.Column}")] = cell;
        if (cells.Count == 0)
            return;
        foreach (var check in report.Checks)
            if (check is { Verdict: Verdict.Holds, Difference: 0, Terms.Length: > 0 } && check.Type is not (CheckType.Header or CheckType.Format or CheckType.Prose))
                Confirm(check);
    }

    /// <summary>The recognised figures of those reports that have any, by the identity of their documents.</summary>
    public static Dictionary<string, RecognisedFigures> ById(IEnumerable<NormalisedReport> reports)
    {
        var all = new Dictionary<string, RecognisedFigures>(StringComparer.Ordinal);
        foreach (var report in reports)
            if (new RecognisedFigures(report) is { IsEmpty: false } figures)
                all.TryAdd(report.DocumentId, figures);
        return all;
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => cells.Count == 0 && prose.Count == 0;

    /// <summary>Whether a figure was read off an image.</summary>
    /// <param name="reference">Its <c>table.row.column</c>, or the identity of a figure in running text.</param>
    public bool Contains(string reference) => cells.ContainsKey(reference) || prose.Contains(reference);

    /// <summary>Whether it takes part in a relation that holds to the last digit, which a misread figure would not.</summary>
    public bool IsConfirmed(string reference) => confirmed.Contains(reference);

    private void Confirm(Check check)
    {
        if (!IsTelling(check.Lhs) && !check.Terms.Any(term => IsTelling(term.Cell)))
            return;
        foreach (string reference in check.Terms.Select(term => term.Cell).Append(check.Lhs))
            if (cells.TryGetValue(reference, out var cell) && cell.Value is not (null or 0))
                confirmed.Add(reference);
    }

    private bool IsTelling(string reference) =>
        cells.TryGetValue(reference, out var cell) && cell.Value is { } value && Math.Abs(value) >= Telling * cell.Quantum;
}
