using System.CommandLine;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Commands;

/// <summary><c>finsam ingest</c>: reads, shows, and writes the normalised reports.</summary>
internal static class IngestCommand
{
    public static Command Create(Terminal terminal, Language language)
    {
        var separator = CommonOptions.Separator(language);
        var output = new Option<string>("--out")
        {
            Description = language.Say("mappen att skriva i (out)", "the folder to write to (out)"),
            HelpName = "DIR",
            DefaultValueFactory = _ => "out",
        };
        var format = new Option<string>("--format")
        {
            Description = language.Say(
                "json (standard), csv, xlsx (arbetspapper) eller flera med komma emellan", "json (default), csv, xlsx (working paper), or several with commas between"),
            HelpName = "json,csv,xlsx",
            DefaultValueFactory = _ => "json",
        };
        format.Validators.Add(result =>
        {
            if (OutputFormats.Parse(result.GetValueOrDefault<string>()) == Formats.None)
                result.AddError(language.Say(
                    "--format ska vara json, csv, xlsx eller flera av dem med komma emellan", "--format must be json, csv, xlsx, or several of them with commas between"));
        });
        var command = new Command("ingest", language.Say(
            "läser rapporter, visar vad som inte går ihop och skriver normaliserade siffror",
            "reads reports, shows what does not add up and writes normalised figures"))
        {
            output, format, separator,
        };
        var arguments = new ReadingArguments(language);
        arguments.AddTo(command);
        command.SetAction(parsed => new ReadingRun(terminal, language, arguments.Read(parsed) with
        {
            OutputFolder = parsed.GetRequiredValue(output),
            Formats = OutputFormats.Parse(parsed.GetRequiredValue(format)),
            Separator = parsed.GetRequiredValue(separator)[0],
        }).Run());
        return command;
    }
}
