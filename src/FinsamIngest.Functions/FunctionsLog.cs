using Microsoft.Extensions.Logging;

namespace FinsamIngest.Functions;

/// <summary>What the app logs. Names of files and identities of messages, never what they hold.</summary>
internal static partial class FunctionsLog
{
    [LoggerMessage(1, LogLevel.Error, "Message {Id} is acknowledged unread, because {Problem}")]
    public static partial void Unreadable(this ILogger log, string? id, string problem);

    [LoggerMessage(2, LogLevel.Information, "Message {Id} asks for nothing: {Problem}")]
    public static partial void Ignored(this ILogger log, string? id, string problem);

    [LoggerMessage(3, LogLevel.Warning, "Attempt {Attempt} to read {Name} failed; the host tries again")]
    public static partial void Again(this ILogger log, Exception exception, int attempt, string name);

    [LoggerMessage(4, LogLevel.Information, "{Generations} generations deleted, {Files} files asked for again")]
    public static partial void Swept(this ILogger log, int generations, int files);

    [LoggerMessage(5, LogLevel.Information, "A {Method} request was refused with {Status}")]
    public static partial void Denied(this ILogger log, string method, int status);

    [LoggerMessage(6, LogLevel.Error, "{Readings} readings have not ended at their deadline; the process ends, so that the host starts another")]
    public static partial void Stuck(this ILogger log, int readings);

    [LoggerMessage(7, LogLevel.Warning, "FINSAM_ACCESS is entra and App Service authentication is not on (WEBSITE_AUTH_ENABLED): nobody gets in")]
    public static partial void Unguarded(this ILogger log);

    [LoggerMessage(8, LogLevel.Warning, "The storage's containers, queues and tables could not be created yet")]
    public static partial void NotCreated(this ILogger log, Exception exception);

    [LoggerMessage(9, LogLevel.Error, "A {Method} request failed")]
    public static partial void SiteFailed(this ILogger log, Exception exception, string method);
}
