using System.CommandLine;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Commands;

/// <summary>What several commands take, described once.</summary>
internal static class CommonOptions
{
    /// <summary>
    /// A report is read in some hundredths of a second. A minute is a thousand times that, and still short enough to wait for.
    /// </summary>
    public const int DefaultTimeoutSeconds = 60;

    /// <summary>
    /// A scanned page takes some seconds, so a report of a hundred pages takes minutes. Every page has a limit of its own besides.
    /// </summary>
    public const int OcrTimeoutSeconds = 1800;

    private const int MaxTimeoutSeconds = 86400;

    public static Argument<string[]> Paths(Language language)
    {
        var argument = new Argument<string[]>("PATH")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = language.Say("rapporter eller mappar med rapporter (.pdf, .txt, .md)", "reports, or folders of reports (.pdf, .txt, .md)"),
        };

        // An argument that takes many swallows misspelt options; a file may be called -x, though.
        argument.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value is ['-', _, ..] && !Path.Exists(token.Value))
                    result.AddError(language.Say($"okänd flagga: {token.Value}", $"unknown option: {token.Value}"));
        });
        return argument;
    }

    public static Option<string> Lang(Language language)
    {
        var option = new Option<string>("--lang") { Description = language.Say("språk: sv eller en", "language: sv or en"), HelpName = "sv|en" };
        option.AcceptOnlyFromAmong("sv", "en");
        return option;
    }

    public static Option<bool> Json(Language language) => new("--json")
    {
        Description = language.Say(
            "en JSON-rad per rapport på standard ut, allt annat på standard fel",
            "one line of JSON per report on standard output, everything else on standard error"),
    };

    public static Option<bool> Ocr(Language language) => new("--ocr")
    {
        Description = language.Say(
            "läser sidor som är bilder med textigenkänning; kräver tesseract (med svenska) och pdftoppm",
            "reads pages that are images by text recognition; needs tesseract (with Swedish) and pdftoppm"),
    };

    public static Option<bool> All(Language language) => new("--all")
    {
        Description = language.Say("visar alla fynd, även påpekanden", "shows every finding, notices too"),
    };

    public static Option<int?> Timeout(Language language)
    {
        var option = new Option<int?>("--timeout")
        {
            Description = language.Say("längsta tid per fil i sekunder (60; 1800 med --ocr)", "longest time per file in seconds (60; 1800 with --ocr)"),
            HelpName = "SECONDS",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var seconds) && seconds is >= 1 and <= MaxTimeoutSeconds))
                result.AddError(language.Say(
                    $"--timeout ska vara 1 till {MaxTimeoutSeconds} sekunder", $"--timeout must be 1 to {MaxTimeoutSeconds} seconds"));
        });
        return option;
    }

    public static Option<string> DebugPages(Language language) => new("--debug-pages")
    {
        Description = language.Say(
            "ritar varje sida av en PDF som SVG i mappen: vilka tabeller, kolumner och siffror som hittades, och varför",
            "draws every page of a PDF as SVG in the folder: which tables, columns and figures were found, and why"),
        HelpName = "DIR",
    };

    public static Option<string> Separator(Language language)
    {
        var option = new Option<string>("--separator")
        {
            Description = language.Say(
                "fältavgränsare i CSV: , eller ; (med ; skrivs decimaler med komma, som svensk Excel vill ha dem)",
                "field separator of CSV: , or ; (with ; decimals are written with a comma, as Swedish Excel wants them)"),
            HelpName = ",|;",
            DefaultValueFactory = _ => ",",
        };
        option.AcceptOnlyFromAmong(",", ";");
        return option;
    }
}
