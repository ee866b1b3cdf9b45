namespace FinsamIngest.Ingestion.Tests;

/// <summary>A clock that goes on by a second each time that someone looks at it, so that no two things happen at once.</summary>
internal sealed class MovingClock : TimeProvider
{
    private static readonly DateTimeOffset Begin = DateTimeOffset.UtcNow.AddDays(-2);

    private int _looks;

    public override DateTimeOffset GetUtcNow() => Begin.AddSeconds(Interlocked.Increment(ref _looks));
}
