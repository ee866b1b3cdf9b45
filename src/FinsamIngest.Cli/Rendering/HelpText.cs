using System.CommandLine;
using System.CommandLine.Invocation;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Rendering;

/// <summary><c>--help</c> in the user's language: usage, commands, arguments and options, and for the program itself the exit codes.</summary>
internal sealed class HelpText(Terminal terminal, Language language) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var isRoot = command is RootCommand;
        Paragraph(command.Description ?? "");
        Section(language.Say("Användning", "Usage"), [("finsam " + Usage(command, isRoot), "")]);
        Section(language.Say("Kommandon", "Commands"), command.Subcommands.Select(sub => (sub.Name, sub.Description ?? "")));
        Section(language.Say("Argument", "Arguments"), command.Arguments.Select(argument => (argument.Name, argument.Description ?? "")));
        var options = isRoot ? command.Options : command.Options.Concat(parseResult.RootCommandResult.Command.Options.Where(option => option.Recursive));
        Section(language.Say("Flaggor", "Options"), options.Select(option => (NameOf(option), option.Description ?? "")));
        if (isRoot)
            Section(language.Say("Slutkoder", "Exit codes"), ExitCodes());
        terminal.Out.Flush();
        return ExitCode.Clean;
    }

    private string Usage(Command command, bool isRoot)
    {
        if (isRoot)
            return language.Say("KOMMANDO …", "COMMAND …");
        var arguments = command.Arguments.Select(argument => argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + "…" : argument.Name);
        return $"{command.Name} {string.Join(' ', arguments)} [{language.Say("flaggor", "options")}]";
    }

    private IEnumerable<(string, string)> ExitCodes()
    {
        yield return ("0", language.Say("inga fynd av graden fel", "no findings of severity error"));
        yield return ("1", language.Say("minst ett fynd av graden fel", "at least one finding of severity error"));
        yield return ("2", language.Say("fel användning", "wrong usage"));
        yield return ("3", language.Say("något gick inte att läsa eller skriva; resten är gjort", "something could not be read or written; the rest is done"));
    }

    private static string NameOf(Option option)
    {
        var alias = option.Aliases.FirstOrDefault(alias => alias is ['-', not '-'] );
        var name = alias is null ? option.Name : $"{alias}, {option.Name}";
        return option.HelpName is { } value ? $"{name} {value}" : name;
    }

    private void Paragraph(string text)
    {
        foreach (var line in TextWrap.Lines(text, terminal.Width))
            terminal.Out.WriteLine(line);
    }

    private void Section(string heading, IEnumerable<(string Term, string Text)> entries)
    {
        var list = entries.ToList();
        if (list.Count == 0)
            return;
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(heading);
        var width = list.Max(entry => entry.Term.Length) + 2;
        foreach (var (term, text) in list)
        {
            var lead = "  " + term.PadRight(width);
            foreach (var line in TextWrap.Lines(text, terminal.Width - width - 2))
            {
                terminal.Out.WriteLine((lead + line).TrimEnd());
                lead = new string(' ', width + 2);
            }
        }
    }
}
