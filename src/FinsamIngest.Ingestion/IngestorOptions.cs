using FinsamIngest.Core.Documents;
using FinsamIngest.Ingestion.Reading;

namespace FinsamIngest.Ingestion;

/// <summary>What the host decides about ingestion.</summary>
public sealed record IngestorOptions
{
    /// <summary>The version of the program that reads. A report that another version has read is read anew when it is delivered again.</summary>
    public string Engine { get; init; } = typeof(IngestorOptions).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>
    /// The largest file, in bytes; a larger one is not even loaded. 64 MB: annual reports with pictures for print have 10 to 60 MB, and a file is held in
    /// memory once, beside what is read of it.
    /// </summary>
    public long MaxBytes { get; init; } = 64L << 20;

    /// <summary>How long reading one file may take. The slowest real reports take a few seconds; five minutes leave room for a small, busy instance.</summary>
    public TimeSpan ReadingLimit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The readers to choose from.</summary>
    public IReadOnlyList<IDocumentReader> Readers { get; init; } = DocumentReaders.All;

    /// <summary>Generations that no row points to are swept when they are older: longer than any ingestion, its retries included, can take.</summary>
    public TimeSpan SweepAge { get; init; } = TimeSpan.FromHours(2);

    /// <summary>A file is taken for forgotten when it has lain unread, or half read, for so long: longer than a queue lags on a busy day.</summary>
    public TimeSpan UnreadAge { get; init; } = TimeSpan.FromMinutes(30);
}
