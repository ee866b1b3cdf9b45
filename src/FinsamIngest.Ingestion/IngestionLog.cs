using FinsamIngest.Core.Documents;
using Microsoft.Extensions.Logging;

namespace FinsamIngest.Ingestion;

/// <summary>What ingestion logs: names, identities, counts and times; nothing of what reports hold.</summary>
internal static partial class IngestionLog
{
    [LoggerMessage(1, LogLevel.Information, "{Name} is published as {Report}: {Pages} pages, {Errors} errors, {Warnings} warnings; {Republished} other reports published anew")]
    public static partial void Published(this ILogger log, string name, string report, int pages, int errors, int warnings, int republished);

    [LoggerMessage(2, LogLevel.Information, "{Name} is {Report}, which is published: nothing to do")]
    public static partial void Unchanged(this ILogger log, string name, string report);

    [LoggerMessage(3, LogLevel.Warning, "{Name} ({Report}) cannot be read: {Kind}")]
    public static partial void Failed(this ILogger log, string name, string report, DocumentFailureKind kind);

    [LoggerMessage(4, LogLevel.Warning, "{Name} has {Bytes} bytes, more than the {Limit} that are allowed")]
    public static partial void TooLarge(this ILogger log, string name, long bytes, long limit);

    [LoggerMessage(5, LogLevel.Warning, "{Name} is not in the inbox (any more)")]
    public static partial void Missing(this ILogger log, string name);

    [LoggerMessage(6, LogLevel.Error, "{Name} ({Report}) took longer than {Seconds} s to read; {Abandoned} abandoned readings go on")]
    public static partial void TimedOut(this ILogger log, string name, string report, double seconds, int abandoned);

    /// <summary>Without the exception's message, which may quote the report.</summary>
    [LoggerMessage(7, LogLevel.Error, "{Name} ({Report}) met a defect in the program: {Exception} {StackTrace}")]
    public static partial void Defect(this ILogger log, string name, string report, string exception, string? stackTrace);

    [LoggerMessage(8, LogLevel.Error, "{Name} is given up: {Reason}")]
    public static partial void GivenUp(this ILogger log, string name, string reason);

    [LoggerMessage(9, LogLevel.Error, "Generation {Generation} of {Report} in the store is not a normalised report; it is left out of comparisons")]
    public static partial void Unreadable(this ILogger log, string report, string? generation);

    [LoggerMessage(10, LogLevel.Information, "Swept {Generations} generations; {Unread} files are unread")]
    public static partial void Swept(this ILogger log, int generations, int unread);
}
