using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli;

/// <summary>What a command writes to and what it may assume of it. Tests hand in their own.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="OutIsTerminal">Whether a person looks at standard output.</param>
/// <param name="ErrorIsTerminal">Whether a person looks at standard error.</param>
/// <param name="Width">Columns of text on a line.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="Cancelled">Set by Ctrl-C.</param>
internal sealed record Terminal(
    TextWriter Out,
    TextWriter Error,
    bool OutIsTerminal,
    bool ErrorIsTerminal,
    int Width,
    Func<string, string?> Variable,
    CancellationToken Cancelled)
{
    /// <summary>Longer lines than this are hard to read, however wide the window is.</summary>
    private const int MaxWidth = 110;

    private const int MinWidth = 50;

    /// <summary>Where nobody says how wide it is: files and pipes.</summary>
    private const int DefaultWidth = 100;

    /// <summary>Whether colours may be used (https://no-color.org).</summary>
    public bool UsesColour => OutIsTerminal && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    /// <summary>The language of the user: Swedish when the first of the variables that is set says so, else English.</summary>
    public Language Language
    {
        get
        {
            foreach (var name in (ReadOnlySpan<string>)["LC_ALL", "LC_MESSAGES", "LANG"])
                if (Variable(name) is { Length: > 0 } value)
                    return value.StartsWith("sv", StringComparison.OrdinalIgnoreCase) ? Language.Swedish : Language.English;
            return Language.English;
        }
    }

    public static Terminal OfThisProcess(TextWriter output, TextWriter error, CancellationToken cancelled)
    {
        var outIsTerminal = !Console.IsOutputRedirected;
        var width = outIsTerminal ? WindowWidth() : DefaultWidth;
        return new Terminal(
            output,
            error,
            outIsTerminal,
            !Console.IsErrorRedirected,
            Math.Clamp(width, MinWidth, MaxWidth),
            Environment.GetEnvironmentVariable,
            cancelled);
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : DefaultWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
