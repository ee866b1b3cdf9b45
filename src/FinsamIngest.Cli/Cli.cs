using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using FinsamIngest.Cli.Commands;
using FinsamIngest.Cli.Rendering;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli;

/// <summary>The command line from its arguments to its exit code.</summary>
internal static class Cli
{
    public static int Run(string[] args, Terminal terminal)
    {
        var language = LanguageOf(args, terminal);
        var root = new RootCommand(language.Say(
            "Läser samordningsförbunds årsredovisningar: varje siffra i varje tabell, och vilka som säger emot varandra.",
            "Reads the annual reports of Swedish samordningsförbund: every figure of every table, and which contradict each other."));
        root.Subcommands.Add(IngestCommand.Create(terminal, language));
        root.Subcommands.Add(CheckCommand.Create(terminal, language));
        root.Subcommands.Add(ExportCommand.Create(terminal, language));
        root.Subcommands.Add(ServeCommand.Create(terminal, language));
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
            {
                help.Description = language.Say("Visar den här hjälpen.", "Shows this help.");
                help.Action = new HelpText(terminal, language);
            }
            else if (option is VersionOption version)
            {
                version.Description = language.Say("Visar versionen.", "Shows the version.");
            }
        }

        // A file may be called @report.txt; arguments are never read from files.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (args.Length == 0)
        {
            new HelpText(terminal with { Out = terminal.Error }, language).Invoke(parsed);
            return ExitCode.WrongUsage;
        }

        if (parsed.Action is ParseErrorAction or null)
            return UsageError(parsed, terminal, language);

        var code = parsed.Invoke(new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        });
        terminal.Out.Flush();
        return code;
    }

    private static int UsageError(ParseResult parsed, Terminal terminal, Language language)
    {
        foreach (var error in parsed.Errors)
            terminal.Error.WriteLine($"finsam: {SafeText.Of(error.Message)}");
        var command = parsed.CommandResult.Command is RootCommand ? "finsam" : "finsam " + parsed.CommandResult.Command.Name;
        terminal.Error.WriteLine(language.Say($"Se {command} --help.", $"See {command} --help."));
        return ExitCode.WrongUsage;
    }

    /// <summary>The language has to be known before the commands are described, so it is looked up ahead of the parser.</summary>
    private static Language LanguageOf(string[] args, Terminal terminal)
    {
        for (var i = 0; i < args.Length && args[i] != "--"; i++)
        {
            var value = args[i] == "--lang" && i + 1 < args.Length ? args[i + 1]
                : args[i].StartsWith("--lang=", StringComparison.Ordinal) ? args[i]["--lang=".Length..]
                : null;
            if (value is "sv")
                return Language.Swedish;
            if (value is "en")
                return Language.English;
        }

        return terminal.Language;
    }
}
