namespace FinsamIngest.Core.Storage;

/// <summary>
/// Tells the workers that a file waits in the inbox. In Azure, Event Grid does so by itself when a blob is created; where nothing watches the
/// container (Azurite, a folder), whoever puts a file says so here. Telling twice is harmless: ingestion is idempotent.
/// </summary>
public interface IIngestRequests
{
    /// <summary>Asks for the file of this name to be read.</summary>
    Task EnqueueAsync(string name, CancellationToken cancellation);
}
