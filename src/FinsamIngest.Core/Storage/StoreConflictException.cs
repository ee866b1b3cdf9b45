namespace FinsamIngest.Core.Storage;

/// <summary>A row was changed by someone else since it was read (or was there already): read it again, and decide again.</summary>
public sealed class StoreConflictException : Exception
{
    /// <summary>A conflict on a row.</summary>
    public StoreConflictException(string message) : base(message) { }

    /// <summary>A conflict on a row, as the store told it.</summary>
    public StoreConflictException(string message, Exception inner) : base(message, inner) { }

    /// <summary>A conflict.</summary>
    public StoreConflictException() { }
}
