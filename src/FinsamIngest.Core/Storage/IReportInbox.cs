namespace FinsamIngest.Core.Storage;

/// <summary>The drop container: reports on their way in, kept as the originals afterwards.</summary>
public interface IReportInbox
{
    /// <summary>Stores a file whole or not at all; one of the same name is replaced.</summary>
    /// <exception cref="ArgumentException">The name is empty, longer than 1,024 characters or holds control characters.</exception>
    Task<InboxItem> PutAsync(string name, Stream content, CancellationToken cancellation);

    /// <summary>What is known about a file; null when there is none of that name.</summary>
    Task<InboxItem?> FindAsync(string name, CancellationToken cancellation);

    /// <summary>The bytes of a file, to be read once and disposed; null when there is none of that name (any more).</summary>
    Task<Stream?> OpenAsync(string name, CancellationToken cancellation);

    /// <summary>Every file, in the order of the names (ordinal).</summary>
    IAsyncEnumerable<InboxItem> ListAsync(CancellationToken cancellation);
}
