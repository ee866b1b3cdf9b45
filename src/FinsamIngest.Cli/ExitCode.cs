namespace FinsamIngest.Cli;

/// <summary>The exit codes that scripts rely on; the highest that applies wins.</summary>
internal static class ExitCode
{
    public const int Clean = 0;
    public const int ErrorsFound = 1;
    public const int WrongUsage = 2;
    public const int Unreadable = 3;
    public const int Interrupted = 130;
}
