using FinsamIngest.Core.Storage;

namespace FinsamIngest.Functions.Triggers;

/// <summary>The name of a file as the inbox has it.</summary>
internal static class InboxNames
{
    /// <summary>
    /// Whether Event Grid writes a percent sign in a blob's name as such or as %25 is not documented: what stands there counts first, and what it would
    /// mean unescaped is tried when there is no such file.
    /// </summary>
    public static async Task<string> NameOfAsync(this IReportInbox inbox, string said)
    {
        if (!said.Contains('%', StringComparison.Ordinal))
            return said;
        var unescaped = Uri.UnescapeDataString(said);
        return unescaped != said && await inbox.FindAsync(said, CancellationToken.None).ConfigureAwait(false) is null
            && await inbox.FindAsync(unescaped, CancellationToken.None).ConfigureAwait(false) is not null ? unescaped : said;
    }
}
