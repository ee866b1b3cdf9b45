using Azure.Data.Tables;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure;
using FinsamIngest.Storage.Azure.Blobs;
using FinsamIngest.Storage.Azure.Store;
using FinsamIngest.Storage.Azure.Tables;

namespace FinsamIngest.CloudRig.Faults;

/// <summary>Looks into the tables themselves: is everything there that a row of Reports points to, and nothing else?</summary>
internal static class Leftovers
{
    /// <summary>What is too much or too little; empty when all is well.</summary>
    public static async Task<List<string>> FindAsync(AzureStorage storage, AzureStorageAccount account, StorageNames names)
    {
        var tables = new StoreTables(account, names);
        var expected = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal)
        {
            ["Figures"] = [], ["FiguresByCode"] = [], ["Checks"] = [], ["Findings"] = [], ["Generations"] = [], ["Organisations"] = [], ["results"] = [],
        };
        await foreach (var row in storage.Reports.ListAsync(CancellationToken.None))
            if (row.Generation is { } generation && await storage.Reports.ReadAsync(row.Id, generation, CancellationToken.None) is { } report)
            {
                FigureRow[] figures = [.. FigureRow.Of(report)];
                for (var i = 0; i < figures.Length; i++)
                {
                    expected["Figures"].Add(KeyOf(FigureRows.ByReport(figures[i], generation, i)));
                    if (figures[i].Code is not null)
                        expected["FiguresByCode"].Add(KeyOf(FigureRows.ByCode(figures[i], generation, i)));
                }

                expected["Checks"].UnionWith(CheckRows.Of(report, generation).Select(KeyOf));
                expected["Findings"].UnionWith(FindingRows.Of(report, generation).Select(KeyOf));
                expected["Generations"].Add($"{TableKeys.Escape(row.Id)}   {generation}");
                if (row.Organisation is { } organisation)
                    expected["Organisations"].Add($"{OrganisationIndex.PartitionOf(organisation.Id)}   {TableKeys.Escape(row.Id)}");
                expected["results"].Add($"{row.Id}/{generation}.json");
            }

        var wrong = new List<string>();
        foreach (var (name, table) in new[]
        {
            ("Figures", tables.Figures), ("FiguresByCode", tables.FiguresByCode), ("Checks", tables.Checks), ("Findings", tables.Findings), ("Generations", tables.Generations), ("Organisations", tables.Organisations),
        })
        {
            var present = new SortedSet<string>(StringComparer.Ordinal);
            await foreach (var row in table.ListAsync(null, CancellationToken.None, "PartitionKey", "RowKey"))
                if (table != tables.Organisations || row.PartitionKey.StartsWith(OrganisationIndex.ReportsOf, StringComparison.Ordinal))
                    present.Add(KeyOf(row));
            Compare(name, expected[name], present, wrong);
        }

        var blobs = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var blob in tables.Results.GetBlobsAsync())
            blobs.Add(BlobNames.Decode(blob.Name));
        Compare("results", expected["results"], blobs, wrong);
        return wrong;
    }

    private static string KeyOf(TableEntity row) => $"{row.PartitionKey}   {row.RowKey}";

    private static void Compare(string where, SortedSet<string> expected, SortedSet<string> present, List<string> wrong)
    {
        wrong.AddRange(expected.Except(present).Select(key => $"{where}: {key} is missing"));
        wrong.AddRange(present.Except(expected).Select(key => $"{where}: {key} belongs to nothing"));
    }
}
