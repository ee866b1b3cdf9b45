using FinsamIngest.Core.Storage;

namespace FinsamIngest.Storage.Local;

/// <summary>
/// The store on a folder: no database, no service. Every file is written whole or not at all, and several processes may use one folder at a time. Names in the
/// folder are digests, so that no name of a report can be forbidden or lead out of it.
/// </summary>
public sealed class LocalStorage
{
    /// <summary>Opens a folder, which is made when it is not there.</summary>
    /// <param name="folder">Where everything is kept.</param>
    /// <param name="clock">Gives the times of arrival and of generations.</param>
    /// <exception cref="IOException">The folder cannot be made or written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be made or written to.</exception>
    public LocalStorage(string folder, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(clock);
        var root = new LocalFolder(folder);
        var inbox = new LocalInbox(root, clock);
        Inbox = inbox;
        Reports = new LocalReportStore(root, inbox, clock);
        Decisions = new LocalDecisionLog(root);
    }

    /// <summary>Reports on their way in.</summary>
    public IReportInbox Inbox { get; }

    /// <summary>Results.</summary>
    public IReportStore Reports { get; }

    /// <summary>The reviewers' decisions.</summary>
    public IDecisionLog Decisions { get; }
}
