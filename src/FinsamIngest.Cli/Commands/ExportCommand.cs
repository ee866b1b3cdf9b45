using System.CommandLine;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Commands;

/// <summary><c>finsam export</c>: normalised reports as files that spreadsheets and databases load.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal, Language language)
    {
        var folder = new Argument<string>("DIR")
        {
            Description = language.Say("mappen som ingest har skrivit", "the folder that ingest wrote"),
        };
        var format = new Option<string>("--format")
        {
            Required = true,
            Description = language.Say(
                "csv: figures.csv och findings.csv; xlsx: ett arbetspapper per rapport; json: reports.jsonl, en rapport per rad",
                "csv: figures.csv and findings.csv; xlsx: a working paper per report; json: reports.jsonl, one report per line"),
            HelpName = "csv|xlsx|json",
        };
        format.AcceptOnlyFromAmong("csv", "xlsx", "json");
        var output = new Option<string>("--out")
        {
            Description = language.Say("mappen att skriva i (DIR)", "the folder to write to (DIR)"),
            HelpName = "DIR",
        };
        var separator = CommonOptions.Separator(language);
        var lang = CommonOptions.Lang(language);
        var command = new Command("export", language.Say(
            "skriver inlästa rapporters siffror och fynd som CSV, XLSX eller JSON",
            "writes the figures and findings of ingested reports as CSV, XLSX or JSON"))
        {
            folder, format, output, separator, lang,
        };
        command.SetAction(parsed => new ExportRun(terminal, language).Run(
            parsed.GetRequiredValue(folder),
            parsed.GetValue(output) ?? parsed.GetRequiredValue(folder),
            OutputFormats.Parse(parsed.GetRequiredValue(format)),
            parsed.GetRequiredValue(separator)[0]));
        return command;
    }
}
