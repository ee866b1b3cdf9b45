using System.Security.Cryptography;
using FinsamIngest.Core.Reports.Json;
using FinsamIngest.Core.Storage;
using FinsamIngest.Storage.Azure;

namespace FinsamIngest.CloudRig.Faults;

/// <summary>What readers of a store see, without what may differ from run to run: times, versions, names of generations, numbers of attempts.</summary>
internal static class Snapshot
{
    /// <summary>A line for each report, by its identity.</summary>
    public static async Task<SortedDictionary<string, string>> TakeAsync(AzureStorage storage)
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var row in storage.Reports.ListAsync(CancellationToken.None))
            lines[row.Id] = string.Join(" | ",
                row.Name, row.State, row.Organisation?.Id, row.FiscalYear, row.Findings, row.Undecided, row.Coverage, row.Pages, row.Bytes, row.Engine,
                "supersedes " + string.Join(' ', row.Supersedes), "superseded by " + row.SupersededBy, row.Reason?.En, await ReportAsync(storage, row), await FiguresAsync(storage, row));
        return lines;
    }

    private static async Task<string> ReportAsync(AzureStorage storage, ReportEntry row)
    {
        if (row.Generation is null)
            return "no report";
        var report = await storage.Reports.ReadAsync(row.Id, row.Generation, CancellationToken.None);
        if (report is null)
            return "the report is MISSING";
        using var json = new MemoryStream();
        ReportJson.WriteLine(report, json);
        return Convert.ToHexStringLower(SHA256.HashData(json.ToArray()));
    }

    private static async Task<string> FiguresAsync(AzureStorage storage, ReportEntry row)
    {
        if (row.Generation is null || row.SupersededBy is not null || row.Organisation is null)
            return "no figures";
        var figures = new List<FigureRow>();
        await foreach (var figure in storage.Reports.FiguresAsync(new FigureFilter(Organisation: row.Organisation.Id, FromYear: row.FiscalYear, ToYear: row.FiscalYear), CancellationToken.None))
            if (figure.ReportId == row.Id)
                figures.Add(figure);
        var report = await storage.Reports.ReadAsync(row.Id, row.Generation, CancellationToken.None);
        return report is not null && FigureRow.Of(report).SequenceEqual(figures) ? $"{figures.Count} figures" : "the figures DIFFER from the report";
    }
}
