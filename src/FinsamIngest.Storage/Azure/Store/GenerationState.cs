namespace FinsamIngest.Storage.Azure.Store;

/// <summary>How far a generation has come.</summary>
internal enum GenerationState
{
    /// <summary>Its rows are being written, or their writer died.</summary>
    Writing,

    /// <summary>All its rows are there; nobody has published it yet.</summary>
    Written,

    /// <summary>Its publisher was about to point the report's row to it; whether he did, that row says.</summary>
    Published,

    /// <summary>It was whole, and is being deleted.</summary>
    Sweeping,

    /// <summary>It was not whole when it was deleted: its writer, if he lives, may write more.</summary>
    SweepingUnfinished,
}
