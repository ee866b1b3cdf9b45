using Microsoft.Extensions.Logging;

namespace FinsamIngest.CloudRig.Workers;

/// <summary>Warnings and errors as lines on standard error, for the report of a run that went wrong.</summary>
internal sealed class ErrorLines<T> : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            Console.Error.WriteLine($"{DateTime.UtcNow:HH:mm:ss.f} {logLevel} {formatter(state, exception)} {exception?.GetType().Name} {exception?.Message.ReplaceLineEndings(" ")} {exception?.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("FinsamIngest", StringComparison.Ordinal))}");
    }
}
