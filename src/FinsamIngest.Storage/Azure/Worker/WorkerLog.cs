using Microsoft.Extensions.Logging;

namespace FinsamIngest.Storage.Azure.Worker;

/// <summary>What the worker says. Names of files and identities of messages, never their content.</summary>
internal static partial class WorkerLog
{
    [LoggerMessage(1, LogLevel.Information, "The queue worker runs: {Concurrency} at a time, {Attempts} attempts")]
    public static partial void Started(this ILogger log, int concurrency, int attempts);

    [LoggerMessage(2, LogLevel.Error, "Message {Id} of {Length} characters was deleted, because {Problem}")]
    public static partial void Unreadable(this ILogger log, string id, int length, string problem);

    [LoggerMessage(3, LogLevel.Debug, "Message {Id} asks for nothing: {Problem}")]
    public static partial void Ignored(this ILogger log, string id, string problem);

    [LoggerMessage(4, LogLevel.Warning, "Attempt {Attempt} to read {Name} failed; it will be tried again")]
    public static partial void Again(this ILogger log, Exception exception, long attempt, string name);

    [LoggerMessage(5, LogLevel.Error, "Attempt {Attempt} to read {Name} was the last; the message goes to the poison queue")]
    public static partial void Poisoned(this ILogger log, Exception? exception, long attempt, string name);

    [LoggerMessage(6, LogLevel.Warning, "The storage does not answer; trying again in {Seconds} s")]
    public static partial void Away(this ILogger log, Exception exception, double seconds);

    [LoggerMessage(7, LogLevel.Warning, "{Name} was read, but its message is another worker's by now and will come again")]
    public static partial void Lost(this ILogger log, string name);

    [LoggerMessage(8, LogLevel.Information, "{Name} was given back unread, because the worker stops")]
    public static partial void GivenBack(this ILogger log, string name);

    [LoggerMessage(9, LogLevel.Warning, "The sweep failed; the next one does its work")]
    public static partial void SweepFailed(this ILogger log, Exception exception);

    [LoggerMessage(10, LogLevel.Error, "The message about {Name} could not be settled; it comes back by itself")]
    public static partial void Unsettled(this ILogger log, Exception exception, string name);
}
