using System.CommandLine;
using FinsamIngest.Cli.Serving;
using FinsamIngest.Core.Reports;

namespace FinsamIngest.Cli.Commands;

/// <summary><c>finsam serve</c>: the review site and the HTTP API on one machine.</summary>
internal static class ServeCommand
{
    private const string DefaultFolder = "finsam-data";
    private const string DefaultUrl = "http://127.0.0.1:5080";

    public static Command Create(Terminal terminal, Language language)
    {
        var data = new Option<string>("--data")
        {
            Description = language.Say(
                $"mappen där allt sparas ({DefaultFolder}); rapporter som läggs i dess undermapp {DropFolder.Name} läses in",
                $"the folder where everything is kept ({DefaultFolder}); reports put in its subfolder {DropFolder.Name} are read"),
            HelpName = "DIR",
            DefaultValueFactory = _ => DefaultFolder,
        };
        var urls = new Option<string>("--urls")
        {
            Description = language.Say($"adressen, flera skilda med ; ({DefaultUrl})", $"the address, several separated by ; ({DefaultUrl})"),
            HelpName = "URLS",
            DefaultValueFactory = _ => DefaultUrl,
        };
        var remote = new Option<bool>("--allow-remote")
        {
            Description = language.Say(
                "tillåter adresser som andra datorer når; det finns ingen inloggning, så alla som når den får läsa och besluta",
                "allows addresses that other machines reach; there is no login, so whoever reaches it may read and decide"),
        };
        var azure = new Option<bool>("--azure")
        {
            Description = language.Say(
                $"sparar i Azure Storage i stället för i en mapp: kontot som miljövariabeln {AzureStore.Setting} anger (anslutningssträng, eller {AzureStore.AccountSetting} för inloggning med Entra ID), annars emulatorn Azurite på den här datorn",
                $"keeps everything in Azure Storage instead of a folder: the account that the environment variable {AzureStore.Setting} names (a connection string, or {AzureStore.AccountSetting} to sign in with Entra ID), else the emulator Azurite on this machine"),
        };
        var lang = CommonOptions.Lang(language);
        var command = new Command("serve", language.Say(
            "startar granskningssajten på den här datorn", "starts the review site on this machine"))
        {
            data, urls, remote, azure, lang,
        };
        command.SetAction(parsed => ServeRun.Run(
            new ServeOptions(
                parsed.GetRequiredValue(data),
                parsed.GetRequiredValue(urls).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                parsed.GetValue(remote),
                parsed.GetValue(azure),
                parsed.GetValue(lang) == "en"),
            terminal,
            language));
        return command;
    }
}
