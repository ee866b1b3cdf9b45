using System.Globalization;
using Azure.Data.Tables;
using FinsamIngest.Core.Reports;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Azure.Store;

/// <summary>Rows of the table Findings.</summary>
internal static class FindingRows
{
    public static IEnumerable<TableEntity> Of(NormalisedReport report, string generation)
    {
        var partition = FigureRows.PartitionOf(report.DocumentId, generation);
        var keys = FindingKey.Of(report);
        return report.Findings.Select((finding, position) =>
        {
            var cause = finding.Causes.FirstOrDefault();
            return new TableEntity(partition, position.ToString("D6", CultureInfo.InvariantCulture))
            {
                ["ReportId"] = report.DocumentId,
                ["Generation"] = generation,
                ["OrganisationId"] = TableText.Cut(report.Organisation?.Id),
                ["FiscalYear"] = report.FiscalYear,
                ["FindingId"] = finding.Id,
                ["FindingKey"] = keys[position],
                ["CheckId"] = finding.Check,
                ["Severity"] = EnumNames.Of(finding.Severity),
                ["Type"] = EnumNames.Of(finding.Type),
                ["Cells"] = TableText.Cut(string.Join(' ', finding.Cells)),
                ["Difference"] = Money.Exact(finding.Difference),
                ["DifferenceNumber"] = Money.Number(finding.Difference),
                ["Unit"] = finding.Unit is { } unit ? EnumNames.Of(unit) : null,
                ["MessageSv"] = TableText.Cut(finding.Message.Sv),
                ["MessageEn"] = TableText.Cut(finding.Message.En),
                ["Cause"] = cause is null ? null : EnumNames.Of(cause.Kind),
                ["CauseCell"] = TableText.Cut(cause?.Cell),
                ["Printed"] = Money.Exact(cause?.Printed),
                ["Suggested"] = Money.Exact(cause?.Suggested),
                ["CauseConfidence"] = cause?.Confidence,
                ["CauseCount"] = finding.Causes.Length,
            };
        });
    }
}
