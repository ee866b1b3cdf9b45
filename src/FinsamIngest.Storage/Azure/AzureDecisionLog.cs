using System.Collections.Immutable;
using System.Globalization;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.Storage.Azure;

/// <summary>The log of decisions as a table: a partition for each report, a row for each decision, which can be inserted only once.</summary>
internal sealed class AzureDecisionLog(TableClient table) : IDecisionLog
{
    public async Task<ImmutableArray<Decision>> ListAsync(string reportId, CancellationToken cancellation)
    {
        var found = new List<Decision>();
        await foreach (var row in table.QueryAsync(TableFilter.Partition(TableKeys.Escape(reportId)), null, cancellation).ConfigureAwait(false))
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
        row.Text("ReportId")!, row.Text("FindingKey")!, row.Int32("Sequence")!.Value, Enum.Parse<Verdict>(row.Text("Verdict")!), row.Text("By")!, row.Time("At")!.Value)
    {
        Cell = row.Text("Cell"),
        CorrectedValue = row.Text("CorrectedValue") is { } value ? decimal.Parse(value, CultureInfo.InvariantCulture) : null,
        Comment = row.Text("Comment"),
    };
}
