using System.Collections.Immutable;
using System.Globalization;
using Azure.Data.Tables;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Azure.Store;

/// <summary>Rows of the table Checks.</summary>
internal static class CheckRows
{
    public static IEnumerable<TableEntity> Of(NormalisedReport report, string generation)
    {
        var partition = FigureRows.PartitionOf(report.DocumentId, generation);
        return report.Checks.Select((check, position) => new TableEntity(partition, position.ToString("D6", CultureInfo.InvariantCulture))
        {
            ["ReportId"] = report.DocumentId,
            ["Generation"] = generation,
            ["OrganisationId"] = TableText.Cut(report.Organisation?.Id),
            ["FiscalYear"] = report.FiscalYear,
            ["CheckId"] = check.Id,
            ["Type"] = EnumNames.Of(check.Type),
            ["Lhs"] = TableText.Cut(check.Lhs),
            ["Terms"] = TableText.Cut(Sum(check.Terms)),
            ["Denominator"] = check.Denominator is { } denominator ? TableText.Cut(Sum(denominator)) : null,
            ["Difference"] = Money.Exact(check.Difference),
            ["DifferenceNumber"] = Money.Number(check.Difference),
            ["Tolerance"] = Money.Exact(check.Tolerance),
            ["Unit"] = EnumNames.Of(check.Unit),
            ["Verdict"] = EnumNames.Of(check.Verdict),
        });
    }

    /// <summary>Terms as <c>t07.r2.c1 + 2*t07.r3.c1 - t07.r4.c1</c>: short, and legible in a spreadsheet.</summary>
    private static string Sum(ImmutableArray<CheckTerm> terms) => string.Concat(terms.Select((term, i) =>
    {
        var sign = term.Weight < 0 ? (i == 0 ? "-" : " - ") : (i == 0 ? "" : " + ");
        var weight = Math.Abs(term.Weight);
        return sign + (weight == 1 ? "" : weight.ToString(CultureInfo.InvariantCulture) + "*") + term.Cell;
    }));
}
