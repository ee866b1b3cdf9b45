namespace FinsamIngest.Core.Storage;

/// <summary>A file that lies in the drop container.</summary>
/// <param name="Name">Its full name there, folders included, exactly as the store has it.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Received">When its present content arrived.</param>
/// <param name="Version">Changes whenever the content under this name is replaced (an ETag).</param>
public sealed record InboxItem(string Name, long Bytes, DateTimeOffset Received, string Version);
