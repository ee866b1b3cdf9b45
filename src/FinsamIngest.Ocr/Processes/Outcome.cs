namespace FinsamIngest.Ocr.Processes;

/// <summary>How a program ended.</summary>
internal enum Ending
{
    /// <summary>By itself, with exit code 0.</summary>
    Done,

    /// <summary>By itself, with another exit code, or it could not be started.</summary>
    Failed,

    /// <summary>It took too long and was ended.</summary>
    TooLong,

    /// <summary>It took too much memory and was ended.</summary>
    TooLarge,

    /// <summary>It printed too much and was ended.</summary>
    TooMuch,
}

/// <summary>What came of running a program.</summary>
/// <param name="Ending">How it ended.</param>
/// <param name="Output">What it printed on standard output.</param>
/// <param name="Error">The beginning of what it printed on standard error.</param>
internal sealed record Outcome(Ending Ending, string Output, string Error);
