using System.CommandLine;

namespace FinsamIngest.Cli.Commands;

/// <summary><c>finsam check</c>: reads and shows, writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal, Language language)
    {
        var paths = CommonOptions.Paths(language);
        var lang = CommonOptions.Lang(language);
        var json = CommonOptions.Json(language);
        var all = CommonOptions.All(language);
        var timeout = CommonOptions.Timeout(language);
        var debugPages = CommonOptions.DebugPages(language);
        var command = new Command("check", language.Say(
            "som ingest men utan att skriva filer; för skript",
            "the same as ingest without writing files; for scripts"))
        {
            paths, lang, json, all, timeout, debugPages,
        };
        command.SetAction(parsed => new ReadingRun(terminal, language, new ReadingOptions
        {
            Paths = parsed.GetRequiredValue(paths),
            DebugFolder = parsed.GetValue(debugPages),
            Json = parsed.GetValue(json),
            ShowAll = parsed.GetValue(all),
            Timeout = TimeSpan.FromSeconds(parsed.GetValue(timeout)),
        }).Run());
        return command;
    }
}
