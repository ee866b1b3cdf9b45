namespace FinsamIngest.Functions.Triggers;

/// <summary>Names of application settings that the Functions host itself reads.</summary>
internal static class HostSettings
{
    /// <summary>The queues' account; the app reads the same setting (docs/functions.md).</summary>
    public const string Connection = "ReportsStorage";
}
