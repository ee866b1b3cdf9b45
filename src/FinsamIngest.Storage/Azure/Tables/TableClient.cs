using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Core;
using FinsamIngest.Storage.Azure.Http;

namespace FinsamIngest.Storage.Azure.Tables;

/// <summary>A table.</summary>
internal sealed class TableClient(AzureStorageAccount account, string name)
{
    private const string Json = "application/json;odata=minimalmetadata";

    private readonly StoragePipeline _service = account.Tables;

    /// <summary>Creates the table unless it is there.</summary>
    public async Task CreateIfNotExistsAsync(CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Post, "/Tables");
        message.Request.Headers.Add("Prefer", "return-no-content");
        SetBody(message, Encoding.ASCII.GetBytes($"{{\"TableName\":\"{name}\"}}"));
        var response = await _service.SendAsync(message, cancellation, 201, 204, 409).ConfigureAwait(false);
        if (response.Status == 409 && new RequestFailedException(response) is { ErrorCode: not "TableAlreadyExists" } failure)
            throw failure;
    }

    /// <summary>A row; null when there is none (or no table).</summary>
    public async Task<TableEntity?> GetEntityIfExistsAsync(string partitionKey, string rowKey, CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Get, $"/{name}{KeyPath(partitionKey, rowKey)}");
        var response = await _service.SendAsync(message, cancellation, 200, 404).ConfigureAwait(false);
        if (response.Status == 404)
            return null;
        using var json = await JsonDocument.ParseAsync(response.ContentStream!, cancellationToken: cancellation).ConfigureAwait(false);
        return EntityJson.Read(json.RootElement);
    }

    /// <summary>Inserts a row and gives its version.</summary>
    /// <exception cref="RequestFailedException">409 when it is there.</exception>
    public async Task<ETag> AddEntityAsync(TableEntity entity, CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Post, $"/{name}");
        message.Request.Headers.Add("Prefer", "return-no-content");
        SetBody(message, EntityJson.Write(entity));
        return VersionOf(await _service.SendAsync(message, cancellation, 201, 204).ConfigureAwait(false));
    }

    /// <summary>Replaces a row and gives its new version.</summary>
    /// <param name="entity">The row as it should be.</param>
    /// <param name="ifMatch">The version it must have; <see cref="ETag.All"/> for any.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RequestFailedException">412 when it has another version, 404 when it is not there.</exception>
    public async Task<ETag> UpdateEntityAsync(TableEntity entity, ETag ifMatch, CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Put, $"/{name}{KeyPath(entity.PartitionKey, entity.RowKey)}");
        message.Request.Headers.Add("If-Match", ifMatch.ToString("H"));
        SetBody(message, EntityJson.Write(entity));
        return VersionOf(await _service.SendAsync(message, cancellation, 204).ConfigureAwait(false));
    }

    /// <summary>Writes a row, whatever was there.</summary>
    public async Task<ETag> UpsertEntityAsync(TableEntity entity, CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Put, $"/{name}{KeyPath(entity.PartitionKey, entity.RowKey)}");
        SetBody(message, EntityJson.Write(entity));
        return VersionOf(await _service.SendAsync(message, cancellation, 204).ConfigureAwait(false));
    }

    /// <summary>Deletes a row; false when there was none.</summary>
    /// <exception cref="RequestFailedException">412 when it has another version.</exception>
    public async Task<bool> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Delete, $"/{name}{KeyPath(partitionKey, rowKey)}");
        message.Request.Headers.Add("If-Match", ifMatch.ToString("H"));
        return (await _service.SendAsync(message, cancellation, 204, 404).ConfigureAwait(false)).Status == 204;
    }

    /// <summary>The rows that fit a filter, ordered by partition and row key, page by page.</summary>
    /// <param name="filter">A condition of <see cref="TableFilter"/>; null for every row.</param>
    /// <param name="select">The properties wanted, comma-separated; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public async IAsyncEnumerable<TableEntity> QueryAsync(string? filter, string? select, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var query = (filter is null ? "" : "&$filter=" + Uri.EscapeDataString(filter)) + (select is null ? "" : "&$select=" + Uri.EscapeDataString(select));
        string? next = "";
        while (next is not null)
        {
            using var message = Message(RequestMethod.Get, $"/{name}()?$top=1000{query}{next}");
            var response = await _service.SendAsync(message, cancellation, 200).ConfigureAwait(false);
            using var json = await JsonDocument.ParseAsync(response.ContentStream!, cancellationToken: cancellation).ConfigureAwait(false);
            foreach (var row in json.RootElement.GetProperty("value").EnumerateArray())
                yield return EntityJson.Read(row);
            next = Continuation(response);
        }
    }

    /// <summary>Does steps on one partition, all or none.</summary>
    /// <param name="actions">1–100 steps within the limits of <see cref="TableBatch"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="RequestFailedException">The first step that could not be done; nothing was.</exception>
    public async Task SubmitTransactionAsync(IReadOnlyList<TableAction> actions, CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Post, "/$batch");
        var (contentType, body) = TableBatch.Write($"{_service.Endpoint}/{name}", actions, Guid.NewGuid());
        message.Request.Headers.SetValue("Content-Type", contentType);
        message.Request.Content = RequestContent.Create(body);
        var response = await _service.SendAsync(message, cancellation, 202).ConfigureAwait(false);
        if (TableBatch.Failure(response.Content.ToString()) is { } failure)
            throw failure;
    }

    /// <summary>The keys of a row as they stand in its address.</summary>
    internal static string KeyPath(string partitionKey, string rowKey) => $"(PartitionKey={Escape(partitionKey)},RowKey={Escape(rowKey)})";

    private static string Escape(string key) => $"'{Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal))}'";

    private static ETag VersionOf(Response response) => response.Headers.ETag ?? default;

    private static string? Continuation(Response response)
    {
        if (!response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition))
            return null;
        response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        return $"&NextPartitionKey={Uri.EscapeDataString(partition!)}{(row is null ? "" : "&NextRowKey=" + Uri.EscapeDataString(row))}";
    }

    private static void SetBody(HttpMessage message, byte[] body)
    {
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Content = RequestContent.Create(body);
    }

    private HttpMessage Message(RequestMethod method, string pathAndQuery)
    {
        var message = _service.Message(method, pathAndQuery);
        message.Request.Headers.Add("Accept", Json);
        message.Request.Headers.Add("DataServiceVersion", "3.0;");
        message.Request.Headers.Add("MaxDataServiceVersion", "3.0;NetFx");
        return message;
    }
}
