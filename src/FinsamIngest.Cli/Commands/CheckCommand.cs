using System.CommandLine;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Commands;

/// <summary><c>finsam check</c>: reads and shows, writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal, Language language)
    {
        var command = new Command("check", language.Say(
            "som ingest men utan att skriva filer; för skript",
            "the same as ingest without writing files; for scripts"));
        var arguments = new ReadingArguments(language);
        arguments.AddTo(command);
        command.SetAction(parsed => new ReadingRun(terminal, language, arguments.Read(parsed)).Run());
        return command;
    }
}
