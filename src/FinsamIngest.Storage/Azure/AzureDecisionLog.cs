using System.Collections.Immutable;
using System.Globalization;
using Azure.Data.Tables;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Azure;

/// <summary>The log of decisions as a table: a partition for each report, a row for each decision, which can be inserted only once.</summary>
internal sealed class AzureDecisionLog(TableClient table) : IDecisionLog
{
    public async Task<ImmutableArray<Decision>> ListAsync(string reportId, CancellationToken cancellation)
    {
        var found = new List<Decision>();
        await foreach (var row in table.ListAsync(TableFilter.Partition(TableKeys.Escape(reportId)), cancellation).ConfigureAwait(false))
            found.Add(Read(row));
        return [.. found.OrderBy(d => d.FindingKey, StringComparer.Ordinal).ThenBy(d => d.Sequence)];
    }

    public async Task AppendAsync(Decision decision, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decision);
        await ConditionalWrite.InsertAsync(
            table, Write(decision), () => $"There is a decision {decision.Sequence} on finding {decision.FindingKey} of {decision.ReportId} already.", cancellation)
            .ConfigureAwait(false);
    }

    private static TableEntity Write(Decision decision) =>
        new(TableKeys.Escape(decision.ReportId), TableKeys.Join(decision.FindingKey, decision.Sequence.ToString("D6", CultureInfo.InvariantCulture)))
        {
            ["ReportId"] = decision.ReportId,
            ["FindingKey"] = decision.FindingKey,
            ["Sequence"] = decision.Sequence,
            ["Verdict"] = decision.Verdict.ToString(),
            ["By"] = decision.By,
            ["At"] = decision.At,
            ["Cell"] = decision.Cell,
            ["CorrectedValue"] = decision.CorrectedValue?.ToString(CultureInfo.InvariantCulture),
            ["Comment"] = TableText.Cut(decision.Comment),
        };

    private static Decision Read(TableEntity row) => new(
        row.GetString("ReportId")!, row.GetString("FindingKey")!, row.GetInt32("Sequence")!.Value, Enum.Parse<Verdict>(row.GetString("Verdict")!), row.GetString("By")!, row.GetDateTimeOffset("At")!.Value)
    {
        Cell = row.GetString("Cell"),
        CorrectedValue = row.GetString("CorrectedValue") is { } value ? decimal.Parse(value, CultureInfo.InvariantCulture) : null,
        Comment = row.GetString("Comment"),
    };
}
