namespace FinsamIngest.Functions.Tests.Host;

/// <summary>What the worker says of an invocation; the host deletes a message after a success and delivers it again after a failure.</summary>
internal sealed record InvocationOutcome(bool Succeeded, string? Error);
