using System.Globalization;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Core.Reconciliation;

/// <summary>The figures of a report whose reading is in doubt, and which of them arithmetic has confirmed.</summary>
internal sealed class DoubtedFigures
{
    /// <summary>A relation between smaller figures than this, in steps of their last digit, holds by chance too often to confirm a reading.</summary>
    private const decimal Telling = 100;

    private readonly Dictionary<string, ReportCell> cells = new(StringComparer.Ordinal);
    private readonly HashSet<string> prose;
    private readonly HashSet<string> confirmed = new(StringComparer.Ordinal);

    /// <summary>
    /// The weight among all readings under which a figure is in doubt: others come to more than half of its own. In the real reports every figure of a true finding has more, and
    /// one in four hundred has less; in invented ones it is where note numbers and footnote marks are taken for thousands.
    /// </summary>
    private const double Unambiguous = 0.65;

    private DoubtedFigures(NormalisedReport report, Func<ReportCell, bool> isDoubted, IEnumerable<ProseFigure> doubted)
    {
        prose = [.. doubted.Select(figure => figure.Id)];
        foreach (var table in report.Tables)
            foreach (var row in table.Rows)
                foreach (var cell in row.Cells)
                    if (isDoubted(cell))
                        cells[string.Create(CultureInfo.InvariantCulture, $"{table.Id}.{row.Id}.{cell.Column}")] = cell;
        if (cells.Count == 0)
            return;
        foreach (var check in report.Checks)
            if (check is { Verdict: Verdict.Holds, Difference: 0, Terms.Length: > 0 } && check.Type is not (CheckType.Header or CheckType.Format or CheckType.Prose))
                Confirm(check);
    }

    /// <summary>Those that were read off images.</summary>
    public static DoubtedFigures Recognised(NormalisedReport report) => new(report, cell => cell.Ocr, report.Prose.Where(figure => figure.Ocr));

    /// <summary>Those whose characters can be split otherwise, or stand in another column, nearly as well: <c>5 117</c> may be 117 behind a note number.</summary>
    public static DoubtedFigures Ambiguous(NormalisedReport report) => new(report, cell => !cell.Ocr && cell.Confidence < Unambiguous, []);

    /// <summary>The recognised figures of those reports that have any, by the identity of their documents.</summary>
    public static Dictionary<string, DoubtedFigures> ById(IEnumerable<NormalisedReport> reports)
    {
        var all = new Dictionary<string, DoubtedFigures>(StringComparer.Ordinal);
        foreach (var report in reports)
            if (Recognised(report) is { IsEmpty: false } figures)
                all.TryAdd(report.DocumentId, figures);
        return all;
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => cells.Count == 0 && prose.Count == 0;

    /// <summary>Whether the reading of a figure is in doubt.</summary>
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
