using System.CommandLine;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Commands;

/// <summary>What <c>ingest</c> and <c>check</c> both take.</summary>
internal sealed class ReadingArguments(Language language)
{
    private readonly Argument<string[]> paths = CommonOptions.Paths(language);
    private readonly Option<string> lang = CommonOptions.Lang(language);
    private readonly Option<bool> json = CommonOptions.Json(language);
    private readonly Option<bool> all = CommonOptions.All(language);
    private readonly Option<bool> ocr = CommonOptions.Ocr(language);
    private readonly Option<int?> timeout = CommonOptions.Timeout(language);
    private readonly Option<string> debugPages = CommonOptions.DebugPages(language);

    /// <summary>Adds them after the options that the command has of its own; the help lists them in that order.</summary>
    public void AddTo(Command command)
    {
        command.Add(paths);
        command.Add(lang);
        command.Add(json);
        command.Add(all);
        command.Add(ocr);
        command.Add(timeout);
        command.Add(debugPages);
    }

    /// <summary>What the user asked for, nothing to be written.</summary>
    public ReadingOptions Read(ParseResult parsed) => new()
    {
        Paths = parsed.GetRequiredValue(paths),
        DebugFolder = parsed.GetValue(debugPages),
        Json = parsed.GetValue(json),
        ShowAll = parsed.GetValue(all),
        Ocr = parsed.GetValue(ocr),
        Timeout = TimeSpan.FromSeconds(
            parsed.GetValue(timeout) ?? (parsed.GetValue(ocr) ? CommonOptions.OcrTimeoutSeconds : CommonOptions.DefaultTimeoutSeconds)),
    };
}
