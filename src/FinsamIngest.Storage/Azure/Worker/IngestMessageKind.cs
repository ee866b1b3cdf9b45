namespace FinsamIngest.Storage.Azure.Worker;

/// <summary>What a message in the queue is.</summary>
public enum IngestMessageKind
{
    /// <summary>A file is to be read.</summary>
    Ingest,

    /// <summary>About something else, and rightly so: nothing to do.</summary>
    Ignore,

    /// <summary>Nothing that can be understood; trying again would not help.</summary>
    Unreadable,
}
