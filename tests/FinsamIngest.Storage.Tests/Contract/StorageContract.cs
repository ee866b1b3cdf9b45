using FinsamIngest.Core.Storage;

namespace FinsamIngest.Storage.Tests.Contract;

/// <summary>What every contract suite of the ports needs of an implementation: places to store things in.</summary>
public abstract class StorageContract
{
    /// <summary>
    /// Opens a store. Opening a place anew gives what another process would have: other objects on the same data. A place that was never opened is empty.
    /// </summary>
    /// <param name="place">A name of 1 to 20 letters and digits, new for each test.</param>
    protected abstract Task<StoragePorts> OpenAsync(string place);

    /// <summary>A store of its own for a test.</summary>
    protected Task<StoragePorts> OpenAsync() => OpenAsync(NewPlace());

    /// <summary>A name that no other test has.</summary>
    protected static string NewPlace() => "t" + Guid.NewGuid().ToString("n")[..16];
}

/// <summary>The ports of one store.</summary>
public sealed record StoragePorts(IReportInbox Inbox, IReportStore Reports, IDecisionLog Decisions);
