using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Output;

/// <summary>What the file system said, in the user's language.</summary>
internal static class IoReason
{
    public static string Of(Exception error, Language language) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => language.Say("finns inte", "no such file"),
        UnauthorizedAccessException => language.Say("åtkomst nekas", "access denied"),
        PathTooLongException => language.Say("sökvägen är för lång", "the path is too long"),
        _ => language.Say("kan inte läsas eller skrivas: ", "cannot be read or written: ") + error.Message,
    };
}
