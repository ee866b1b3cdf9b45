namespace FinsamIngest.Functions.Triggers;

/// <summary>
/// How many reports are read at a time, whatever number of messages the host delivers: reading is arithmetic, and more of it at once than there are cores only
/// costs memory.
/// </summary>
internal sealed class ReadingSlots : IDisposable
{
    private readonly SemaphoreSlim _free = new(Math.Clamp(Environment.ProcessorCount, 1, 4));

    /// <summary>Waits for a slot, which is taken until what is given is disposed.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation).ConfigureAwait(false);
        return new Slot(_free);
    }

    public void Dispose() => _free.Dispose();

    private sealed class Slot(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
